/** Who says what: reported clauses, quotations, nouns and adjectives with a clause, "according to", hearsay. */
import { indexByHead } from '../actors/index-by-head.ts';
import type { ActorMention } from '../actors/types.ts';
import { dependents, phraseSpan } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Report, Span } from '../report/types.ts';
import { beforeAccording } from './clause-ends.ts';
import { colonDrafts } from './colons.ts';
import { dashDrafts } from './dashes.ts';
import type { Draft } from './drafts.ts';
import { findQuotations, type Quoted } from './quotations.ts';
import { linkQuotes } from './quote-links.ts';
import { mannerOf } from './sources.ts';
import { covers, SpanIndex } from './span-index.ts';
import { joined, meets } from './spans.ts';
import type { Attribution, Quotation, Speech } from './types.ts';
import { verbDraft } from './verb-cues.ts';
import { accordingDraft, adjectiveDraft, hearsayDraft, nounDraft } from './word-cues.ts';

/** The mention that a token heads or stands in, if it names an actor. */
type Lookup = (s: Sentence, token: number) => ActorMention | null;

/** Finds the attributions and quotations of a report. */
export function findSpeech(report: Report, sentences: readonly Sentence[], actors: readonly ActorMention[]): Speech {
  const mentions = indexByHead(actors);
  // "Anadolu media outlet", "the broadcaster NBC": the name may stand beside the noun that heads the phrase.
  const at: Lookup = (s, t) =>
    mentions.at(s.index, t) ??
    dependents(s, t, 'compound', 'amod', 'appos', 'flat')
      .map((i) => mentions.at(s.index, i))
      .find((m) => m !== null) ??
    null;
  const quotes = findQuotations(report);
  const drafts = [
    ...sentences.flatMap(draftsIn),
    ...colonDrafts(report, sentences),
    ...dashDrafts(report, quotes, sentences),
  ];
  const links = linkQuotes(report, quotes, drafts, sentences);
  const byDraft = Map.groupBy([...links.keys()], (i) => links[i].draft);
  const quoted = new SpanIndex<Quoted>();
  for (const q of quotes) quoted.add(q.span, q);
  const attributions: Omit<Attribution, 'within'>[] = [];
  const asides = new Set<number>();
  const places = new Map<number, number>();
  for (const [i, d] of drafts.entries()) {
    const said = (byDraft.get(i) ?? []).map((k) => quotes[k].outer);
    const own = d.beside && said.length > 0 ? besideQuotes(report, d.content, said) : d.content;
    // "“…,” said the mediator, “…”": between two of its quotations nothing else is said.
    const between = said.some((q) => q.end <= d.cueSpan.start) && said.some((q) => q.start >= d.cueSpan.end);
    const clauses = between ? own.filter((c) => !said.some((q) => meets(c, q))) : own;
    const content = together(
      clauses.map((c) => carriedOn(report, grown(beforeAccording(d.sentence, c), quoted), quoted)),
      said,
    );
    if (content.length === 0) continue;
    const [around] = quoted.covering(d.cueSpan);
    const inside = around ? content.flatMap((c) => clipped(c, around.span)) : content;
    if (inside.length === 0) continue;
    places.set(i, attributions.length);
    if (d.beside && said.length === 0) asides.add(attributions.length);
    attributions.push(attributionOf(d, inside, said.length > 0, around !== undefined, at));
  }
  const quotations = quotes.map((q, i): Quotation => {
    const { draft, utterance } = links[i];
    return { span: q.span, attribution: places.get(draft) ?? -1, scare: !utterance };
  });
  return { attributions: nested(attributions, asides), quotations };
}

/** What leads up to a quotation in the clause that a cue is set beside ("Trade is “vital,” he said"). */
function besideQuotes(report: Report, content: readonly Span[], said: readonly Span[]): Span[] {
  return content.flatMap((c) => {
    const q = said.find((x) => meets(c, x));
    if (!q || c.start >= q.start) return [];
    const text = q.in === 'title' ? (report.title ?? '') : report.text;
    return /[.!?:;“”"]\s/.test(`${text.slice(c.start, q.start)} `) ? [] : [{ ...c, end: q.start }];
  });
}

/** The part of a stretch that lies in a quotation. */
function clipped(span: Span, quote: Span): Span[] {
  const start = Math.max(span.start, quote.start);
  const end = Math.min(span.end, quote.end);
  return start < end ? [{ ...span, start, end }] : [];
}

/** Attributions with the one that each stands in; of two that hold one another, `asides` do not hold. */
function nested(attributions: readonly Omit<Attribution, 'within'>[], asides: ReadonlySet<number>): Attribution[] {
  const contents = new SpanIndex<number>();
  for (const [i, a] of attributions.entries()) for (const c of a.content) contents.add(c, i);
  return attributions.map((a, i) => {
    let within = -1;
    let size = Infinity;
    for (const { span, value } of contents.covering(a.cue)) {
      // What is said inside a quotation holds nothing outside of it.
      if (value === i || span.end - span.start >= size || (attributions[value].quoted && !a.quoted)) continue;
      if (asides.has(value) && a.content.some((c) => covers(c, attributions[value].cue))) continue;
      within = value;
      size = span.end - span.start;
    }
    return { ...a, within };
  });
}

/** The cues of a sentence with what hangs on them. */
function draftsIn(s: Sentence): Draft[] {
  const out: Draft[] = [];
  for (const { index, upos, xpos } of s.tokens) {
    let found: Draft | null = null;
    if (upos === 'VERB' || xpos.startsWith('VB')) {
      found = accordingAt(s, index) ?? hearsayDraft(s, index) ?? verbDraft(s, index) ?? adjectiveDraft(s, index);
    } else if (upos === 'NOUN') found = nounDraft(s, index);
    else if (upos === 'ADJ') found = hearsayDraft(s, index) ?? adjectiveDraft(s, index);
    else if (upos === 'ADV' || upos === 'ADP' || upos === 'SCONJ')
      found = accordingAt(s, index) ?? hearsayDraft(s, index);
    if (found) out.push(found);
  }
  return out;
}

function accordingAt(s: Sentence, token: number): Draft | null {
  return s.tokens[token].text.toLowerCase() === 'according' ? accordingDraft(s, token) : null;
}

/** A stretch that ends or begins inside quotation marks, with the rest of what they hold in its sentence. */
function grown(span: Span, quoted: SpanIndex<Quoted>): Span {
  let out = span;
  for (const { value: q } of quoted.meeting(span)) {
    if (covers(q.span, span)) {
      if (span.start === q.span.start && span.end >= q.span.end - 1) out = q.outer;
      continue;
    }
    if (q.span.start >= span.start) out = { ...out, end: Math.max(out.end, q.outer.end) };
    else if (q.span.end <= span.end && span.start - q.span.start < 3) out = { ...out, start: q.outer.start };
  }
  return out;
}

/** A clause with a quotation that "and" ties to it ("said it was late and “nobody came”"). */
function carriedOn(report: Report, span: Span, quoted: SpanIndex<Quoted>): Span {
  const text = span.in === 'title' ? (report.title ?? '') : report.text;
  const tie = /^,? (and|but|or)( that)? (?=["“‘])/.exec(text.slice(span.end, span.end + 12));
  if (!tie) return span;
  const start = span.end + tie[0].length;
  const [next] = quoted.meeting({ ...span, start, end: start + 3 });
  return next ? { ...span, end: next.value.outer.end } : span;
}

/** Clauses and quotations put together, those that share text made one. */
function together(clauses: readonly Span[], quotes: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const next of [...clauses, ...quotes].toSorted((x, y) => x.start - y.start)) {
    const last = out.at(-1);
    if (last && meets(last, next)) out[out.length - 1] = joined(last, next);
    else out.push(next);
  }
  return out;
}

function attributionOf(
  d: Draft,
  content: readonly Span[],
  spoken: boolean,
  quoted: boolean,
  at: Lookup,
): Omit<Attribution, 'within'> {
  const { sentence: s, subject, cue } = d;
  const speaker = subject < 0 ? null : at(s, subject);
  const source = subject < 0 ? null : (speaker?.span ?? phraseSpan(s, subject));
  const recipient = dependents(s, cue, 'obj', 'iobj', 'obl')
    .map((t) => at(s, t))
    .find((m) => m?.kind === 'outlet' && !content.some((c) => covers(c, m.span)));
  return {
    sentence: s.index,
    kind: d.kind,
    vouched: d.vouched || spoken,
    quoted,
    speaker,
    sourceToken: subject,
    source,
    phrase: d.phrase ?? source,
    cue: d.cueSpan,
    content,
    how: subject < 0 ? 'anonymous' : mannerOf(s, cue, subject, speaker, content),
    medium: d.kind === 'speech' && source !== recipient?.span ? (recipient ?? null) : null,
  };
}

/** The attributions that cover a token and whose source vouches for what it brings, innermost first. */
export function attributionsAt(speech: Speech, s: Sentence, token: number): Attribution[] {
  const t = s.tokens[token];
  const span: Span = { start: t.start, end: t.end, ...(s.span.in ? { in: s.span.in } : {}) };
  const sizes = new Map<Attribution, number>();
  for (const { value, span: content } of indexOf(speech).covering(span)) {
    if (!sizes.has(value)) sizes.set(value, content.end - content.start);
  }
  // Of two that hold the same words, the one whose cue stands among them is the inner one ("reportedly").
  const inside = (a: Attribution): number => (a.content.some((c) => covers(c, a.cue)) ? 0 : 1);
  return [...sizes].toSorted(([a, sizeA], [b, sizeB]) => sizeA - sizeB || inside(a) - inside(b)).map(([a]) => a);
}

/** Who says the words at a token, when it is a known actor; hearsay without a source is passed over. */
export function speakerAt(speech: Speech, s: Sentence, token: number): ActorMention | null {
  return attributionsAt(speech, s, token).find((a) => a.source !== null)?.speaker ?? null;
}

const indexes = new WeakMap<Speech, SpanIndex<Attribution>>();

/** The vouched attributions by the words that they cover, what is said before what is quoted; made once a report. */
function indexOf(speech: Speech): SpanIndex<Attribution> {
  const known = indexes.get(speech);
  if (known) return known;
  const index = new SpanIndex<Attribution>();
  for (const a of speech.attributions) if (a.vouched) for (const c of a.content) index.add(c, a);
  indexes.set(speech, index);
  return index;
}
