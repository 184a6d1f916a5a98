/** Reports of words: a verb with who says it and what is said, "according to", hearsay. */
import type { ActorMention } from '../actors/types.ts';
import { predicateAt, slot } from '../language/predicates.ts';
import { dependents, phraseSpan, spanOf, subtree, yieldOf } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { weekdays } from '../language/words/times.ts';
import type { Span } from '../report/types.ts';
import { covers } from './span-index.ts';
import type { Attribution, Manner } from './types.ts';
import * as words from './words.ts';

/** The mention that a token heads or stands in, if it names an actor. */
export type Lookup = (s: Sentence, token: number) => ActorMention | null;

/** What a verb of speech reports; null when it reports nothing or when nobody can be told to speak. */
export function reported(s: Sentence, verb: number, quotes: readonly Span[], at: Lookup): Attribution | null {
  const p = predicateAt(s, verb);
  if (p.passive) return reportedOf(s, verb, at);
  const subject = slot(p, 'agent')[0] ?? -1;
  if (subject < 0) return null;
  const content = contentOf(s, verb, subject, quotes);
  if (content.length === 0) return null;
  const recipient = [...slot(p, 'recipient'), ...slot(p, 'patient')]
    .map((a) => at(s, a))
    .find((m) => m?.kind === 'outlet');
  return spoken(s, verb, subject, content, at, recipient ?? null);
}

/** The words that a verb with a subject reports: its clause, what it is appended to, what follows it, quotations. */
function contentOf(s: Sentence, verb: number, subject: number, quotes: readonly Span[]): Span[] {
  const { head, lemma } = s.tokens[verb];
  const clauses = [...dependents(s, verb, 'ccomp'), ...strayClauses(s, verb)];
  const content = clauses.map((c) => sideSpan(s, c, verb));
  // A verb inside a quotation is none of the words that report it ("“I am recalling him,” she wrote").
  const around = quotes.filter((q) => covers(q, tokenSpan(s, verb)));
  const quoted = head >= 0 && around.some((q) => !covers(q, tokenSpan(s, head)));
  const busy = hasObject(s, verb);
  if (content.length === 0 && !busy && !quoted && isAppended(s, verb, subject)) content.push(...without(s, head, verb));
  if (content.length === 0 && !busy) {
    for (const c of dependents(s, verb, 'parataxis')) if (isOpened(s, c)) content.push(sideSpan(s, c, verb));
  }
  if (busy && words.ambiguous.has(lemma.toLowerCase())) return content;
  for (const q of quotes) if (!around.includes(q) && !content.some((c) => covers(c, q))) content.push(q);
  return content;
}

/** A verb in the passive: "it was reported that", "is said to have left", with who says so after "by" or unnamed. */
function reportedOf(s: Sentence, verb: number, at: Lookup): Attribution | null {
  const lemma = s.tokens[verb].lemma.toLowerCase();
  const subject = dependents(s, verb, 'nsubj')[0];
  const impersonal = subject === undefined || s.tokens[subject].lemma.toLowerCase() === 'it';
  const clauses = words.rumouring.has(lemma) ? dependents(s, verb, 'xcomp') : [];
  if (impersonal) clauses.push(...dependents(s, verb, 'ccomp', 'csubj'));
  const content = clauses.map((c) => sideSpan(s, c, verb));
  const { deprel, head } = s.tokens[verb];
  if (content.length === 0 && deprel === 'parataxis' && subject !== undefined && impersonal) {
    content.push(...without(s, head, verb));
  }
  if (content.length === 0) return null;
  const speaker = slot(predicateAt(s, verb), 'agent')[0];
  return speaker === undefined ? hearsay(s, tokenSpan(s, verb), content) : spoken(s, verb, speaker, content, at, null);
}

/** "reportedly left", "the alleged expulsion": words that somebody says who is left open. */
export function hearsayAt(s: Sentence, word: number): Attribution | null {
  const { text, deprel, head } = s.tokens[word];
  const name = text.toLowerCase();
  const marks =
    (deprel === 'advmod' && words.hearsayAdverbs.has(name)) ||
    (deprel === 'amod' && words.hearsayAttributes.has(name) && head > word);
  if (!marks || head < 0) return null;
  // What is set beside the clause ("…, the ministry said") is no part of the hearsay.
  const beside = new Set(dependents(s, head, 'parataxis').flatMap((c) => subtree(s, c)));
  const inside = yieldOf(s, head).filter((t) => !beside.has(t));
  return hearsay(s, tokenSpan(s, word), [spanOf(s, inside)]);
}

function hearsay(s: Sentence, cue: Span, content: readonly Span[]): Attribution {
  return {
    sentence: s.index,
    speaker: null,
    sourceToken: -1,
    source: null,
    cue,
    content,
    how: 'anonymous',
    medium: null,
  };
}

/** "according to X": X is the noun whose preposition "according to" is, whichever way the parser hangs the words. */
export function accordingTo(s: Sentence, word: number, at: Lookup): Attribution | null {
  const t = s.tokens[word];
  let noun = t.deprel === 'case' || t.deprel === 'mark' ? t.head : -1;
  if (noun < 0) noun = dependents(s, word, 'obl', 'nmod')[0] ?? -1;
  if (noun < 0 || !/^to$/i.test(s.tokens[word + 1]?.text ?? '')) return null;
  const top = s.tokens[noun].head === word ? word : noun;
  const governor = clauseRoot(s, s.tokens[top].head);
  if (governor < 0) return null;
  const found = spoken(s, word, noun, without(s, governor, top), at, null);
  return { ...found, cue: { ...found.cue, end: s.tokens[word + 1].end } };
}

function spoken(
  s: Sentence,
  cue: number,
  subject: number,
  content: readonly Span[],
  at: Lookup,
  medium: ActorMention | null,
): Attribution {
  const speaker = at(s, subject);
  return {
    sentence: s.index,
    speaker,
    sourceToken: subject,
    source: speaker?.span ?? phraseSpan(s, subject),
    cue: tokenSpan(s, cue),
    content,
    how: manner(s, cue, subject, speaker, content),
    medium,
  };
}

function manner(
  s: Sentence,
  cue: number,
  subject: number,
  speaker: ActorMention | null,
  content: readonly Span[],
): Manner {
  const verb = s.tokens[cue].lemma.toLowerCase();
  const noun = s.tokens[subject].lemma.toLowerCase();
  if (speaker?.kind === 'outlet') return 'media';
  if (withholdsName(s, cue, subject, content)) return 'anonymous';
  if (words.posting.has(verb)) return 'posted';
  // "reports said" are what outlets bring; "the report said" is one document.
  const reports = s.tokens[subject].xpos === 'NNS' && noun === 'report';
  if (speaker === null && (reports || words.media.has(noun))) return 'media';
  if (words.documents.has(noun)) return 'document';
  if (speaker === null && words.sources.has(noun)) return 'anonymous';
  if (words.writing.has(verb)) return 'wrote';
  return verb === 'tell' ? 'told' : 'said';
}

/** Whether the words around a speaker, but for what is said, keep back the name ("who asked not to be named"). */
function withholdsName(s: Sentence, cue: number, subject: number, content: readonly Span[]): boolean {
  const near = new Set([
    ...subtree(s, subject),
    ...dependents(s, cue, 'obl', 'obj', 'iobj', 'advcl', 'advmod', 'xcomp').flatMap((c) => subtree(s, c)),
  ]);
  const text = s.tokens
    .filter((t) => near.has(t.index) && !content.some((c) => covers(c, tokenSpan(s, t.index))))
    .map((t) => t.text)
    .join(' ');
  return words.unnamed.test(text);
}

/** Whether a verb has an object that is neither who hears it nor a day. */
function hasObject(s: Sentence, verb: number): boolean {
  if (words.telling.has(s.tokens[verb].lemma.toLowerCase())) return false;
  return dependents(s, verb, 'obj').some((o) => !weekdays.has(s.tokens[o].text.toLowerCase()));
}

/** "…, the ministry said", "…, a source told Reuters": a finite clause set beside the words that it reports. */
function isAppended(s: Sentence, verb: number, subject: number): boolean {
  const { deprel, head, xpos, lemma } = s.tokens[verb];
  if (head < 0) return false;
  const unsure = words.ambiguous.has(lemma.toLowerCase());
  // "expelled the consul, recalled its chargé": what follows such a verb is its object, whatever the parser says.
  if (unsure && subject > verb) return false;
  if (deprel === 'parataxis') return !isDivided(s, verb);
  if (deprel === 'ccomp') return head < verb;
  const bare =
    dependents(s, verb, 'mark', 'cc', 'case').length === 0 &&
    (s.children[verb] ?? []).every((c) => s.tokens[c].deprel !== 'ccomp');
  return !unsure && /^(advcl|conj)$/.test(deprel) && head < verb && /^VB[DZP]$/.test(xpos) && bare;
}

/**
 * "said on condition of anonymity that Oman had closed it": a clause hung on a noun before it, which its own subject
 * and object (or a tag that tells the conjunction from the pronoun) show to be no relative one.
 */
function strayClauses(s: Sentence, verb: number): number[] {
  const nouns = dependents(s, verb, 'obl', 'obj', 'iobj');
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

/** Whether a clause beside a verb can be what it reports: not one after a semicolon, nor a report of its own. */
function isOpened(s: Sentence, clause: number): boolean {
  if (isDivided(s, clause)) return false;
  return !words.reporting.has(s.tokens[clause].lemma.toLowerCase()) || dependents(s, clause, 'ccomp', 'obj').length > 0;
}

/** Whether a semicolon parts a clause from the words before it. */
function isDivided(s: Sentence, clause: number): boolean {
  const first = subtree(s, clause)[0] ?? clause;
  return [first, first - 1].some((i) => s.tokens[i]?.text === ';');
}

/** From where the parser hung a phrase up to the finite clause that it is about. */
function clauseRoot(s: Sentence, token: number): number {
  let at = token;
  while (at >= 0 && /^(xcomp|advcl|acl|obj|obl|nmod|conj|advmod|nsubj)(:|$)/.test(s.tokens[at].deprel))
    at = s.tokens[at].head;
  return at;
}

function tokenSpan(s: Sentence, token: number): Span {
  return spanOf(s, [token]);
}

/** The words under a token on its own side of another. */
function sideSpan(s: Sentence, token: number, avoid: number): Span {
  return spanOf(
    s,
    yieldOf(s, token).filter((t) => (token < avoid ? t < avoid : t > avoid)),
  );
}

/** The words under a token but for those of one of its dependents: one span before it, one after. */
function without(s: Sentence, token: number, except: number): Span[] {
  const out = yieldOf(s, except);
  const first = out[0] ?? except;
  const last = out.at(-1) ?? except;
  const rest = yieldOf(s, token).filter((t) => !out.includes(t));
  return [rest.filter((t) => t < first), rest.filter((t) => t > last)]
    .filter((side) => side.length > 0)
    .map((side) => spanOf(s, side));
}
