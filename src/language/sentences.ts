import { cutAt } from './parser/pieces.ts';
import type { WordSpan } from './tokenise.ts';
import { abbreviationClass } from './words/abbreviations.ts';
import { reportingForms, sentenceStarters } from './words/starters.ts';

/** A sentence as a half-open range of word positions. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

const stop = /^(?:[.!?…。！？]+)$/u;
const ellipsis = /^(?:\.{2,}|…+)$/u;
const closer = /^(?:["'”’»)\]}]|''|’’)$/u;
const opener = /^(?:["'“‘«([{„‚]|``|‘‘|‘’)$/u;
const bullet = /^[•▪‣◦●■►*·–-]$/u;
/** Abbreviations with inner stops that always lead on. */
const neverLast = /^(?:e\.g|i\.e)$/i;
const lowerCase = /^\p{Ll}/u;
const upperCase = /^[\p{Lu}\p{Lt}]/u;

/**
 * Splits the words of one stretch of prose (a title, a caption, a paragraph) into sentences.
 *
 * A stop ends a sentence unless it belongs to an abbreviation or an initial, is a pause inside a sentence ("…" before
 * lower case), or closes a quotation that the sentence goes on to attribute (`"Why?" he asked`). Closing quotes and
 * brackets that touch the stop stay with it. After a plain full stop a sentence may start in lower case, which careless
 * copy does ("he said. the daily reports"). Blank lines and bullets at the start of a line always split. What is then
 * longer than the parser reads at once, such as a list without stops, is cut as `cutAt` says, so that no later layer
 * meets a sentence of more than `LONGEST` words.
 *
 * @param text the text into which the words' offsets point
 * @param words the words in order, as `tokenise` gives them
 */
export function splitSentences(text: string, words: readonly WordSpan[]): WordRange[] {
  const forms = words.map((word) => text.slice(word.start, word.end));
  const lasts = lastBeforeClosers(words, forms);
  const ranges: WordRange[] = [];
  let from = 0;
  const close = (to: number): void => {
    for (const end of cutAt(forms, from, to)) {
      ranges.push({ from, to: end });
      from = end;
    }
  };
  for (let next = 1; next < words.length; next++) {
    const last = Math.max(lasts[next - 1] ?? 0, from);
    if (startsSentence(text, words, forms, from, last, next)) close(next);
  }
  if (from < words.length) close(words.length);
  return ranges;
}

/** Whether a sentence that opened at word `from` ends just before word `next`; `last` is its last before closers. */
function startsSentence(
  text: string,
  words: readonly WordSpan[],
  forms: readonly string[],
  from: number,
  last: number,
  next: number,
): boolean {
  const gapStart = words[next - 1]?.end ?? 0;
  const gapEnd = words[next]?.start ?? 0;
  const spaced = gapEnd > gapStart;
  if (spaced && breaksLine(text.slice(gapStart, gapEnd), forms[next] ?? '')) return true;
  const ending = forms[last] ?? '';
  const quoted = last < next - 1;
  if (stop.test(ending)) return afterStop(words, forms, from, last, next, spaced);
  if (ending.length > 1 && ending.endsWith('.')) return spaced && afterAbbreviation(forms, last, next, quoted);
  return false;
}

function breaksLine(gap: string, form: string): boolean {
  const newlines = gap.split(/\r\n|[\n\r\u2028\u2029]/).length - 1;
  return newlines > 1 || (newlines === 1 && bullet.test(form)) || form === '•' || form === '▪';
}

/** For each word the last one before the closing quotes, brackets and footnote marks that touch each other and end there. */
function lastBeforeClosers(words: readonly WordSpan[], forms: readonly string[]): Int32Array {
  const lasts = new Int32Array(forms.length);
  for (const [at, form] of forms.entries()) {
    if (form === ']' && forms[at - 2] === '[' && /^\d+$/.test(forms[at - 1] ?? '')) lasts[at] = lasts[at - 3] ?? 0;
    else if (closer.test(form) && words[at - 1]?.end === words[at]?.start) lasts[at] = lasts[at - 1] ?? 0;
    else lasts[at] = at;
  }
  return lasts;
}

function afterStop(
  words: readonly WordSpan[],
  forms: readonly string[],
  from: number,
  last: number,
  next: number,
  spaced: boolean,
): boolean {
  const ending = forms[last] ?? '';
  const start = forms[next] ?? '';
  const quoted = last < next - 1;
  // A list number or a lone sign is no sentence ("1. Rice", "(…) The").
  if (last - from <= 1 && /^[\p{N}([]+$/u.test(forms[from] ?? '')) return false;
  if (ellipsis.test(ending) && /^[([]$/.test(forms[last - 1] ?? '')) return false;
  if (closer.test(start) && !opensHere(words, forms, next)) return false;
  // Footnote marks and spaced dots belong to what they follow; dots before a fragment open it.
  if (start === '[' && /^\d+$/.test(forms[next + 1] ?? '')) return false;
  if (stop.test(start)) return ellipsis.test(start) && !ellipsis.test(ending) && spaced;
  if (last === from) return false;
  if (!spaced) return runsOn(forms, last, next);
  const first = opener.test(start) ? (forms[next + 1] ?? '') : start;
  if (lowerCase.test(first)) {
    if (quoted || ending !== '.' || first !== start) return false;
    return startsInLowerCase(forms, last, next);
  }
  if (/^[,;:–—%-]/u.test(start)) return false;
  if (quoted && !ending.startsWith('.') && attributed(forms, next)) return false;
  return true;
}

/** A straight quote or apostrophe is opening when space stands before it and none after. */
function opensHere(words: readonly WordSpan[], forms: readonly string[], at: number): boolean {
  if (!/^["']$/.test(forms[at] ?? '')) return false;
  return words[at - 1]?.end !== words[at]?.start && words[at]?.end === words[at + 1]?.start;
}

/** "the region.The ministry": a missing space between two sentences. */
function runsOn(forms: readonly string[], last: number, next: number): boolean {
  const before = forms[last - 1] ?? '';
  const start = forms[next] ?? '';
  const first = opener.test(start) ? (forms[next + 1] ?? '') : start;
  return forms[last] === '.' && /\p{Ll}{2}$/u.test(before) && upperCase.test(first) && first.length > 1;
}

/** After "word. ": a lower-case word opens a sentence unless the word may be an abbreviation that no list has. */
function startsInLowerCase(forms: readonly string[], last: number, next: number): boolean {
  const before = forms[last - 1] ?? '';
  const start = forms[next] ?? '';
  if (start.length < 2 && start !== 'a' && start !== 'i') return false;
  return before.length > 3 || /^[\p{Ll}\d]+$/u.test(before);
}

/** `"…?" the envoy asked`: a reporting verb within the next few words, before any comma or stop. */
function attributed(forms: readonly string[], next: number): boolean {
  for (let i = next; i < Math.min(next + 8, forms.length); i++) {
    const form = forms[i] ?? '';
    if (reportingForms.has(form.toLowerCase())) return true;
    if (/^[.,;:!?"“”()]/u.test(form)) return false;
  }
  return false;
}

/** After an abbreviation that carries the stop itself: the next word decides. */
function afterAbbreviation(forms: readonly string[], last: number, next: number, quoted: boolean): boolean {
  const word = (forms[last] ?? '').slice(0, -1);
  const start = forms[next] ?? '';
  const first = opener.test(start) ? (forms[next + 1] ?? '') : start;
  if (abbreviationClass(word) === 'title' || neverLast.test(word) || !upperCase.test(first)) return false;
  if (quoted) return true;
  // "J. The": an initial is followed by a name, so a function word shows that it closed a sentence.
  return sentenceStarters.has(first);
}
