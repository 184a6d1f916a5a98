/** The rows of one reading as mentions of the record: what can be worked out of one report, worked out once. */
import type { MentionRow, PartyRow } from '../coding/contract.ts';
import type { Reading } from '../reading/types.ts';
import { kinship } from './events/kin.ts';
import { daysOf } from './interval.ts';
import type { RecordMention } from './types.ts';

/** Two codes in alphabetical order; '' last for a side that the text leaves open or that has no code. */
export type Pair = readonly [string, string];

/** The pair that a row's own parties make; of joint parties the first that has a code counts. */
export function pairOf(row: Pick<MentionRow, 'source' | 'target'>): Pair {
  const [one, other] = [sideCode(row.source), sideCode(row.target)];
  if (one === '' || other === '') return [one || other, ''];
  return one <= other ? [one, other] : [other, one];
}

function sideCode(parties: readonly PartyRow[]): string {
  return parties.find((p) => p.code !== null)?.code ?? '';
}

/**
 * All rows of a reading as mentions, sorted by id. A pure function of the reading. An open side is compared in the pair
 * that the report itself gives: of its other rows of a like kind with the same known side, if these name one other party.
 */
export function mentionsOf(reading: Reading): RecordMention[] {
  const rows = [...reading.rows].toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const pairs = new Map(rows.map((row) => [row.id, pairOf(row)]));
  const full = rows.filter((row) => pairs.get(row.id)?.[1] !== '');
  const lent = new Map(rows.map((row) => [row.id, lentPair(row, pairs.get(row.id) ?? ['', ''], full, pairs)]));
  return rows.map((row) => {
    const pair = lent.get(row.id) ?? ['', ''];
    const beside = rows
      .filter((o) => o !== row && sameSentence(o, row) && String(lent.get(o.id)) === String(pair))
      .map((o) => o.kind);
    return {
      row,
      report: reading.report,
      days: daysOf(row, reading.report),
      pair,
      ...(reading.words?.[row.id] === undefined ? {} : { words: reading.words[row.id] }),
      ...(beside.length === 0 ? {} : { beside: [...new Set(beside)].toSorted() }),
    };
  });
}

function sameSentence(a: MentionRow, b: MentionRow): boolean {
  return a.in === b.in && a.sentence[0] === b.sentence[0];
}

function lentPair(row: MentionRow, own: Pair, full: readonly MentionRow[], pairs: ReadonlyMap<string, Pair>): Pair {
  if (own[1] !== '') return own;
  const [from, to] = [sideCode(row.source), sideCode(row.target)];
  // A party that is named without a code is no open side.
  if ((from === '' && row.source.length > 0) || (to === '' && row.target.length > 0)) return own;
  const like = full.filter(
    (o) =>
      kinship(o.kind, row.kind) > 0 &&
      (from === '' || sideCode(o.source) === from) &&
      (to === '' || sideCode(o.target) === to),
  );
  const found = new Set(like.map((o) => String(pairs.get(o.id))));
  const [only] = like;
  return found.size === 1 && only !== undefined ? (pairs.get(only.id) ?? own) : own;
}
