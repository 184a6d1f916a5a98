/** Whether one report is another put in other words: its sentences tell the same things, most in the same order. */
import type { Range } from '../../coding/contract.ts';
import type { Passage } from './copies.ts';
import { sensesIn, slice } from './words.ts';

/** Fewest content words of a sentence that is compared. */
const FEWEST_WORDS = 5;
/**
 * How like two sentences must be, what share of the shorter text such sentences must make, what share of them must come in
 * the same order, and how few they may be: without and with a common credit.
 */
const OWN = { like: 0.55, share: 0.6, order: 0.6, fewest: 4 } as const;
const CREDITED = { like: 0.45, share: 0.5, order: 0.5, fewest: 3 } as const;

export interface Sentences {
  readonly spans: readonly Range[];
  readonly senses: readonly ReadonlySet<string>[];
}

/** The sentences of a text that say enough to be compared. */
export function sentencesOf(text: string): Sentences {
  const spans: Range[] = [];
  const senses: Set<string>[] = [];
  let from = 0;
  const points = [...text].length === text.length ? null : [...text];
  const units = points === null ? text : points.map((p) => (p.length > 1 ? ' ' : p)).join('');
  for (const m of units.matchAll(
    /(?:(?<!\b(?:\p{L}|Mr|Mrs|Ms|Dr|St|Gen|Col|Sgt|Lt|Rev|No|Prof|Sen|Gov))[.!?]["”’)]*(?=\s+["“‘(]?\p{Lu}))|\n+|$/gu,
  )) {
    const to = m.index + (m[0].startsWith('\n') ? 0 : m[0].length);
    const span: Range = [from + (/^\s*/.exec(units.slice(from, to))?.[0].length ?? 0), to];
    from = m.index + m[0].length;
    const words = new Set(sensesIn(slice(text, span)));
    if (words.size < FEWEST_WORDS) continue;
    spans.push(span);
    senses.push(words);
  }
  return { spans, senses };
}

/** How much of the shorter report the other tells in the same order; null where too little. */
export function rewriteOf(
  a: Sentences,
  b: Sentences,
  credited: boolean,
): { readonly share: number; readonly passages: readonly Passage[] } | null {
  const bar = credited ? CREDITED : OWN;
  if (Math.min(a.spans.length, b.spans.length) < bar.fewest) return null;
  const pairs: { i: number; j: number; like: number }[] = [];
  for (let i = 0; i < a.senses.length; i++) {
    for (let j = 0; j < b.senses.length; j++) {
      const like = dice(a.senses[i], b.senses[j], bar.like);
      if (like >= bar.like) pairs.push({ i, j, like });
    }
  }
  // Each sentence answers one other, the most alike first.
  const [left, right] = [new Set<number>(), new Set<number>()];
  const matched = pairs
    .toSorted((x, y) => y.like - x.like || x.i - y.i || x.j - y.j)
    .filter(({ i, j }) => {
      if (left.has(i) || right.has(j)) return false;
      left.add(i);
      right.add(j);
      return true;
    })
    .toSorted((x, y) => x.i - y.i);
  const share = matched.length / Math.min(a.spans.length, b.spans.length);
  if (matched.length < bar.fewest || share < bar.share) return null;
  if (longestRise(matched.map((m) => m.j)) / matched.length < bar.order) return null;
  const passages = matched.map(({ i, j }) => ({ a: a.spans[i], b: b.spans[j], words: a.senses[i].size }));
  return { share: Math.min(1, share), passages };
}

/** Length of the longest subsequence that rises. */
function longestRise(values: readonly number[]): number {
  const tails: number[] = [];
  for (const v of values) {
    const at = tails.findIndex((t) => t >= v);
    tails[at < 0 ? tails.length : at] = v;
  }
  return tails.length;
}

/** Dice's coefficient; 0 where the sizes alone keep it below a bar. */
function dice(a: ReadonlySet<string>, b: ReadonlySet<string>, bar: number): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  if ((2 * short.size) / (short.size + long.size) < bar) return 0;
  let common = 0;
  for (const word of short) if (long.has(word)) common += 1;
  return (2 * common) / (short.size + long.size);
}
