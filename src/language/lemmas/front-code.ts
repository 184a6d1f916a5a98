/**
 * Writes sorted words as one string in which each word gives only what differs from the word before it: the number of
 * leading letters it shares as a capital letter (A is none), then the rest.
 */
export function frontCode(words: readonly string[]): string {
  let out = '';
  let last = '';
  for (const word of words) {
    let shared = 0;
    while (shared < 25 && shared < word.length && word[shared] === last[shared]) shared++;
    out += String.fromCharCode(65 + shared) + word.slice(shared);
    last = word;
  }
  return out;
}

/** Reads what `frontCode` wrote. */
export function frontDecode(code: string): string[] {
  const words: string[] = [];
  let last = '';
  for (const [, shared = 'A', rest = ''] of code.matchAll(/([A-Z])([^A-Z]*)/g)) {
    last = last.slice(0, shared.charCodeAt(0) - 65) + rest;
    words.push(last);
  }
  return words;
}
