/** Who says what: reported clauses, quotations, "according to", hearsay. */
import { indexByHead } from '../actors/index-by-head.ts';
import type { ActorMention } from '../actors/types.ts';
import { dependents } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Report, Span } from '../report/types.ts';
import { assignQuotes, findQuotations } from './quotations.ts';
import { accordingTo, hearsayAt, type Lookup, reported } from './reporting.ts';
import { covers, SpanIndex } from './span-index.ts';
import type { Attribution, Speech } from './types.ts';
import { reporting } from './words.ts';

/** Finds the attributions and quotations of a report. */
export function findSpeech(report: Report, sentences: readonly Sentence[], actors: readonly ActorMention[]): Speech {
  const mentions = indexByHead(actors);
  // "Anadolu media outlet", "the broadcaster NBC": the name may stand beside the noun that heads the phrase.
  const at: Lookup = (s, t) =>
    [t, ...dependents(s, t, 'compound', 'amod', 'appos', 'flat')]
      .map((i) => mentions.at(s.index, i))
      .find((m) => m !== null) ?? null;
  const quotes = findQuotations(report);
  const quoted = new SpanIndex<null>();
  for (const q of quotes) quoted.add(q.span, null);
  const attributions = sentences.flatMap((s) => {
    const near = quoted.meeting(s.span).map((q) => q.span);
    return s.tokens.flatMap((t) => {
      const verb = reporting.has(t.lemma.toLowerCase()) && (t.upos === 'VERB' || t.xpos.startsWith('VB'));
      const found =
        hearsayAt(s, t.index) ??
        (t.text.toLowerCase() === 'according' ? accordingTo(s, t.index, at) : null) ??
        (verb ? reported(s, t.index, near, at) : null);
      return found ? [found] : [];
    });
  });
  return { attributions, quotations: assignQuotes(quotes, attributions, sentences) };
}

/** The attributions that cover a token, innermost first. */
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

/** The attributions by the words that they cover, what is said before what is quoted; made once a report. */
function indexOf(speech: Speech): SpanIndex<Attribution> {
  const known = indexes.get(speech);
  if (known) return known;
  const index = new SpanIndex<Attribution>();
  for (const a of speech.attributions) for (const c of a.content) index.add(c, a);
  for (const q of speech.quotations) {
    const a = speech.attributions[q.attribution];
    if (a) index.add(q.span, a);
  }
  indexes.set(speech, index);
  return index;
}
