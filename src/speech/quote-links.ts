/** Whose a quotation is. */
import type { Sentence } from '../language/types.ts';
import type { Report, Span } from '../report/types.ts';
import type { Draft } from './drafts.ts';
import type { Quoted } from './quotations.ts';
import { covers, SpanIndex } from './span-index.ts';

/** How far, in code units, a verb of speech may stand before the quotation that it brings ("said in Geneva on Monday: “"). */
const REACH = 90;

/** For each quotation the index of the draft that brings it, -1 for none, and whether it is an utterance. */
export interface Link {
  readonly draft: number;
  readonly utterance: boolean;
}

/**
 * Gives each quotation to the cue beside it: the one that follows it ("“…,” said X"), the one that leads to it
 * ("X said: “…”"); else, for a quotation that begins a sentence, whoever spoke the one before it in the paragraph or
 * left it open; else the first who speaks after it; else, where it is a paragraph of its own, whoever spoke in the one
 * before. Words quoted inside somebody's clause stay with that clause.
 */
export function linkQuotes(
  report: Report,
  quotes: readonly Quoted[],
  drafts: readonly Draft[],
  sentences: readonly Sentence[],
): Link[] {
  const quoted = new SpanIndex<null>();
  for (const q of quotes) quoted.add(q.span, null);
  // One who is heard inside a quotation does not speak the quotation.
  const speakers = drafts
    .map((draft, index) => ({ draft, index }))
    .filter(({ draft: d }) => d.quotes && quoted.covering(d.cueSpan).length === 0);
  const byPart = Map.groupBy(
    speakers.toSorted((a, b) => a.draft.cueSpan.start - b.draft.cueSpan.start),
    ({ draft }) => draft.sentence.part,
  );
  const starts = sentenceStarts(sentences);
  const links: Link[] = [];
  const passed = new Map<number, number>();
  let spoken: { draft: number; part: number } | null = null;
  for (const [i, q] of quotes.entries()) {
    const text = q.span.in === 'title' ? (report.title ?? '') : report.text;
    const near = byPart.get(q.part) ?? [];
    // Both quotations and cues come in text order, so that one walk over the cues of a part is enough.
    let at = passed.get(q.part) ?? 0;
    while (at < near.length && near[at].draft.cueSpan.start < q.span.start) at++;
    passed.set(q.part, at);
    const next = near[at];
    const last = near[at - 1];
    const after = next && followsAt(text, q, next.draft, quotes[i + 1]) ? next.index : -1;
    const before = last && leadsTo(text, q, last.draft) ? last.index : -1;
    const begins = starts.has(`${q.span.in ?? ''}${q.outer.start}`);
    const previous = quotes[i - 1];
    const goesOn = previous?.open && q.first && q.part > previous.part ? links[i - 1].draft : -1;
    const own = after >= 0 ? after : before >= 0 ? before : goesOn;
    let draft = own;
    const whole = begins && (ends(text, q) || q.open);
    if (draft < 0 && begins && (whole || isLong(text, q))) {
      const anew =
        last && previous && startsAnew(last.draft, spoken && drafts[spoken.draft], previous) ? last.index : -1;
      if (spoken && spoken.part === q.part) draft = anew >= 0 ? anew : spoken.draft;
      else {
        const leading = q.first ? colonBefore(text, q, byPart.get(q.part - 1)) : -1;
        const nearest = (last ?? next)?.index ?? -1;
        const going = spoken?.part === q.part - 1 && standsAlone(report, text, q) ? spoken.draft : -1;
        draft = [leading, nearest, going].find((d) => d >= 0) ?? -1;
      }
    }
    if (draft >= 0) spoken = { draft, part: q.part };
    // Paragraphs that were left open belong to whoever is named when the quotation ends.
    if (own >= 0 && q.first)
      for (
        let k = i - 1;
        k >= 0 && quotes[k].open && links[k].draft < 0 && quotes[k].part === quotes[k + 1].part - 1;
        k--
      )
        links[k] = { draft: own, utterance: true };
    links.push({ draft, utterance: draft >= 0 || whole });
  }
  return links;
}

/** Whether a quotation is all of its paragraph, which then goes on with what was quoted in the one before. */
function standsAlone(report: Report, text: string, q: Quoted): boolean {
  return q.first && text.slice(q.outer.end, report.parts[q.part].span.end).trim() === '';
}

type Speaker = { readonly draft: Draft; readonly index: number };

/** Where sentences start in the text. */
function sentenceStarts(sentences: readonly Sentence[]): ReadonlySet<string> {
  return new Set(
    sentences.flatMap((s) => {
      const first = s.tokens[0]?.start ?? s.span.start;
      return [first, first - 1].map((at) => `${s.span.in ?? ''}${at}`);
    }),
  );
}

/** Whether someone has begun to speak in a new sentence since the last quotation. */
function startsAnew(d: Draft, before: Draft | null, last: Quoted): boolean {
  if (d.kind !== 'speech' || d.cueSpan.start < last.outer.end || d.sentence === before?.sentence) return false;
  return /^VB[DZP]$/.test(d.sentence.tokens[d.cue].xpos);
}

/** Whether a quotation ends like an utterance, its mark of punctuation inside or right after it. */
function ends(text: string, q: Quoted): boolean {
  return /[,.!?…—-]["'”’]?$/.test(text.slice(q.span.start, q.span.end).trimEnd());
}

function isLong(text: string, q: Quoted): boolean {
  return text.slice(q.span.start, q.span.end).split(/\s+/).length > 5;
}

/** "“…,” the minister said", "“…,” said X": a cue with its subject right after a quotation. */
function followsAt(text: string, q: Quoted, d: Draft, next: Quoted | undefined): boolean {
  if (next && next.part === q.part && d.cueSpan.start > next.span.start) return false;
  const start = Math.min(d.cueSpan.start, d.phrase && d.phrase.start >= q.outer.end ? d.phrase.start : Infinity);
  const gap = text.slice(q.outer.end, start);
  // After a full stop inside the marks a new sentence begins, which speaks of something else.
  if (!/[,!?…—-]["'”’]?$/.test(text.slice(q.span.start, q.span.end).trimEnd()) && !/^\s*,/.test(gap)) return false;
  return gap.length <= 24 && !/[.!?;:“"]/.test(gap.trim().slice(0, -1)) && gap.split(/\s+/).length <= 4;
}

/** "X said: “…”", "X told reporters in Geneva, “…”": a cue before a quotation with nothing but phrases between. */
function leadsTo(text: string, q: Quoted, d: Draft): boolean {
  if (d.cueSpan.end > q.outer.start) return false;
  const gap = text.slice(d.cueSpan.end, q.outer.start).trimEnd();
  if (gap.length > REACH || /[.!?;][\s”"]/.test(gap)) return false;
  return gap === '' || /[,:—–-]$/.test(gap) || /^\s*(that|:|,)$/.test(gap);
}

/** The one whose words before a colon at the end of the paragraph before lead to a quotation. */
function colonBefore(text: string, q: Quoted, speakers: readonly Speaker[] | undefined): number {
  const last = speakers?.at(-1);
  if (!last) return -1;
  const gap = text.slice(last.draft.cueSpan.end, q.outer.start).trimEnd();
  return gap.length <= REACH * 2 && gap.endsWith(':') ? last.index : -1;
}

/** Whether one of a draft's own stretches holds a quotation already. */
export function holdsQuote(d: Draft, span: Span): boolean {
  return d.content.some((c) => covers(c, span));
}
