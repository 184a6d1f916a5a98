import { type Draft, draft, type Scene } from './draft.ts';
import type { Phrase } from './phrases.ts';
import { prepositionBefore } from './place.ts';
import { LOCATIVES, PLACE_NOUNS, PLACE_VERBS } from './words.ts';

/** Further nouns for parts of a state; a border is in none. */
const AREAS = new Set([
  'region',
  'area',
  'county',
  'department',
  'prefecture',
  'coastline',
  'soil',
  'hinterland',
  'shore',
]);
const BETWEEN_STATES = new Set(['border', 'frontier', 'embassy']);

/**
 * "In the Chinese capital", "to the Osh region", "off Kenya's coast": the place that a noun for a part of a state names,
 * beside the mention of the state itself; it is the noun that the sentence is built on.
 *
 * @param taken what the phrase's words are already.
 */
export function areaDraft(scene: Scene, { from, to }: Phrase, taken: readonly Draft[]): Draft | null {
  const { tokens, index } = scene.sentence;
  const noun = tokens[to - 1];
  const lemma = noun.lemma.toLowerCase();
  if (BETWEEN_STATES.has(lemma) || !(PLACE_NOUNS.has(lemma) || AREAS.has(lemma)) || scene.matchAt[to - 1] >= 0)
    return null;
  if (taken.some((d) => d.from < to && d.to >= to)) return null;
  const state = taken.findLast((d) => d.from >= from && d.to < to && /^(state|place)$/.test(d.kind));
  if (!state || state.codes.length !== 1) return null;
  const preposition = prepositionBefore(scene, from);
  const visited = noun.deprel === 'obj' && PLACE_VERBS.has(tokens[noun.head]?.lemma.toLowerCase() ?? '');
  if (!LOCATIVES.has(preposition) && preposition !== 'out of' && !visited) return null;
  return draft({ sentence: index, from: state.from, to, key: to - 1, kind: 'place', codes: state.codes });
}
