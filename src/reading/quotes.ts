/** Direct quotations with their speakers; what runs over paragraphs is one. */
import { textOf } from '../coding/annotations.ts';
import type { PartyRow } from '../coding/contract.ts';
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
  return spoken.map(({ span, by }) => {
    const words = scene.printer.proof(trimmed(report, toClosingMark(report, span)));
    if (by.length > 0) return { ...words, hops: scene.hops(by), speaker: partyOf(scene, by[0]) };
    const before = speakerBefore(scene, span);
    if (before === null) return { ...words, hops: [], speaker: null };
    // Nothing beside the quotation says whose it is.
    const hops = scene.hops([before]).map((h, i) => (i === 0 ? { ...h, stated: false } : h));
    return { ...words, hops, speaker: before.speaker ? scene.party(before.speaker) : null };
  });
}

/** The speaker of an attribution; of what is called by its state only ("Peru's radio"), the state is no speaker. */
function partyOf(scene: Scene, { speaker, how }: Attribution): PartyRow | null {
  return speaker === null || (how === 'media' && speaker.kind !== 'outlet') ? null : scene.party(speaker);
}

/** Whoever alone spoke in the sentence before a quotation that begins a paragraph; null where that is not one speaker. */
function speakerBefore(scene: Scene, span: Span): Attribution | null {
  const { report, sentences, speech } = scene.annotations;
  const s = scene.sentenceAt(span);
  const part = s === null ? undefined : report.parts[s.part];
  if (s === null || part === undefined || span.start - part.span.start > 2) return null;
  const last = sentences[s.index - 1];
  if (last === undefined || last.part !== s.part - 1 || report.parts[last.part].kind !== 'paragraph') return null;
  const found = speech.attributions.filter(
    (a) => a.sentence === last.index && a.vouched && a.kind === 'speech' && a.how !== 'media' && a.speaker !== null,
  );
  return found.length > 0 && found.every((a) => a.speaker?.name === found[0].speaker?.name && samePerson(a, found[0]))
    ? found[0]
    : null;
}

function samePerson(a: Attribution, b: Attribution): boolean {
  return a.speaker?.person === b.speaker?.person && a.speaker?.organ === b.speaker?.organ;
}

/** Without a closing mark of another sort than the one that opens ("“" typed as a straight mark). */
function trimmed(report: Report, span: Span): Span {
  const words = textOf(report, span);
  return /[”»]$/.test(words) && !/[“«]/.test(words) ? { ...span, end: span.end - 1 } : span;
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
    const all = around.includes(own) ? around : [...outer, ...around.filter((a) => !outer.includes(a))];
    // "The minister said that “…,” the Herald reported": the outlet beside the quotation passes on who speaks.
    return own.how === 'media' ? all.toSorted((a, b) => Number(a.how === 'media') - Number(b.how === 'media')) : all;
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
