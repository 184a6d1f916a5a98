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
 * copy does ("he said. the daily reports"). Blank lines and bullets at the start of a line always split.
 *
 * @param text the text into which the words' offsets point
 * @param words the words in order, as `tokenise` gives them
 */
export function splitSentences(text: string, words: readonly WordSpan[]): WordRange[] {
  const forms = words.map((word) => text.slice(word.start, word.end));
  const ranges: WordRange[] = [];
  let from = 0;
  for (let next = 1; next < words.length; next++) {
    if (startsSentence(text, words, forms, from, next)) {
      ranges.push({ from, to: next });
      from = next;
    }
  }
  if (from < words.length) ranges.push({ from, to: words.length });
  return ranges;
}

/** Whether a sentence that opened at word `from` ends just before word `next`. */
function startsSentence(
  text: string,
  words: readonly WordSpan[],
  forms: readonly string[],
  from: number,
  next: number,
): boolean {
  const gapStart = words[next - 1]?.end ?? 0;
  const gapEnd = words[next]?.start ?? 0;
  const spaced = gapEnd > gapStart;
  if (spaced && breaksLine(text.slice(gapStart, gapEnd), forms[next] ?? '')) return true;
  const last = lastBeforeClosers(words, forms, from, next - 1);
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

/** The last word before the closing quotes and brackets that touch each other and end at `at`. */
function lastBeforeClosers(words: readonly WordSpan[], forms: readonly string[], from: number, at: number): number {
  let last = at;
  while (last > from) {
    if (forms[last] === ']' && forms[last - 2] === '[' && /^\d+$/.test(forms[last - 1] ?? '')) last -= 3;
    else if (closer.test(forms[last] ?? '') && words[last - 1]?.end === words[last]?.start) last--;
    else break;
  }
  return Math.max(last, from);
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
