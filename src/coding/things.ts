/** What "it" and "them" stand for where they are no party: "The sanctions ... they were lifted", "the pact ... has broken it". */
import { indexByHead } from '../actors/index-by-head.ts';
import { isDay } from '../language/roles.ts';
import { ancestors, relation } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Annotations } from './annotations.ts';
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

/** The lemmas of the things that pronouns stand for, by sentence and token. */
export type Things = ReadonlyMap<Sentence, ReadonlyMap<number, string>>;

/**
 * What pronouns mean where a verb takes such a thing for its object: the last noun of that sort and number in the sentence
 * up to there, else in the one before in the same kind of part. Where another thing that the pronoun might mean stands
 * between the two, it means neither for certain.
 */
export function linkThings({ sentences, actors, report }: Annotations): Things {
  const mentions = indexByHead(actors);
  const isActor = (s: Sentence, token: number): boolean => {
    const kind = mentions.at(s.index, token)?.kind;
    return kind !== undefined && kind !== 'mission';
  };
  const links = new Map<Sentence, ReadonlyMap<number, string>>();
  for (const [k, s] of sentences.entries()) {
    const previous = sentences[k - 1];
    const isNear = previous && report.parts[previous.part]?.kind === report.parts[s.part]?.kind;
    const found = new Map<number, string>();
    for (const t of s.tokens) {
      const plural = PLURAL.test(t.text.toLowerCase());
      if (!plural && !SINGULAR.test(t.text.toLowerCase())) continue;
      const verb = verbOver(s, t.index);
      const sort = SORTS.find(({ verbs }) => verbs.has(verb));
      if (!sort) continue;
      const here = lastThing(s, t.index, plural, isActor);
      const thing = here ?? (isNear ? lastThing(previous, previous.tokens.length, plural, isActor) : null);
      if (thing !== null && sort.nouns.has(thing)) found.set(t.index, thing);
    }
    if (found.size > 0) links.set(s, found);
  }
  return links;
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

/**
 * The lemma of the last thing of a number before a token that a pronoun may mean: a measure or a paper wherever it stands,
 * any other thing only where a clause is about it (its subject or object).
 */
function lastThing(
  s: Sentence,
  before: number,
  plural: boolean,
  isActor: (s: Sentence, token: number) => boolean,
): string | null {
  const last = s.tokens.findLast((t) => {
    if (t.index >= before || t.upos !== 'NOUN' || (t.xpos === 'NNS') !== plural) return false;
    const isThing = (token: number): boolean => SORTS.some(({ nouns }) => nouns.has(lemmaAt(s, token)));
    if (isThing(t.index)) return true;
    // What a clause about the paper names is no rival of it: "a memorandum under which the pair undertook".
    if (ancestors(s, t.index).some(isThing)) return false;
    const isCore = /^(?:nsubj|obj|iobj)/.test(t.deprel);
    return isCore && !SHARES.test(t.text.toLowerCase()) && !isDay(s, t.index) && !isActor(s, t.index);
  });
  return last ? lemmaAt(s, last.index) : null;
}
