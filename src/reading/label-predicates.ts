/** Labels in so many words: "is a resistance movement", "calling it a rebel group", "refused to describe them as militants". */
import type { ActorMention } from '../actors/types.ts';
import { caseOf, isNegated } from '../language/clause.ts';
import { predicateAt, slot } from '../language/predicates.ts';
import { ancestors, dependents, relation } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { NAMING, REFUSING } from './label-words.ts';
import type { Scene } from './scene.ts';

/** Of whom a label is told, and whether it is given; null where it only might be. */
export interface Predication {
  readonly mention: ActorMention;
  readonly subject: number;
  /** The verb of naming; -1 for a copula. */
  readonly verb: number;
  readonly given: boolean | null;
  /** The verb by which it is refused, -1 where none is. */
  readonly refusing: number;
  readonly sentence: Sentence;
}

/**
 * @param before those found earlier in the report, for "it" and "they", in text order
 * @returns null where the noun is told of nobody
 */
export function predicationOf(
  scene: Scene,
  s: Sentence,
  t: number,
  before: readonly Predication[],
): Predication | null {
  const copula = copular(s, t);
  if (copula !== null) {
    const mention = bearerAt(scene, s, copula.subject, before);
    if (mention === null) return null;
    return { mention, subject: copula.subject, verb: -1, ...polarityOf(s, copula.head), sentence: s };
  }
  const verb = namingVerb(s, t);
  if (verb < 0) return null;
  for (const o of objectsOf(s, verb, t)) {
    const mention = bearerAt(scene, s, o, before);
    if (mention !== null) return { mention, subject: o, verb, ...polarityOf(s, verb), sentence: s };
  }
  return null;
}

/** The subject of a noun with a copula; a further one after "and" shares it. */
function copular(s: Sentence, t: number): { readonly subject: number; readonly head: number } | null {
  const { head, deprel } = s.tokens[t];
  if (dependents(s, t, 'cop').length === 0) {
    // "is a thug and a bandit"
    const shares = deprel === 'conj' && head >= 0 && dependents(s, t, 'nsubj').length === 0;
    return shares && dependents(s, head, 'cop').length > 0 ? copular(s, head) : null;
  }
  const [subject] = dependents(s, t, 'nsubj');
  return subject === undefined ? null : { subject, head: t };
}

/** The verb of naming whose complement a noun is; -1 for none. */
function namingVerb(s: Sentence, t: number): number {
  const { head, deprel } = s.tokens[t];
  if (head < 0) return -1;
  const rel = relation(s.tokens[t]);
  if (rel === 'conj') return caseOf(s, t) === '' || caseOf(s, t) === 'as' ? namingVerb(s, head) : -1;
  const names = (v: number): boolean =>
    NAMING.has(s.tokens[v]?.lemma.toLowerCase() ?? '') && s.tokens[v].xpos.startsWith('VB');
  const bare = caseOf(s, t) === '' && dependents(s, t, 'mark').every((c) => s.tokens[c].text.toLowerCase() === 'as');
  const as = caseOf(s, t) === 'as' || (dependents(s, t, 'mark').length > 0 && bare);
  if (names(head) && (as ? /^(?:obl|advcl|nmod|xcomp)$/ : /^(?:xcomp|obj|ccomp)$/).test(rel) && (bare || as)) {
    return objectsOf(s, head, t).length > 0 && !deprel.endsWith('poss') ? head : -1;
  }
  const over = s.tokens[head].head;
  // "considers Oman a partner": taken for an apposition, though no comma sets it off.
  if (rel === 'appos' && over >= 0 && names(over) && /^(?:obj|xcomp)$/.test(relation(s.tokens[head]))) {
    const commas = s.tokens.slice(head, t).some((x) => x.text === ',');
    return commas ? -1 : over;
  }
  // "condemned Oman as a puppet": the phrase may hang on whoever is named so.
  const above = s.tokens[head].head;
  return as && rel === 'nmod' && above >= 0 && names(above) && relation(s.tokens[head]) === 'obj' ? above : -1;
}

/** Whom a verb of naming names; the parser may take both for complements. */
function objectsOf(s: Sentence, verb: number, t: number): number[] {
  const own = slot(predicateAt(s, verb), 'patient').filter((o) => o !== t);
  const beside = dependents(s, verb, 'obj', 'xcomp', 'ccomp').filter((o) => o < t);
  return [...new Set([...own, ...beside])];
}

function bearerAt(scene: Scene, s: Sentence, t: number, before: readonly Predication[]): ActorMention | null {
  const m = scene.index.at(s, t);
  if (m !== null) return m.code === null || m.kind === 'outlet' || m.kind === 'mission' ? null : m;
  const word = s.tokens[t].text.toLowerCase();
  if (!/^(?:it|they|them|he|she)$/.test(word)) return null;
  const plural = word.startsWith('the');
  const last = before.findLast(
    (p) =>
      s.index - p.sentence.index <= 1 &&
      p.mention.plural === plural &&
      (p.mention.kind === 'person') === /^s?he$/.test(word),
  );
  if (last !== undefined) return last.mention;
  // "Peru rejects the claim that it is": whoever is told to reject it.
  for (const a of ancestors(s, t)) {
    if (!REFUSING.has(s.tokens[a].lemma.toLowerCase())) continue;
    const subject = dependents(s, a, 'nsubj').map((c) => scene.index.at(s, c))[0] ?? null;
    return subject?.code == null ? null : subject;
  }
  return null;
}

const UNSURE = /^(?:may|might|could|can|would|should|'d|’d|ca)$/;

/**
 * Whether what a predicate says is given or refused, by its own negation and that of what it hangs on ("denied that",
 * "refused to call"); null where it is only possible, asked or supposed.
 */
export function polarityOf(s: Sentence, token: number): { readonly given: boolean | null; readonly refusing: number } {
  if (s.tokens.findLast((t) => t.upos !== 'PUNCT' || t.text === '?')?.text === '?') return OPEN;
  let given = true;
  let refusing = -1;
  for (let at = token, steps = 0; at >= 0 && steps < 8; steps++) {
    if (isNegated(s, at)) given = !given;
    if (dependents(s, at, 'aux').some((c) => UNSURE.test(s.tokens[c].text.toLowerCase()))) return OPEN;
    if (dependents(s, at, 'mark').some((c) => /^(?:if|whether|unless)$/.test(s.tokens[c].text.toLowerCase())))
      return OPEN;
    const { head } = s.tokens[at];
    if (head < 0) break;
    const rel = relation(s.tokens[at]);
    if (!/^(?:ccomp|xcomp|acl|obj|advcl|conj)$/.test(rel)) break;
    // Two clauses side by side, and what is done while another thing is, are each told for themselves.
    if ((rel === 'conj' || rel === 'advcl') && !/^(?:VBG)$/.test(s.tokens[at].xpos)) break;
    if (s.tokens[at].deprel === 'acl:relcl') break;
    if (rel === 'obj' && at === token && s.tokens[head].upos !== 'VERB') break;
    const lemma = s.tokens[head].lemma.toLowerCase();
    if (REFUSING.has(lemma) && rel !== 'advcl' && rel !== 'conj') {
      given = !given;
      refusing = head;
    }
    if (/^(?:stop|avoid|refrain)$/.test(lemma) && s.tokens[at].xpos === 'VBG') return { given: false, refusing };
    if (rel === 'advcl' || rel === 'conj') break;
    // What another asks or wants is not given by being asked.
    if (/^(?:urge|want|ask|demand|pressure|press|call|plan|consider|threaten|propose)$/.test(lemma) && rel === 'xcomp')
      return OPEN;
    if (s.tokens[head].upos === 'VERB' && !REFUSING.has(lemma) && rel === 'ccomp') {
      // "did not say that it is": the verb of speech's own negation is of the saying.
      if (isNegated(s, head)) return OPEN;
      break;
    }
    at = head;
    if (at === token) break;
  }
  return { given, refusing };
}

const OPEN = { given: null, refusing: -1 } as const;
