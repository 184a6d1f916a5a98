/** Speakers before a colon: headlines ("Minister: Talks will go on", "Poll: …") and transcripts ("HOLT: Good evening."). */
import type { Sentence } from '../language/types.ts';
import type { Report } from '../report/types.ts';
import type { Draft } from './drafts.ts';
import { media, sources } from './words.ts';

/** Nouns before a colon that say who brings what follows. */
const BRINGING = new Set('poll survey report study minister ministry president official police state-media'.split(' '));
/** Words a speaker's name and title may have. */
const LONGEST = 6;

/** The speakers before colons, at the start of a headline or a paragraph. */
export function colonDrafts(report: Report, sentences: readonly Sentence[]): Draft[] {
  const firsts = new Set<number>();
  return sentences.flatMap((s) => {
    const part = report.parts[s.part];
    if (firsts.has(s.part)) return [];
    firsts.add(s.part);
    const colon = s.tokens.findIndex((t) => t.text === ':');
    const first = s.tokens[0]?.upos === 'PUNCT' ? 1 : 0;
    if (colon <= first || colon > LONGEST || colon === s.tokens.length - 1) return [];
    const head = headBefore(s, first, colon);
    if (head < 0) return [];
    // A transcript goes on to the end of its paragraph.
    const end = part.kind === 'title' ? s.span.end : part.span.end;
    const start = s.tokens[colon + 1].start;
    const text = s.span.in === 'title' ? (report.title ?? '') : report.text;
    const place = s.span.in ? { in: s.span.in } : {};
    return [
      {
        sentence: s,
        kind: 'speech' as const,
        cue: colon,
        cueSpan: { start: s.tokens[colon].start, end: s.tokens[colon].end, ...place },
        subject: head,
        phrase: { start: s.tokens[first].start, end: s.tokens[colon - 1].end, ...place },
        content: [{ start, end: start + text.slice(start, end).trimEnd().length, ...place }],
        vouched: true,
        quotes: false,
      },
    ];
  });
}

/** The last word before a colon when all before it names a speaker; -1 when it does not. */
function headBefore(s: Sentence, first: number, colon: number): number {
  const before = s.tokens.slice(first, colon);
  const last = s.tokens[colon - 1];
  if (before.some((t) => !/^(PROPN|ADJ|NOUN|DET)$/.test(t.upos))) return -1;
  const named =
    before.every((t) => t.upos === 'PROPN' || t.upos === 'ADJ' || t.upos === 'NOUN') && last.upos === 'PROPN';
  const noun = last.lemma.toLowerCase();
  return named || BRINGING.has(noun) || media.has(noun) || sources.has(noun) ? colon - 1 : -1;
}
