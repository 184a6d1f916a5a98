import type { Draft } from '../../draft.ts';
import { commonAdverbs, openers } from '../../words/openings.ts';
import { sentenceStarters } from '../../words/starters.ts';
import { deicticDays, weekdays } from '../../words/times.ts';

/** How many common nouns may end a phrase that a name opens ("Danish border police"). */
const tail = 2;

/**
 * The name, or the phrase that a name opens, at a place in a sentence: [from, to). Days and words such as "meanwhile" are
 * stepped over. Null where no name can stand.
 *
 * @param isVerb whether the word at an index ends the phrase because it can be its verb
 */
export function nameAt(
  draft: Draft,
  start: number,
  isVerb: (index: number) => boolean,
): { readonly from: number; readonly to: number } | null {
  let from = start;
  while (isOpener(draft, from) && (isCapital(draft, from + 1) || isOpener(draft, from + 1))) from++;
  let to = from;
  if (/^the$/i.test(draft.tokens[to]?.text ?? '') && isCapital(draft, to + 1)) to++;
  if (!isCapital(draft, to) || (to === from && sentenceStarters.has(draft.tokens[to]?.text ?? ''))) return null;
  if (isFunctionWord(draft, to) || (isAdverb(draft, to) && !isCapital(draft, to + 1))) return null;
  while (isCapital(draft, to) || joins(draft, to)) to++;
  for (let k = 0; k < tail && !isVerb(to) && /^(?:NNS?|JJ)$/.test(draft.tokens[to]?.xpos ?? '') && isVerb(to + 1); k++)
    to++;
  return { from, to };
}

function isCapital(draft: Draft, index: number): boolean {
  const text = draft.tokens[index]?.text ?? '';
  return /^\p{Lu}/u.test(text) && text !== 'I';
}

function isFunctionWord(draft: Draft, index: number): boolean {
  const { upos = '', xpos = '' } = draft.tokens[index] ?? {};
  return ['ADP', 'SCONJ', 'CCONJ', 'DET', 'PRON', 'AUX', 'PART'].includes(upos) || xpos === 'VBG';
}

/** An adverb by form, since taggers take names at the start for adverbs too. */
function isAdverb(draft: Draft, index: number): boolean {
  const word = draft.tokens[index]?.low ?? '';
  return commonAdverbs.has(word) || (draft.tokens[index]?.upos === 'ADV' && word.endsWith('ly'));
}

/** A day, or a word that may stand before the subject without a comma. */
function isOpener(draft: Draft, index: number): boolean {
  const word = draft.tokens[index]?.low ?? '';
  return openers.has(word) || weekdays.has(word) || deicticDays.has(word);
}

/** What holds a name together: a hyphen, "of", "and" and the like with a capital after it. */
function joins(draft: Draft, index: number): boolean {
  const token = draft.tokens[index];
  if (!token) return false;
  const small =
    /^(?:[-–&]|of|and|de|da|del|d['’])$/.test(token.low) ||
    (token.low === 'the' && articled.has(draft.tokens[index - 1]?.low ?? ''));
  const next = draft.tokens[index + 1];
  return small && (isCapital(draft, index + 1) || (next?.low === 'the' && isCapital(draft, index + 2)));
}

/** Words after which an article goes on with the name ("Saint Vincent and the Grenadines"). */
const articled = new Set(['of', 'and']);
