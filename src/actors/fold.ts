/**
 * Names are compared piece by piece: a piece is a run of letters and digits without its accents. Hyphens, apostrophes
 * and the full stops of abbreviations fall away, so that "U.S.", "consulate-general" and "Côte d’Ivoire" compare
 * equal however a text or a tokeniser writes them.
 */

const PIECE = /[\p{L}\p{N}]+/gu;
const PLAIN = /^[A-Za-z0-9]+$/;
const MARKS = /\p{M}+/gu;
/** Letters that have no decomposition, in the spelling that news without accents uses. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['Ø', 'O'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ı', 'i'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['Æ', 'Ae'],
  ['œ', 'oe'],
  ['Œ', 'Oe'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ə', 'a'],
  ['Ə', 'A'],
]);

/** A text without accents, case kept. */
export function withoutAccents(text: string): string {
  if (!/[^\u0020-\u007e]/.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[^\u0020-\u007e]/g, (letter) => LETTERS.get(letter) ?? letter);
}

/** Whether a text is one piece as it stands. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** The pieces of a name or token, case kept; none for punctuation. "&" counts as "and". */
export function piecesOf(text: string): readonly string[] {
  if (PLAIN.test(text)) return [text];
  if (text === '&') return ['and'];
  const plain = withoutAccents(text.replace(/(?<=\p{L})\.(?=\p{L}|$|\s)/gu, ''));
  return plain.match(PIECE) ?? [];
}

/** Whether a text has letters and all of them are capitals. */
export function isUpper(text: string): boolean {
  return text !== text.toLowerCase() && text === text.toUpperCase();
}

/** Whether a text begins with a capital letter. */
export function isCapitalised(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toLowerCase() && first === first.toUpperCase();
}
