/** Narrowing lists of claims, figures and labels by the words that they are told in. */

/**
 * Whether all words stand in some texts, in any order, each as part of a word; capitals and accents do not matter.
 *
 * @param words words with blanks between them; undefined or blank lets everything through
 */
export function hasWords(words: string | undefined, texts: readonly (string | null | undefined)[]): boolean {
  const wanted = fold(words ?? '')
    .split(/\s+/)
    .filter((w) => w !== '');
  if (wanted.length === 0) return true;
  const text = fold(texts.filter((t) => t != null).join('\n'));
  return wanted.every((w) => text.includes(w));
}

/** The texts by which a party is known. */
export function wordsOfParty({
  code,
  name,
  person,
  organ,
}: {
  readonly code: string | null;
  readonly name: string;
  readonly person?: string;
  readonly organ?: string;
}): readonly (string | null | undefined)[] {
  return [code, name, person, organ];
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
