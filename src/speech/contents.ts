/** What a verb takes in each shape of its cue. */
import { dependents, subtree } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Cue } from '../language/words/cues.ts';
import type { Span } from '../report/types.ts';
import { type Arguments, introducer, isToInfinitive } from './arguments.ts';
import { beforeTrail, cut, extended, isDay } from './clause-ends.ts';
import type { Match } from './drafts.ts';
import { askedOf, namedAs } from './objects.ts';
import { bareSpan, joined, reach, sideSpan, stretch } from './spans.ts';
import * as words from './words.ts';

/** What an active verb takes in the shapes of a cue; null when it takes nothing. */
export function matchOf(s: Sentence, v: number, cue: Cue, args: Arguments): Match | null {
  const { shapes } = cue;
  const { ownSubject } = args;
  // What stands before the verb ends where its subject begins, however the two are hung.
  const edge = ownSubject >= 0 && ownSubject < v ? reach(s, ownSubject)[0] : v;
  const side = (c: number): Span => (c < edge ? sideSpan(s, c, edge) : sideSpan(s, c, v));
  const long = (c: number, span: Span): Match => ({
    content: [beforeTrail(s, v, extended(s, v, c, span, cue.kind === 'evidence'))],
    clause: false,
  });
  const object = args.objects.find((o) => o > v && !isDay(s, o)) ?? -1;
  if (shapes.has('s')) {
    const clauses = [...ownClauses(s, v, args), ...strayClauses(s, args, shapes.has('o'))];
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
    // "speaking on condition of anonymity" names no subject.
    if (s.tokens[p].lemma === 'condition') continue;
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
  const charge = shapes.has('of') && object >= 0 ? chargeOf(s, object) : -1;
  if (charge >= 0) return long(charge, bareSpan(s, charge));
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

/** "accused the envoy, who was born there, of spying": a gerund after "of", however deep it hangs under the object. */
function chargeOf(s: Sentence, object: number): number {
  const under = subtree(s, object);
  return under.find((t) => t > object && s.tokens[t].xpos === 'VBG' && introducer(s, t) === 'of') ?? -1;
}

/** The clauses that a verb reports: those after it, else those before it; "said when it would leave" is one too. */
function ownClauses(s: Sentence, v: number, args: Arguments): number[] {
  const clauses = args.clauses.filter((c) => isClause(s, v, c));
  const after = clauses.filter((c) => c > v);
  if (after.length > 0) return after;
  const asked = args.adverbials.find((c) => c > v && reach(s, c)[0] === v + 1 && WHEN.test(s.tokens[v + 1].text));
  return asked === undefined ? clauses : [asked];
}
const WHEN = /^(when|where|how|why|if|whether)$/i;

/** Whether a clausal complement is what is said rather than, after the verb of an appended clause, the main clause. */
function isClause(s: Sentence, v: number, c: number): boolean {
  return !isToInfinitive(s, c) || c > v;
}

function isInfinitive(s: Sentence, c: number): boolean {
  return isToInfinitive(s, c) || s.tokens[c].xpos === 'VBG';
}

/**
 * "said on condition of anonymity that Oman had closed it": a clause hung on a noun before it, which its own subject
 * and object (or a tag that tells the conjunction from the pronoun) show to be no relative one.
 */
function strayClauses(s: Sentence, args: Arguments, ownObject: boolean): number[] {
  // "repeated his claim that": the clause belongs to what is repeated.
  const nouns = [...args.phrases, ...(ownObject ? [] : args.objects), ...args.hearers];
  for (let i = 0; i < nouns.length; i++) nouns.push(...dependents(s, nouns[i], 'nmod'));
  // "said in a statement carried by state media that …"
  const participles = nouns
    .flatMap((n) => dependents(s, n, 'acl'))
    .filter((a) => s.tokens[a].xpos === 'VBN' && !words.reporting.has(s.tokens[a].lemma.toLowerCase()));
  return [...nouns, ...participles]
    .flatMap((n) => dependents(s, n, 'acl', 'ccomp'))
    .filter((c) => {
      const that = (s.children[c] ?? []).find((k) => s.tokens[k].text.toLowerCase() === 'that');
      if (that === undefined || !dependents(s, c, 'nsubj').some((k) => k > that)) return false;
      const { deprel, upos } = s.tokens[that];
      return deprel === 'mark' || upos === 'SCONJ' || dependents(s, c, 'obj').some((k) => k > that);
    });
}
