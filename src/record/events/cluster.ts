/** Mentions of one pair put together deed by deed: the strongest links first, and never across what tells two apart. */
import { isDay, width } from '../interval.ts';
import { apart } from './apart.ts';
import { CALLED_OFF, familyOf, groupOf, LASTING, rarityOf } from './kin.ts';
import { grounds, LINK, sum } from './score.ts';
import { type Told, wordsOf } from './told.ts';

/** What is asked of the surroundings when mentions are compared. */
export interface Surroundings {
  /** How alike two reports' stories are, from 0 to 1; symmetric. */
  readonly likeness: (reportA: string, reportB: string) => number;
  /** Pairs of mention ids that an analyst tells to be one deed, and never to be one. */
  readonly merge: readonly (readonly [string, string])[];
  readonly split: readonly (readonly [string, string])[];
}

/** Times wider than this many days say nothing, so that candidates are sought by other means. */
const WIDE = 400;
/** Words, places and names shared by more mentions than this bring no candidates. */
const COMMON = 60;

/**
 * Groups mentions into deeds.
 *
 * @param told sorted by id, each id once.
 * @returns groups of indexes, each sorted, the groups by their first index.
 */
export function cluster(told: readonly Told[], around: Surroundings): number[][] {
  const atoms = atomsOf(told, new Set(around.split.flat()));
  const heads = atoms.map((a) => told[a[0] ?? 0] as Told);
  const at = new Map<string, number>();
  for (const [i, members] of atoms.entries()) for (const m of members) at.set((told[m] as Told).id, i);
  const forbidden = pairSet(around.split, at);
  const links: { readonly a: number; readonly b: number; readonly score: number }[] = [];
  const seen = new Set<number>();
  const consider = (i: number, j: number): void => {
    const [a, b] = i < j ? [i, j] : [j, i];
    const key = a * heads.length + b;
    if (a === b || seen.has(key)) return;
    seen.add(key);
    const [x, y] = [heads[a] as Told, heads[b] as Told];
    if (apart(x, y) !== null) return;
    const score = sum(grounds(x, y, x.report === y.report ? 0 : around.likeness(x.report, y.report)));
    if (score >= LINK) links.push({ a, b, score: Math.round(score * 1e6) / 1e6 });
  };
  for (const bucket of buckets(heads)) candidates(heads, bucket, consider);
  const ranked = links.toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const joined = join(
    heads,
    ranked,
    forbidden,
    around.merge.map(([a, b]) => [at.get(a), at.get(b)] as const),
  );
  return joined
    .map((group) => group.flatMap((i) => atoms[i] ?? []).toSorted((a, b) => a - b))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/**
 * Mentions that nothing sets apart and whose day is known are one from the start: the same parties, kind, post, count.
 * Those that an analyst split from another stand alone, so that the two can go different ways.
 */
function atomsOf(told: readonly Told[], alone: ReadonlySet<string>): number[][] {
  const atoms: number[][] = [];
  // Alike mentions share one key, whose hash is then known: in two steps no long string is made or hashed anew.
  const byKey = new Map<string, Map<string, number[]>>();
  for (const [i, t] of told.entries()) {
    const sure = !alone.has(t.id) && isDay(t.when.days) && !t.when.soft && t.source !== null && t.target !== null;
    const words = sure && isCommon(t) ? (t.m.words ?? []).join(' ') : '';
    if (!sure || (words === '' && isCommon(t))) {
      atoms.push([i]);
      continue;
    }
    let alike = byKey.get(t.key);
    if (!alike) byKey.set(t.key, (alike = new Map()));
    const atom = alike.get(words);
    if (atom) atom.push(i);
    else {
      const made = [i];
      alike.set(words, made);
      atoms.push(made);
    }
  }
  return atoms;
}

/** Heads by groups of kinds; a row that only a type is known of stands with all kinds of the type. */
function buckets(heads: readonly Told[]): number[][] {
  const out = new Map<string, number[]>();
  const put = (key: string, i: number): void => {
    const list = out.get(key);
    if (list) list.push(i);
    else out.set(key, [i]);
  };
  const types = new Set(heads.filter((t) => t.family === 'other').map((t) => t.m.row.plover.type));
  for (const [i, t] of heads.entries()) {
    if (t.family !== 'other') put(groupOf(t.kind), i);
    const { type } = t.m.row.plover;
    if (type !== null && types.has(type)) put(`type ${type}`, i);
  }
  return [...out.values()];
}

/** How far from its days another telling may lie, in days (see `apart`). */
function room(t: Told): number {
  if (t.stage === 'ahead' || CALLED_OFF.has(t.kind) || familyOf(t.kind) === 'agreement') return 61;
  if (t.when.soft) return rarityOf(t.kind) === 'rare' ? 21 : 4;
  return LASTING.has(t.kind) ? 4 : 1;
}

function candidates(heads: readonly Told[], bucket: readonly number[], consider: (i: number, j: number) => void): void {
  const dated: number[] = [];
  const wide: number[] = [];
  for (const i of bucket) (width((heads[i] as Told).when.days) > WIDE ? wide : dated).push(i);
  const timed = dated
    .map((i) => {
      const t = heads[i] as Told;
      return { i, lo: t.when.days.lo ?? 0, hi: t.when.days.hi ?? 0, room: room(t) };
    })
    .toSorted((a, b) => a.lo - b.lo || a.i - b.i);
  const most = timed.reduce((max, t) => Math.max(max, t.room), 0);
  for (const [n, t] of timed.entries()) {
    for (let k = n + 1; k < timed.length; k++) {
      const other = timed[k] as (typeof timed)[0];
      const between = other.lo - t.hi;
      if (between > most) break;
      if (between <= t.room || between <= other.room) consider(t.i, other.i);
    }
  }
  if (wide.length === 0) return;
  const few = bucket.length <= COMMON;
  if (few) {
    for (const i of wide) for (const j of bucket) consider(i, j);
    return;
  }
  const index = new Map<string, number[]>();
  for (const i of bucket) {
    for (const token of tokens(heads[i] as Told)) {
      const list = index.get(token);
      if (list) list.push(i);
      else index.set(token, [i]);
    }
  }
  for (const i of wide) {
    for (const token of tokens(heads[i] as Told)) {
      const list = index.get(token) ?? [];
      if (list.length <= COMMON) for (const j of list) consider(i, j);
    }
  }
}

/** What brings two mentions together where times do not: report, place, persons, counts, words. */
function tokens(t: Told): string[] {
  const out = [`report ${t.report}`];
  if (t.place !== null) out.push(`place ${t.place}`);
  for (const who of [t.acting, t.other]) if (who.person !== null) out.push(`person ${who.person.split(' ').at(-1)}`);
  for (const f of t.figures) out.push(`figure ${f.what} ${f.min}`);
  if (t.when.yearly !== null) out.push(`yearly ${t.when.yearly.month} ${t.when.yearly.day}`);
  for (const w of wordsOf(t)) if (!t.names.has(w)) out.push(`word ${w}`);
  return out;
}

function pairSet(pairs: readonly (readonly [string, string])[], at: ReadonlyMap<string, number>): ReadonlySet<string> {
  return new Set(pairs.flatMap(([a, b]) => [`${at.get(a)} ${at.get(b)}`, `${at.get(b)} ${at.get(a)}`]));
}

/** Joins by links in their order; a link that would bring together what is told apart is left out. */
function join(
  heads: readonly Told[],
  links: readonly { readonly a: number; readonly b: number }[],
  forbidden: ReadonlySet<string>,
  forced: readonly (readonly [number | undefined, number | undefined])[],
): number[][] {
  const group = heads.map((_, i) => i);
  const members: (number[] | null)[] = heads.map((_, i) => [i]);
  // Of mentions that are apart from the same others one stands for all.
  const standIn = new Map<string, number>();
  const guards: (readonly number[])[] = heads.map((t, i) => {
    const key = guardOf(t);
    const first = standIn.get(key) ?? i;
    if (first === i) standIn.set(key, i);
    return [first];
  });
  const unite = (a: number, b: number): void => {
    const [into, from] = [Math.min(a, b), Math.max(a, b)];
    for (const i of members[from] ?? []) group[i] = into;
    members[into]?.push(...(members[from] ?? []));
    members[from] = null;
    const [own, more] = [guards[into] ?? [], guards[from] ?? []];
    const fresh = more.filter((i) => !own.includes(i));
    if (fresh.length > 0) guards[into] = [...own, ...fresh];
  };
  for (const [a, b] of forced) {
    if (a === undefined || b === undefined || group[a] === group[b]) continue;
    unite(group[a] as number, group[b] as number);
  }
  const known = new Map<number, boolean>();
  const clash = (i: number, j: number): boolean => {
    const key = i < j ? i * heads.length + j : j * heads.length + i;
    let answer = known.get(key);
    if (answer === undefined) {
      answer = apart(heads[i] as Told, heads[j] as Told) !== null;
      known.set(key, answer);
    }
    return answer;
  };
  for (const { a, b } of links) {
    const [x, y] = [group[a] as number, group[b] as number];
    if (x === y) continue;
    if (
      forbidden.size > 0 &&
      (members[x] ?? []).some((i) => (members[y] ?? []).some((j) => forbidden.has(`${i} ${j}`)))
    )
      continue;
    const [left, right] = [guards[x] ?? [], guards[y] ?? []];
    if (left.some((i) => right.some((j) => clash(i, j)))) continue;
    unite(x, y);
  }
  return members.filter((m): m is number[] => m !== null);
}

/** Where a day is known, the report does not matter for what a mention is apart from. */
function guardOf(t: Told): string {
  return isDay(t.when.days) && !t.when.soft ? t.key : `${t.key}|${t.report}`;
}

/** Whether a pair repeats such deeds so often that their words must agree before they are one. */
function isCommon(t: Told): boolean {
  const rarity = rarityOf(t.kind);
  return rarity === 'frequent' || rarity === 'words';
}
