import { abbreviationClass, isAlsoWord } from '../words/abbreviations.ts';
import { joiningPrefixes } from '../words/hyphens.ts';
import { endOf } from './match.ts';

/** Letters with marks and digits, apostrophes between letters ("O'Brien", "Ma'arib"), ampersands between capitals. */
const run =
  /[\p{L}_](?:[\p{L}\p{M}\p{N}_\u00ad]|\u200c|\u200d)*(?:['’`](?=\p{L})[\p{L}\p{M}\p{N}_]+|(?<=\p{Lu})&\p{Lu}+)*/uy;
/** Letters between full stops: "U.S.A.", "a.m.", "Ph.D.", "e.g." */
const dottedLetters = /(?:\p{L}|Ph)(?:\.\p{L}){1,7}(?:\.(?!\.\.)|(?![\p{L}\p{N}]))|(?:Ph|M|B)\.(?:D|Sc|Phil|Ed)\b\.?/uy;
/** An elided year or word with its apostrophe: "'90s", "'em". */
const elided = /['’](?:\d\ds?(?![\p{L}\d])|(?:em|til|cause|bout|round)(?![\p{L}\d]))/iuy;
const cliticAlone = /['’`](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iuy;
const clitic = /(?:n['’`]t|['’`](?:s|re|ve|ll|d|m))$/i;
const ascii = /[A-Za-z]+(?![\p{L}\p{M}\p{N}_.'’`&$€£\u00ad-]|\u200c|\u200d)/uy;
/** "US$", "C$": a currency with its country. */
const currency = /[A-Z]{1,3}[$€£](?=\s?\d)/y;
const hyphenNext = /-(?=[\p{L}\p{N}])/uy;
const afterHyphen = /[\p{L}\p{N}][\p{L}\p{M}\p{N}_]*(?:['’](?=\p{L})[\p{L}\p{M}\p{N}_]+)*/uy;

/** Words written as one that the treebank counts as two; the number is the length of the first. */
const fused: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['gimme', 3],
  ['lemme', 3],
]);

/**
 * Words of letters: the ends of the adjoining words that start at `at` (two where a clitic or a fused form is split),
 * or null when no word starts here.
 */
export function readWord(text: string, at: number): number[] | null {
  const code = text.charCodeAt(at);
  if (code === 0x27 || code === 0x2019 || code === 0x60) {
    const stop = endOf(elided, text, at) ?? (at > 0 ? endOf(cliticAlone, text, at) : null);
    return stop === null ? null : [stop];
  }
  const simple = endOf(ascii, text, at);
  if (simple !== null) return splitFused(text, at, simple);
  const dotted = endOf(currency, text, at) ?? endOf(dottedLetters, text, at);
  if (dotted !== null) return [dotted];
  let stop = endOf(run, text, at);
  if (stop === null) return null;
  stop = joinPrefix(text, at, stop);
  const split = clitic.exec(text.slice(at, stop));
  if (split && split.index > 0) return [at + split.index, stop];
  if (text.charAt(stop) === '.' && takesStop(text, at, stop)) stop++;
  return splitFused(text, at, stop);
}

function splitFused(text: string, at: number, stop: number): number[] {
  const first = stop - at <= 6 ? fused.get(text.slice(at, stop).toLowerCase()) : undefined;
  return first === undefined ? [stop] : [at + first, stop];
}

/** Takes in what follows the hyphen of a joining prefix: "non-member", "mid-October", "re-elect". */
function joinPrefix(text: string, at: number, stop: number): number {
  if (text.charAt(stop) !== '-' || (at > 0 && text.charAt(at - 1) === '-')) return stop;
  if (!joiningPrefixes.has(text.slice(at, stop).toLowerCase())) return stop;
  const hyphen = endOf(hyphenNext, text, stop);
  if (hyphen === null) return stop;
  const rest = endOf(dottedLetters, text, hyphen) ?? endOf(afterHyphen, text, hyphen);
  // A longer chain is split throughout: "over - the - counter".
  return rest === null || text.charAt(rest) === '-' ? stop : rest;
}

/** Whether the full stop at `stop` belongs to the word before it. */
function takesStop(text: string, at: number, stop: number): boolean {
  if (text.charAt(stop + 1) === '.') return false;
  const word = text.slice(at, stop);
  if (word.length === 1) return isInitial(text, at, stop);
  const rest = text.slice(stop + 1, stop + 12).trimStart();
  switch (abbreviationClass(word)) {
    case null:
      return false;
    case 'number':
      return /^[\d#(]/.test(rest);
    case 'calendar':
      return !isAlsoWord(word) || /^[\d,]/.test(rest) || /^\p{Ll}/u.test(rest);
    default:
      // Directly followed by a letter it is a sentence without its space ("the co.The").
      return !/^\p{L}/u.test(text.charAt(stop + 1)) || abbreviationClass(word) === 'title';
  }
}

/** "J. Smith", "George W. Bush" against "we and I." and "plan b.": a single capital that is not the pronoun. */
function isInitial(text: string, at: number, stop: number): boolean {
  const letter = text.charAt(at);
  const after = text.slice(stop + 1, stop + 4);
  if (letter === 'I') return /^\s?\p{Lu}\./u.test(after);
  if (/\p{Lu}/u.test(letter)) return !/^\s*$/u.test(text.slice(stop + 1, stop + 2)) || /^\s+\S/u.test(after);
  return (letter === 'p' || letter === 'c' || letter === 'v') && /^\s?[\d\p{Lu}]/u.test(after);
}
