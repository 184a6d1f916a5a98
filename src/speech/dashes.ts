/** Speakers named after a dash: "“Talks are over.” — Foreign Minister Amina Said". */
import type { Sentence } from '../language/types.ts';
import type { Report } from '../report/types.ts';
import type { Draft } from './drafts.ts';
import type { Quoted } from './quotations.ts';
import { SpanIndex } from './span-index.ts';

/** A dash and a name that ends the paragraph, right after a quotation; the paragraph may be the next one. */
const SIGNED = /^\s*(?:--|[—–―-])\s*(\p{Lu}[^.!?:;“”"]{1,90})\.?\s*(?:\n|$)/u;

/** The speakers that quotations are signed with. */
export function dashDrafts(report: Report, quotes: readonly Quoted[], sentences: readonly Sentence[]): Draft[] {
  const texts = new SpanIndex<Sentence>();
  for (const s of sentences) texts.add(s.span, s);
  return quotes.flatMap((q) => {
    const text = q.span.in === 'title' ? (report.title ?? '') : report.text;
    const signed = SIGNED.exec(text.slice(q.outer.end, q.outer.end + 110));
    if (!signed || q.outer.end - q.outer.start < 12) return [];
    const name = signed[1].trimEnd();
    const start = q.outer.end + signed[0].indexOf(name);
    const phrase = { ...q.outer, start, end: start + name.length };
    const [found] = texts.meeting(phrase);
    const s = found?.value;
    const tokens = s?.tokens.filter((t) => t.start >= phrase.start && t.end <= phrase.end) ?? [];
    // A clause after a dash goes on with the sentence.
    if (!s || tokens.length === 0 || tokens.some((t) => /^(VB[DZP]|MD)$/.test(t.xpos))) return [];
    const head = tokens.find((t) => t.upos === 'PROPN') ?? tokens.find((t) => t.upos === 'NOUN');
    if (!head) return [];
    return [
      {
        sentence: s,
        kind: 'speech' as const,
        cue: head.index,
        cueSpan: { ...q.outer, start: q.outer.end + signed[0].search(/\S/), end: start },
        subject: head.index,
        phrase,
        content: [q.outer],
        vouched: true,
        quotes: false,
      },
    ];
  });
}
