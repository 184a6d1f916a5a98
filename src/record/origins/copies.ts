/** Whether two reports are one text, wholly or in part, with the passages that prove it. */
import type { Range } from '../../coding/contract.ts';
import type { Reading } from '../../reading/types.ts';
import { meets, type Word, wordsAt } from './words.ts';

/** Words a shingle, as in the signature. */
const SHINGLE = 4;
/** Fewest words of a passage that both have, so that no set phrase counts. */
const PASSAGE = 8;
/** Share of the words outside quotations from which on a text counts as copied. */
const MOST = 0.6;
/** Common words outside quotations that make a passage of two texts that are else their own. */
const FEW = 20;
/** A passage this long is no chance even in two short texts; the longest of them must reach it. */
const LONGEST = 10;

/** A passage that stands in two texts, in code points of each. */
export interface Passage {
  readonly a: Range;
  readonly b: Range;
  readonly words: number;
}

export interface CopyOf {
  readonly kind: 'copy' | 'part' | 'passage';
  /** Share of the shorter text that the other has too, from 0 to 1. */
  readonly share: number;
  /** Longest first. Empty where only the signatures were compared. */
  readonly passages: readonly Passage[];
}

/** A text made ready for comparing. */
export interface Scanned {
  readonly words: readonly Word[];
  /** 1 for words inside quotations, which two reporters may both have heard. */
  readonly quoted: Uint8Array;
  /** Words outside quotations, 1 at least. */
  readonly own: number;
  /** The shingle that begins at each word. */
  readonly shingles: readonly string[];
  /** Places of each shingle. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Makes a text ready: once for a report, as it is compared with many. */
export function scan(text: string, quotes: readonly Range[]): Scanned {
  const words = wordsAt(text);
  const quoted = Uint8Array.from(words, (w) => (quotes.some((q) => meets(q, [w.from, w.to])) ? 1 : 0));
  const places = new Map<string, number[]>();
  const shingles: string[] = [];
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    const key = shingleAt(words, i);
    shingles.push(key);
    const list = places.get(key);
    if (list) list.push(i);
    else places.set(key, [i]);
  }
  const own = Math.max(1, quoted.length - quoted.reduce((n, q) => n + q, 0));
  return { words, quoted, own, shingles, places };
}

function shingleAt(words: readonly Word[], i: number): string {
  return `${words[i].text} ${words[i + 1].text} ${words[i + 2].text} ${words[i + 3].text}`;
}

/** How large a share of their shingles two reports have in common by their signatures; null where one has none. */
export function estimate(a: Reading, b: Reading): number | null {
  const [x, y] = [a.signature.minhash, b.signature.minhash];
  if (x.length === 0 || x.length !== y.length || a.signature.words === 0 || b.signature.words === 0) return null;
  let same = 0;
  for (let i = 0; i < x.length; i++) if (x[i] === y[i]) same += 1;
  return same / x.length;
}

/** What the signatures alone say: a copy or a part, else null. */
export function estimatedCopy(a: Reading, b: Reading): CopyOf | null {
  const alike = estimate(a, b);
  if (alike === null) return null;
  const [m, n] = [a.signature.words, b.signature.words];
  // Of m + n shingles in all, j / (1 + j) are common where j is the share of the union.
  const common = (alike / (1 + alike)) * (m + n);
  const share = Math.min(1, common / Math.min(m, n));
  if (share < MOST) return null;
  return { kind: common / Math.max(m, n) >= MOST ? 'copy' : 'part', share, passages: [] };
}

/** What two texts have in common word by word; null where that is no more than two reporters would share. */
export function copyOf(a: Scanned, b: Scanned): CopyOf | null {
  const runs = runsOf(a, b);
  if (runs.length === 0) return null;
  const counted = [
    covered(
      a,
      runs.map((r) => [r.i, r.n]),
    ),
    covered(
      b,
      runs.map((r) => [r.j, r.n]),
    ),
  ];
  const shares = [counted[0] / a.own, counted[1] / b.own];
  const share = Math.min(1, a.own <= b.own ? shares[0] : shares[1]);
  const longest = Math.max(...runs.map((r) => covered(a, [[r.i, r.n]])));
  const kind =
    Math.min(...shares) >= MOST && counted[0] >= LONGEST
      ? 'copy'
      : share >= MOST && longest >= LONGEST
        ? 'part'
        : Math.min(...counted) >= FEW && longest >= LONGEST
          ? 'passage'
          : null;
  if (kind === null) return null;
  const range = (s: Scanned, i: number, n: number): Range => [s.words[i].from, s.words[i + n - 1].to];
  const passages = runs.map(({ i, j, n }) => ({ a: range(a, i, n), b: range(b, j, n), words: n }));
  return { kind, share, passages: passages.toSorted((x, y) => y.words - x.words || x.a[0] - y.a[0]) };
}

interface Run {
  readonly i: number;
  readonly j: number;
  readonly n: number;
}

const NOWHERE: readonly number[] = [];

/** Longest common runs of words, taken from the beginning of the first text on; none overlap in it. */
function runsOf(a: Scanned, b: Scanned): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i + SHINGLE <= a.words.length; ) {
    let best: Run | null = null;
    for (const j of b.places.get(a.shingles[i]) ?? NOWHERE) {
      let n = SHINGLE;
      while (i + n < a.words.length && a.words[i + n].text === b.words[j + n]?.text) n += 1;
      if (best === null || n > best.n) best = { i, j, n };
    }
    if (best !== null && best.n >= PASSAGE) runs.push(best);
    i += best === null ? 1 : best.n >= PASSAGE ? best.n : 1;
  }
  return runs;
}

/** Words outside quotations that some runs cover. */
function covered(s: Scanned, runs: readonly (readonly [number, number])[]): number {
  const seen = new Uint8Array(s.words.length);
  let count = 0;
  for (const [at, n] of runs) {
    for (let k = at; k < at + n; k++) {
      if (s.quoted[k] === 0 && seen[k] === 0) count += 1;
      seen[k] = 1;
    }
  }
  return count;
}
