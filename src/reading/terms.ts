/** The terms by which one report's story is compared with another's. */
import type { Annotations } from '../coding/annotations.ts';
import type { Token } from '../language/types.ts';
import { reporting } from '../speech/words.ts';

/** How many terms a report gives. */
const TERMS = 60;

/** How much a term says of which story this is: names and figures most, long nouns more than short ones. */
const WEIGHT = { name: 3, number: 2, rare: 2, word: 1 } as const;
/** From how many letters on a common noun, verb or adjective is taken for a rare one. */
const LONG = 9;

/** Words that any story may have: light verbs, time, telling, counting. */
const EMPTY: ReadonlySet<string> = new Set(
  `be have do make take give get go come put keep let set use see want need seem become begin start continue include
  lead follow hold bring leave call tell say add speak ask year month week day hour time today yesterday tomorrow
  morning evening night afternoon monday tuesday wednesday thursday friday saturday sunday january february march april
  may june july august september october november december people man woman thing way part number lot group member
  side case point place percent first second third last next new old many more most much other such several own same
  good great big small large high low long short recent early late previous former current earlier later statement
  report source official news agency spokesman spokeswoman spokesperson one two three hundred thousand million billion
  mr mrs ms dr am pm u.s. mr. mrs.`.split(/\s+/),
);

/**
 * Lemmas of names, content words and figures with their weighed counts, the strongest about sixty, strongest first, of
 * equals the one told first. Weights stand for how common words are, so that no table of a collection is needed.
 */
export function termsOf({ sentences }: Pick<Annotations, 'sentences'>): [string, number][] {
  const counts = new Map<string, number>();
  for (const s of sentences) {
    for (const t of s.tokens) {
      const weight = weightOf(t);
      if (weight === 0) continue;
      const term = t.lemma.toLowerCase();
      if (!EMPTY.has(term)) counts.set(term, (counts.get(term) ?? 0) + weight);
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, TERMS);
}

function weightOf({ upos, text, lemma }: Token): number {
  if (text.length < 2) return 0;
  switch (upos) {
    case 'PROPN':
      return WEIGHT.name;
    case 'NUM':
      return /^\d[\d.,]+$/.test(text) ? WEIGHT.number : 0;
    case 'NOUN':
      return text.length < 3 ? 0 : lemma.length >= LONG ? WEIGHT.rare : WEIGHT.word;
    case 'ADJ':
    case 'VERB':
      // "Turkish": an adjective with a capital is of a name.
      if (upos === 'ADJ' && /^\p{Lu}/u.test(text)) return WEIGHT.rare;
      return text.length < 4 || reporting.has(lemma) ? 0 : lemma.length >= LONG ? WEIGHT.rare : WEIGHT.word;
    default:
      return 0;
  }
}
