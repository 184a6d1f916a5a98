/** Whether two quotations are one utterance, in other words or translated twice. */
import { sensesIn, shared, wordsAt } from './words.ts';

/** From how like on two quotations of one speaker count as one utterance. */
export const ONE_UTTERANCE = 0.6;
/** Fewest content words that must be common, so that set phrases do not join two statements. */
const FEWEST = 3;

const NEGATIONS = /\b(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without)\b|n[’']t\b/gi;

/**
 * How like two quotations are, from 0 to 1: the share of common content words after synonyms, of the shorter one where it
 * may be an excerpt. Two quotations that begin alike gain. 0 where one negates what the other affirms, or numbers differ.
 */
export function likenessOfQuotes(a: string, b: string): number {
  const [x, y] = [a, b].map((q) => wordsAt(q).map((w) => w.text));
  if (x.length >= FEWEST && x.join(' ') === y.join(' ')) return 1;
  const [p, q] = [sensesIn(a), sensesIn(b)];
  const common = shared(p, new Set(q));
  if (common < FEWEST || !sameNumbers(x, y)) return 0;
  const dice = (2 * common) / (p.length + q.length);
  const excerpt = isRun(x, y) ? 1 : (0.9 * common) / Math.min(p.length, q.length);
  // What an excerpt leaves out may hold the only negation.
  const oneLength = Math.min(p.length, q.length) / Math.max(p.length, q.length) > 0.6;
  if (oneLength && negates(a) !== negates(b)) return 0;
  const begins = opening(x, p) !== '' && opening(x, p) === opening(y, q) ? 0.05 : 0;
  // A long quotation shares three words with many: an excerpt must share more.
  return Math.min(1, Math.max(dice, common > FEWEST ? excerpt : 0) + begins);
}

function negates(text: string): boolean {
  return (text.match(NEGATIONS)?.length ?? 0) > 0;
}

function sameNumbers(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a, b].map((words) => new Set(words.filter((w) => /^\d+$/.test(w))));
  return [...x].every((n) => y.has(n)) || [...y].every((n) => x.has(n));
}

/** Whether the shorter one stands in the longer one word by word. */
function isRun(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 4 && ` ${long.join(' ')} `.includes(` ${short.join(' ')} `);
}

/** The first two content words in text order. */
function opening(words: readonly string[], senses: readonly string[]): string {
  const known = new Set(senses);
  const found = words.flatMap((w) => sensesIn(w)).filter((w) => known.has(w));
  return found.length < 2 ? '' : found.slice(0, 2).join(' ');
}
