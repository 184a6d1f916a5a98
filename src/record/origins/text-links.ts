/** Which reports of a set are one text, wholly or in part, or one put in other words. */
import type { Reading } from '../../reading/types.ts';
import { likenessOf } from '../likeness.ts';
import { type CopyOf, copyOf, estimate, estimatedCopy, type Passage, type Scanned, scan } from './copies.ts';
import type { OutletKey } from './outlets.ts';
import { rewriteOf, type Sentences, sentencesOf } from './rewrites.ts';

/** Up to this many reports every two texts are compared; of more only those whose signatures come near. */
const ALL = 40;
/** Share of equal numbers in two signatures from which on texts are compared word by word: three of sixty-four. */
const NEAR = 0.045;
/** Likeness of two stories from which on sentences are compared. */
export const ONE_STORY = 0.35;

export interface TextLink {
  /** Report ids, the smaller first. */
  readonly a: string;
  readonly b: string;
  readonly kind: CopyOf['kind'] | 'rewrite';
  readonly strength: number;
  /** Empty where only signatures were compared. */
  readonly passages: readonly Passage[];
}

/**
 * The links by text among some readings.
 *
 * @param readings sorted by report id, each report once
 */
export function textLinks(
  readings: readonly Reading[],
  texts: ReadonlyMap<string, string>,
  keyOf: OutletKey,
): TextLink[] {
  const scans = once((r: Reading) => scan(texts.get(r.report.id) ?? '', quotesOf(r)));
  const split = once((r: Reading) => sentencesOf(texts.get(r.report.id) ?? ''));
  const credits = once((r: Reading) => creditKeys(r, keyOf));
  const links: TextLink[] = [];
  for (let i = 0; i < readings.length; i++) {
    for (let j = i + 1; j < readings.length; j++) {
      const [a, b] = [readings[i], readings[j]];
      const link = linkOf(a, b, { texts, scans, split, credits, all: readings.length <= ALL });
      if (link) links.push({ a: a.report.id, b: b.report.id, ...link });
    }
  }
  return links;
}

interface Scene {
  readonly texts: ReadonlyMap<string, string>;
  readonly scans: (r: Reading) => Scanned;
  readonly split: (r: Reading) => Sentences;
  readonly credits: (r: Reading) => ReadonlySet<string>;
  readonly all: boolean;
}

function linkOf(a: Reading, b: Reading, scene: Scene): Pick<TextLink, 'kind' | 'strength' | 'passages'> | null {
  const near = estimate(a, b);
  if (!scene.texts.has(a.report.id) || !scene.texts.has(b.report.id)) return made(estimatedCopy(a, b));
  const copy = scene.all || near === null || near >= NEAR ? copyOf(scene.scans(a), scene.scans(b)) : null;
  if (copy !== null && copy.kind !== 'passage') return made(copy);
  if (scene.all || likenessOf(a.signature, b.signature) >= ONE_STORY) {
    const rewrite = rewriteOf(scene.split(a), scene.split(b), meet(scene.credits(a), scene.credits(b)));
    if (rewrite) return { kind: 'rewrite', strength: round(rewrite.share), passages: rewrite.passages };
  }
  return made(copy);
}

function made(copy: CopyOf | null): Pick<TextLink, 'kind' | 'strength' | 'passages'> | null {
  return copy && { kind: copy.kind, strength: round(copy.share), passages: copy.passages };
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}

function quotesOf(r: Reading): (readonly [number, number])[] {
  return r.quotes.filter((q) => q.in === undefined).map((q) => q.span);
}

/** Outlets and wires that a report names as its ground, and its own. */
function creditKeys(r: Reading, keyOf: OutletKey): ReadonlySet<string> {
  const named = r.credits.flatMap((c) =>
    c.kind === 'wire' || c.kind === 'told' || c.kind === 'outlet' ? [keyOf(c.code, c.name)] : [],
  );
  return new Set(r.report.outlet === null ? named : [...named, keyOf(null, r.report.outlet)]);
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((key) => b.has(key));
}

function once<Value>(make: (r: Reading) => Value): (r: Reading) => Value {
  const known = new Map<Reading, Value>();
  return (r) => {
    const before = known.get(r);
    if (before !== undefined) return before;
    const value = make(r);
    known.set(r, value);
    return value;
  };
}
