/** Direct quotations with their speakers; what runs over paragraphs is one. */
import { textOf } from '../coding/annotations.ts';
import type { Report, Span } from '../report/types.ts';
import { attributionsAt } from '../speech/attribution.ts';
import { covers } from '../speech/span-index.ts';
import type { Attribution, Quotation } from '../speech/types.ts';
import type { Scene } from './scene.ts';
import type { QuoteNote } from './types.ts';

/** Fewest words of a quotation inside somebody's clause ("said it was “a security measure”") that count as his words. */
const FEWEST_WORDS = 2;

/** A quotation that counts, with the attributions that bring it, innermost first. */
interface Spoken {
  readonly span: Span;
  readonly by: readonly Attribution[];
}

/** The quotations of a report that are somebody's words, in text order, without their marks. */
export function findQuotes(scene: Scene): QuoteNote[] {
  const { report, speech } = scene.annotations;
  const spoken: Spoken[] = [];
  for (const q of speech.quotations) {
    const by = speakersOf(scene, q);
    if (q.scare && by.length === 0) continue;
    const last = spoken.at(-1);
    if (last && goesOn(report, last.span, q.span) && (by.length === 0 || last.by.length === 0 || by[0] === last.by[0]))
      spoken[spoken.length - 1] = { span: { ...last.span, end: q.span.end }, by: last.by.length > 0 ? last.by : by };
    else spoken.push({ span: q.span, by });
  }
  return spoken.map(({ span, by }) => ({
    ...scene.printer.proof(toClosingMark(report, span)),
    hops: by.length === 0 ? [] : scene.hops(by),
    speaker: by[0]?.speaker ? scene.party(by[0].speaker) : null,
  }));
}

/** Who brings a quotation: who is named beside it, with those who pass him on; else whose clause it stands in. */
function speakersOf(scene: Scene, q: Quotation): Attribution[] {
  const { annotations } = scene;
  const { speech } = annotations;
  const s = scene.sentenceAt(q.span);
  const token = s?.tokens.find((t) => t.start >= q.span.start && t.upos !== 'PUNCT');
  // One who is heard inside a quotation does not speak the quotation.
  const around = s && token ? attributionsAt(speech, s, token.index).filter((a) => !covers(q.span, a.cue)) : [];
  const own = speech.attributions[q.attribution];
  if (own) {
    const outer = scene.outward(own);
    return [...outer, ...around.filter((a) => !outer.includes(a))];
  }
  if (!q.scare) return [];
  const [inner] = around;
  const words = textOf(annotations.report, q.span).trim().split(/\s+/).length;
  return inner?.source != null && words >= FEWEST_WORDS && inner.content.some((c) => covers(c, q.span)) ? around : [];
}

/** Whether a quotation is left open at the end of its paragraph and the next begins the paragraph after it. */
function goesOn(report: Report, left: Span, next: Span): boolean {
  if (left.in !== next.in) return false;
  const text = left.in === 'title' ? (report.title ?? '') : report.text;
  const between = text.slice(left.end, next.start);
  return /^\s*\n\s*["“„«‘'`]{1,2}$/.test(between);
}

/** A quotation left open, up to the mark that closes it in the next paragraph when that opens none of its own. */
function toClosingMark(report: Report, span: Span): Span {
  if (span.in === 'title') return span;
  const part = report.parts.findIndex((p) => p.span.in === undefined && p.span.end === span.end);
  const next = report.parts[part + 1];
  if (part < 0 || next?.kind !== 'paragraph' || closesAt(report.text, span.end)) return span;
  const words = report.text.slice(next.span.start, next.span.end);
  const mark = /[“”„«»"]/.exec(words);
  // A straight mark opens as well as closes: only with a word before it and none after it does it close.
  const closing =
    mark !== null && mark.index > 0 && (mark[0] === '”' || /^\S"(\s|$)/.test(words.slice(mark.index - 1)));
  return closing && !/[“"]/.test(words.slice(0, mark.index)) ? { ...span, end: next.span.start + mark.index } : span;
}

function closesAt(text: string, end: number): boolean {
  return /["“”»'’`]/.test(text[end] ?? '');
}
