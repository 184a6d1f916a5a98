/** Attributions by a verb: who says, thinks, wants, shows or judges, and what. */
import { dependents, relation } from '../language/tree.ts';
import type { Sentence, Token } from '../language/types.ts';
import { type Cue, type CueKind, cueVerbs } from '../language/words/cues.ts';
import { weekdays } from '../language/words/times.ts';
import type { Span } from '../report/types.ts';
import {
  type Arguments,
  agentOf,
  argumentsOf,
  introducer,
  isToInfinitive,
  NOBODY,
  type Source,
  subjectOf,
  wholePhrase,
} from './arguments.ts';
import type { Draft } from './drafts.ts';
import { bareSpan, joined, reach, sideSpan, stretch, tokenSpan, without } from './spans.ts';
import * as words from './words.ts';

/** What a shape finds: the content, whether it is a clause that the source vouches for. */
interface Match {
  readonly content: readonly Span[];
  readonly clause: boolean;
}

const VOUCHING: ReadonlySet<CueKind> = new Set(['speech', 'thought', 'evidence']);

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
  if (source.token < 0) return null;
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

/**
 * The cue that a verb really stands beside, though the parser hung it in that one's clause: "said it would leave and
 * warned against", "said it would leave, adding that". -1 when there is none.
 */
function outerVerb(s: Sentence, v: number): number {
  const { xpos, deprel } = s.tokens[v];
  const rel = deprel.split(':')[0];
  const lemma = s.tokens[v].lemma.toLowerCase();
  const joins = rel === 'conj' && /^VB[DZP]$/.test(xpos);
  const trails = rel === 'advcl' && xpos === 'VBG' && words.trailing.has(lemma) && s.tokens[v - 1]?.text === ',';
  if (!joins && !trails && !concedes(s, v)) return -1;
  let at = v;
  for (let steps = 0; steps < 6; steps++) {
    const up = s.tokens[at].head;
    if (up < 0) return -1;
    const step = relation(s.tokens[at]);
    if (step === 'ccomp' && up < at) {
      const same = rel === 'advcl' || s.tokens[up].xpos === xpos;
      return same && cueVerbs.get(s.tokens[up].lemma.toLowerCase())?.some((c) => c.shapes.has('s')) ? up : -1;
    }
    if (at === v || rel === 'advcl' || step === 'conj') at = up;
    else return -1;
  }
  return -1;
}

function isReport(lemma: string): boolean {
  return cueVerbs.get(lemma)?.some((c) => c.kind === 'speech' || c.kind === 'demand') ?? false;
}

/** ", though she noted that": one who speaks on in a clause of concession. */
function concedes(s: Sentence, v: number): boolean {
  return relation(s.tokens[v]) === 'advcl' && /^(though|although|while|but)$/.test(introducer(s, v));
}

/** A stretch without the participle that trails after a comma (", dealing a blow to"). */
function beforeTrail(s: Sentence, v: number, span: Span): Span {
  for (let i = v + 2; i < s.tokens.length && s.tokens[i].end <= span.end; i++) {
    const t = s.tokens[i];
    const trails =
      (t.xpos === 'VBG' && relation(t) === 'advcl') || /^(which|although|though|while|whereas)$/i.test(t.text);
    if (!trails || s.tokens[i - 1].text !== ',') continue;
    if (s.tokens[i - 2].start > span.start) return { ...span, end: s.tokens[i - 2].end };
  }
  return span;
}

/** A clause up to the verb that is no longer part of it. */
function cut(s: Sentence, v: number, span: Span): Span {
  for (let i = v + 1; i < s.tokens.length; i++) {
    const t = s.tokens[i];
    if (t.end > span.end) break;
    if (t.start <= span.start || !t.xpos.startsWith('VB') || !cueVerbs.has(t.lemma.toLowerCase())) continue;
    if (!isReport(t.lemma.toLowerCase()) || outerVerb(s, i) !== v) continue;
    // "…, and he noted that": only a pronoun can take the speaker up again.
    const own = dependents(s, i, 'nsubj')[0];
    if (
      own !== undefined &&
      (!/^(he|she|they|it)$/i.test(s.tokens[own].text) || dependents(s, i, 'ccomp').length === 0)
    )
      continue;
    let last = Math.min(reach(s, i)[0], i) - 1;
    while (last > v && /^(PUNCT|CCONJ)$/.test(s.tokens[last].upos)) last--;
    if (last > v && s.tokens[last].end > span.start) return { ...span, end: s.tokens[last].end };
  }
  return span;
}

/** Lemmas that are cues only with a particle. */
const particled = new Set([...cueVerbs.keys()].filter((k) => k.includes('_')).map((k) => k.slice(0, k.indexOf('_'))));

/** With a particle that makes it another verb, only a clause shows that a verb still reports. */
function clauseOnly(cues: readonly Cue[] | undefined): readonly Cue[] | undefined {
  return cues?.filter((c) => c.shapes.has('s')).map((c) => ({ kind: c.kind, shapes: CLAUSE }));
}
const CLAUSE: ReadonlySet<string> = new Set(['s']);

/** What is said up to the words for another source of it (", according to a Kenyan aide"). */
function beforeAccording(s: Sentence, span: Span): Span {
  const at = s.tokens.findIndex((t) => t.start > span.start && t.end <= span.end && t.text === 'according');
  return at > 1 && s.tokens[at - 1].text === ',' ? { ...span, end: s.tokens[at - 2].end } : span;
}

function draft(s: Sentence, v: number, kind: CueKind, source: Source, match: Match, quotes: boolean): Draft {
  return {
    sentence: s,
    kind,
    cue: v,
    cueSpan: tokenSpan(s, v),
    subject: source.token,
    phrase: source.phrase,
    content: match.content.map((c) => beforeAccording(s, c)),
    vouched: match.clause && VOUCHING.has(kind),
    quotes,
  };
}

/** What an active verb takes in the shapes of a cue; null when it takes nothing. */
function matchOf(s: Sentence, v: number, cue: Cue, args: Arguments): Match | null {
  const { shapes } = cue;
  const { ownSubject } = args;
  // What stands before the verb ends where its subject begins, however the two are hung.
  const edge = ownSubject >= 0 && ownSubject < v ? reach(s, ownSubject)[0] : v;
  const side = (c: number): Span => (c < edge ? sideSpan(s, c, edge) : sideSpan(s, c, v));
  const long = (c: number, span: Span): Match => ({
    content: [beforeTrail(s, v, extended(s, v, c, span))],
    clause: false,
  });
  const object = args.objects.find((o) => o > v && !isDay(s, o)) ?? -1;
  if (shapes.has('s')) {
    const clauses = [...args.clauses.filter((c) => isClause(s, v, c)), ...strayClauses(s, args, shapes.has('o'))];
    const that = thatAfter(s, v, args);
    if (clauses.length > 0 || that >= 0) {
      const content = clauses.map((c) => beforeTrail(s, v, cut(s, v, fromObject(s, v, c, shapes, args, object))));
      content.push(...moreClauses(s, v));
      return { content: content.length > 0 ? content : [stretch(s, that, s.tokens.length - 1)], clause: true };
    }
  }
  if (shapes.has('r')) {
    const asked = askedOf(s, v, args, object);
    if (asked) return asked;
  }
  if (shapes.has('k')) {
    const named = namedAs(s, v, args, object);
    if (named) return named;
  }
  if (shapes.has('i')) {
    const own = [...args.infinitives, ...args.clauses].filter((c) => c > v && isInfinitive(s, c));
    if (own.length > 0 && (object < 0 || shapes.has('h'))) {
      const bare = dependents(s, v, 'conj').filter((c) => s.tokens[c].xpos === 'VB');
      const last = Math.max(...own);
      const late = args.phrases.filter((p) => p > last && !isDay(s, p));
      const span = [...bare, ...late].reduce((sum, c) => joined(sum, side(c)), own.map(side).reduce(joined));
      return { content: [beforeTrail(s, v, span)], clause: false };
    }
  }
  for (const p of [...args.phrases, ...args.adverbials]) {
    if (p > v && shapes.has(introducer(s, p)) && !isDay(s, p)) return long(p, bareSpan(s, p));
  }
  // What hangs on the object may belong to the verb ("accused Chad of spying").
  if (object >= 0 && !shapes.has('o')) {
    for (const p of dependents(s, object, 'nmod', 'acl')) {
      if (p > object && shapes.has(introducer(s, p))) return long(p, bareSpan(s, p));
    }
  }
  // "said the same of", "say higher costs obscure it": a noun after such a verb begins what is said.
  if (shapes.has('s') && shapes.size === 1 && cue.kind === 'speech' && object >= 0 && isPlain(s, v)) {
    return { content: [beforeTrail(s, v, extended(s, v, object, side(object)))], clause: true };
  }
  if (shapes.has('o')) {
    if (object >= 0) return long(object, side(object));
    // "what she proposed", "the plan that they oppose"
    const { deprel, head } = s.tokens[v];
    if (deprel === 'acl:relcl' && head >= 0 && head < v && cue.kind === 'stance') return null;
  }
  return null;
}

/**
 * "says the tweet was unfair": a noun between a verb of speech and its clause that nothing introduces is the clause's
 * own, unless the verb takes one who hears.
 */
function fromObject(
  s: Sentence,
  v: number,
  clause: number,
  shapes: ReadonlySet<string>,
  args: Arguments,
  object: number,
): Span {
  const edge = args.ownSubject > clause && args.ownSubject < v ? reach(s, args.ownSubject)[0] : v;
  const span = sideSpan(s, clause, edge > clause ? edge : v);
  if (object < 0 || object > clause || clause < v || shapes.has('h') || shapes.has('r')) return span;
  if (/^(that|whether|if)$/.test(introducer(s, clause)) || args.hearers.length > 0) return span;
  return joined(sideSpan(s, object, v), span);
}

/** A noun phrase with the phrases and gerunds that follow it under the same verb. */
function extended(s: Sentence, v: number, from: number, span: Span): Span {
  let out = span;
  for (const c of s.children[v] ?? []) {
    if (c <= from) continue;
    const rel = relation(s.tokens[c]);
    // "condemned the attack on the mission": what the parser hung on the verb often belongs to the noun.
    const near = rel === 'obl' && s.tokens[from].upos === 'NOUN' && NEAR.has(introducer(s, c)) && !isDay(s, c);
    const goesOn =
      near ||
      rel === 'obj' ||
      rel === 'xcomp' ||
      rel === 'nmod' ||
      ((rel === 'obl' || rel === 'advcl') && ON.has(introducer(s, c)) && !(rel === 'advcl' && isToInfinitive(s, c)));
    if (!goesOn) {
      if (rel === 'punct' || rel === 'advmod') continue;
      break;
    }
    out = joined(out, sideSpan(s, c, v));
  }
  return out;
}

const NEAR = new Set(['on', 'against', 'between', 'into', 'toward', 'towards', 'among']);
const ON = new Set(['for', 'as', 'over', 'by', 'of', 'from', 'to', 'about', 'with']);

/** "said that one left and that another stayed": further clauses that begin with "that", hung on the verb itself. */
function moreClauses(s: Sentence, v: number): Span[] {
  return dependents(s, v, 'conj').flatMap((c) => {
    const first = reach(s, c)[0];
    const start = [first, first + 1, first + 2].find((i) => !/^(PUNCT|CCONJ)$/.test(s.tokens[i]?.upos ?? '')) ?? first;
    return c > v && start > v && s.tokens[start].text.toLowerCase() === 'that' ? [sideSpan(s, c, v)] : [];
  });
}

/** "charges that countries that gain from the deal paid": the "that" after a verb whose clause the tree has lost. */
function thatAfter(s: Sentence, v: number, args: Arguments): number {
  const that = s.tokens[v + 1];
  if (that?.text.toLowerCase() !== 'that' || args.clauses.length > 0) return -1;
  const verb = s.tokens.slice(v + 2).some((t) => /^VB[DZP]$|^MD$/.test(t.xpos));
  return verb && s.tokens[v + 2]?.upos !== 'PUNCT' ? v + 1 : -1;
}

/** "say": of the verbs of speech the one that takes no noun but for the words said. */
function isPlain(s: Sentence, v: number): boolean {
  return s.tokens[v].lemma === 'say';
}

/** Whether a clausal complement is what is said rather than, after the verb of an appended clause, the main clause. */
function isClause(s: Sentence, v: number, c: number): boolean {
  return !isToInfinitive(s, c) || c > v;
}

/** "urged Chad to withdraw", "called on them to": the one asked together with what is asked. */
function askedOf(s: Sentence, v: number, args: Arguments, object: number): Match | null {
  const open = [...args.infinitives, ...args.clauses, ...args.adverbials].find((c) => c > v && isToInfinitive(s, c));
  if (open === undefined) return null;
  const whom = object >= 0 ? object : (args.hearers.find((h) => h > v) ?? -1);
  const subject = dependents(s, open, 'nsubj')[0] ?? -1;
  if (whom < 0 && subject < 0) return null;
  const clause = sideSpan(s, open, v);
  return { content: [whom < 0 ? clause : joined(sideSpan(s, whom, v), clause)], clause: false };
}

/** "called the deal a hoax", "described it as unfair", "what it calls a crisis": the thing with its name. */
function namedAs(s: Sentence, v: number, args: Arguments, object: number): Match | null {
  const as = [...args.phrases, ...args.adverbials].find((p) => p > v && introducer(s, p) === 'as');
  const complement =
    as ??
    args.infinitives.find((c) => c > v && !isToInfinitive(s, c)) ??
    args.objects.find((o) => o > v && o !== object);
  if (object >= 0 && complement !== undefined) {
    const named = joined(sideSpan(s, object, v), sideSpan(s, complement, v));
    return { content: [extended(s, v, complement, named)], clause: false };
  }
  const last = complement ?? args.clauses.find((c) => c > v);
  if (last !== undefined) return { content: [sideSpan(s, last, v)], clause: false };
  // "called it “unfair”": the name in quotation marks hangs on the object, or is it ("what he called a “rant”").
  if (object < 0) return null;
  const span = sideSpan(s, object, v);
  const after = s.tokens[reach(s, object)[1] + 1];
  const judged = dependents(s, object, 'acl', 'amod').some((c) => c > object && s.tokens[c].upos === 'ADJ');
  if (judged) return { content: [span], clause: false };
  const set = after !== undefined && /^[“"‘]$|^''$|^``$/.test(after.text) && after.index + 1 < s.tokens.length;
  if (set) return { content: [joined(span, tokenSpan(s, after.index + 1))], clause: false };
  return isWhat(s, v) ? { content: [span], clause: false } : null;
}

/** Whether a verb stands in a clause with "what" before it. */
function isWhat(s: Sentence, v: number): boolean {
  const { head, deprel } = s.tokens[v];
  return deprel === 'acl:relcl' && head >= 0 && /^what$/i.test(s.tokens[head].text);
}

function isInfinitive(s: Sentence, c: number): boolean {
  return isToInfinitive(s, c) || s.tokens[c].xpos === 'VBG';
}

function isDay(s: Sentence, token: number): boolean {
  return weekdays.has(s.tokens[token].text.toLowerCase());
}

/** A passive: "it was reported that", "is said to have left", "was praised by". */
function passiveDraft(s: Sentence, v: number, cues: readonly Cue[], args: Arguments): Draft | null {
  const agent = agentOf(s, args);
  const own = args.ownSubject;
  const impersonal = own < 0 || s.tokens[own].lemma.toLowerCase() === 'it';
  const after = (list: readonly number[]): number[] => list.filter((c) => c > v);
  for (const cue of cues) {
    const { shapes } = cue;
    const clauses = after(args.clauses);
    if (shapes.has('s') && clauses.length > 0 && (impersonal || shapes.has('h') || shapes.has('r'))) {
      return draft(s, v, cue.kind, agent, { content: clauses.map((c) => sideSpan(s, c, v)), clause: true }, false);
    }
    const infinitives = after([...args.infinitives, ...args.adverbials]).filter((c) => isToInfinitive(s, c));
    if ((shapes.has('s') || shapes.has('r')) && infinitives.length > 0 && !shapes.has('h')) {
      const said = infinitives.map((c) => sideSpan(s, c, v));
      const content = own >= 0 && own < v ? [wholePhrase(s, own, v), ...said] : said;
      return draft(s, v, cue.kind, agent, { content, clause: true }, false);
    }
    if (shapes.has('k')) {
      const name = [...args.objects, ...args.infinitives, ...args.phrases].find(
        (c) => c > v && (relation(s.tokens[c]) !== 'obl' || introducer(s, c) === 'as'),
      );
      if (name !== undefined) {
        const said = sideSpan(s, name, v);
        const content = own >= 0 && own < v ? [wholePhrase(s, own, v), said] : [said];
        return draft(s, v, cue.kind, agent, { content, clause: false }, false);
      }
    }
    if (shapes.has('o') && agent !== NOBODY && own >= 0) {
      return draft(s, v, cue.kind, agent, { content: [wholePhrase(s, own, v)], clause: false }, false);
    }
    for (const p of [...args.phrases, ...args.adverbials]) {
      const marker = introducer(s, p);
      if (p > v && marker !== 'by' && shapes.has(marker) && (shapes.has('r') || agent !== NOBODY)) {
        return draft(s, v, cue.kind, agent, { content: [bareSpan(s, p)], clause: false }, false);
      }
    }
  }
  const { deprel, head } = s.tokens[v];
  if (deprel === 'parataxis' && own >= 0 && impersonal && cues.some((c) => c.shapes.has('s'))) {
    return draft(s, v, cues[0].kind, agent, { content: without(s, head, v), clause: true }, false);
  }
  return null;
}

/** What a verb of speech is set beside: "…, the ministry said", "…, a source told Reuters". */
function appended(s: Sentence, v: number, source: Source, lemma: string): Span[] {
  const { deprel, head, xpos } = s.tokens[v];
  const busy = !words.telling.has(lemma) && dependents(s, v, 'obj').some((o) => !isDay(s, o));
  if (busy) return [];
  if (head >= 0) {
    const unsure = words.ambiguous.has(lemma);
    const bare = dependents(s, v, 'mark', 'cc', 'case').length === 0;
    // "expelled the consul, recalled its chargé": what follows such a verb is its object, whatever the parser says.
    const before = !unsure || source.token < v;
    const beside =
      (deprel === 'parataxis' && !isDivided(s, v)) ||
      (deprel === 'ccomp' && head < v && isSetOff(s, v, source.token)) ||
      (!unsure && /^(advcl|conj)$/.test(deprel) && head < v && /^VB[DZP]$/.test(xpos) && bare);
    if (before && beside) return without(s, head, v);
    // "As the minister said, …"
    if (deprel === 'advcl' && introducer(s, v) === 'as') return without(s, head, v);
  }
  const tail = tailOf(s, v);
  if (tail.length > 0) return tail;
  return dependents(s, v, 'parataxis')
    .filter((c) => isOpened(s, c))
    .map((c) => sideSpan(s, c, v));
}

/** "The test, the army said, was its biggest": a subject and a verb between two commas. */
function isParenthesis(s: Sentence, v: number, args: Arguments): boolean {
  const { ownSubject } = args;
  if (ownSubject < 0 || ownSubject > v || s.tokens[v + 1]?.text !== ',') return false;
  return s.tokens[reach(s, ownSubject)[0] - 1]?.text === ',' && !args.clauses.some((c) => introducer(s, c) === 'that');
}

/** "…, other studies have shown.": a subject after a comma and a verb that nothing follows, however they are hung. */
function tailOf(s: Sentence, v: number): Span[] {
  const subject = dependents(s, v, 'nsubj')[0] ?? -1;
  if (subject < 0 || subject > v || !/^VB[DZPN]$/.test(s.tokens[v].xpos)) return [];
  const from = reach(s, subject)[0];
  if (from < 2 || s.tokens[from - 1].text !== ',') return [];
  const start = s.tokens[0].upos === 'CCONJ' ? 1 : 0;
  const verb = (t: Token): boolean => /^(VB[DZP]|MD)$/.test(t.xpos);
  if (s.tokens[v + 1]?.text === ',' && s.tokens.slice(v + 2).some(verb)) {
    return [stretch(s, start, from - 1), stretch(s, v + 1, s.tokens.length - 1)];
  }
  if (s.tokens.slice(v + 1).some((t) => t.upos !== 'PUNCT')) return [];
  return s.tokens.slice(0, from).some(verb) ? [stretch(s, start, from - 1)] : [];
}

/** Whether a comma or a closing mark stands before a verb and its subject. */
function isSetOff(s: Sentence, v: number, subject: number): boolean {
  const own = dependents(s, v, 'nsubj')[0] ?? subject;
  const first = Math.min(v, own >= 0 ? reach(s, own)[0] : v);
  return s.tokens[first - 1]?.upos === 'PUNCT';
}

/** Whether a clause beside a verb can be what it reports: not one after a semicolon, nor a report of its own. */
function isOpened(s: Sentence, clause: number): boolean {
  if (isDivided(s, clause)) return false;
  return !words.reporting.has(s.tokens[clause].lemma.toLowerCase()) || dependents(s, clause, 'ccomp', 'obj').length > 0;
}

/** Whether a semicolon parts a clause from the words before it. */
function isDivided(s: Sentence, clause: number): boolean {
  let first = clause;
  for (const c of s.children[clause] ?? []) first = Math.min(first, c);
  return [first, first - 1].some((i) => s.tokens[i]?.text === ';');
}

/**
 * "said on condition of anonymity that Oman had closed it": a clause hung on a noun before it, which its own subject
 * and object (or a tag that tells the conjunction from the pronoun) show to be no relative one.
 */
function strayClauses(s: Sentence, args: Arguments, ownObject: boolean): number[] {
  // "repeated his claim that": the clause belongs to what is repeated.
  const nouns = [...args.phrases, ...(ownObject ? [] : args.objects), ...args.hearers];
  for (let i = 0; i < nouns.length; i++) nouns.push(...dependents(s, nouns[i], 'nmod'));
  return nouns
    .flatMap((n) => dependents(s, n, 'acl', 'ccomp'))
    .filter((c) => {
      const that = (s.children[c] ?? []).find((k) => s.tokens[k].text.toLowerCase() === 'that');
      if (that === undefined || !dependents(s, c, 'nsubj').some((k) => k > that)) return false;
      const { deprel, upos } = s.tokens[that];
      return deprel === 'mark' || upos === 'SCONJ' || dependents(s, c, 'obj').some((k) => k > that);
    });
}
