import { relation } from '../language/tree.ts';
import type { Token } from '../language/types.ts';
import { matchAt, type Scene } from './draft.ts';
import { isPossessive } from './phrases.ts';
import { senseOf } from './senses.ts';
import { LOCATIVES, PLACE_NOUNS, PLACE_VERBS } from './words.ts';

/** Whether a number counts what follows it: "in two states", not "in 2018 Armenia declared". */
function isCount({ upos, deprel }: Token): boolean {
  return upos === 'NUM' && !/^(obl|nmod)/.test(deprel);
}

/** The preposition right before a phrase, its determiner and adjectives skipped; "" when there is none. */
export function prepositionBefore(scene: Scene, from: number): string {
  const { tokens } = scene.sentence;
  let i = from - 1;
  while (
    i >= 0 &&
    (tokens[i].upos === 'DET' || (tokens[i].upos === 'ADJ' && scene.matchAt[i] < 0) || isCount(tokens[i]))
  )
    i--;
  const t = tokens[i];
  if (!t || (t.upos !== 'ADP' && t.upos !== 'SCONJ' && t.xpos !== 'TO' && t.xpos !== 'IN')) return '';
  const word = t.text.toLowerCase();
  const first = tokens[i - 1]?.text.toLowerCase();
  return word === 'of' && (first === 'out' || first === 'outside' || first === 'inside') ? 'out of' : word;
}

/**
 * Whether a name of a state or of its seat is a place here rather than somebody who acts: after a preposition of place
 * or direction, as the object of a verb of going or striking, or joined to such a name.
 */
export function isPlaceHere(scene: Scene, from: number, to: number, seat: boolean): boolean {
  const { tokens } = scene.sentence;
  // "Ankara's decision", but "Kuala Lumpur's airport".
  if (isPossessor(scene, to)) return seat && PLACE_NOUNS.has(tokens[to + 1]?.text.toLowerCase() ?? '');
  const outer = tokens.slice(from, to).find((t) => t.head < from || t.head >= to);
  const governor = outer ? tokens[outer.head] : undefined;
  if (outer && governor && governor.index >= to && /^(compound|nmod|amod)/.test(outer.deprel)) {
    // The preposition before a modifier governs the noun after it ("in Israel-Turkey talks").
    return seat || PLACE_NOUNS.has(governor.lemma.toLowerCase());
  }
  const preposition = prepositionBefore(scene, from);
  if (preposition === 'out of' || LOCATIVES.has(preposition)) return true;
  if (preposition === 'of' && isOfPlace(scene, from)) return true;
  if (preposition !== '') return false;
  if (isListed(scene, from) || (seat && isToldOf(scene, from))) return true;
  if (!outer) return false;
  if (relation(outer) === 'obj' && governor && PLACE_VERBS.has(governor.lemma.toLowerCase())) {
    return seat || !STRIKES.has(governor.lemma.toLowerCase());
  }
  return seat && outer.deprel === 'nsubj:pass' && governor !== undefined && STRIKES.has(governor.lemma.toLowerCase());
}

function isPossessor(scene: Scene, to: number): boolean {
  const t = scene.sentence.tokens[to];
  return t !== undefined && isPossessive(t);
}

/** What is done to a state as much as to a place: "invaded Kuwait" has Kuwait as its target. */
const STRIKES = new Set(
  'capture seize shell bomb bombard strike hit rock besiege surround invade occupy abandon'.split(' '),
);

/** "the city of Istanbul", "the north of Syria". */
function isOfPlace(scene: Scene, from: number): boolean {
  const { tokens } = scene.sentence;
  let i = from - 1;
  while (i > 0 && tokens[i].text.toLowerCase() !== 'of') i--;
  const noun = tokens[i - 1];
  return noun !== undefined && PLACE_NOUNS.has(noun.text.toLowerCase());
}

/** "the capital, Kabul": a city beside the word for it. */
function isToldOf(scene: Scene, from: number): boolean {
  const { tokens } = scene.sentence;
  const joint = tokens[from - 1]?.text === ',' ? from - 2 : from - 1;
  return PLACE_NOUNS.has(tokens[joint]?.text.toLowerCase() ?? '') && scene.matchAt[joint] < 0;
}

/** "in Turkey and Syria": the second of two places has no preposition of its own. */
function isListed(scene: Scene, from: number): boolean {
  const { tokens } = scene.sentence;
  let i = from - 1;
  if (tokens[i]?.upos === 'DET') i--;
  const joint = tokens[i];
  if (!joint || (joint.upos !== 'CCONJ' && joint.text !== ',')) return false;
  if (tokens[i - 1]?.text === ',') i--;
  const before = matchAt(scene, i - 1);
  if (!before || !senseOf(before.senses, 'state', 'seat', 'city', 'region')) return false;
  const t = tokens[from];
  // By the tree a conjunct of that name; "In Mali, France said" has a comma before a subject.
  if (t.deprel !== 'conj' && t.deprel !== 'appos' && t.deprel !== 'list') return false;
  const locative = prepositionBefore(scene, before.from);
  return LOCATIVES.has(locative) || locative === 'out of' || (locative === '' && isListed(scene, before.from));
}
