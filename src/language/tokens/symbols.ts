import { endOf } from './match.ts';

/** Runs that are one word: dots, dashes, exclamation and question marks, doubled quotes, rules of one character. */
const runs =
  /\.{2,}|…+|[!?]{2,}|-{2,}|–{2,}|—{2,}|={2,}|_{2,}|\*{2,}|~{2,}|\+{2,}|#{2,}|\|{2,}|<{2,}|>{2,}|\${2,}|`{2}|'{2}|’{2}/y;
/** A picture of one or more code points: flags, skin tones, joined families, keycaps. */
const emoji =
  /\p{Regional_Indicator}{2}|[\d#*]\ufe0f?\u20e3|\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})*(?:\u200d\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})*)*/uy;
const emoticon = /[:;=][-']?[)(DP/](?![\p{L}\p{N})])/uy;
const anything = /\p{M}+|[^]/uy;
const spaceBefore = /^$|\s/u;

/** The end of the symbol that starts at `at`: never null, so that every character is in some word. */
export function readSymbol(text: string, at: number): [number] {
  const stop = endOf(runs, text, at) ?? endOf(emoji, text, at) ?? face(text, at) ?? endOf(anything, text, at);
  return [stop ?? at + 1];
}

function face(text: string, at: number): number | null {
  return spaceBefore.test(text.charAt(at - 1)) ? endOf(emoticon, text, at) : null;
}
