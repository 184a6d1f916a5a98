import { caseOf } from '../language/clause.ts';
import { predicateAt, slot } from '../language/predicates.ts';
import type { Sentence } from '../language/types.ts';
import { type Discourse, isBefore, isSubject, subjectsOver } from './discourse.ts';
import type { Draft } from './draft.ts';
import type { Settle } from './salience.ts';
import { cityName } from './where.ts';

/** A state that "the country" may mean, and the draft that says so. */
interface Candidate {
  readonly code: string;
  readonly antecedent: Draft;
}

/** How many sentences "the country" looks back. */
const WINDOW = 3;

/** The state named last before a draft, places first: where "there" is. */
export function placeBefore(
  discourse: Discourse,
  settle: Settle,
  d: Draft,
  isState: (code: string) => boolean,
): Candidate | null {
  return nearest(discourse, settle, { sentence: d.sentence, token: d.from }, new Set(), isState);
}

/**
 * What "the country" means. In order:
 *
 * 1. as a subject, or before 's: the state that was the subject of the sentence before;
 * 2. where somebody leaves it or is moved out of it: their host, when the text has said it;
 * 3. then the state that orders them out, if it is not their own;
 * 4. else the state whose organ or officer is the subject, when the sentence has named no other ("the government closed
 *    the country's borders");
 * 5. else the nearest state before it, places first, that is neither the subject's nor that of those who leave.
 *
 * Null when nothing fits: better open than wrong.
 *
 * @param options `home`: the state of the dateline; `described`: whether the words say more than "country", so that a state that they fit may be one of those who act.
 */
export function countryMeant(
  discourse: Discourse,
  settle: Settle,
  d: Draft,
  isState: (code: string) => boolean,
  { described = false, home = null }: { readonly described?: boolean; readonly home?: string | null } = {},
): Candidate | null {
  const token = d.need.type === 'country' ? d.need.token : d.key;
  const { sentence } = discourse.scene(d.sentence);
  const code = (x: Draft): string | null => {
    const found = settle(x).codes[0];
    return found !== undefined && isState(found) ? found : null;
  };
  const outer = sentence.tokens[token];
  const asSubject = /^nsubj|^nmod:poss/.test(outer.deprel) || /^(POS)$/.test(sentence.tokens[token + 1]?.xpos ?? '');
  const over = subjectsOver(discourse, d.sentence, token, d).clause.filter((x) => isBefore(x, d.sentence, token));
  if (asSubject && over.length === 0) {
    const subject = subjectBefore(discourse, d.sentence, token, code);
    return subject ?? nearest(discourse, settle, { sentence: d.sentence, token }, new Set(), isState);
  }

  const movers = isLeft(sentence, token)
    ? moversOver(discourse, settle, d, token).filter((x) => isBefore(x, d.sentence, token))
    : [];
  const own = new Set<string>();
  for (const mover of movers) {
    const { post } = settle(mover);
    const host = post?.host ?? mover.at;
    if (host !== null && host !== undefined && isState(host)) return { code: host, antecedent: mover };
    const c = code(mover);
    if (c !== null) own.add(c);
  }
  if (movers.length > 0) {
    for (const agent of agentsOver(discourse, d, token)) {
      const c = code(agent);
      if (c !== null && !own.has(c) && own.size > 0) return { code: c, antecedent: agent };
    }
    // Those of whom no host is said are where the report comes from; a body's envoys are at home in no state.
    const known = movers.some((mover) => settle(mover).codes.length > 0);
    if (home !== null && known && !own.has(home) && isState(home)) return { code: home, antecedent: movers[0] };
  }
  const [subject] = over;
  const self =
    subject && ['organ', 'office', 'person'].includes(subject.kind) && !isLeft(sentence, token) ? code(subject) : null;
  if (subject && self !== null) {
    const others = discourse.inSentence(d.sentence).some((x) => {
      // An embassy of another state is not another state.
      if (!isBefore(x, d.sentence, token) || ['nationals', 'envoy', 'mission', 'outlet'].includes(x.kind)) return false;
      return code(x) !== null && code(x) !== self;
    });
    if (!others) return { code: self, antecedent: subject };
  }
  const exclude = new Set(own);
  for (const x of over) {
    const c = x.kind === 'place' ? null : code(x);
    if (c !== null) exclude.add(c);
  }
  const place = { sentence: d.sentence, token };
  const found = nearest(discourse, settle, place, exclude, isState);
  // What is said of it may fit one of those who act and nobody else.
  if (!described) return found;
  if (found === null) return nearest(discourse, settle, place, own, isState);
  // Of two that the words fit, the one that the report has spoken of far more is meant.
  const next = nearest(discourse, settle, place, new Set([...exclude, found.code]), isState);
  if (next === null) return found;
  const told = (c: string): number =>
    discourse.drafts.filter((x) => isBefore(x, d.sentence, token) && x.codes[0] === c).length;
  return told(next.code) >= MORE * told(found.code) ? next : found;
}

/** How many times as often a state must have been named as a nearer one to be what a description means. */
const MORE = 2;

/** Whether somebody leaves the country that a token names: "from", "out of", or the object of a verb of leaving. */
function isLeft(sentence: Sentence, token: number): boolean {
  const t = sentence.tokens[token];
  const governor = sentence.tokens[t.head];
  if (t.deprel === 'obj') return governor !== undefined && LEAVE.has(governor.lemma.toLowerCase());
  return (
    ['from', 'out of', 'out', 'of', 'outside', 'from outside'].includes(caseOf(sentence, token)) &&
    (governor?.upos === 'VERB' || governor?.upos === 'NOUN' || governor?.upos === 'ADV' || governor?.upos === 'ADP')
  );
}

const LEAVE = new Set(['leave', 'exit', 'depart', 'quit', 'flee', 'vacate', 'evacuate']);

/** Envoys, nationals and others who act or are acted on in the clauses over a token. */
function moversOver(discourse: Discourse, settle: Settle, d: Draft, token: number): readonly Draft[] {
  return partiesOver(discourse, d, token).filter((x) => {
    const meant = x.need.type === 'pronoun' ? settle(x).antecedent : null;
    return ['envoy', 'nationals', 'mission'].includes((meant ?? x).kind);
  });
}

/** States and their organs that act in the clauses over a token, the "by" of passives included. */
function agentsOver(discourse: Discourse, d: Draft, token: number): readonly Draft[] {
  return partiesOver(discourse, d, token).filter((x) => ['state', 'organ', 'office', 'person'].includes(x.kind));
}

function partiesOver(discourse: Discourse, d: Draft, token: number): readonly Draft[] {
  const { sentence } = discourse.scene(d.sentence);
  const out: Draft[] = [];
  let at = sentence.tokens[token].head;
  for (let steps = 0; at >= 0 && steps < 12; steps++) {
    const t = sentence.tokens[at];
    const own = discourse.at(d.sentence, at);
    if (own && own !== d && !out.includes(own)) out.push(own);
    const p = predicateAt(sentence, at);
    for (const name of ['patient', 'agent', 'recipient', 'by', 'on', 'of']) {
      for (const a of slot(p, name)) {
        const x = discourse.at(d.sentence, a);
        if (x && x !== d && !out.includes(x)) out.push(x);
      }
    }
    at = t.head;
  }
  return out;
}

/** The state that was the subject of the nearest earlier sentence that had one. */
function subjectBefore(
  discourse: Discourse,
  sentence: number,
  token: number,
  code: (x: Draft) => string | null,
): Candidate | null {
  for (let s = sentence; s >= 0 && s >= sentence - WINDOW; s--) {
    const before = discourse.inSentence(s).filter((x) => isBefore(x, sentence, token));
    const subject = before.find((x) => isSubject(discourse, x) && code(x) !== null);
    const found = subject ?? (s < sentence ? before.find((x) => code(x) !== null) : undefined);
    if (found) return { code: code(found) as string, antecedent: found };
  }
  return null;
}

const BORDERS = new Set(['border', 'frontier', 'boundary']);

/** The nearest state before a token that is not excluded: places of a sentence before its other mentions. */
function nearest(
  discourse: Discourse,
  settle: Settle,
  { sentence, token }: { readonly sentence: number; readonly token: number },
  exclude: ReadonlySet<string>,
  isState: (code: string) => boolean,
): Candidate | null {
  for (let s = sentence; s >= 0 && s >= sentence - WINDOW; s--) {
    const before = discourse
      .inSentence(s)
      .filter((x) => isBefore(x, sentence, token))
      .toReversed();
    const candidates: Candidate[] = [];
    const { tokens } = discourse.scene(s).sentence;
    for (const x of before) {
      // "near the Polish border" is not in Poland.
      if (x.weak && BORDERS.has(tokens[x.to]?.lemma.toLowerCase() ?? '')) continue;
      const { codes, post } = settle(x);
      const places = x.kind === 'place' ? codes : [post?.host, x.at].filter((c) => typeof c === 'string');
      for (const code of places) if (isState(code) && !exclude.has(code)) candidates.push({ code, antecedent: x });
    }
    for (const x of before) {
      const code = settle(x).codes[0];
      // "a Turk in the country" is as a rule not in his own.
      if (x.kind !== 'place' && x.kind !== 'nationals' && code !== undefined && isState(code) && !exclude.has(code))
        candidates.push({ code, antecedent: x });
    }
    if (candidates[0]) return candidates[0];
  }
  return null;
}

/** Words for towns by which news goes back to one that it has named. */
export const CITY_NOUNS = new Set(['city', 'town', 'port', 'resort']);

/** "the same western city": the city named last, with its state or none; null for other nouns and where none is named. */
export function cityMeant(
  discourse: Discourse,
  settle: Settle,
  d: Draft,
): { readonly codes: readonly string[]; readonly antecedent: Draft } | null {
  if (!CITY_NOUNS.has(discourse.scene(d.sentence).sentence.tokens[d.key].text.toLowerCase())) return null;
  for (let s = d.sentence; s >= 0 && s >= d.sentence - WINDOW; s--) {
    const scene = discourse.scene(s);
    const city = discourse
      .inSentence(s)
      .findLast((x) => isBefore(x, d.sentence, d.from) && cityName(scene, x) !== null);
    if (city) return { codes: city.kind === 'place' ? settle(city).codes : [], antecedent: city };
  }
  return { codes: [], antecedent: d };
}
