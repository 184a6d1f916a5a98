/** Which tellings quote one utterance, and so rest on one speaker's words. */
import type { HopRow } from '../../coding/contract.ts';
import type { QuoteNote } from '../../reading/types.ts';
import { describesSame } from './descriptions.ts';
import type { Sourced } from './types.ts';
import { likenessOfQuotes, ONE_UTTERANCE } from './utterances.ts';
import { meets, sensesIn } from './words.ts';

/** From how like on a quotation is known again though its reports name two speakers for it. */
const WORD_FOR_WORD = 0.95;
/** Fewest content words of such a quotation. */
const LONG = 6;

export interface QuoteLink {
  /** Places of the two tellings in the list. */
  readonly a: number;
  readonly b: number;
  readonly strength: number;
  readonly quoteA: QuoteNote;
  readonly quoteB: QuoteNote;
}

/** All pairs of tellings of two reports that quote one utterance, the best pair of quotations of each two. */
export function quoteLinks(told: readonly Sourced[]): QuoteLink[] {
  return linksAmong(
    told.map((t) => ({ report: t.telling.report, quotes: t.reading.quotes.filter((q) => belongs(q, t)) })),
  );
}

/** The same for lists of quotations, each of one report. */
export function linksAmong(
  of: readonly { readonly report: string; readonly quotes: readonly QuoteNote[] }[],
): QuoteLink[] {
  const quotes = of.flatMap(({ quotes: own }, at) => own.map((quote) => ({ at, quote })));
  const senses = quotes.map(({ quote }) => sensesIn(quote.quote));
  const places = new Map<string, number[]>();
  for (const [i, words] of senses.entries()) {
    for (const w of words) {
      const list = places.get(w);
      if (list) list.push(i);
      else places.set(w, [i]);
    }
  }
  const best = new Map<string, QuoteLink>();
  const known = new Map<string, number>();
  for (const [i, x] of quotes.entries()) {
    const counts = new Map<number, number>();
    for (const w of senses[i]) for (const j of places.get(w) ?? []) if (j > i) counts.set(j, (counts.get(j) ?? 0) + 1);
    for (const [j, common] of counts) {
      const y = quotes[j];
      if (common < 2 || of[x.at].report === of[y.at].report) continue;
      const key =
        x.quote.quote <= y.quote.quote ? `${x.quote.quote}\n${y.quote.quote}` : `${y.quote.quote}\n${x.quote.quote}`;
      const strength = known.get(key) ?? likenessOfQuotes(x.quote.quote, y.quote.quote);
      known.set(key, strength);
      const long = Math.min(senses[i].length, senses[j].length) >= LONG;
      const bar = agree(x.quote, y.quote) ? ONE_UTTERANCE : long ? WORD_FOR_WORD : Number.POSITIVE_INFINITY;
      if (strength < bar) continue;
      const pair = `${x.at} ${y.at}`;
      const before = best.get(pair);
      if (before === undefined || strength > before.strength)
        best.set(pair, { a: x.at, b: y.at, strength, quoteA: x.quote, quoteB: y.quote });
    }
  }
  return [...best.values()].toSorted((p, q) => p.a - q.a || p.b - q.b);
}

/** Whether a quotation stands in a telling's sentence, or is of the one who tells it. */
function belongs(q: QuoteNote, { telling, source }: Sourced): boolean {
  if (q.in === telling.in && meets(q.span, telling.sentence)) return true;
  const [by] = q.hops;
  const own = telling.hops[0];
  if (by === undefined || !by.stated || own === undefined || by.how === 'narrator') return false;
  if (source.kind === 'anonymous') return by.how === 'anonymous' && describesSame(by.name, source.name);
  if (own.how === 'narrator' || own.how === 'wire') return false;
  return (source.person !== null && q.speaker?.person === source.person) || sameName(by, own);
}

function sameName(a: HopRow, b: HopRow): boolean {
  return a.code === b.code && a.name === b.name && a.how !== 'anonymous';
}

/** Whether two quotations can be of one speaker. */
function agree(a: QuoteNote, b: QuoteNote): boolean {
  const [x, y] = [a.hops[0], b.hops[0]];
  const [p, q] = [a.speaker, b.speaker];
  const hidden = [x, y].map((h) => h?.how === 'anonymous');
  if (hidden[0] || hidden[1]) return hidden[0] === hidden[1] && describesSame(x?.name ?? '', y?.name ?? '');
  if (p === null || q === null) return true;
  if (p.code !== null && q.code !== null && p.code !== q.code) return false;
  return p.person === undefined || q.person === undefined || lastName(p.person) === lastName(q.person);
}

function lastName(person: string): string {
  return person.toLowerCase().split(/\s+/).at(-1) ?? '';
}
