/** Which mentions of a pair are worth a comparison: those near in time, or, of no told time, those that share something rare. */
import { width } from '../interval.ts';
import { CALLED_OFF, familyOf, groupOf, LASTING, rarityOf } from './kin.ts';
import { type Told, wordsOf } from './told.ts';

/** Times wider than this many days say nothing, so that candidates are sought by other means. */
const WIDE = 400;
/** Words, places and names shared by more mentions than this bring no candidates; in fewer mentions all are compared. */
export const COMMON = 60;

/** Mentions, by their place in a list, that may name one deed. */
export interface Bucket {
  readonly members: readonly number[];
  /** Those that lie in some days, by their first. */
  readonly timed: readonly Timed[];
  readonly wide: readonly number[];
  /** Members by what they share; null where it is not asked for. */
  readonly index: ReadonlyMap<string, readonly number[]> | null;
}

interface Timed {
  readonly i: number;
  readonly lo: number;
  readonly hi: number;
  /** How far from its days another telling may lie, in days. */
  readonly room: number;
}

/** Sorts mentions by groups of kinds; a row that only a type is known of stands with all kinds of the type. */
export function bucketsOf(told: readonly Told[]): Bucket[] {
  const out = new Map<string, number[]>();
  const put = (key: string, i: number): void => {
    const list = out.get(key);
    if (list) list.push(i);
    else out.set(key, [i]);
  };
  const types = new Set(told.filter((t) => t.family === 'other').map((t) => t.m.row.plover.type));
  for (const [i, t] of told.entries()) {
    if (t.family !== 'other') put(groupOf(t.kind), i);
    const { type } = t.m.row.plover;
    if (type !== null && types.has(type)) put(`type ${type}`, i);
  }
  return [...out.values()].map((members) => bucketOf(told, members));
}

function bucketOf(told: readonly Told[], members: readonly number[]): Bucket {
  const dated: number[] = [];
  const wide: number[] = [];
  for (const i of members) (width((told[i] as Told).when.days) > WIDE ? wide : dated).push(i);
  const timed = dated
    .map((i) => {
      const t = told[i] as Told;
      return { i, lo: t.when.days.lo ?? 0, hi: t.when.days.hi ?? 0, room: room(t) };
    })
    .toSorted((a, b) => a.lo - b.lo || a.i - b.i);
  if (wide.length === 0 || members.length <= COMMON) return { members, timed, wide, index: null };
  const index = new Map<string, number[]>();
  for (const i of members) {
    for (const token of tokensOf(told[i] as Told)) {
      const list = index.get(token);
      if (list) list.push(i);
      else index.set(token, [i]);
    }
  }
  return { members, timed, wide, index };
}

/** How far from its days another telling may lie, in days (see `apart`). */
function room(t: Told): number {
  if (t.stage === 'ahead' || CALLED_OFF.has(t.kind) || familyOf(t.kind) === 'agreement') return 61;
  if (t.when.soft) return rarityOf(t.kind) === 'rare' ? 21 : 4;
  return LASTING.has(t.kind) ? 4 : 1;
}

/** What brings two mentions together where times do not: report, place, persons, counts, words. */
export function tokensOf(t: Told): string[] {
  const out = [`report ${t.report}`];
  if (t.place !== null) out.push(`place ${t.place}`);
  for (const who of [t.acting, t.other]) if (who.person !== null) out.push(`person ${who.person.split(' ').at(-1)}`);
  for (const f of t.figures) out.push(`figure ${f.what} ${f.min}`);
  if (t.when.yearly !== null) out.push(`yearly ${t.when.yearly.month} ${t.when.yearly.day}`);
  for (const w of wordsOf(t)) if (!t.names.has(w)) out.push(`word ${w}`);
  return out;
}

/** Calls back for all candidates of a bucket; some twice. */
export function eachCandidate(told: readonly Told[], bucket: Bucket, consider: (i: number, j: number) => void): void {
  const { members, timed, wide, index } = bucket;
  const most = timed.reduce((max, t) => Math.max(max, t.room), 0);
  for (const [n, t] of timed.entries()) {
    for (let k = n + 1; k < timed.length; k++) {
      const other = timed[k] as Timed;
      if (other.lo - t.hi > most) break;
      if (near(t, other)) consider(t.i, other.i);
    }
  }
  for (const i of wide) {
    if (index === null) for (const j of members) consider(i, j);
    else for (const token of tokensOf(told[i] as Told)) for (const j of rare(index, token)) consider(i, j);
  }
}

/** The candidates of one member of a bucket, itself perhaps among them; `as` tells it otherwise. */
export function candidatesOf(bucket: Bucket, i: number, as: Told): ReadonlySet<number> {
  const { members, timed, wide, index } = bucket;
  const own = timed.find((t) => t.i === i);
  const found = new Set<number>();
  if (own === undefined) {
    if (index === null) return new Set(members);
    for (const token of tokensOf(as)) for (const j of rare(index, token)) found.add(j);
    return found;
  }
  for (const t of timed)
    if (t.lo < own.lo || (t.lo === own.lo && t.i < i) ? near(t, own) : near(own, t)) found.add(t.i);
  if (index === null) for (const j of wide) found.add(j);
  else if (wide.length > 0) {
    const open = new Set(wide);
    for (const token of tokensOf(as)) for (const j of rare(index, token)) if (open.has(j)) found.add(j);
  }
  return found;
}

function near(first: Timed, second: Timed): boolean {
  const between = second.lo - first.hi;
  return between <= first.room || between <= second.room;
}

function rare(index: ReadonlyMap<string, readonly number[]>, token: string): readonly number[] {
  const list = index.get(token) ?? [];
  return list.length <= COMMON ? list : [];
}

/**
 * Whether new mentions change which words, places and names are too common to bring candidates.
 *
 * @param now what stands for each atom.
 * @param before what stood for it; undefined for one that is new.
 */
export function differsInCommon(
  { members, wide, index }: Bucket,
  now: readonly Told[],
  before: readonly (Told | undefined)[],
): boolean {
  const size = members.filter((i) => before[i] !== undefined).length;
  if (wide.length === 0 || (size <= COMMON && members.length <= COMMON)) return false;
  if (index === null || size <= COMMON) return true;
  const gain = new Map<string, number>();
  for (const i of members) {
    if (before[i] === now[i]) continue;
    for (const token of tokensOf(now[i] as Told)) gain.set(token, (gain.get(token) ?? 0) + 1);
    for (const token of before[i] ? tokensOf(before[i]) : []) gain.set(token, (gain.get(token) ?? 0) - 1);
  }
  for (const [token, by] of gain) {
    const length = index.get(token)?.length ?? 0;
    if (length > COMMON !== length - by > COMMON) return true;
  }
  return false;
}
