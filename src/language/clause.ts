import { dependents, relation, type Tree } from './tree.ts';

const negatives = new Set(['not', 'never', 'no', 'neither', 'nor', 'hardly', 'scarcely', 'nowhere', 'without']);

/** The preposition of an oblique or nominal modifier, lower-cased, several words joined ("out of"); "" when bare. */
export function caseOf(tree: Tree, index: number): string {
  const words: number[] = [];
  for (const child of dependents(tree, index, 'case')) {
    if (tree.tokens[child]?.xpos !== 'POS') words.push(child, ...dependents(tree, child, 'fixed'));
  }
  if (words.length === 0) return '';
  return words
    .toSorted((a, b) => a - b)
    .map((i) => tree.tokens[i]?.text.toLowerCase() ?? '')
    .join(' ');
}

/** A verb's lemma with its particle: "throw out", "call home". */
export function verbLemma(tree: Tree, verb: number): string {
  const lemma = tree.tokens[verb]?.lemma ?? '';
  const particles = dependents(tree, verb, 'compound:prt').map((i) => tree.tokens[i]?.text.toLowerCase() ?? '');
  return particles.length === 0 ? lemma : [lemma, ...particles].join(' ');
}

/** Auxiliaries and copulas of a predicate, in text order. */
export function auxiliaries(tree: Tree, verb: number): number[] {
  return dependents(tree, verb, 'aux', 'cop');
}

/**
 * Whether a verb form is passive: by its auxiliary or subject, as a reduced relative ("envoys expelled by Mali"), as an
 * attribute ("the recalled envoy"), as a bare participle before or after a clause ("asked about it, he ..."), or as a
 * further conjunct of a passive that repeats no auxiliary ("was arrested and deported").
 */
export function isPassive(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb];
  if (!token) return false;
  if (dependents(tree, verb, 'aux:pass', 'nsubj:pass', 'csubj:pass').length > 0) return true;
  // "stands by its ally": a form of the present with its subject is active, whatever "by" introduces.
  const active = /^VB[ZP]$/.test(token.xpos) && dependents(tree, verb, 'nsubj').length > 0;
  if (!active && dependents(tree, verb, 'obl:agent').length > 0) return true;
  if (token.xpos !== 'VBN' || dependents(tree, verb, 'aux', 'nsubj').length > 0) return false;
  const rel = relation(token);
  if (rel === 'conj') return token.head >= 0 && isPassive(tree, token.head);
  const bare = dependents(tree, verb, 'obj').length === 0 || takesTwoObjects.has(token.lemma);
  return rel === 'amod' || (bare && (token.deprel === 'acl' || rel === 'advcl' || rel === 'xcomp'));
}

/** Verbs whose passive keeps an object ("given 48 hours"). */
const takesTwoObjects = new Set([
  'give',
  'offer',
  'grant',
  'award',
  'hand',
  'deny',
  'tell',
  'ask',
  'pay',
  'send',
  'owe',
]);

/** Whether a predicate is negated by a word of its own ("did not", "never", "no longer", "no one" as its subject). */
export function isNegated(tree: Tree, verb: number): boolean {
  for (const child of tree.children[verb] ?? []) {
    const token = tree.tokens[child];
    if (!token) continue;
    const rel = relation(token);
    if ((rel === 'advmod' || rel === 'cc' || rel === 'mark') && negatives.has(token.lemma)) return true;
    if (rel === 'advmod' && dependents(tree, child, 'advmod').some((i) => tree.tokens[i]?.lemma === 'no')) return true;
    if (rel === 'nsubj' || rel === 'obj') {
      if (['nobody', 'nothing', 'none', 'neither'].includes(token.lemma)) return true;
      if (dependents(tree, child, 'det').some((i) => tree.tokens[i]?.lemma === 'no')) return true;
    }
  }
  return false;
}

/** "in order to", "so as to": what somebody does the rest for, never what another is asked to do. */
export function isPurpose(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'mark').some((i) =>
    dependents(tree, i, 'fixed').some((k) => ['order', 'as'].includes(tree.tokens[k]?.text.toLowerCase() ?? '')),
  );
}

/** Whether a token can be a clause's verb. */
export function isVerb(tree: Tree, index: number): boolean {
  const token = tree.tokens[index];
  return token !== undefined && (token.upos === 'VERB' || token.upos === 'AUX');
}
