import { isPassive } from '../clause.ts';
import { attach, type Draft } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { counting } from '../words/quantities.ts';
import { hasSubject, lower, nounPhraseHead } from './common.ts';

/** Words before a number that say how exact it is, several words as one entry; longer entries first. */
const modifiers: readonly (readonly string[])[] = [
  ['as', 'many', 'as'],
  ['as', 'few', 'as'],
  ['no', 'fewer', 'than'],
  ['no', 'less', 'than'],
  ['no', 'more', 'than'],
  ['not', 'less', 'than'],
  ['at', 'least'],
  ['at', 'most'],
  ['more', 'than'],
  ['fewer', 'than'],
  ['less', 'than'],
  ['up', 'to'],
  ['close', 'to'],
  ['an', 'estimated'],
  ['some'],
  ['nearly'],
  ['almost'],
  ['over'],
  ['about'],
  ['around'],
  ['roughly'],
  ['approximately'],
];
/** First words of the modifiers, for a quick look. */
const openers = new Set(modifiers.map(([first]) => first ?? ''));
/** Modifiers that are also prepositions: only the number decides that they modify it. */
const prepositional = new Set(['over', 'about', 'around']);

/**
 * "at least 140 soldiers", "up to 300 protesters", "more than 450": the modifier depends on the number, the number on
 * its noun, and the noun on the verb, as object or subject, never as an oblique that "at", "to" or "than" introduce.
 */
export const quantities: Repair = {
  name: 'quantities',
  apply(draft) {
    for (let i = 0; i < draft.tokens.length; i++) {
      if (!openers.has(lower(draft, i))) continue;
      const words = modifiers.find((entry) => entry.every((word, k) => lower(draft, i + k) === word));
      const number = numberAt(draft, i + (words?.length ?? 0));
      if (!words || number < 0 || draft.tokens[number + 1]?.xpos === 'HYPH') continue;
      if (words.length === 1 && prepositional.has(words[0] ?? '') && !misread(draft, number)) continue;
      mend(draft, i, i + words.length, number);
      i = number;
    }
  },
};

/** The number that begins at a word: a numeral or "a dozen"; -1 where none does. */
function numberAt(draft: Draft, index: number): number {
  if (draft.tokens[index]?.xpos === 'CD') return index;
  return lower(draft, index) === 'a' && scores.has(lower(draft, index + 1)) ? index + 1 : -1;
}

const scores: ReadonlySet<string> = new Set('dozen score hundred thousand million'.split(' '));

/** "killed over 140 people" against "a dispute over 140 acres": only where a verb that counts people lacks its object. */
function misread(draft: Draft, number: number): boolean {
  const before = number - 2;
  const verb = draft.tokens[before];
  return verb?.upos === 'VERB' && counting.has(verb.lemma) && dependents(draft, before, 'obj').length === 0;
}

function mend(draft: Draft, first: number, end: number, number: number): void {
  const last = lastNumeral(draft, number);
  const noun = countedNoun(draft, last);
  const head = noun < 0 ? last : noun;
  if (dominatedByModifier(draft, first, number, head)) return;
  const place = placeOf(draft, head, first, number);
  if (place) attach(draft, head, place.head, place.deprel);
  if (noun >= 0 && !attach(draft, last, noun, 'nummod')) return;
  if (end < number) attach(draft, end, last, 'det');
  for (let i = number; i < last; i++) attach(draft, i, last, 'compound');
  const lead = lower(draft, first) === 'at' ? first + 1 : first;
  for (const child of draft.children[lead] ?? []) if (child > number) attach(draft, child, head, 'dep');
  attach(draft, lead, last, lower(draft, first) === 'at' ? 'nmod' : 'advmod');
  for (let i = first; i < end; i++) if (i !== lead) attach(draft, i, lead, i < lead ? 'case' : 'fixed');
}

/** "1.4 million": the last of the numerals in a row. */
function lastNumeral(draft: Draft, number: number): number {
  let last = number;
  while (draft.tokens[last + 1]?.xpos === 'CD') last++;
  return last;
}

/** The noun that a numeral counts: where the parse says so, else the head of the words that follow it. */
function countedNoun(draft: Draft, number: number): number {
  const token = draft.tokens[number];
  const follow = nounPhraseHead(draft, number + 1);
  const head = draft.tokens[token?.head ?? -1];
  if (token && head && token.deprel === 'nummod' && head.index > number && head.upos !== 'VERB') return head.index;
  return follow;
}

/** The parse hangs the whole phrase under one of its own modifiers in a way that only a new parse could mend. */
function dominatedByModifier(draft: Draft, first: number, number: number, head: number): boolean {
  const at = draft.tokens[head]?.head ?? -1;
  return at >= first && at < number && (draft.tokens[at]?.head ?? -1) < 0;
}

/** Where the counted noun belongs, when it hangs on its modifier or is an oblique only because of it. */
function placeOf(draft: Draft, head: number, first: number, number: number): { head: number; deprel: string } | null {
  const token = draft.tokens[head];
  if (!token || token.head < 0) return null;
  let at = token.head;
  if (at >= first && at < number) at = draft.tokens[at]?.head ?? -1;
  const verb = draft.tokens[at];
  if (!verb || verb.upos !== 'VERB') return null;
  const own = dependents(draft, head, 'case').some((i) => i < first);
  const wrong = token.head !== at || ['obl', 'nmod', 'advmod', 'dep', 'advcl', 'xcomp'].includes(relation(token));
  if (own || !wrong || introduced(draft, first)) return null;
  if (head < at)
    return hasSubject(draft, at) ? null : { head: at, deprel: isPassive(draft, at) ? 'nsubj:pass' : 'nsubj' };
  const object = dependents(draft, at, 'obj', 'aux:pass', 'nsubj:pass').length > 0;
  return object || measured(draft, head) ? null : { head: at, deprel: 'obj' };
}

/** A preposition of its own stands before the phrase: "by at least 20 gunmen". */
function introduced(draft: Draft, first: number): boolean {
  const before = draft.tokens[first - 1];
  return before?.upos === 'ADP' && before.deprel === 'case';
}

/** "rose more than 5 percent", "lasted up to 3 hours": an extent, not an object. */
function measured(draft: Draft, head: number): boolean {
  return /^(?:percent|%|per cent|point|mile|kilometer|meter|foot|hour|minute|day|night|week|month|year|time|degree|°|º)$/.test(
    draft.tokens[head]?.lemma ?? '',
  );
}
