/** Deeds told by pointing at another: "Chile did the same", "so did Peru", "followed by Guatemala", "answered in kind". */
import { caseOf } from '../language/clause.ts';
import { type Predicate, predicateAt, slot } from '../language/predicates.ts';
import { ancestors, conjuncts, dependents, relation, subtree } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { statusOf } from '../speech/status.ts';
import type { Hit } from './hits.ts';
import type { Pair } from './pairs.ts';
import { type Candidate, candidatesOf } from './parties.ts';

/** Adverbs that open a clause with its subject after the auxiliary ("so did Peru", "as had Chile", "nor has Oman"). */
const LIKE = /^(?:so|as|nor|neither)$/i;

/** A pointing phrase: its verb, and those who do what another did. */
interface Pointer {
  readonly predicate: Predicate;
  readonly doers: readonly number[];
  /** True when the doer does to another what the other has done to it. */
  readonly answers?: boolean;
  /** True for words that say so of states, and something else of people ("Nauru followed", "the guard followed"). */
  readonly statesOnly?: boolean;
}

/**
 * The deeds that a sentence tells by pointing at one told just before it: the same kind and the same other party, by
 * somebody else. Where the doer is the one it was done to ("answered in kind"), the sides change places.
 *
 * @param hits what the sentence tells itself.
 * @param before what the sentence before tells.
 * @param recent what the sentences shortly before tell, among which an answer finds the deed done to the one who answers.
 */
export function echoes(s: Sentence, hits: readonly Hit[], before: readonly Hit[], recent = before): Hit[] {
  return s.tokens.flatMap((t) => {
    const pointer = pointerAt(s, t.index);
    if (pointer?.statesOnly && isToldItself(pointer, hits)) return [];
    const answered = pointer?.answers ? doneTo(pointer, recent) : null;
    const model = answered ?? (pointer && modelOf(s, pointer, hits, before));
    return pointer && model ? echoOf(s, pointer, model) : [];
  });
}

/** "Nauru followed, saying it would no longer recognise Taiwan": who says itself what it does is not said to do as the last. */
function isToldItself({ predicate, doers }: Pointer, hits: readonly Hit[]): boolean {
  const { sentence, token } = predicate;
  return hits.some((h) => {
    const codes = new Set(
      doers.flatMap((t) => candidatesOf({ ...h.scope, predicate }, t).flatMap((c) => c.code ?? [])),
    );
    const own = h.pairs.some((p) => p.source?.code != null && p.target?.code != null && codes.has(p.source.code));
    return own && h.rule.kind.nature !== 'verbal' && subtree(sentence, token).includes(h.predicate.token);
  });
}

function pointerAt(s: Sentence, token: number): Pointer | null {
  const t = s.tokens[token];
  const lemma = t.lemma.toLowerCase();
  const predicate = (): Predicate => predicateAt(s, token);
  const doers = (): readonly number[] => slot(predicate(), 'agent');
  const has = (name: string, word: RegExp): boolean =>
    slot(predicate(), name).some((a) => word.test(s.tokens[a].text.toLowerCase()));
  if (
    lemma === 'do' &&
    t.upos === 'VERB' &&
    (has('patient', /^(?:same|likewise)$/) || has('adverb', /^(?:likewise|so)$/) || s.tokens[token + 1]?.text === 'so')
  )
    return { predicate: predicate(), doers: doers() };
  // "Peru was the latest, in March"
  if (/^(?:latest|late)$/.test(lemma) && t.text === 'latest' && dependents(s, token, 'cop').length > 0)
    return { predicate: predicate(), doers: dependents(s, token, 'nsubj'), statesOnly: true };
  const byOthers = lemma === 'follow' && /^(?:advcl|acl|parataxis|conj)/.test(t.deprel) ? byWhom(s, token) : [];
  if (byOthers.length > 0) return { predicate: predicate(), doers: byOthers };
  // "Nauru followed in January": after a state that does something, without saying what.
  if (lemma === 'follow' && t.xpos === 'VBD' && slot(predicate(), 'patient').length === 0)
    return { predicate: predicate(), doers: doers(), statesOnly: true };
  if (lemma === 'follow' && has('patient', /^(?:suit|example|lead)$/))
    return { predicate: predicate(), doers: doers() };
  if (/^(?:respond|answer|reply|reciprocate|retaliate)$/.test(lemma) && has('in', /^(?:kind|turn)$/))
    return { predicate: predicate(), doers: doers(), answers: true };
  // "so did Peru": an auxiliary or the bare verb between the adverb and its subject.
  const inverted = /^(?:do|have|be|will)$/.test(lemma) && LIKE.test(s.tokens[token - 1]?.text ?? '');
  const subject = s.tokens[token + 1];
  if (!inverted || !subject || subject.upos === 'VERB' || subject.upos === 'ADJ') return null;
  const own = dependents(s, token, 'nsubj', 'nsubj:pass');
  const name = own.length > 0 ? own : nounFrom(s, token + 1);
  return { predicate: predicate(), doers: name };
}

/** Those after "by", wherever the parser hung them ("followed two days later by Peru"). */
function byWhom(s: Sentence, token: number): readonly number[] {
  const agent = s.tokens.find((t) => t.index > token && caseOf(s, t.index) === 'by' && isUnder(s, token, t.index));
  return agent ? conjuncts(s, agent.index) : [];
}

function isUnder(s: Sentence, top: number, token: number): boolean {
  return ancestors(s, token).includes(top);
}

/** The head of the name that begins at a token. */
function nounFrom(s: Sentence, from: number): number[] {
  let at = from;
  while (/^(?:DET|ADJ|PROPN|NOUN)$/.test(s.tokens[at]?.upos ?? '') && s.tokens[at].head > at) at = s.tokens[at].head;
  return /^(?:PROPN|NOUN)$/.test(s.tokens[at]?.upos ?? '') ? [at] : [];
}

/** The deed that is pointed at: of the verb that the phrase hangs on, else the last before it. */
function modelOf(s: Sentence, { predicate }: Pointer, hits: readonly Hit[], before: readonly Hit[]): Hit | null {
  for (let at = s.tokens[predicate.token].head; at >= 0; at = s.tokens[at].head) {
    // "pressed Oman to drop it, as had Chile": of what only the story tells what it is, nobody else can do the same.
    const governing = hits.find((h) => h.predicate.token === at && !isUntold(h));
    // "recognised the city and moved its embassy there, followed by Peru": what stands next to the words
    const joined = hits.findLast((h) => h.predicate.token < predicate.token && isJoinedTo(s, h.predicate.token, at));
    if (governing) return joined ?? governing;
  }
  const here = hits.filter((h) => h.predicate.token < predicate.token);
  return lastMain(here) ?? lastMain(before);
}

/** Whether a verb is joined by "and" to one before it. */
function isJoinedTo(s: Sentence, token: number, first: number): boolean {
  return relation(s.tokens[token]) === 'conj' && s.tokens[token].head === first;
}

function isUntold(h: Hit): boolean {
  return h.pairs.every((p) => p.wanting === true && p.source === null && p.target === null);
}

/** The last deed done to one who answers it. */
function doneTo({ predicate, doers }: Pointer, recent: readonly Hit[]): Hit | null {
  const last = recent.at(-1);
  if (!last) return null;
  const named = doers.flatMap((t) => candidatesOf({ ...last.scope, predicate }, t));
  const codes = new Set(named.flatMap((c) => c.code ?? []));
  return recent.findLast((h) => h.pairs.some((p) => p.source && p.target?.code && codes.has(p.target.code))) ?? null;
}

/** The last hit that no other's verb governs. */
export function lastMain(hits: readonly Hit[]): Hit | null {
  const governed = (h: Hit): boolean => {
    const { sentence, token } = h.predicate;
    for (let at = sentence.tokens[token].head; at >= 0; at = sentence.tokens[at].head) {
      if (relation(sentence.tokens[at]) !== 'conj' && hits.some((o) => o !== h && o.predicate.token === at))
        return true;
    }
    return false;
  };
  return hits.findLast((h) => !governed(h)) ?? null;
}

function echoOf(s: Sentence, { predicate, doers, statesOnly }: Pointer, model: Hit): Hit[] {
  const scope = { ...model.scope, predicate, bound: new Map<string, readonly number[]>(), covered: new Set<number>() };
  const sources = doers
    .flatMap((t) => candidatesOf(scope, t))
    .filter((c) => c.code !== null && (!statesOnly || c.mention?.kind === 'state'));
  const told = {
    sources: distinct(model.pairs.map((p) => p.source)),
    targets: distinct(model.pairs.map((p) => p.target)),
  };
  const open = told.targets.length === 0 && model.pairs.some((p) => p.target === null);
  const pairs = sources.flatMap((source): Pair[] => {
    if (open) return [{ source, target: null, wanting: true }];
    const reversed = told.targets.some((c) => c.code === source.code);
    return (reversed ? told.sources : told.targets)
      .filter((c) => c.code !== source.code)
      .map((target) => ({ source, target: asBefore(target, model.predicate.sentence === s) }));
  });
  const reading = statusOf(s, predicate.token);
  if (pairs.length === 0 || reading.status === null) return [];
  const { covered } = scope;
  return [
    { ...model, predicate, scope, status: reading.status, by: reading.by, covered, pairs, pointsAt: model.predicate },
  ];
}

function distinct(candidates: readonly (Candidate | null)[]): Candidate[] {
  const known = candidates.filter((c): c is Candidate => c !== null && c.code !== null);
  return known.filter((c, i) => known.findIndex((o) => o.code === c.code) === i);
}

/** A party of the deed pointed at, as the pointing sentence has it. */
export function asBefore(c: Candidate, sameSentence: boolean): Candidate {
  return { ...c, token: -1, party: { ...c.party, basis: sameSentence ? c.party.basis : 'previous' } };
}

/**
 * "Lithuania expelled two, Latvia and Estonia one each": names before a number at the end of a clause do what its verb says.
 * The hit with their rows beside its own.
 */
export function withGapped(hit: Hit): Hit {
  const { sentence: s, token, passive } = hit.predicate;
  const known = hit.pairs.filter((p) => p.source?.code != null);
  const own = known[0];
  if (passive || own === undefined) return hit;
  const more: Pair[] = [];
  let names: number[] = [];
  for (let at = token + 1; at < s.tokens.length; at++) {
    const t = s.tokens[at];
    if (t.upos === 'VERB' || t.upos === 'AUX') break;
    const m = hit.scope.index.at(s, at);
    if (m?.kind === 'state' || m?.kind === 'place') names.push(at);
    else if (t.xpos === 'CD' && names.length > 0 && isGapEnd(s, at) && isApart(s, names[0] ?? at)) {
      for (const name of names) {
        for (const source of candidatesOf(hit.scope, name)) {
          if (
            source.code !== null &&
            source.code !== own.target?.code &&
            !known.some((p) => p.source?.code === source.code)
          )
            more.push({ source, target: own.target });
        }
      }
      names = [];
    } else if (!/^(?:,|;|and)$/i.test(t.text) && t.upos !== 'PROPN') names = [];
  }
  return more.length === 0 ? hit : { ...hit, pairs: [...hit.pairs, ...more] };
}

function isGapEnd(s: Sentence, number: number): boolean {
  const next = s.tokens[number + 1];
  return next === undefined || /^(?:each|more|others?|apiece|and|[,;.–—-])$/i.test(next.text);
}

/** Whether a name begins a clause of its own: after a comma, a semicolon or "and", and under no preposition. */
function isApart(s: Sentence, name: number): boolean {
  return /^(?:,|;|and|while)$/i.test(s.tokens[name - 1]?.text ?? '') && caseOf(s, name) === '';
}
