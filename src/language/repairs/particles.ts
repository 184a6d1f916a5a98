import { isPassive } from '../clause.ts';
import { attach, type Draft, dominates, retag, swap } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { ancestors, dependents, relation } from '../tree.ts';
import { particlesOf } from '../words/particles.ts';
import { lower } from './common.ts';

/**
 * Particles of phrasal verbs depend on their verb (`compound:prt`), and what follows them is its object: "hand over the
 * suspect", "threw out the envoy", "kicked two officers out", "is calling its envoy home".
 */
export const particles: Repair = {
  name: 'particles',
  apply(draft) {
    for (let i = 0; i < draft.tokens.length; i++) {
      splitHome(draft, i);
      const verb = verbOf(draft, i);
      if (verb < 0 || leads(draft, i)) continue;
      if (i === verb + 1 && draft.tokens[i]?.deprel === 'case') freeObject(draft, verb, i);
      attach(draft, i, verb, 'compound:prt');
      if (i === verb + 1) freeName(draft, verb, i);
    }
  },
};

/**
 * "calling its envoy home", "calling its envoy in Spain home" and "sent two attachés of Mali packing" with the last two
 * words read as one noun: what stands before "home" is the object, or the end of its phrase.
 */
function splitHome(draft: Draft, last: number): void {
  const token = draft.tokens[last];
  const before = draft.tokens[last - 1];
  const word = lower(draft, last);
  if (!token || !before || !enders.has(word) || before.head !== last) return;
  if (!before.xpos.startsWith('NN') || !['obj', 'obl', 'nmod'].includes(relation(token)) || !ends(draft, last)) return;
  const verb = ancestors(draft, last).find((i) => takes(draft, i, word)) ?? -1;
  const object = dependents(draft, verb, 'obj').findLast((i) => i <= last) ?? -1;
  if (object < 0 || !(dominates(draft, object, last) || token.head === verb)) return;
  if (!swap(draft, before.index, last, 'compound:prt', () => false)) return;
  if (word === 'packing') retag(draft, last, 'VERB', 'VBG');
  attach(draft, last, verb, word === 'packing' ? 'xcomp' : 'compound:prt');
}

const enders: ReadonlySet<string> = new Set(['home', 'packing']);

/** Whether a verb may have a word behind its object that ends what it says. */
function takes(draft: Draft, verb: number, word: string): boolean {
  const token = draft.tokens[verb];
  if (token?.upos !== 'VERB') return false;
  return word === 'packing' ? token.lemma === 'send' : (particlesOf.get(token.lemma)?.has(word) ?? false);
}

/** The verb to which a word belongs as its particle: the one just before it, or before the object between them. */
function verbOf(draft: Draft, index: number): number {
  const word = lower(draft, index);
  if (particlesOf.get(draft.tokens[index - 1]?.lemma ?? '')?.has(word) && draft.tokens[index - 1]?.upos === 'VERB') {
    return index - 1;
  }
  const token = draft.tokens[index];
  // "called the envoys to a home in Lima"
  if (['DET', 'ADJ', 'PRON'].includes(draft.tokens[index - 1]?.upos ?? '') && token?.upos === 'NOUN') return -1;
  if (
    !token ||
    !['advmod', 'obj', 'obl', 'xcomp', 'compound', 'nmod', 'dep', 'case', 'flat', 'appos'].includes(relation(token))
  )
    return -1;
  for (let verb = index - 2; verb >= 0 && verb > index - 12; verb--) {
    const head = draft.tokens[verb];
    if (!head || (head.upos === 'PUNCT' && head.xpos !== 'HYPH')) return -1;
    if (head.upos !== 'VERB') continue;
    const mine = particlesOf.get(head.lemma)?.has(word) ?? false;
    const objects = dependents(draft, verb, 'obj').filter((i) => i < index && i > verb);
    return mine && objects.length > 0 && ends(draft, index) ? verb : -1;
  }
  return -1;
}

/** A particle after the object is the last word before a stop, a preposition or a date. */
function ends(draft: Draft, index: number): boolean {
  const next = draft.tokens[index + 1];
  if (!next) return true;
  if (lower(draft, index + 1) === 'of') return false;
  return (
    ['PUNCT', 'ADP', 'ADV', 'CCONJ', 'SCONJ', 'PART'].includes(next.upos) ||
    relation(next) === 'obl' ||
    next.deprel === 'obl:tmod'
  );
}

/** "out of", "back to", "over to": a preposition follows, so that "home" and "back" may stay adverbs but "out" is its part. */
function leads(draft: Draft, index: number): boolean {
  return lower(draft, index + 1) === 'of' && lower(draft, index) === 'out';
}

/** "called home Rosa Pinto" with the name taken for what the one called is to become. */
function freeName(draft: Draft, verb: number, particle: number): void {
  const name = draft.tokens[particle + 1];
  if (name?.xpos !== 'NNP' || name.deprel !== 'xcomp' || name.head !== verb || isPassive(draft, verb)) return;
  if (dependents(draft, verb, 'obj').length === 0) name.deprel = 'obj';
}

/** What the particle was taken to introduce is the verb's object. */
function freeObject(draft: Draft, verb: number, particle: number): void {
  const noun = draft.tokens[particle]?.head ?? -1;
  const token = draft.tokens[noun];
  const own = dependents(draft, noun, 'case').filter((i) => i !== particle && draft.tokens[i]?.xpos !== 'POS');
  if (!token || noun < particle || own.length > 0 || token.head !== verb || isPassive(draft, verb)) return;
  if (relation(token) === 'obl' && dependents(draft, verb, 'obj').length === 0) token.deprel = 'obj';
}
