import { caseOf } from '../language/clause.ts';
import { agentsOf, subjectsOf } from '../language/roles.ts';
import { relation } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { type Discourse, isUnder } from './discourse.ts';
import type { Draft } from './draft.ts';
import { prepositionBefore } from './place.ts';
import type { Settle } from './salience.ts';
import { RECALL_VERBS } from './words.ts';

/** What only the state does that an envoy is sent to. */
const HOST_VERBS = new Set(
  'summon expel eject oust order declare give tell accredit accept refuse reject throw kick deport banish boot hand ban'.split(
    ' ',
  ),
);

/**
 * The state that an envoy is in when no place is given: whoever summons, expels or orders out somebody else's envoy is
 * the host. Null when that is not said.
 */
export function hostOf(
  discourse: Discourse,
  settle: Settle,
  d: Draft,
  codes: readonly string[],
  isState: (code: string) => boolean,
): string | null {
  const { sentence: s } = discourse.scene(d.sentence);
  let t = s.tokens[discourse.head(d)];
  while (t.deprel === 'conj' && t.head >= 0 && s.tokens[t.head].upos !== 'VERB') t = s.tokens[t.head];
  const verb = s.tokens[t.head];
  const lemma = verb?.lemma.toLowerCase() ?? '';
  if (!verb) return null;
  if (relation(t) === 'nsubj' && LEAVING.has(lemma)) return leftPlace(discourse, settle, d, verb.index, codes, isState);
  const called =
    (lemma === 'call' && /^in$/i.test(s.tokens[verb.index + 1]?.text ?? '')) ||
    (lemma === 'send' &&
      s.tokens.some((x) => x.head === verb.index && x.index > verb.index && /^(home|packing)$/i.test(x.text)));
  if (RECALL_VERBS.has(lemma) && (relation(t) === 'obj' || t.deprel === 'nsubj:pass')) {
    const from = fromPlace(discourse, settle, d, codes, isState);
    if (from !== null) return from;
  }
  const leave = s.tokens.find(
    (x) =>
      LEAVING.has(x.lemma.toLowerCase()) &&
      ((x.head === verb.index && x.deprel === 'xcomp') || (HOST_VERBS.has(lemma) && isAfter(s, verb.index, x.index))),
  );
  const left = leave ? leftPlace(discourse, settle, d, leave.index, codes, isState) : null;
  if (left !== null) return left;
  if (!HOST_VERBS.has(lemma) && !called) return null;
  const rel = relation(t);
  const passive = t.deprel === 'nsubj:pass';
  if (rel !== 'obj' && rel !== 'iobj' && !passive) return null;
  const stated = passive ? agentsOf(s, verb.index) : subjectsOf(s, verb.index);
  const agents = stated.length > 0 || !passive ? stated : reportersOf(s, verb.index);
  if (agents.length === 0) return hostJustNamed(discourse, settle, d, codes);
  const hosts = new Set<string>();
  for (const a of agents) {
    const x = discourse.at(d.sentence, a);
    if (!x || x === d || !['state', 'organ', 'office', 'person'].includes(x.kind)) continue;
    for (const code of settle(x).codes) hosts.add(code);
  }
  const [host] = hosts;
  return hosts.size === 1 && host !== undefined && isState(host) && !codes.includes(host) ? host : null;
}

/**
 * "Peru summoned the Omani ambassador. The Kenyan ambassador was called in days later.": what is done without saying by
 * whom is done by the state whose dealing with an envoy was told in the sentence before.
 */
function hostJustNamed(discourse: Discourse, settle: Settle, d: Draft, codes: readonly string[]): string | null {
  const hosts = new Set<string>();
  for (const x of discourse.inSentence(d.sentence - 1)) {
    const host = x.kind === 'envoy' && !x.plural ? settle(x).post?.host : null;
    if (typeof host === 'string') hosts.add(host);
  }
  const [host] = hosts;
  return hosts.size === 1 && host !== undefined && !codes.includes(host) ? host : null;
}

/** "was given until Friday to leave Malta": an infinitive within what a verb governs. */
function isAfter(s: Sentence, verb: number, leave: number): boolean {
  return leave > verb && isUnder(s, verb, leave) && s.tokens[leave - 1]?.text.toLowerCase() === 'to';
}

/** "Moscow said the attaché had been called in": who tells of it did it, where nobody else is said to have. */
function reportersOf(s: Sentence, verb: number): readonly number[] {
  const clause = s.tokens[verb];
  const say = clause.deprel === 'ccomp' ? s.tokens[clause.head] : undefined;
  return say && SAID.has(say.lemma.toLowerCase()) ? subjectsOf(s, say.index) : [];
}

/** "recalled its ambassador from Riyadh": envoys come home from where they served. */
function fromPlace(
  discourse: Discourse,
  settle: Settle,
  d: Draft,
  codes: readonly string[],
  isState: (code: string) => boolean,
): string | null {
  const scene = discourse.scene(d.sentence);
  const { tokens } = scene.sentence;
  const verb = tokens[discourse.head(d)].head;
  const isFrom = (x: Draft): boolean =>
    (x.from - d.to <= 2 || tokens[discourse.head(x)].head === verb) && prepositionBefore(scene, x.from) === 'from';
  const place = discourse.inSentence(d.sentence).find((x) => x.from >= d.to && isFrom(x));
  const code = place?.kind === 'place' ? settle(place).codes[0] : undefined;
  return code !== undefined && isState(code) && !codes.includes(code) ? code : null;
}

const LEAVING = new Set(['leave', 'depart', 'quit', 'flee']);

/** "The ambassador left Mogadishu": whoever leaves a place was there. */
function leftPlace(
  discourse: Discourse,
  settle: Settle,
  d: Draft,
  verb: number,
  codes: readonly string[],
  isState: (code: string) => boolean,
): string | null {
  const { sentence: s } = discourse.scene(d.sentence);
  const place = discourse
    .inSentence(d.sentence)
    .find((x) => s.tokens[discourse.head(x)].head === verb && s.tokens[discourse.head(x)].deprel === 'obj');
  const code = place && (place.kind === 'place' || place.kind === 'state') ? settle(place).codes[0] : undefined;
  return code !== undefined && isState(code) && !codes.includes(code) ? code : null;
}

/** "thousands of protesters", "a group of Israelis": words that count those after "of". */
const COUNTS = new Set(
  'thousand hundred dozen score million ten crowd group number handful most some many several majority'.split(' '),
);

/** Prepositions that say where somebody is. */
const STATIC = new Set(['in', 'at', 'near', 'inside', 'outside', 'across', 'around', 'off', 'through', 'throughout']);
/** Verbs of saying and asking, whose places are where somebody speaks. */
const SAID = new Set(
  'say tell advise urge ask warn order instruct call announce recommend meet address welcome thank'.split(' '),
);

/** Whether a token hangs under a verb, not under one that is only joined to it. */
function isInClause(s: Sentence, verb: number, token: number): boolean {
  for (let at = token, steps = 0; at >= 0 && steps < 60; at = s.tokens[at].head, steps++) {
    if (at === verb) return true;
    if (s.tokens[at].deprel === 'conj' && s.tokens[at].upos === 'VERB') return false;
  }
  return false;
}

/** The pronoun and the noun of a relative clause over a verb that says where: "to which it sent", "where it intends to open". */
function relativeAt(s: Sentence, verb: number): { readonly pronoun: number; readonly noun: number } | null {
  let pronoun = -1;
  for (let at = verb, steps = 0; at >= 0 && steps < 4; at = s.tokens[at].head, steps++) {
    const t = s.tokens[at];
    const where = s.tokens.find(
      (x) =>
        x.head === at &&
        x.index < verb &&
        (/^where$/i.test(x.text) || (/^which$/i.test(x.text) && PLACING.test(caseOf(s, x.index)))),
    );
    if (where && pronoun < 0) pronoun = where.index;
    if (t.deprel === 'acl:relcl' && pronoun >= 0) return { pronoun, noun: t.head };
    if (!/^(xcomp|ccomp|conj|acl:relcl)$/.test(t.deprel)) return null;
  }
  return null;
}

const PLACING = /^(to|in|at|from)$/;

/**
 * The state that people are in when something happens to them there: the one place of their clause, or the place that
 * "where" goes back to. Null when there is none or more than one.
 */
export function whereaboutsOf(
  discourse: Discourse,
  settle: Settle,
  d: Draft,
  codes: readonly string[],
  isState: (code: string) => boolean,
): string | null {
  const { sentence: s } = discourse.scene(d.sentence);
  let t = s.tokens[discourse.head(d)];
  while (
    t.head >= 0 &&
    (t.deprel === 'conj' || COUNTS.has(s.tokens[t.head].text.toLowerCase().replace(/s$/, ''))) &&
    s.tokens[t.head].upos !== 'VERB'
  )
    t = s.tokens[t.head];
  const verb = s.tokens[t.head];
  if (!verb || verb.upos !== 'VERB' || SAID.has(verb.lemma.toLowerCase())) return null;
  if (!/^(nsubj|obj|obl)/.test(t.deprel)) return null;
  const where = relativeAt(s, verb.index);
  const found = new Set<string>();
  // Of several, the place of the verb itself.
  const own = new Set<string>();
  for (const x of discourse.inSentence(d.sentence)) {
    if (x.kind !== 'place' || (d.from <= x.from && x.to <= d.to)) continue;
    const key = discourse.head(x);
    // Another clause may be about the very one who is looked for, so that its places are not asked.
    if (where === null && !isInClause(s, verb.index, key)) continue;
    const [code] = settle(x).codes;
    if (code === undefined || !isState(code) || codes.includes(code)) continue;
    if (where) {
      if (x.to <= where.pronoun && (key === where.noun || isUnder(s, where.noun, key))) found.add(code);
      continue;
    }
    const preposition = prepositionBefore(discourse.scene(d.sentence), x.from) || caseOf(s, key);
    // "the road to Cusco" is there; "flew to Cusco" only leads there.
    const road = preposition === 'to' && relation(s.tokens[key]) === 'nmod';
    if (!STATIC.has(preposition) && !road) continue;
    found.add(code);
    if (s.tokens[key].head === verb.index) own.add(code);
  }
  const one = found.size > 1 ? own : found;
  const [at] = one;
  return one.size === 1 && at !== undefined ? at : null;
}
