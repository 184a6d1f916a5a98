/** What "it" and "them" stand for where they are no party: "The sanctions ... they were lifted", "the pact ... has broken it". */
import { relation } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { lemmaAt } from './lemma.ts';

/** Measures and papers, with the verbs of which they are the object. */
const SORTS: readonly { readonly nouns: ReadonlySet<string>; readonly verbs: ReadonlySet<string> }[] = [
  {
    nouns: new Set(
      'sanction sanctions embargo boycott tariff duty levy ban restriction curb penalty measure warning'.split(' '),
    ),
    verbs: new Set(
      'lift ease remove drop end relax loosen waive rescind revoke repeal scrap suspend cancel reverse withdraw abolish soften terminate impose reimpose decree introduce extend renew tighten maintain keep bring reinstate restore widen'.split(
        ' ',
      ),
    ),
  },
  {
    nouns: new Set(
      'agreement accord deal treaty pact memorandum protocol convention truce ceasefire declaration'.split(' '),
    ),
    verbs: new Set(
      'sign initial ratify approve break breach violate flout honour honor respect denounce renounce abandon quit scrap revive revoke suspend annul cancel terminate extend renew conclude'.split(
        ' ',
      ),
    ),
  },
];

const SINGULAR = /^(?:it|this)$/;
const PLURAL = /^(?:they|them|these|those)$/;
/** "parts of it", "most of them". */
const SHARES = /^(?:part|parts|most|some|all|many|half|several|bulk|majority|remainder|rest)$/;

const links = new WeakMap<Sentence, ReadonlyMap<number, string>>();

/**
 * Notes for each sentence what its pronouns mean where a verb takes such a thing for its object: the last noun of that
 * sort and number in the sentence up to there, else in the one before.
 *
 * @param sentences of one report, in text order.
 */
export function linkThings(sentences: readonly Sentence[]): void {
  for (const [k, s] of sentences.entries()) {
    const found = new Map<number, string>();
    for (const t of s.tokens) {
      const plural = PLURAL.test(t.text.toLowerCase());
      if (!plural && !SINGULAR.test(t.text.toLowerCase())) continue;
      const verb = verbOver(s, t.index);
      const sort = SORTS.find(({ verbs }) => verbs.has(verb));
      if (!sort) continue;
      const noun =
        lastNoun(s, t.index, sort.nouns, plural) ??
        (k > 0 ? lastNoun(sentences[k - 1], sentences[k - 1].tokens.length, sort.nouns, plural) : null);
      if (noun !== null) found.set(t.index, noun);
    }
    links.set(s, found);
  }
}

/** The lemma of the thing that a pronoun stands for; null for any other word. */
export function thingAt(s: Sentence, token: number): string | null {
  return links.get(s)?.get(token) ?? null;
}

/** The lemma of the verb whose object a pronoun is, or the subject of whose passive; "" for none. */
function verbOver(s: Sentence, token: number): string {
  const t = s.tokens[token];
  const top = s.tokens[t.head];
  if (!top) return '';
  if (relation(t) === 'nmod' && SHARES.test(top.text.toLowerCase()) && /^(?:obj|nsubj:pass)$/.test(top.deprel))
    return s.tokens[top.head]?.lemma.toLowerCase() ?? '';
  return /^(?:obj|nsubj:pass)$/.test(t.deprel) ? top.lemma.toLowerCase() : '';
}

/** The last noun of a sort and number before a token. */
function lastNoun(s: Sentence, before: number, nouns: ReadonlySet<string>, plural: boolean): string | null {
  const last = s.tokens.findLast(
    (t) => t.index < before && t.upos === 'NOUN' && nouns.has(lemmaAt(s, t.index)) && (t.xpos === 'NNS') === plural,
  );
  return last ? lemmaAt(s, last.index) : null;
}
