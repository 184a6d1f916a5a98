import { agentsOf } from '../language/roles.ts';
import { relation } from '../language/tree.ts';
import { type Draft, matchAt, type Scene } from './draft.ts';
import { ownable } from './ownership.ts';
import { prepositionBefore } from './place.ts';
import type { Reading } from './reader.ts';
import { EXPEL_VERBS, RECALL_NOUNS, RECALL_VERBS } from './words.ts';

/** "workers from Kenya", "diplomats from Turkey": whose they are, unless they are brought home from there. */
export function attachOrigin(scene: Scene, d: Draft, next: Reading, preposition: number): number {
  const inner = next.tail;
  const code = inner?.codes[0];
  if (!inner || code === undefined || !['nationals', 'envoy', 'office'].includes(d.kind)) return d.to;
  if (!ownable(d) || d.definite) return d.to;
  const { tokens } = scene.sentence;
  const place = inner.core[0];
  const outer = tokens.slice(place, inner.to).find((t) => t.head < place || t.head >= inner.to);
  const inNoun = outer !== undefined && outer.head >= d.core[0] && outer.head < d.core[1];
  const verb = governor(scene, d);
  const goes = outer !== undefined && outer.head >= 0 && MOVES.has(tokens[outer.head].lemma.toLowerCase());
  if (d.kind !== 'envoy' && !goes && !(verb !== null && RECALL_VERBS.has(tokens[verb].lemma.toLowerCase()))) {
    d.codes = inner.codes;
    d.need = { type: 'none' };
    return inner.to;
  }
  if (verb !== null) {
    const lemma = tokens[verb].lemma.toLowerCase();
    if (RECALL_VERBS.has(lemma) || RECALL_NOUNS.has(lemma)) return d.to;
    if (EXPEL_VERBS.has(lemma)) {
      const agents = agentsOf(scene.sentence, verb);
      const same = agents.some((a) => (matchAt(scene, a)?.senses ?? []).some((s) => 'code' in s && s.code === code));
      if (same || agents.length === 0) return d.to;
    } else if (!inNoun) return d.to;
  } else if (!inNoun) return d.to;
  if (tokens[preposition].upos !== 'ADP') return d.to;
  d.codes = inner.codes;
  d.need = { type: 'none' };
  return inner.to;
}

/** Verbs with which "from" tells where somebody sets out. */
const MOVES = new Set([
  'come',
  'go',
  'travel',
  'arrive',
  'return',
  'flee',
  'fly',
  'leave',
  'escape',
  'cross',
  'hide',
  'evacuate',
  'withdraw',
  'recall',
  'expel',
  'deport',
  'ban',
  'bar',
]);

/** The verb or event noun that a draft is the object of, or null. */
function governor(scene: Scene, d: Draft): number | null {
  const { tokens } = scene.sentence;
  const outer = tokens.slice(d.core[0], d.core[1]).find((t) => t.head < d.core[0] || t.head >= d.core[1]);
  if (!outer || outer.head < 0) return null;
  const rel = relation(outer);
  if (rel === 'obj' || outer.deprel === 'nsubj:pass') return outer.head;
  return rel === 'nmod' && prepositionBefore(scene, d.from) === 'of' ? outer.head : null;
}
