/** The ledger of statements: who said what to whom about what, one told by several reports once. */
import type { HopRow } from '../../coding/contract.ts';
import { contentWords } from '../../reading/mention-words.ts';
import type { Reading, StatementNote } from '../../reading/types.ts';
import { sha256Text } from '../../report/hash.ts';
import { eventByMention, noteId, proofIn } from '../claims/collect.ts';
import type { SourceProof } from '../claims/types.ts';
import { gap, intervalOf } from '../interval.ts';
import { type Party, partyOf } from '../parties.ts';
import type { Interval, RecordEvent } from '../types.ts';
import { compareText } from '../view.ts';

/** One report's telling of a statement. */
export interface Telling {
  readonly report: string;
  readonly hops: readonly HopRow[];
  readonly proof: SourceProof;
  /** The word for how it was put ("said", "asked", "denied"). */
  readonly cue: string;
  readonly content: readonly SourceProof[];
  readonly direct: boolean;
}

/** Something said, by one party. */
export interface Statement {
  /** `s:` and the hash of its smallest telling. */
  readonly id: string;
  readonly speaker: Party;
  readonly to: Party | null;
  readonly medium: StatementNote['medium'];
  /** Whether the speaker says that the content is not so. */
  readonly denies: boolean;
  /** EDTF: its own day, else that of the earliest report. */
  readonly date: string | null;
  /** Ids of the events told in it. */
  readonly about: readonly string[];
  readonly tellings: readonly Telling[];
}

/** Which statements to give. All conditions hold together. */
export interface StatementQuery {
  readonly speaker?: string;
  readonly to?: string;
  /** Speaker on one side; the other as hearer or as party of an event told. */
  readonly pair?: readonly [string, string];
  readonly event?: string;
}

interface Item {
  readonly id: string;
  readonly note: StatementNote;
  readonly speaker: Party;
  readonly to: Party | null;
  readonly days: Interval;
  readonly date: string | null;
  readonly words: ReadonlySet<string>;
  readonly about: readonly string[];
  readonly telling: Telling;
}

/** From this share of the shorter one's content words on two tellings are of one statement. */
const SHARE = 0.5;
/** And this share of both together, so that a short one is not in every long one. */
const OF_ALL = 0.25;
/** Fewest shared words. */
const FEWEST = 3;
/** Days between what two reports carry of one statement. */
const DAYS = 1;

/** The statements of some readings, earliest first, undated last. */
export function statementsOf(
  events: readonly RecordEvent[],
  readings: readonly Reading[],
  query: StatementQuery = {},
): Statement[] {
  const byMention = eventByMention(events);
  const parties = new Map(events.map((e) => [e.id, [e.source, e.target]]));
  const unique = [...new Map(readings.map((r) => [r.report.id, r])).values()];
  const items = unique
    .flatMap((r) => r.statements.map((n) => itemOf(r, n, byMention)))
    .toSorted((a, b) => compareText(a.id, b.id));
  const concerns = (s: Statement, code: string): boolean =>
    s.to?.code === code || s.about.some((e) => parties.get(e)?.includes(code) === true);
  return grouped(items)
    .map(statementOf)
    .filter((s) => {
      const { speaker, to, pair, event } = query;
      if (speaker !== undefined && s.speaker.code !== speaker && s.speaker.key !== speaker) return false;
      if (to !== undefined && s.to?.code !== to) return false;
      if (event !== undefined && !s.about.includes(event)) return false;
      if (pair === undefined) return true;
      const other = s.speaker.code === pair[0] ? pair[1] : s.speaker.code === pair[1] ? pair[0] : null;
      return other !== null && concerns(s, other);
    })
    .toSorted((a, b) => dayOf(a.date) - dayOf(b.date) || compareText(a.id, b.id));
}

function itemOf(r: Reading, note: StatementNote, events: ReadonlyMap<string, string>): Item {
  const date = note.date.edtf ?? r.report.date.edtf;
  return {
    id: noteId(r, note, ''),
    note,
    speaker: partyOf(note.speaker, note.name, r.report),
    to: note.to === null ? null : partyOf(note.to, null, r.report),
    days: intervalOf(date),
    date,
    words: new Set(note.content.flatMap((c) => contentWords(c.quote))),
    about: [...new Set(note.about.flatMap((m) => events.get(m) ?? []))].toSorted(),
    telling: {
      report: r.report.id,
      hops: note.hops,
      proof: proofIn(r, note),
      cue: note.cue.quote.toLowerCase(),
      content: note.content.map((c) => proofIn(r, c)),
      direct: note.direct,
    },
  };
}

/** Tellings of one statement: compared among those of one speaker only. */
function grouped(items: readonly Item[]): Item[][] {
  const out: Item[][] = [];
  for (const of of Map.groupBy(items, (i) => i.speaker.key).values()) {
    const parent = of.map((_, i) => i);
    const find = (i: number): number => (parent[i] === i || parent[i] === undefined ? i : find(parent[i]));
    for (const [i, a] of of.entries()) {
      for (const [k, b] of of.entries()) {
        if (k > i && isSame(a, b)) {
          const [x, y] = [find(i), find(k)];
          parent[Math.max(x, y)] = Math.min(x, y);
        }
      }
    }
    const groups = Map.groupBy(
      of.map((_, i) => i),
      find,
    );
    out.push(...[...groups.values()].map((g) => g.flatMap((i) => of[i] ?? [])));
  }
  return out;
}

function isSame(a: Item, b: Item): boolean {
  // What one denies is the opposite of what the same words assert.
  if (a.note.denies !== b.note.denies) return false;
  if (a.telling.report === b.telling.report || gap(a.days, b.days) > DAYS) return false;
  if (a.speaker.person !== undefined && b.speaker.person !== undefined && a.speaker.person !== b.speaker.person)
    return false;
  const shared = [...a.words].filter((w) => b.words.has(w)).length;
  const least = Math.min(a.words.size, b.words.size);
  const all = a.words.size + b.words.size - shared;
  if (shared >= FEWEST && shared / least >= SHARE && shared / all >= OF_ALL) return true;
  // The same deed, in other words, on a day that both give.
  return a.days.lo !== null && b.days.lo !== null && shared > 0 && a.about.some((e) => b.about.includes(e));
}

function statementOf(group: readonly Item[]): Statement {
  const dated = [...group].toSorted((a, b) => dayOf(a.date) - dayOf(b.date) || compareText(a.id, b.id));
  const own = dated.find((i) => i.note.date.edtf !== null);
  // The one who is named most fully speaks for all tellings.
  const named = dated.find((i) => i.speaker.person !== undefined) ?? dated[0];
  return {
    id: `s:${sha256Text(group.map((i) => i.id).toSorted()[0] ?? '').slice(0, 16)}`,
    speaker: named?.speaker ?? { key: '', code: null, name: '' },
    to: dated.find((i) => i.to !== null)?.to ?? null,
    medium: dated.find((i) => i.note.medium !== null)?.note.medium ?? null,
    denies: named?.note.denies === true,
    date: own?.date ?? dated[0]?.date ?? null,
    about: [...new Set(group.flatMap((i) => i.about))].toSorted(),
    tellings: dated.map((i) => i.telling),
  };
}

function dayOf(date: string | null): number {
  const { lo, hi } = intervalOf(date);
  return lo ?? hi ?? Number.MAX_SAFE_INTEGER;
}
