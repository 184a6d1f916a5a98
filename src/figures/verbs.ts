/** What verbs, the phrases that they open and set words beside a number say of those counted. */
import { verbLemma } from '../language/clause.ts';
import type { Sentence } from '../language/types.ts';
import type { FigureWhat } from './types.ts';
import { LIVES, type Phrases, WEAK } from './words/classes.ts';

/** A decision and the word that it rests on. */
export interface Governed {
  readonly what: FigureWhat;
  readonly token: number;
  /** The word is also said of things, so that only a noun for people is counted. */
  readonly weak: boolean;
}

/** How many words after a verb may belong to a phrase with it. */
const REACH = 12;

/** The class of a verb for one of its sides; phrases that it opens go before the verb alone. */
export function verbSays(
  s: Sentence,
  verb: number,
  table: ReadonlyMap<string, FigureWhat>,
  phrases: Phrases,
): Governed | null {
  const bare = s.tokens[verb].lemma.toLowerCase();
  const lemma = verbLemma(s, verb).toLowerCase();
  const phrase = phraseAt(s, verb, phrases.get(bare));
  if (phrase !== null) return { what: phrase, token: verb, weak: false };
  const key = table.has(lemma) ? lemma : bare;
  const what = table.get(key);
  return what === undefined ? null : { what, token: verb, weak: WEAK.has(key) };
}

/** The phrase that a verb opens, its further words in order and next to each other somewhere after it. */
function phraseAt(s: Sentence, verb: number, known: ReturnType<Phrases['get']>): FigureWhat | null {
  if (known === undefined) return null;
  const end = Math.min(s.tokens.length, verb + 1 + REACH);
  // The phrase that comes first counts, and among those that begin together the longest.
  let best: { at: number; length: number; what: FigureWhat } | null = null;
  for (const { words, what } of known) {
    for (let i = verb + 1; i + words.length <= end; i++) {
      if (/^[;:.]$/.test(s.tokens[i].text) || isNextVerb(s, verb, i)) break;
      if (!words.every((w, k) => s.tokens[i + k].text.toLowerCase() === w)) continue;
      if (best === null || i < best.at || (i === best.at && words.length > best.length))
        best = { at: i, length: words.length, what };
      break;
    }
  }
  return best?.what ?? null;
}

/** The next verb of a coordination, whose words are its own ("put 75 on trial and condemned nine to death"). */
function isNextVerb(s: Sentence, verb: number, i: number): boolean {
  return i > verb + 2 && s.tokens[i].upos === 'VERB' && s.tokens[i - 1].upos === 'CCONJ' && s.tokens[i].head === verb;
}

/** "claimed 12 lives", "12 lives were lost". */
export function livesTaken(s: Sentence, noun: number): Governed | null {
  if (s.tokens[noun].lemma.toLowerCase() !== 'life') return null;
  const { head, deprel } = s.tokens[noun];
  const what = head < 0 || !/^(?:obj|nsubj)/.test(deprel) ? undefined : LIVES.get(s.tokens[head].lemma.toLowerCase());
  return what === undefined ? null : { what, token: head, weak: false };
}

/** "injuries to 30 passengers" */
export function injuredAt(s: Sentence, from: number): Governed | null {
  const noun = from - 2;
  const injuries =
    s.tokens[from - 1]?.text === 'to' && /^(?:injury|wound|harm|burn)$/.test(s.tokens[noun]?.lemma ?? '');
  return injuries ? { what: 'hurt', token: noun, weak: false } : null;
}

/** "17 people with burns", "two with gunshot wounds". */
export function sufferingAt(s: Sentence, at: number): Governed | null {
  if (s.tokens[at]?.text !== 'with') return null;
  for (let i = at + 1; i < at + 5 && i < s.tokens.length; i++) {
    if (/^(?:burn|injury|wound|fracture|concussion|laceration|bruise|shrapnel)$/.test(s.tokens[i].lemma))
      return { what: 'hurt', token: i, weak: false };
    if (!/^(?:ADJ|NOUN|ADV|VERB|PUNCT)$/.test(s.tokens[i].upos)) return null;
  }
  return null;
}
