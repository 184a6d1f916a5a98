/** Travel advice: per issuer, country and audience what was advised since when, each level on its own named scale. */
import type { AdvisoryScale } from '../../actors/gazetteer.ts';
import type { Status } from '../../speech/types.ts';
import type { EventDate, Interval, RecordEvent, Rival } from '../types.ts';
import {
  byDays,
  compareText,
  daysOfEvent,
  isContested,
  isDone,
  proofsOf,
  type RowProof,
  rowsOf,
  type ViewContext,
} from '../view.ts';
import { type PlacedLevel, placeLevel, scalesOf } from './scale.ts';

/** What is advised: a level and a call to leave are two things, even when one sentence gives both. */
export type Advice = 'level' | 'advice' | 'leave' | 'ban' | 'eased' | 'lifted';

export interface AdvisoryStep {
  readonly event: string;
  readonly what: Advice;
  readonly status: Status;
  /** True for what is planned, threatened, called for, possible or denied. */
  readonly hollow: boolean;
  readonly contested: boolean;
  readonly days: Interval;
  readonly date: EventDate;
  /** Levels that are told; rivals stand side by side, most mentions first. */
  readonly levels: readonly Rival<PlacedLevel>[];
  /** Whether it went up or down in severity; null where nothing is told and no earlier level of the same scale is known. */
  readonly change: 'raised' | 'lowered' | 'kept' | null;
  /** `told` by a report, or `compared` with the level before on the same scale. */
  readonly changeBasis: 'told' | 'compared' | null;
  readonly places: readonly Rival<string>[];
  readonly reasons: readonly Rival<string>[];
  readonly proofs: readonly RowProof[];
  /** The event that lifted or replaced it; null while nothing is told to have. */
  readonly endedBy: string | null;
}

export interface AdvisoryLine {
  readonly issuer: string;
  readonly country: string;
  /** Whom it addresses, as the scale has it; null where the issuer has scales for several audiences or none is known. */
  readonly audience: string | null;
  readonly steps: readonly AdvisoryStep[];
}

/** The lines of all issuers and countries that events tell of, sorted. `scales`: those of the gazetteer. */
export function advisoriesOf(
  events: readonly RecordEvent[],
  context: ViewContext,
  scales: readonly AdvisoryScale[],
): AdvisoryLine[] {
  const lines = new Map<string, Omit<AdvisoryLine, 'steps'> & { steps: Omit<AdvisoryStep, 'endedBy'>[] }>();
  const told = toldAudiences(events, scales);
  for (const event of events.toSorted(byDays)) {
    const { source: issuer, target: country } = event;
    const what = adviceOf(event, context);
    if (what === null || issuer === null || country === null) continue;
    const step = stepOf(event, what, context, scales);
    const audience =
      step.levels[0]?.value.audience ?? told.get(`${issuer} ${country}`) ?? soleAudience(issuer, step.days, scales);
    const key = [issuer, country, audience ?? ''].join('\t');
    const line = lines.get(key) ?? { issuer, country, audience, steps: [] };
    line.steps.push(step);
    lines.set(key, line);
  }
  return [...lines.keys()].toSorted().flatMap((key) => {
    const line = lines.get(key);
    return line === undefined ? [] : [{ ...line, steps: finished(line.steps) }];
  });
}

/** The steps in force on a day (days since 1970-01-01): begun by then, not lifted or replaced. */
export function advisoriesAt(line: AdvisoryLine, day: number): AdvisoryStep[] {
  const begun = (s: AdvisoryStep | undefined): boolean =>
    s !== undefined && !s.hollow && s.days.lo !== null && s.days.lo <= day;
  return line.steps.filter(
    (s) => begun(s) && s.what !== 'lifted' && !begun(line.steps.find((o) => o.event === s.endedBy)),
  );
}

function adviceOf(event: RecordEvent, context: ViewContext): Advice | null {
  if (event.kind === 'nationals.call-home') return 'leave';
  if (event.kind === 'travel.ban') return 'ban';
  if (event.kind === 'travel.warn') return event.levels.length > 0 ? 'level' : 'advice';
  if (event.kind !== 'travel.lift') return null;
  if (event.levels.length > 0) return 'level';
  const ended = rowsOf(event, context).some((r) =>
    /\b(?:lift|remov|end|ended|cancel|withdr[ae]w|drop|scrap|revok|rescind)/i.test(r.quote),
  );
  return ended ? 'lifted' : 'eased';
}

/** By issuer and country the audience of the levels that are told, where it is one. */
function toldAudiences(
  events: readonly RecordEvent[],
  scales: readonly AdvisoryScale[],
): ReadonlyMap<string, string | null> {
  const out = new Map<string, string | null>();
  for (const event of events) {
    const key = `${event.source} ${event.target}`;
    for (const { value } of event.levels) {
      const { audience } = placeLevel(value, event.source, daysOfEvent(event), scales);
      if (audience !== null) out.set(key, out.has(key) && out.get(key) !== audience ? null : audience);
    }
  }
  return out;
}

function soleAudience(issuer: string, days: Interval, scales: readonly AdvisoryScale[]): string | null {
  const [audience, ...others] = new Set(scalesOf(issuer, days, scales).map((s) => s.audience));
  return others.length > 0 ? null : (audience ?? null);
}

function stepOf(
  event: RecordEvent,
  what: Advice,
  context: ViewContext,
  scales: readonly AdvisoryScale[],
): Omit<AdvisoryStep, 'endedBy'> {
  const days = daysOfEvent(event);
  const told = event.levels.find((l) => l.value.direction !== null)?.value.direction ?? null;
  const change = told ?? (what === 'eased' || what === 'lifted' ? 'lowered' : null);
  return {
    event: event.id,
    what,
    status: event.status,
    hollow: !isDone(event),
    contested: isContested(event),
    days,
    date: event.date,
    levels: placed(event, days, scales),
    change,
    changeBasis: change === null ? null : 'told',
    places: event.places,
    reasons: event.reasons,
    proofs: proofsOf(event, context),
  };
}

/** Levels on their scales; two wordings of one rank of one scale ("level 4", "the highest level") are one. */
function placed(event: RecordEvent, days: Interval, scales: readonly AdvisoryScale[]): Rival<PlacedLevel>[] {
  const out = new Map<string, { value: PlacedLevel; mentions: string[] }>();
  const sure = new Set(event.levels.flatMap(({ value }) => placeLevel(value, event.source, days, scales).scale ?? []));
  // Two wordings of one deed are on one scale: what the one leaves open the other may tell.
  const known = sure.size === 1 ? scales.filter((s) => sure.has(s.id)) : scales;
  for (const { value, mentions } of event.levels) {
    const own = placeLevel(value, event.source, days, scales);
    const level = own.candidates.some((id) => sure.has(id)) ? placeLevel(value, event.source, days, known) : own;
    const key = level.rank === null ? `${level.scale} ${level.value.toLowerCase()}` : `${level.scale} ${level.rank}`;
    const same = out.get(key);
    if (same === undefined) out.set(key, { value: level, mentions: [...mentions] });
    else same.mentions.push(...mentions);
  }
  return [...out]
    .toSorted(([k, a], [l, b]) => b.mentions.length - a.mentions.length || compareText(k, l))
    .map(([, { value, mentions }]) => ({ value, mentions: [...new Set(mentions)].toSorted() }));
}

/** Adds what ended each step, and how each level stands to the last one of its own scale. */
function finished(steps: readonly Omit<AdvisoryStep, 'endedBy'>[]): AdvisoryStep[] {
  return steps.map((step, i) => {
    const { hollow } = step;
    const after = steps.slice(i + 1).find((s) => !s.hollow && ends(s, step));
    const compared = step.change === null && !hollow ? compare(step, steps.slice(0, i)) : null;
    return {
      ...step,
      change: step.change ?? compared,
      changeBasis: step.changeBasis ?? (compared === null ? null : 'compared'),
      endedBy: hollow || step.what === 'lifted' ? null : (after?.event ?? null),
    };
  });
}

/** Whether a later step lifts or replaces an earlier one. A new level says nothing of a call to leave, nor of a ban. */
function ends(later: Omit<AdvisoryStep, 'endedBy'>, earlier: Omit<AdvisoryStep, 'endedBy'>): boolean {
  if (later.what === 'lifted') return true;
  const levels = earlier.what === 'level' || earlier.what === 'eased' || earlier.what === 'advice';
  return levels && (later.what === 'level' || later.what === 'eased') && !sameRank(later, earlier);
}

function sameRank(a: Omit<AdvisoryStep, 'endedBy'>, b: Omit<AdvisoryStep, 'endedBy'>): boolean {
  const [x, y] = [a.levels[0]?.value, b.levels[0]?.value];
  return x != null && y != null && x.scale !== null && x.scale === y.scale && x.rank !== null && x.rank === y.rank;
}

function compare(
  step: Omit<AdvisoryStep, 'endedBy'>,
  before: readonly Omit<AdvisoryStep, 'endedBy'>[],
): AdvisoryStep['change'] {
  const own = step.levels[0]?.value;
  if (own === undefined || own.rank === null || own.scale === null) return null;
  const last = before.findLast(
    (s) => !s.hollow && s.levels[0]?.value.scale === own.scale && s.levels[0].value.rank !== null,
  );
  const rank = last?.levels[0]?.value.rank;
  if (rank == null) return null;
  return own.rank > rank ? 'raised' : own.rank < rank ? 'lowered' : 'kept';
}
