/** Those who protest, told by where and how they come together. */
import { dependents } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';

const GATHER = /^(?:gather|assemble|mass|congregate|mill|crowd|camp)$/;
/** Where power sits. */
const SEATS =
  /^(?:palace|parliament|embassy|consulate|ministry|government|congress|assembly|senate|courthouse|capitol|presidency|residence|headquarters|governorate|prefecture)$/;
/** Those who gather at such places for their work. */
const AT_WORK =
  /^(?:police|officer|journalist|reporter|photographer|cameraman|soldier|troops?|diplomat|guard|mourner|tourist|well-wisher)$/;
const ELECTION = /^(?:vot|poll|ballot|elect|referend|turnout|constituenc)/;
/** What crowds come to without any protest. */
const OCCASION =
  /^(?:funeral|burial|concert|festival|match|game|parade|carnival|mass|marathon|fair|wedding|coronation|race)s?$/;
const COUNTING = /^(?:organi[sz]ers?|unions?|police|prefecture|protests?|rall(?:y|ies)|march(?:es)?|demonstrations?)$/;

/** Whether the words are about a protest or about those who count its crowd, and about no election. */
export function rallies(words: readonly string[]): boolean {
  return words.some((w) => COUNTING.test(w)) && !words.some((w) => ELECTION.test(w) || OCCASION.test(w));
}

/** "gathered outside the palace", "turned out, the organisers said": whether the subject of a verb protests. */
export function protests(s: Sentence, verb: number): boolean {
  const { lemma } = s.tokens[verb];
  if (lemma !== 'turn' && !GATHER.test(lemma)) return false;
  const words = s.tokens.map((t) => t.text.toLowerCase());
  if (lemma === 'turn') return words[verb + 1] === 'out' && words[verb + 2] !== 'to' && rallies(words);
  // "dozens of reporters": they stand below the number.
  const subjects = dependents(s, verb, 'nsubj').flatMap((c) => [c, ...dependents(s, c, 'nmod', 'conj')]);
  if (subjects.some((c) => AT_WORK.test(s.tokens[c].lemma))) return false;
  for (let i = verb + 1; i < verb + 5; i++) {
    const place = words[i] === 'outside' ? i + 1 : words[i] === 'front' && words[i + 1] === 'of' ? i + 2 : -1;
    if (place < 0) continue;
    for (let k = place; k < place + 7 && k < words.length; k++) {
      if (SEATS.test(words[k])) return true;
      if (/^(?:VERB|CCONJ|PUNCT)$/.test(s.tokens[k].upos) && words[k] !== '-') break;
    }
  }
  return false;
}
