/** What a row's sentence speaks of, as words to compare: one report's part of telling whether two reports tell one deed. */
import type { MentionRow, Proof } from '../coding/contract.ts';

/** Words that say nothing of what a deed is: function words, words of telling, and words of time. */
const EMPTY: ReadonlySet<string> = new Set(
  `a an the and or but of in on at to for from by with as into over under after before during since until while amid
  is are was were be been being has have had do does did will would could should may might can must not no nor it its
  this that these those he she they them his her their our your who whom which what when where why how there here
  said says say saying told tell tells according also than then so such only just more most some any all each both other
  its if about against between among through out up down off again because due via per
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december today yesterday tomorrow week month year day days weeks months years hours later earlier late
  early last next ago morning evening night afternoon new`.split(/\s+/),
);

/** A word without its commonest endings, so that "recalled", "recalls" and "recall" are one. */
export function stem(word: string): string {
  if (word.length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  for (const end of ['ings', 'ing', 'ions', 'ion', 'ed', 'es', 's', 'e']) {
    if (word.endsWith(end) && word.length - end.length >= 3 && !word.endsWith('ss')) return word.slice(0, -end.length);
  }
  return word;
}

/** Content words of a text, stemmed, each once and sorted; numbers of two digits or more are kept. */
export function contentWords(text: string): string[] {
  // A plain word is by far the commonest text, and most of the time goes into it.
  if (/^[a-z]{3,}$/.test(text)) return EMPTY.has(text) ? [] : [stem(text)];
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .match(/[\p{L}][\p{L}-]+|\d[\d,.]*\d/gu);
  const kept = (words ?? []).filter((w) => w.length > 2 && !EMPTY.has(w) && !/^(19|20)\d\d$/.test(w));
  return [...new Set(kept.map((w) => stem(w.replace(/,/g, ''))))].toSorted();
}

/** Put before a word that is written as a name, so that places and persons can be told from other words. */
export const NAME_MARK = '^';

/** Names in a sentence, marked: words with a capital that do not begin it; none where most words have one (headlines). */
export function nameMarks(sentence: string): string[] {
  const words = sentence.match(/[\p{L}][\p{L}’'-]*/gu) ?? [];
  const capital = words.filter((w, i) => i > 0 && /^\p{Lu}/u.test(w));
  if (capital.length * 2 > words.length) return [];
  return [...new Set(capital.flatMap((w) => contentWords(w)))].map((w) => `${NAME_MARK}${w}`).toSorted();
}

/**
 * Content words of the sentence that each row stands in, then its marked names, by row id.
 *
 * @param text the report's text; `title` the title where it was given apart. Spans of rows are code points of them.
 */
export function mentionWords(
  rows: readonly (Pick<MentionRow, 'id' | 'sentence'> & Pick<Proof, 'in'>)[],
  text: string,
  title: string | null,
): Record<string, readonly string[]> {
  const points = new Map<string, readonly string[] | string>();
  // Code points are code units where no pair of surrogates is; most texts have none.
  const cut = (words: string): readonly string[] | string => (/[\uD800-\uDFFF]/.test(words) ? [...words] : words);
  const told = new Map<string, readonly string[]>();
  return Object.fromEntries(
    rows.map((row) => {
      const place = row.in ?? 'text';
      const key = `${place} ${row.sentence[0]}`;
      let words = told.get(key);
      if (words === undefined) {
        const from = points.get(place) ?? cut(place === 'title' ? (title ?? '') : text);
        points.set(place, from);
        const stretch = from.slice(row.sentence[0], row.sentence[1]);
        const sentence = typeof stretch === 'string' ? stretch : stretch.join('');
        words = [...contentWords(sentence), ...nameMarks(sentence)];
        told.set(key, words);
      }
      return [row.id, words];
    }),
  );
}
