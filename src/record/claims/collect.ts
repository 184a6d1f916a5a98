/** What the readings tell of positions, made ready to be joined. */
import type { HopRow, Proof } from '../../coding/contract.ts';
import type { Reading, StanceNote } from '../../reading/types.ts';
import { intervalOf } from '../interval.ts';
import { outletOf, type Party, partyOf, partyOfHop } from '../parties.ts';
import type { RecordEvent } from '../types.ts';
import type { TopicItem } from './topics.ts';
import type { Position } from './types.ts';

/** A position with what it is about. */
export interface Told extends TopicItem {
  readonly position: Position;
  readonly mention: string | null;
}

/** The event of each mention. */
export function eventByMention(events: readonly RecordEvent[]): ReadonlyMap<string, string> {
  return new Map(events.flatMap((e) => e.mentions.map((m) => [m, e.id] as const)));
}

/** The stances of some readings on causes and occurrences. */
export function toldStances(readings: readonly Reading[], events: ReadonlyMap<string, string>): Told[] {
  return readings.flatMap((r) => {
    const days = intervalOf(r.report.date.edtf);
    return r.stances
      .filter((n) => n.question !== 'label')
      .map((n): Told => {
        const id = noteId(
          r,
          n,
          `${n.stance} ${n.code ?? ''} ${n.of ?? ''} ${n.holder?.code ?? n.name ?? ''} ${n.question} ${n.topic.join('-')}`,
        );
        const event = n.mention === null ? null : (events.get(n.mention) ?? null);
        return {
          id,
          report: r.report.id,
          topic: n.topic,
          days,
          event,
          must: n.question === 'occurrence' ? `occurrence ${n.code ?? ''}` : 'cause',
          named: n.question === 'occurrence' && n.code !== null,
          words: `${partyOf(n.holder, n.name, r.report).key} ${n.quote.toLowerCase()}`,
          mention: n.mention,
          position: positionOf(r, n, id),
        };
      });
  });
}

function positionOf(r: Reading, n: StanceNote, id: string): Position {
  return {
    id,
    party: partyOf(n.holder, n.name, r.report),
    stance: n.stance,
    answer: n.code,
    of: n.of ?? null,
    date: n.date.edtf ?? r.report.date.edtf,
    hops: n.hops,
    proof: proofIn(r, n),
    current: true,
  };
}

/** The occurrences that rows tell: who says that it happened, who that it did not. */
export function toldRows(readings: readonly Reading[], events: readonly RecordEvent[]): Told[] {
  const rows = new Map(readings.flatMap((r) => r.rows.map((row) => [row.id, row] as const)));
  const contested = new Map<string, RecordEvent>();
  for (const e of events) {
    // The same kind both ways: that a visit was cancelled and that it was not made is no dispute.
    const of = e.mentions.flatMap((m) => rows.get(m) ?? []);
    const done = new Set(of.filter((r) => r.status === 'happened' || r.status === 'ongoing').map((r) => r.kind));
    const both = new Set(of.filter((r) => r.status === 'denied' && done.has(r.kind)).map((r) => r.kind));
    for (const row of of) if (both.has(row.kind)) contested.set(row.id, e);
  }
  return readings.flatMap((r) => {
    const denied = new Set(r.stances.flatMap((n) => (n.mention !== null && n.stance === 'denies' ? [n.mention] : [])));
    return r.rows.flatMap((row): Told[] => {
      const event = contested.get(row.id);
      if (event === undefined || denied.has(row.id) || !/^(?:happened|ongoing|denied)$/.test(row.status)) return [];
      const id = noteId(r, row, 'row');
      const code = event.source;
      return [
        {
          id,
          report: r.report.id,
          topic: [],
          days: intervalOf(r.report.date.edtf),
          event: event.id,
          must: `occurrence ${code ?? ''}`,
          mention: row.id,
          position: {
            id,
            party: partyOfHop(row.attribution[0], r.report),
            stance: row.status === 'denied' ? 'denies' : 'asserts',
            answer: code,
            of: null,
            date: r.report.date.edtf,
            hops: row.attribution,
            proof: proofIn(r, row),
            current: true,
          },
        },
      ];
    });
  });
}

/** What narrators and speakers call an actor, as positions; the report's own word counts as its outlet's. */
export interface ToldLabel {
  readonly code: string;
  readonly person: string | null;
  readonly label: string;
  readonly given: boolean;
  readonly position: Position;
}

export function toldLabels(readings: readonly Reading[]): ToldLabel[] {
  return readings.flatMap((r) =>
    r.labels.flatMap((l): ToldLabel[] => {
      if (l.code === null) return [];
      const party: Party = l.voice === 'narrator' ? outletOf(r.report) : partyOfLabel(r, l.hops, l);
      const id = noteId(r, l, `${l.code} ${l.given} ${party.key}`);
      return [
        {
          code: l.code,
          person: l.person ?? null,
          label: l.label,
          given: l.given,
          position: {
            id,
            party,
            stance: l.given ? 'asserts' : 'denies',
            answer: l.label,
            of: null,
            date: r.report.date.edtf,
            hops: l.hops,
            proof: proofIn(r, l),
            current: true,
          },
        },
      ];
    }),
  );
}

/** The speaker of a label: the stance told by the same words knows the party, else the innermost hop. */
function partyOfLabel(r: Reading, hops: readonly HopRow[], at: Proof): Party {
  const stance = r.stances.find(
    (n) =>
      n.question === 'label' &&
      n.in === at.in &&
      n.span[0] === at.span[0] &&
      n.span[1] === at.span[1] &&
      n.hops[0]?.name === hops[0]?.name,
  );
  if (stance !== undefined) return partyOf(stance.holder, stance.name, r.report);
  return hops.length === 0 ? { key: 'nobody named', code: null, name: 'nobody named' } : partyOfHop(hops[0], r.report);
}

export function proofIn(r: Reading, p: Proof): Position['proof'] {
  return { report: r.report.id, span: p.span, quote: p.quote, ...(p.in === undefined ? {} : { in: p.in }) };
}

/** The same for the same words of the same report, whatever the order. */
export function noteId(r: Reading, p: Proof, more: string): string {
  return `${r.report.id} ${p.in ?? 'text'} ${String(p.span[0]).padStart(8, '0')} ${p.span[1]} ${more}`;
}
