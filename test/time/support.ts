import type { Sentence, Token } from '../../src/language/types.ts';
import { findTimes } from '../../src/time/find.ts';
import type { TimeMention } from '../../src/time/types.ts';
import { untaggedSentences } from '../../src/time/untagged.ts';

/** A Wednesday. */
export const PUBLISHED = '2018-05-16';

/** The times of a text without tags or trees. */
export function times(text: string, anchor: string | null = PUBLISHED): TimeMention[] {
  return findTimes(untaggedSentences(text), { edtf: anchor, basis: 'given' });
}

/** Each mention as "words = timex | edtf". */
export function values(text: string, anchor: string | null = PUBLISHED): string[] {
  return times(text, anchor).map(
    ({ span, timex, edtf }) => `${text.slice(span.start, span.end)} = ${timex} | ${edtf ?? '-'}`,
  );
}

/** The one mention of a text, as "timex | edtf". */
export function value(text: string, anchor: string | null = PUBLISHED): string {
  const found = times(text, anchor);
  if (found.length !== 1) throw new Error(`${found.length} times in: ${text}`);
  return `${found[0]?.timex} | ${found[0]?.edtf ?? '-'}`;
}

/**
 * A parsed sentence from lines "word UPOS XPOS head relation", heads counted from 1 as in CoNLL-U, 0 the root.
 * The text is the words joined by single spaces.
 */
export function tree(lines: string): Sentence {
  let at = 0;
  const tokens = lines
    .trim()
    .split('\n')
    .map((line, index): Token => {
      const [text = '', upos = '', xpos = '', head = '0', deprel = ''] = line.trim().split(/\s+/);
      const token = {
        index,
        start: at,
        end: at + text.length,
        text,
        lemma: text.toLowerCase(),
        upos,
        xpos,
        head: Number(head) - 1,
        deprel,
      };
      at += text.length + 1;
      return token;
    });
  return {
    index: 0,
    span: { start: 0, end: at - 1 },
    part: 0,
    tokens,
    children: tokens.map((token) => tokens.filter(({ head }) => head === token.index).map(({ index }) => index)),
    root: tokens.findIndex(({ head }) => head < 0),
  };
}
