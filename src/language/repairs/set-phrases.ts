import { attach, type Draft, retag, swap } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents } from '../tree.ts';
import { setPhrases, setTitles } from '../words/set-phrases.ts';
import { namingVerbs } from '../words/speech-nouns.ts';
import { isComma, isFinite, lower } from './common.ts';

/**
 * "persona non grata", "chargé d'affaires": a phrase of another language is one noun, its further words `flat`. After a
 * verb of naming it is the complement, and the noun before it the object: "declared the envoy persona non grata".
 */
export const setPhrase: Repair = {
  name: 'set-phrases',
  apply(draft) {
    for (const { index, low } of draft.tokens) {
      if (!openers.has(low.replaceAll('’', "'"))) continue;
      const title = setTitles.find((phrase) => stands(draft, phrase, index));
      const phrase = title ?? setPhrases.find((words) => stands(draft, words, index));
      if (!phrase) continue;
      joinWords(draft, index, index + phrase.length);
      if (!title) complement(draft, index);
    }
  },
};

/** First words of the phrases, for a quick look. */
const openers = new Set([...setTitles, ...setPhrases].map(([first]) => first ?? ''));

function stands(draft: Draft, phrase: readonly string[], from: number): boolean {
  return phrase.every((word, k) => lower(draft, from + k).replaceAll('’', "'") === word);
}

/** Makes the first word of a phrase the head of the rest and of all that hung on the rest. */
export function joinWords(draft: Draft, from: number, to: number): void {
  const inside = (i: number): boolean => i >= from && i < to;
  for (let i = from; i < to; i++) {
    if (draft.tokens[i]?.upos !== 'PROPN')
      retag(draft, i, 'NOUN', i === from && lower(draft, i).endsWith('s') ? 'NNS' : 'NN');
  }
  const top = draft.tokens.findIndex((t) => inside(t.index) && !inside(t.head));
  const first = draft.tokens[from];
  const high = draft.tokens[top];
  if (!first || !high) return;
  if (top !== from && !swap(draft, from, top, 'flat', () => false)) {
    const { head, deprel } = high;
    if (!attach(draft, from, head, deprel)) return;
  }
  for (let i = from + 1; i < to; i++) {
    for (const child of draft.children[i] ?? []) {
      if (!inside(child)) attach(draft, child, from, draft.tokens[child]?.deprel ?? 'dep');
    }
    attach(draft, i, from, 'flat');
  }
  if (['advcl', 'ccomp', 'acl', 'advmod', 'amod'].includes(first.deprel)) first.deprel = 'obj';
}

function complement(draft: Draft, phrase: number): void {
  const verb = namingVerbBefore(draft, phrase);
  if (verb < 0) return;
  const before = beforeAside(draft, phrase - 1);
  const named = draft.tokens[before];
  if (before > verb && named && ['NOUN', 'PROPN', 'PRON'].includes(named.upos)) {
    if (named.head === phrase) {
      for (const child of dependents(draft, phrase)) {
        if (child < before) attach(draft, child, before, draft.tokens[child]?.deprel ?? 'dep');
      }
      attach(draft, before, verb, 'obj');
    }
  }
  attach(draft, phrase, verb, 'xcomp');
}

/** The verb of naming that governs a phrase, with only nouns and what belongs to them between, or -1. */
function namingVerbBefore(draft: Draft, phrase: number): number {
  for (let i = beforeAside(draft, phrase - 1); i >= 0; i--) {
    const token = draft.tokens[i];
    if (!token) return -1;
    if (token.upos === 'VERB') return namingVerbs.has(token.lemma) ? i : -1;
    if (['PUNCT', 'SCONJ', 'AUX'].includes(token.upos)) return -1;
  }
  return -1;
}

/** How many words may stand between two commas. */
const ASIDE = 7;

/** The last word before what stands between commas ("the envoy, by then already gone, persona non grata"), or the word itself. */
function beforeAside(draft: Draft, last: number): number {
  if (!isComma(draft, last)) return last;
  for (let i = last - 1; i > 0 && last - i <= ASIDE; i--) {
    if (isComma(draft, i)) return i - 1;
    if (isFinite(draft, i)) break;
  }
  return last;
}
