/** The other party of a deed that one report leaves open ("the envoy was sent home"), out of reports that tell the same story. */
import type { MentionRow } from '../coding/contract.ts';
import { apart } from './events/apart.ts';
import { groupOf, rarityOf } from './events/kin.ts';
import { LINK, scoreOf } from './events/score.ts';
import { type Told, toldOf } from './events/told.ts';
import { meet, width } from './interval.ts';
import type { Pair } from './pairs.ts';
import type { Interval, RecordMention } from './types.ts';

/** How far apart two tellings may lie that are compared, in days; less for deeds that a pair repeats often (see `apart`). */
export const NEAR = 21;
const NEAR_FREQUENT = 4;
/** Of deeds that a pair repeats often, times wider than this many days say nothing. */
const WIDE = 40;

/**
 * Fills open sides: a mention whose own report names one party only is compared in the pair of the mentions that tell the
 * same deed in other reports, where these name one other party and no second.
 *
 * Only what reports name themselves is lent, never what was lent, so that neither order nor rounds matter.
 *
 * @param likeness how alike two reports' stories are, from 0 to 1.
 * @param fixed ids of mentions that an analyst tied to others: they stay where those are.
 */
export function lendAcross(
  mentions: readonly RecordMention[],
  likeness: (reportA: string, reportB: string) => number,
  fixed: ReadonlySet<string>,
): RecordMention[] {
  const sided = new Map<string, RecordMention[]>();
  for (const m of mentions) {
    if (isOpen(m) || !m.pair || m.pair[1] === '') continue;
    for (const code of m.pair) {
      const key = `${code} ${groupOf(m.row.kind)}`;
      const list = sided.get(key);
      if (list) list.push(m);
      else sided.set(key, [m]);
    }
  }
  return mentions.map((m) => {
    if (!isOpen(m) || fixed.has(m.row.id)) return m;
    const candidates = sided.get(`${m.open} ${groupOf(m.row.kind)}`) ?? [];
    return { ...m, pair: pairLent(m, candidates, likeness) };
  });
}

/** Whether a mention's own report leaves its other party open, so that others may lend it. */
export function isOpen(m: RecordMention): m is RecordMention & { readonly open: string } {
  return m.open !== undefined && m.pair?.[0] === m.open && m.pair[1] === '';
}

/** Where mentions must lie that can lend an open mention its party: near its days, open ends included; null for nowhere. */
export function lendingDays({ row, days }: RecordMention): Interval | null {
  const frequent = rarityOf(row.kind) === 'frequent';
  if (frequent && width(days) > WIDE) return null;
  const near = frequent ? NEAR_FREQUENT : NEAR;
  return { lo: days.lo === null ? null : days.lo - near, hi: days.hi === null ? null : days.hi + near };
}

/**
 * The pair of an open mention.
 *
 * @param candidates mentions with two parties, of which one is the open mention's.
 */
export function pairLent(
  m: RecordMention & { readonly open: string },
  candidates: readonly RecordMention[],
  likeness: (reportA: string, reportB: string) => number,
): Pair {
  const around = lendingDays(m);
  const found = new Set<string>();
  if (around === null) return [m.open, ''];
  for (const c of candidates) {
    const [a, b] = c.pair ?? ['', ''];
    const other = a === m.open ? b : a;
    if (found.has(other) || c.row.report === m.row.report || meet(c.days, around) === null) continue;
    const [own, told] = [toldOnce(m), toldOnce(c)];
    if (apart(own, told) === null && scoreOf(own, told, likeness) >= LINK) found.add(other);
  }
  const [other] = found;
  if (other === undefined || found.size > 1) return [m.open, ''];
  return m.open <= other ? [m.open, other] : [other, m.open];
}

const known = new WeakMap<MentionRow, Told>();

function toldOnce(m: RecordMention): Told {
  let told = known.get(m.row);
  if (told === undefined) known.set(m.row, (told = toldOf(m)));
  return told;
}
