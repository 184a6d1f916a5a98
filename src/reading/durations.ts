/** Sentences that say of the deed told before them that it is for a time only ("It is a temporary measure"). */
import type { Annotations } from '../coding/annotations.ts';
import { sentenceText } from '../coding/annotations.ts';
import type { Mention } from '../coding/types.ts';
import type { Span } from '../report/types.ts';

/** A mention, and the words beside its sentence that call it temporary. */
export interface Duration {
  readonly mention: string;
  readonly span: Span;
}

/** What such a sentence speaks of: a pronoun or a noun for any measure, before a form of "be" or of lasting. */
const OF_MEASURE =
  /^\W*(?:it|this|that|(?:the|this|that) (?:[\w-]+ )?(?:measure|step|move|decision|order|closure|suspension|withdrawal|recall|expulsion|departure|evacuation))(?:[’']s| is| was| were| will| would| should| comes?| came| ?[,])/i;
const FOR_A_TIME =
  /\b(?:temporary|temporarily|provisional|provisionally|interim|short-lived|for the short term|for a (?:short )?(?:time|while)|for a (?:limited )?period(?: of time)?)\b/i;

/** Families of deeds that can be for a time: what a state does to posts, ties and ways across the border. */
const MEASURES = new Set('envoy mission relations visa trade sanction border airspace travel visit talks'.split(' '));

/** How far before the sentence the deed may be told, in sentences. */
const BACK = 2;

/** The measures that later sentences call temporary; offsets are UTF-16 code units. */
export function durationsOf(annotations: Annotations, mentions: readonly Mention[]): Duration[] {
  const { report, sentences } = annotations;
  return sentences.flatMap((s) => {
    const text = sentenceText(report, s);
    const words = FOR_A_TIME.exec(text);
    if (words === null || !OF_MEASURE.test(text)) return [];
    const before = mentions.filter((m) => {
      const at = sentences.find((x) => x.span.start === m.sentence.start && x.span.in === m.sentence.in);
      return (
        at !== undefined &&
        at.span.in === s.span.in &&
        at.index < s.index &&
        s.index - at.index <= BACK &&
        MEASURES.has(m.kind.slice(0, m.kind.indexOf('.'))) &&
        m.status !== 'denied' &&
        !m.background
      );
    });
    const last = before.at(-1);
    if (last === undefined) return [];
    const start = s.span.start + words.index;
    const span = { start, end: start + words[0].length, ...(s.span.in ? { in: s.span.in } : {}) };
    // One deed may be coded for several parties of one sentence.
    const same = before.filter((m) => m.kind === last.kind && m.sentence.start === last.sentence.start);
    return same.map((m) => ({ mention: m.id, span }));
  });
}
