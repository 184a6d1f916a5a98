/** One word of a report as stories compare it. */
export interface Word {
  /** Lower-cased, without marks and possessive endings; numbers in digits, without separators of thousands. */
  readonly text: string;
  /** Written with a capital. */
  readonly capital: boolean;
  /** The first word of its sentence, whose capital says nothing. */
  readonly first: boolean;
}

/** Small numbers as words; "one" is rather an article or a pronoun. */
const NUMERALS: ReadonlyMap<string, string> = new Map(
  'two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, String(i + 2)]),
);

const POSSESSIVE = /'s$/i;
const MARKS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu;

/**
 * Words of a sentence given as tokens, in whatever way they were split: "Sept. 2 - 4", "pin-up" and "pin - up", "5 . 9"
 * and "5.9", "120 , 000" and "120,000" come out alike; single letters and marks are left out. Of an address only the
 * words of its path are kept, which repeat the headline.
 */
export function wordsOf(tokens: readonly string[]): Word[] {
  const words: Word[] = [];
  const address = splitAddress(tokens);
  if (address) return address.map((text) => ({ text, capital: false, first: false }));
  for (const token of joinNumbers(tokens)) {
    const parts = /^https?:\/\//.test(token) ? pathWords(token) : token.split(/[-–—/_]+/);
    for (const part of parts) {
      const text = bare(part);
      if (text === '' || /^\p{L}$/u.test(text)) continue;
      words.push({ text: inDigits(text.toLowerCase()), capital: /^\p{Lu}/u.test(text), first: words.length === 0 });
    }
  }
  return words;
}

/** Whether a sentence is set in title case or capitals, so that its capitals tell no names. */
export function isTitleCase(words: readonly Word[]): boolean {
  return words.filter((w) => w.capital).length >= TITLE * Math.max(1, words.length);
}

/** Share of capitalised words from which a line is taken for a title. */
const TITLE = 0.6;

function inDigits(word: string): string {
  return NUMERALS.get(word) ?? word;
}

function bare(part: string): string {
  const text = part
    .replace(/[’‘`´]/g, "'")
    .replace(POSSESSIVE, '')
    .replace(MARKS, '')
    .replace(/['.](?=\p{L})/gu, '');
  return /^\d[\d,]*(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
}

/** Puts together what some tokenisers split: decimals and thousands. */
function joinNumbers(tokens: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    let token = tokens[i] ?? '';
    while (/\d$/.test(token) && isContinued(tokens[i + 1], tokens[i + 2])) {
      token += `${tokens[i + 1]}${tokens[i + 2]}`;
      i += 2;
    }
    out.push(token);
  }
  return out;
}

function isContinued(mark: string | undefined, next = ''): boolean {
  return mark === '.' ? /^\d{1,2}$/.test(next) : mark === ',' && /^\d{3}$/.test(next);
}

/** The path's words of a line that is an address split at its marks; null for other lines. */
function splitAddress(tokens: readonly string[]): string[] | null {
  if (!/^https?$/i.test(tokens[0] ?? '') || tokens[1] !== ':') return null;
  return pathWords(tokens.join(''));
}

function pathWords(address: string): string[] {
  const path = address.replace(/^[a-z]+:\/\/[^/]*/i, '');
  return (path.match(/\p{L}+/gu) ?? []).filter((w) => w.length >= 3).map((w) => w.toLowerCase());
}
