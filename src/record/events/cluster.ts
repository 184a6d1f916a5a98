/** Mentions of one pair put together deed by deed: the strongest links first, and never across what tells two apart. */
import { isDay, width } from '../interval.ts';
import { apart } from './apart.ts';
import { bucketsOf, candidatesOf, differsInCommon, eachCandidate } from './candidates.ts';
import { rarityOf } from './kin.ts';
import { LINK, scoreOf } from './score.ts';
import type { Told } from './told.ts';

/** What is asked of the surroundings when mentions are compared. */
export interface Surroundings {
  /** How alike two reports' stories are, from 0 to 1; symmetric. */
  readonly likeness: (reportA: string, reportB: string) => number;
  /** Pairs of mention ids that an analyst tells to be one deed, and never to be one. */
  readonly merge: readonly (readonly [string, string])[];
  readonly split: readonly (readonly [string, string])[];
}

/** In days; of a longer time the same words may tell two deeds. */
const YEAR = 366;

/**
 * Groups mentions into deeds.
 *
 * @param told sorted by id, each id once.
 * @param within only these atoms, by their place in `atomsOf`, which no link ties to any other.
 * @returns groups of indexes, each sorted, the groups by their first index.
 */
export function cluster(told: readonly Told[], around: Surroundings, within?: ReadonlySet<number>): number[][] {
  const atoms = atomsOf(told, around);
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
    const score = linkScore(heads[a] as Told, heads[b] as Told, around);
    if (score !== null) links.push({ a, b, score });
  };
  for (const bucket of bucketsOf(heads)) {
    if (within === undefined) eachCandidate(heads, bucket, consider);
    else {
      for (const i of bucket.members) {
        if (within.has(i)) for (const j of candidatesOf(bucket, i, heads[i] as Told)) if (within.has(j)) consider(i, j);
      }
    }
  }
  const ranked = links.toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const joined = join(
    heads,
    ranked,
    forbidden,
    around.merge.map(([a, b]) => [at.get(a), at.get(b)] as const),
  );
  return joined
    .filter(([first]) => within === undefined || within.has(first as number))
    .map((group) => group.flatMap((i) => atoms[i] ?? []).toSorted((a, b) => a - b))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** How strongly two mentions are linked; null where something tells them apart, or too little speaks for one deed. */
function linkScore(x: Told, y: Told, { likeness }: Pick<Surroundings, 'likeness'>): number | null {
  if (apart(x, y) !== null) return null;
  const score = scoreOf(x, y, likeness);
  return score >= LINK ? score : null;
}

/**
 * The atoms whose grouping can differ from what it was before some mentions came in: those that hold one of them, and
 * all that links tie to those, however far. With `cluster` it gives the groups that can have changed, without a
 * comparison of all the others.
 *
 * @param told sorted by id, each id once, the new ones among them.
 * @param isNew whether a mention came in.
 * @returns null where the new ones change what is compared at all, so that all groups can differ.
 */
export function reachOf(
  told: readonly Told[],
  isNew: (t: Told) => boolean,
  around: Surroundings,
): ReadonlySet<number> | null {
  const atoms = atomsOf(told, around);
  const heads = atoms.map((a) => told[a[0] ?? 0] as Told);
  // What stood for an atom before; undefined for one that is new.
  const before = atoms.map((a) => a.map((i) => told[i] as Told).find((t) => !isNew(t)));
  const buckets = bucketsOf(heads);
  if (buckets.some((bucket) => differsInCommon(bucket, heads, before))) return null;
  const found = new Set(atoms.flatMap((a, n) => (a.some((i) => isNew(told[i] as Told)) ? [n] : [])));
  for (const i of found) {
    const now = heads[i] as Told;
    const ways = before[i] === undefined || before[i] === now ? [now] : [now, before[i]];
    for (const bucket of buckets) {
      if (!bucket.members.includes(i)) continue;
      for (const way of ways) {
        for (const j of candidatesOf(bucket, i, way)) {
          if (!found.has(j) && linkScore(way, heads[j] as Told, around) !== null) found.add(j);
        }
      }
    }
  }
  return found;
}

/**
 * Mentions that nothing sets apart and whose time is stated are one from the start: the same parties, kind, post, count,
 * and the same day, or the same words. Those that an analyst split from another stand alone, so that the two can go
 * different ways.
 */
export function atomsOf(told: readonly Told[], { split }: Pick<Surroundings, 'split'>): number[][] {
  const alone = new Set(split.flat());
  const atoms: number[][] = [];
  // Alike mentions share one key, whose hash is then known: in two steps no long string is made or hashed anew.
  const byKey = new Map<string, Map<string, number[]>>();
  for (const [i, t] of told.entries()) {
    const stated = !alone.has(t.id) && !t.when.soft && width(t.when.days) <= YEAR;
    const sure = isDay(t.when.days) && t.source !== null && t.target !== null && !isCommon(t);
    const words = stated && !sure ? (t.m.words ?? []).join(' ') : '';
    if (!stated || (words === '' && !sure)) {
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
