import type { Parse } from './types.ts';

/** A flag, a keycap, a picture or another sign that is no letter, digit or punctuation; also the bullets of lists. */
const sign =
  /^(?:\p{Regional_Indicator}+|[\d#*]\ufe0f?\u20e3|[\p{Extended_Pictographic}\p{So}\p{M}\p{Cf}]+.*|[•·▪●◦‣*]+)$/u;

/**
 * How many signs open a sentence ("✅ Kenya expelled …", "🇰🇪🇸🇴 …"). The parser has hardly seen any, and they say nothing of
 * the sentence, so it is parsed without them. 0 when there is nothing else.
 */
export function leadingSigns(words: readonly string[]): number {
  const first = words.findIndex((word) => !sign.test(word) || /^[©®™]/.test(word));
  return Math.max(first, 0);
}

/** Puts leading signs before a parse of the rest: punctuation of its root. */
export function withLead(parse: Parse, count: number): Parse {
  if (count === 0) return parse;
  const lead = Array.from({ length: count });
  const root = parse.heads.indexOf(-1) + count;
  return {
    upos: [...lead.map(() => 'PUNCT'), ...parse.upos],
    xpos: [...lead.map(() => 'NFP'), ...parse.xpos],
    heads: Int32Array.from([...lead.map(() => root), ...Array.from(parse.heads, (h) => (h < 0 ? h : h + count))]),
    deprels: [...lead.map(() => 'punct'), ...parse.deprels],
  };
}
