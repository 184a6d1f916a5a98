/** Quotations and whose they are. */
import type { Sentence } from '../language/types.ts';
import type { Report, Span } from '../report/types.ts';
import { covers, SpanIndex } from './span-index.ts';
import type { Attribution, Quotation } from './types.ts';

/** A stretch between quotation marks as found, before anybody is known to speak it. */
export interface Quoted {
  readonly span: Span;
  /** Index into `Report.parts`. */
  readonly part: number;
  /** Whether nothing closes it before its part ends. */
  readonly open: boolean;
  /** Whether it stands at the very start of its part. */
  readonly first: boolean;
}

const OPEN: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»' };

/**
 * The stretches between double quotation marks. A mark left open runs to the end of its part, as when a quote goes
 * on in the next paragraph; straight marks open and close in turn within a part.
 */
export function findQuotations(report: Report): Quoted[] {
  const out: Quoted[] = [];
  for (const [index, part] of report.parts.entries()) {
    const text = part.span.in === 'title' ? (report.title ?? '') : report.text;
    const place = part.span.in ? { in: part.span.in } : {};
    let start = -1;
    let closing = '';
    const close = (end: number, open: boolean): void => {
      const first = text.slice(part.span.start, start - 1).trim() === '';
      out.push({ span: { start, end, ...place }, part: index, open, first });
      start = -1;
    };
    for (let i = part.span.start; i < part.span.end; i++) {
      const c = text[i];
      if (start < 0) {
        if (c === '"' || c in OPEN) {
          start = i + 1;
          closing = c === '"' ? '"' : OPEN[c];
        }
      } else if (c === closing || (closing === '”' && c === '"')) close(i, false);
    }
    if (start >= 0) close(part.span.end, true);
  }
  return out;
}

/**
 * Gives every quotation to its speaker: the one whose words it is said to be; else, where the paragraph before left it
 * open, the one who spoke there; else the nearest speaker before it in its part, or the first one after it. Quoted
 * words that are no more than a name or a phrase in somebody else's sentence stay that sentence's own.
 */
export function assignQuotes(
  quotes: readonly Quoted[],
  attributions: readonly Attribution[],
  sentences: readonly Sentence[],
): Quotation[] {
  const quoted = new SpanIndex<null>();
  for (const q of quotes) quoted.add(q.span, null);
  // One who is heard inside a quotation does not speak the quotation.
  const speakers = attributions
    .map((attribution, index) => ({ attribution, index }))
    .filter(({ attribution: a }) => a.source !== null && quoted.covering(a.cue).length === 0);
  const contents = new SpanIndex<number>();
  for (const { attribution, index } of speakers) for (const c of attribution.content) contents.add(c, index);
  const texts = new SpanIndex<Sentence>();
  for (const s of sentences) texts.add(s.span, s);
  const byPart = Map.groupBy(
    speakers.toSorted((a, b) => a.attribution.cue.start - b.attribution.cue.start),
    (x) => sentences[x.attribution.sentence].part,
  );
  const passed = new Map<number, number>();
  const out: Quotation[] = [];
  for (const [i, q] of quotes.entries()) {
    const last = quotes[i - 1];
    const near = byPart.get(q.part) ?? [];
    // Both quotations and speakers come in text order, so that one walk over the speakers of a part is enough.
    let at = passed.get(q.part) ?? 0;
    while (at < near.length && near[at].attribution.cue.start < q.span.start) at++;
    passed.set(q.part, at);
    const own = contents.meeting(q.span)[0]?.value;
    const goesOn = last?.open && q.first && q.part > last.part ? out[i - 1].attribution : undefined;
    const free = isUtterance(q, texts) ? (near[at - 1] ?? near[at])?.index : undefined;
    out.push({ span: q.span, attribution: own ?? goesOn ?? free ?? -1 });
  }
  return out;
}

/** Whether quoted words can be an utterance of their own rather than a word or two of another's sentence. */
function isUtterance(q: Quoted, texts: SpanIndex<Sentence>): boolean {
  return texts.meeting(q.span).some(({ value: s }) => {
    const words = s.tokens.filter((t) => t.upos !== 'PUNCT');
    const inside = words.filter((t) => covers(q.span, { ...q.span, start: t.start, end: t.end }));
    return inside.length === words.length || inside.some((t) => t.upos === 'VERB' || t.upos === 'AUX');
  });
}
