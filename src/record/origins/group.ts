/** Puts tellings that rest on one origin together. The result does not depend on the order of anything given. */
import { OPEN } from '../interval.ts';
import type { Direction } from './order.ts';
import type { OutletKey } from './outlets.ts';
import type { QuoteLink } from './quote-links.ts';
import { compareSources, detail, type Likeness } from './same.ts';
import type { TextLink } from './text-links.ts';
import type { Sourced } from './types.ts';
import { shared } from './words.ts';

/** Tellings of one origin, by their places in the list. */
export interface Group {
  readonly members: readonly number[];
  readonly counted: readonly string[];
  readonly sure: boolean;
}

/** Two tellings whose sentences a link by text covers. */
export interface CoveredPair {
  readonly a: number;
  readonly b: number;
  readonly link: TextLink;
}

/** A telling that credits an outlet whose own report is in the set. */
export interface CreditPair {
  readonly from: number;
  readonly to: number;
  readonly direction: Direction;
}

/** Which tellings stand in sentences that a link by text covers on both sides. */
export function coveredPairs(told: readonly Sourced[], links: readonly TextLink[]): CoveredPair[] {
  const byReport = placesByReport(told);
  return links.flatMap((link) =>
    (byReport.get(link.a) ?? []).flatMap((a) =>
      (byReport.get(link.b) ?? []).flatMap((b) =>
        covers(link, told[a], told[b]) && !speakForThemselves(told[a], told[b]) ? [{ a, b, link }] : [],
      ),
    ),
  );
}

/** Two who put one sentence to two speakers: the wording is one, what it rests on is not. Days are as old as the copy. */
function speakForThemselves({ source: a }: Sourced, { source: b }: Sourced): boolean {
  return compareSources({ ...a, days: OPEN }, { ...b, days: OPEN }).is === 'apart';
}

function covers({ passages, kind }: TextLink, { telling: a }: Sourced, { telling: b }: Sourced): boolean {
  if (a.in !== undefined || b.in !== undefined) return false;
  // Signatures alone do not say where: of a copy the same words stand for the same sentence.
  if (passages.length === 0) return kind === 'copy' && a.proof.quote.toLowerCase() === b.proof.quote.toLowerCase();
  let common = 0;
  for (const p of passages) {
    const both = [overlap(p.a, a.sentence), overlap(p.b, b.sentence)];
    if (both[0] > 0 && both[1] > 0) common += Math.min(...both);
  }
  return common >= 0.5 * Math.min(a.sentence[1] - a.sentence[0], b.sentence[1] - b.sentence[0]);
}

function overlap(a: readonly [number, number], b: readonly [number, number]): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}

/** For each telling that credits an outlet: the telling of that outlet's own report that is nearest in words. */
export function creditedReports(
  told: readonly Sourced[],
  keyOf: OutletKey,
  directionOf: (a: Sourced, b: Sourced) => Direction,
): CreditPair[] {
  const houses = new Map<string, number[]>();
  for (const [i, { reading }] of told.entries()) {
    if (reading.report.outlet === null) continue;
    const key = keyOf(null, reading.report.outlet);
    houses.set(key, [...(houses.get(key) ?? []), i]);
  }
  return told.flatMap((t, from): CreditPair[] => {
    const { kind, through, passed } = t.source;
    const keys = [...(kind === 'outlet' || kind === 'anonymous' ? [through] : []), ...passed];
    const own = t.reading.report.outlet === null ? null : keyOf(null, t.reading.report.outlet);
    const found = keys
      .flatMap((key) => (key === null || key === own ? [] : (houses.get(key) ?? [])))
      .filter((to) => told[to].telling.denied === t.telling.denied && told[to].telling.report !== t.telling.report)
      // Whoever is dated later cannot have been drawn on.
      .filter((to) => ((d) => d.by !== 'date' || d.from === t.telling.report)(directionOf(t, told[to])))
      .toSorted(
        (x, y) => words(t, told[y]) - words(t, told[x]) || Number(isBare(told[x])) - Number(isBare(told[y])) || x - y,
      );
    const [to] = found;
    return to === undefined
      ? []
      : [
          {
            from,
            to,
            direction: { from: t.telling.report, to: told[to].telling.report, directed: true, by: 'credit' },
          },
        ];
  });
}

function words(a: Sourced, b: Sourced): number {
  const [x, y] = [a, b].map((s) => s.reading.words?.[s.telling.id] ?? []);
  return shared(x, new Set(y));
}

function isBare({ source }: Sourced): boolean {
  return source.kind === 'report' || source.kind === 'wire';
}

/**
 * The groups: first what texts, quotations and credits join; then what a report tells in its own voice joins what it
 * tells on somebody's word; then sources that are one by what is said of them, those of whom most is said first, so that
 * one of whom less is said joins one of those and adds no origin of its own.
 */
export function groupTellings(
  told: readonly Sourced[],
  covered: readonly CoveredPair[],
  quoted: readonly QuoteLink[],
  credited: readonly CreditPair[],
  compare: (a: Sourced, b: Sourced) => Likeness = (a, b) => compareSources(a.source, b.source),
): Group[] {
  const up = told.map((_, i) => i);
  const top = (i: number): number => (up[i] === i ? i : (up[i] = top(up[i])));
  const why = told.map(() => new Set<string>());
  const join = (a: number, b: number, reason: string): void => {
    const [x, y] = [top(a), top(b)].toSorted((p, q) => p - q);
    if (reason !== '') why[x].add(reason);
    if (x === y) return;
    up[y] = x;
    for (const r of why[y]) why[x].add(r);
  };
  for (const { a, b, link } of covered) join(a, b, TEXT_REASONS[link.kind]);
  for (const { a, b } of quoted) join(a, b, 'one utterance is quoted in both');
  for (const { from, to } of credited)
    join(from, to, `a report of ${told[to].reading.report.outlet ?? 'the outlet'} is credited`);
  for (const [from, to] of ownGrounds(told)) join(from, to, '');
  const clusters = new Map<number, number[]>();
  for (const i of up.keys()) clusters.set(top(i), [...(clusters.get(top(i)) ?? []), i]);
  const ranked = [...clusters.values()]
    .map((members) => ({ members, most: Math.max(...members.map((i) => detail(told[i].source))) }))
    .toSorted((x, y) => y.most - x.most || y.members.length - x.members.length || x.members[0] - y.members[0]);
  const groups: { members: number[]; counted: Set<string>; sure: boolean }[] = [];
  for (const { members } of ranked) {
    const fits = groups.flatMap((group) => {
      const fit = fitOf(told, members, group.members, compare);
      return fit === null ? [] : [{ group, fit }];
    });
    const best = fits.find((f) => f.fit.is === 'same') ?? fits[0];
    if (best === undefined) groups.push({ members: [...members], counted: new Set(why[members[0]]), sure: true });
    else {
      best.group.members.push(...members);
      const across = new Set([...members, ...best.group.members].map((i) => told[i].telling.report)).size > 1;
      for (const r of [...(across ? [best.fit.why] : []), ...why[members[0]]]) best.group.counted.add(r);
      if (best.fit.is === 'maybe' && fits.length > 1) best.group.sure = false;
    }
  }
  return groups.map(({ members, counted, sure }) => ({
    members: members.toSorted((x, y) => x - y),
    counted: [...new Set([...counted, ...reasonsWithin(told, members, compare)])].toSorted(),
    sure,
  }));
}

/** What the sources of a group's reports have in common, which texts or quotations may have joined before. */
function reasonsWithin(
  told: readonly Sourced[],
  members: readonly number[],
  compare: (a: Sourced, b: Sourced) => Likeness,
): string[] {
  const stated = members.filter((i) => told[i].source.kind !== 'report');
  const [first, ...rest] = stated.toSorted((x, y) => detail(told[y].source) - detail(told[x].source) || x - y);
  return rest.flatMap((i) => {
    const found = compare(told[first], told[i]);
    return found.is === 'same' && told[i].telling.report !== told[first].telling.report ? [found.why] : [];
  });
}

const TEXT_REASONS: Readonly<Record<TextLink['kind'], string>> = {
  copy: 'the reports are one text',
  part: 'one report is contained in the other',
  passage: 'the sentence stands in both reports word by word',
  rewrite: 'one report is the other in other words',
};

/** How two clusters fit: null where two of their sources are apart or nothing joins them. */
function fitOf(
  told: readonly Sourced[],
  a: readonly number[],
  b: readonly number[],
  compare: (a: Sourced, b: Sourced) => Likeness,
): Likeness | null {
  let best: Likeness | null = null;
  for (const i of a) {
    for (const j of b) {
      const likeness = compare(told[i], told[j]);
      if (likeness.is === 'apart') return null;
      if (likeness.is === 'same' && (best?.is !== 'same' || likeness.why < best.why)) best = likeness;
      if (likeness.is === 'maybe' && (best === null || (best.is === 'maybe' && likeness.why < best.why)))
        best = likeness;
    }
  }
  return best;
}

/** Where a report tells in its own voice what it also tells on somebody's word, the first word given is its ground. */
function ownGrounds(told: readonly Sourced[]): [number, number][] {
  return [...placesByReport(told).values()].flatMap((places) => {
    const grounds = places
      .filter((i) => !isBare(told[i]))
      .toSorted((x, y) => told[x].telling.sentence[0] - told[y].telling.sentence[0] || x - y);
    const bare = places.filter((i) => isBare(told[i]));
    return bare.flatMap((i): [number, number][] => {
      const ground = grounds.find((g) => told[g].telling.denied === told[i].telling.denied);
      const other = bare.find((b) => told[b].telling.denied === told[i].telling.denied);
      return ground !== undefined ? [[i, ground]] : other !== undefined && other !== i ? [[i, other]] : [];
    });
  });
}

function placesByReport(told: readonly Sourced[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [i, { telling }] of told.entries()) places.set(telling.report, [...(places.get(telling.report) ?? []), i]);
  return places;
}
