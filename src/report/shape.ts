import { isBlankCode } from './blocks.ts';

/** What the outside of a line tells: its length in words, its end, its capitals. All tests look at bounded stretches. */

const CLOSERS = /["”’'»)\]\s]+$/u;

/** Whether the words end as a sentence does, behind closing quotes and brackets. */
export function endsSentence(words: string): boolean {
  const tail = words.slice(-40).replace(CLOSERS, '');
  return /[.!?…。؟।]$/u.test(tail);
}

/** Whether the words end as a sentence or lead on to something (":", ";"). */
export function endsClosed(words: string): boolean {
  return endsSentence(words) || /[:;,—–-]$/u.test(words.slice(-40).replace(CLOSERS, ''));
}

/** The number of words between white space, counted up to a limit. */
export function countWords(words: string, limit = 100): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < words.length && count < limit; i++) {
    const blank = isBlankCode(words.charCodeAt(i));
    if (!blank && !inside) count++;
    inside = !blank;
  }
  return count;
}

/** Whether some sentence ends inside the words and another begins after it. */
export function hasInnerEnd(words: string): boolean {
  return /\p{Ll}{2}[.!?]["”’']?\s+["“‘']?\p{Lu}/u.test(words.slice(0, 2000));
}

/** Whether all letters are capitals, apart from the particles that place names keep small. */
export function isAllCapitals(words: string): boolean {
  const bare = words.replace(/(?<=[\s-])(?:al|da|de|del|des|di|do|dos|du|el|es|la|le|les|sur|upon)(?=[\s-])/gu, '');
  return /\p{Lu}.*\p{Lu}/u.test(bare) && !/\p{Ll}/u.test(bare);
}

const SMALL_WORDS = new Set(
  'a an and as at but by for from in into is its nor of off on or out over per so than the to up via with after amid are be vs'.split(
    ' ',
  ),
);

/** Whether every word but the small ones begins with a capital, as in English headlines. */
export function isTitleCase(words: string): boolean {
  const all = words.slice(0, 300).match(/\p{L}[\p{L}\p{N}’'-]*/gu) ?? [];
  const big = all.filter((word) => !SMALL_WORDS.has(word) && !/^['’]?s$/u.test(word));
  return big.length >= 4 && big.every((word) => /^\p{Lu}/u.test(word));
}

/** ASCII words with single spaces, which need no folding. */
const PLAIN = /^[A-Za-z0-9.'/&-]+(?: [A-Za-z0-9.'/&-]+)*$/;

/** A key for look-ups in the lists of `data/`: capitals without accents, single spaces, straight apostrophes. */
export function lookupKey(words: string): string {
  if (PLAIN.test(words)) return words.toUpperCase();
  return words
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’ʼ`]/gu, "'")
    .replace(/ı/gu, 'i')
    .replace(/\s+/gu, ' ')
    .trim()
    .toUpperCase();
}
