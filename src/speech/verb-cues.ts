/** Attributions by a verb: who says, thinks, wants, shows or judges, and what. */
import { dependents, relation } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { type Cue, cueVerbs } from '../language/words/cues.ts';
import { appended, isParenthesis, tailOf } from './appended.ts';
import { type Arguments, argumentsOf, NOBODY, type Source, subjectOf, wholePhrase } from './arguments.ts';
import { outerVerb } from './clause-ends.ts';
import { matchOf } from './contents.ts';
import type { Draft } from './drafts.ts';
import { draft, passiveDraft } from './passives.ts';
import { sideSpan } from './spans.ts';
import * as words from './words.ts';

/** What a verb brings and from whom; null when it is no cue here. */
export function verbDraft(s: Sentence, v: number): Draft | null {
  const t = s.tokens[v];
  const lemma = t.lemma.toLowerCase();
  const known = cueVerbs.get(lemma);
  if (!known && !particled.has(lemma)) return null;
  if (relation(t) === 'amod') return null;
  const args = argumentsOf(s, v);
  const cues = args.particle === '' ? known : (cueVerbs.get(`${lemma}_${args.particle}`) ?? clauseOnly(known));
  if (!cues) return null;
  if (args.passive) return passiveDraft(s, v, cues, args);
  const source = sourceOf(s, v, args);
  const speaks = cues.some((c) => c.shapes.has('s'));
  const raised = raising(s, v, cues, args);
  if (raised) return raised;
  // "you know": whoever reads is no source.
  if (source.token < 0 || /^you$/i.test(s.tokens[source.token].text)) return null;
  if (speaks && isParenthesis(s, v, args)) {
    const content = tailOf(s, v);
    if (content.length > 1) return draft(s, v, cues[0].kind, source, { content, clause: true }, true);
  }
  for (const cue of cues) {
    const match = matchOf(s, v, cue, args);
    if (match) return draft(s, v, cue.kind, source, match, speaks);
  }
  if (!speaks) return null;
  const content = appended(s, v, source, lemma);
  return { ...draft(s, v, cues[0].kind, source, { content, clause: true }, true), beside: true };
}

/** "appears to have left": somebody's impression, whose is left open. */
function raising(s: Sentence, v: number, cues: readonly Cue[], args: Arguments): Draft | null {
  const cue = cues.find((c) => c.shapes.has('x'));
  const complement = args.infinitives.find((c) => c > v);
  if (!cue || complement === undefined || args.ownSubject < 0 || args.ownSubject > v) return null;
  const content = [wholePhrase(s, args.ownSubject, v), sideSpan(s, complement, v)];
  return draft(s, v, cue.kind, NOBODY, { content, clause: false }, false);
}

/** The subject of a verb; of one that only seems to stand in another's clause, that other's. */
function sourceOf(s: Sentence, v: number, args: Arguments): Source {
  const outer = args.ownSubject < 0 ? outerVerb(s, v) : -1;
  if (outer >= 0) {
    const above = argumentsOf(s, outer);
    const source = sourceOf(s, outer, above);
    if (source.token >= 0) return source;
  }
  const issuer = args.ownSubject < 0 || isRelative(s, args.ownSubject) ? issuerOf(s, v) : -1;
  if (issuer >= 0) return subjectOf(s, issuer, dependents(s, issuer, 'nsubj')[0] ?? -1);
  return subjectOf(s, v, args.ownSubject);
}

function isRelative(s: Sentence, token: number): boolean {
  return /^(that|which)$/i.test(s.tokens[token].text);
}

/** "issued a statement calling it unlawful": the verb whose subject speaks through the document that is its object. */
function issuerOf(s: Sentence, v: number): number {
  const { deprel, head } = s.tokens[v];
  if (!deprel.startsWith('acl') || head < 0 || relation(s.tokens[head]) !== 'obj') return -1;
  const verb = s.tokens[head].head;
  return words.issued.has(s.tokens[head].lemma) && verb >= 0 && verb < head ? verb : -1;
}

/** Lemmas that are cues only with a particle. */
const particled = new Set([...cueVerbs.keys()].filter((k) => k.includes('_')).map((k) => k.slice(0, k.indexOf('_'))));

/** With a particle that makes it another verb, only a clause shows that a verb still reports. */
function clauseOnly(cues: readonly Cue[] | undefined): readonly Cue[] | undefined {
  return cues?.filter((c) => c.shapes.has('s')).map((c) => ({ kind: c.kind, shapes: CLAUSE }));
}

const CLAUSE: ReadonlySet<string> = new Set(['s']);
