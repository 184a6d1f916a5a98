/** Who says what: reported clauses, quotations, "according to". */
import type { ActorMention } from '../actors/types.ts';
import { caseOf } from '../language/clause.ts';
import { predicateAt, slot } from '../language/predicates.ts';
import { dependents } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Report, Span } from '../report/types.ts';
import { findQuotations } from './quotations.ts';
import type { Attribution, Manner, Quotation, Speech } from './types.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Verbs that report words, by lemma. */
const REPORTING = set(
  `say tell report confirm announce state add note declare write acknowledge admit claim assert argue allege explain
   reveal disclose mention reiterate stress insist warn tweet post comment remark respond reply deny emphasise emphasize
   underline believe think suggest indicate conclude predict recall rebut promise vow pledge maintain contend caution
   quote read specify clarify complain lament charge accuse find learn understand hear signal hint estimate`,
);
const POSTING = set('tweet post');
const WRITING = set('write');
const DOCUMENTS = set(
  'statement report letter document communiqué communique memo note cable text notice advisory release',
);
const SOURCES = set('source official diplomat insider person aide witness adviser advisor spokesperson');

/** Finds the attributions and quotations of a report. */
export function findSpeech(report: Report, sentences: readonly Sentence[], actors: readonly ActorMention[]): Speech {
  const mentions = new Map(actors.map((a) => [a.sentence * 4096 + a.head, a]));
  // "Anadolu media outlet", "the broadcaster NBC": the name may stand beside the noun that heads the phrase.
  const at = (s: Sentence, t: number): ActorMention | null =>
    [t, ...dependents(s, t, 'compound', 'amod', 'appos', 'flat')]
      .map((i) => mentions.get(s.index * 4096 + i))
      .find((m) => m !== undefined) ?? null;
  const quotes = findQuotations(report);
  const attributions: Attribution[] = [];
  for (const s of sentences) {
    for (const t of s.tokens) {
      if (REPORTING.has(t.lemma.toLowerCase()) && (t.upos === 'VERB' || t.xpos.startsWith('VB'))) {
        const found = reported(s, t.index, quotes, at);
        if (found) attributions.push(found);
      } else if (t.text.toLowerCase() === 'according') {
        const found = accordingTo(s, t.index, at);
        if (found) attributions.push(found);
      }
    }
  }
  return { attributions, quotations: assignQuotes(quotes, attributions, sentences) };
}

/** The attributions that cover a token, innermost first. */
export function attributionsAt(speech: Speech, s: Sentence, token: number): Attribution[] {
  const t = s.tokens[token];
  const span: Span = { start: t.start, end: t.end, ...(s.span.in ? { in: s.span.in } : {}) };
  const covering: { attribution: Attribution; size: number }[] = [];
  for (const a of speech.attributions) {
    const content = a.content.find((c) => covers(c, span));
    if (content) covering.push({ attribution: a, size: content.end - content.start });
  }
  for (const q of speech.quotations) {
    const a = speech.attributions[q.attribution];
    if (a && covers(q.span, span) && !covering.some((c) => c.attribution === a)) {
      covering.push({ attribution: a, size: q.span.end - q.span.start });
    }
  }
  return covering.toSorted((a, b) => a.size - b.size).map((c) => c.attribution);
}

/** Who says the words at a token, when it is a known actor. */
export function speakerAt(speech: Speech, s: Sentence, token: number): ActorMention | null {
  return attributionsAt(speech, s, token)[0]?.speaker ?? null;
}

type Lookup = (s: Sentence, token: number) => ActorMention | null;

function reported(s: Sentence, verb: number, quotes: readonly Span[], at: Lookup): Attribution | null {
  const p = predicateAt(s, verb);
  const subject = slot(p, p.passive ? 'none' : 'agent')[0] ?? -1;
  const content: Span[] = [];
  for (const c of dependents(s, verb, 'ccomp')) content.push(treeSpan(s, c, verb));
  const t = s.tokens[verb];
  // A verb inside a quotation is none of the words that report it ("“I am recalling him,” she wrote").
  const around = quotes.filter((q) => q.in === s.span.in && covers(q, tokenSpan(s, verb)));
  const quoted = t.head >= 0 && around.some((q) => !covers(q, tokenSpan(s, t.head)));
  if (content.length === 0 && isAppended(s, verb) && subject >= 0 && !quoted) {
    content.push(...without(s, t.head, verb));
  }
  if (content.length === 0) for (const c of dependents(s, verb, 'parataxis')) content.push(treeSpan(s, c, verb));
  if (subject >= 0) {
    for (const q of quotes) {
      if (around.includes(q)) continue;
      if (q.in === s.span.in && q.start < s.span.end && q.end > s.span.start && !content.some((c) => covers(c, q)))
        content.push(q);
    }
  }
  if (content.length === 0 || subject < 0) return null;
  const speaker = at(s, subject);
  const recipient = [...slot(p, 'recipient'), ...slot(p, 'patient')]
    .map((a) => at(s, a))
    .find((m) => m?.kind === 'outlet');
  return {
    sentence: s.index,
    speaker,
    sourceToken: subject,
    source: speaker?.span ?? nounSpan(s, subject),
    cue: tokenSpan(s, verb),
    content,
    how: manner(s, verb, subject, speaker),
    medium: recipient ?? null,
  };
}

function manner(s: Sentence, verb: number, subject: number, speaker: ActorMention | null): Manner {
  const lemma = s.tokens[verb].lemma.toLowerCase();
  const noun = s.tokens[subject].lemma.toLowerCase();
  if (speaker?.kind === 'outlet') return 'media';
  if (POSTING.has(lemma)) return 'posted';
  if (DOCUMENTS.has(noun)) return 'document';
  if (speaker === null && SOURCES.has(noun)) return 'anonymous';
  if (WRITING.has(lemma)) return 'wrote';
  return lemma === 'tell' ? 'told' : 'said';
}

/** "according to X": X is the noun whose preposition "according to" is, whichever way the parser hangs the words. */
function accordingTo(s: Sentence, word: number, at: Lookup): Attribution | null {
  const t = s.tokens[word];
  let noun = t.deprel === 'case' || t.deprel === 'mark' ? t.head : -1;
  if (noun < 0) noun = dependents(s, word, 'obl', 'nmod')[0] ?? -1;
  if (noun < 0 || !/^to$/i.test(s.tokens[word + 1]?.text ?? '')) return null;
  const top = s.tokens[noun].head === word ? word : noun;
  const governor = clauseRoot(s, s.tokens[top].head);
  if (governor < 0) return null;
  const speaker = at(s, noun);
  const lemma = s.tokens[noun].lemma.toLowerCase();
  return {
    sentence: s.index,
    speaker,
    sourceToken: noun,
    source: speaker?.span ?? nounSpan(s, noun),
    cue: { ...tokenSpan(s, word), end: s.tokens[word + 1].end },
    content: without(s, governor, top),
    how:
      speaker?.kind === 'outlet'
        ? 'media'
        : DOCUMENTS.has(lemma)
          ? 'document'
          : speaker === null && SOURCES.has(lemma)
            ? 'anonymous'
            : 'said',
    medium: null,
  };
}

/** "…, the ministry said", "…, a source told Reuters": a finite clause set beside the words that it reports. */
function isAppended(s: Sentence, verb: number): boolean {
  const { deprel, head, xpos } = s.tokens[verb];
  if (head < 0) return false;
  if (deprel === 'parataxis' || deprel === 'ccomp') return true;
  const bare =
    dependents(s, verb, 'mark', 'cc', 'case').length === 0 &&
    (s.children[verb] ?? []).every((c) => s.tokens[c].deprel !== 'ccomp');
  return /^(advcl|conj)$/.test(deprel) && head < verb && /^VB[DZP]$/.test(xpos) && bare;
}

/** From where the parser hung a phrase up to the finite clause that it is about. */
function clauseRoot(s: Sentence, token: number): number {
  let at = token;
  while (at >= 0 && /^(xcomp|advcl|acl|obj|obl|nmod|conj|advmod|nsubj)(:|$)/.test(s.tokens[at].deprel))
    at = s.tokens[at].head;
  return at;
}

/** Gives quotations that stand in sentences of their own to whoever speaks the nearest quotation of their part. */
function assignQuotes(
  quotes: readonly Span[],
  attributions: readonly Attribution[],
  sentences: readonly Sentence[],
): Quotation[] {
  const owner = quotes.map((q) =>
    attributions.findIndex((a) => a.content.some((c) => c.in === q.in && c.start < q.end && q.start < c.end)),
  );
  return quotes.map((span, i) => {
    if (owner[i] >= 0) return { span, attribution: owner[i] };
    const part = sentences.find(
      (s) => s.span.in === span.in && s.span.start < span.end && span.start < s.span.end,
    )?.part;
    const near = attributions.findIndex(
      (a) => a.speaker !== null && sentences[a.sentence].part === part && isQuoted(a, quotes),
    );
    if (near >= 0) return { span, attribution: near };
    // A quote that the paragraph before left open goes on in this one.
    const before =
      i > 0 &&
      owner[i - 1] >= 0 &&
      sentences.some((s) => s.part + 1 === part && covers(s.span, { ...quotes[i - 1], start: quotes[i - 1].end - 1 }));
    return { span, attribution: before ? owner[i - 1] : -1 };
  });
}

function isQuoted(a: Attribution, quotes: readonly Span[]): boolean {
  return quotes.some((q) => a.content.some((c) => c.in === q.in && c.start < q.end && q.start < c.end));
}

function covers(outer: Span, inner: Span): boolean {
  return outer.in === inner.in && outer.start <= inner.start && inner.end <= outer.end;
}

function tokenSpan(s: Sentence, token: number): Span {
  const t = s.tokens[token];
  return { start: t.start, end: t.end, ...(s.span.in ? { in: s.span.in } : {}) };
}

/** The span of a token's subtree, kept clear of another token. */
function treeSpan(s: Sentence, token: number, avoid: number): Span {
  const inside = subtree(s, token).filter((t) => (token < avoid ? t < avoid : t > avoid));
  return {
    ...tokenSpan(s, token),
    start: s.tokens[Math.min(...inside, token)].start,
    end: s.tokens[Math.max(...inside, token)].end,
  };
}

/** The subtree of a token but for that of one of its dependents: one span before it, one after. */
function without(s: Sentence, token: number, except: number): Span[] {
  const out = new Set(subtree(s, except));
  const words = [...out].filter((t) => s.tokens[t].deprel !== 'punct');
  const first = Math.min(...words);
  const last = Math.max(...words);
  const rest = subtree(s, token).filter((t) => !out.has(t) && s.tokens[t].deprel !== 'punct');
  const spans: Span[] = [];
  for (const side of [rest.filter((t) => t < first), rest.filter((t) => t > last)]) {
    if (side.length > 0)
      spans.push({
        ...tokenSpan(s, side[0]),
        start: s.tokens[Math.min(...side)].start,
        end: s.tokens[Math.max(...side)].end,
      });
  }
  return spans;
}

function subtree(s: Sentence, token: number): number[] {
  return [token, ...(s.children[token] ?? []).flatMap((c) => subtree(s, c))];
}

function nounSpan(s: Sentence, token: number): Span {
  const inside = [token];
  for (const c of dependents(s, token, 'det', 'amod', 'compound', 'nummod', 'flat', 'nmod:poss'))
    inside.push(...subtree(s, c));
  for (const c of dependents(s, token, 'nmod')) if (caseOf(s, c) === 'of') inside.push(...subtree(s, c));
  return { ...tokenSpan(s, token), start: s.tokens[Math.min(...inside)].start, end: s.tokens[Math.max(...inside)].end };
}
