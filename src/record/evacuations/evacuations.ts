/** Evacuations: who took whom out of where, how many by whose count, announced or done. */
import type { Status } from '../../speech/types.ts';
import type { EventDate, EventFigure, RecordEvent, Rival } from '../types.ts';
import { byDays, codesOf, proofOf, proofsOf, type RowProof, rowsOf, type ViewContext } from '../view.ts';

export interface Evacuation {
  readonly event: string;
  /** `nationals`: ordinary people; `mission`: the people of a mission. */
  readonly of: 'nationals' | 'mission';
  /** `advised`: people are told to leave by themselves. */
  readonly stage: 'advised' | 'announced' | 'done' | 'called-for' | 'possible' | 'denied';
  readonly status: Status;
  /** Codes of those who take them out, or tell them to go. */
  readonly by: readonly string[];
  /** Codes of the states that they leave. */
  readonly from: readonly string[];
  /** Places that are named. */
  readonly places: readonly Rival<string>[];
  /** How many, each count with its holder; counts that differ stand side by side. */
  readonly counts: readonly Count[];
  readonly date: EventDate;
  readonly proofs: readonly RowProof[];
  readonly conflicts: readonly string[];
}

/** One count with who gives it. */
export interface Count extends EventFigure {
  readonly proofs: readonly RowProof[];
}

const KINDS: Readonly<Record<string, Evacuation['of']>> = {
  'nationals.evacuate': 'nationals',
  'nationals.call-home': 'nationals',
  'mission.evacuate': 'mission',
};

const STAGES: Readonly<Record<Status, Evacuation['stage']>> = {
  happened: 'done',
  ongoing: 'done',
  planned: 'announced',
  threatened: 'possible',
  possible: 'possible',
  demanded: 'called-for',
  denied: 'denied',
};

/** The evacuations among events, and calls to leave, by days. */
export function evacuationsOf(events: readonly RecordEvent[], context: ViewContext): Evacuation[] {
  return events.toSorted(byDays).flatMap((event) => {
    const of = KINDS[event.kind];
    return of === undefined ? [] : [evacuation(event, of, context)];
  });
}

function evacuation(event: RecordEvent, of: Evacuation['of'], context: ViewContext): Evacuation {
  const stage = STAGES[event.status];
  return {
    event: event.id,
    of,
    stage: event.kind === 'nationals.call-home' && stage === 'done' ? 'advised' : stage,
    status: event.status,
    by: codesOf(event.sources, event.source),
    from: codesOf(event.targets, event.target),
    places: event.places,
    counts: event.figures.map(({ value, mentions }) => ({
      ...value,
      proofs: countProofs(event, value, mentions, context),
    })),
    date: event.date,
    proofs: proofsOf(event, context),
    conflicts: event.conflicts,
  };
}

function countProofs(
  event: RecordEvent,
  count: EventFigure,
  mentions: readonly string[],
  context: ViewContext,
): RowProof[] {
  return rowsOf(event, context)
    .filter((row) => mentions.includes(row.id))
    .flatMap((row) => {
      const same = row.figures.find((f) => f.what === count.what && f.min === count.min && f.max === count.max);
      return same === undefined ? [] : [proofOf(row, same)];
    });
}
