import type { Token } from '../language/types.ts';
import { matchAt, type Scene } from './draft.ts';
import { isNameWord } from './names.ts';
import { portfolioRow } from './portfolios.ts';
import type { Match } from './scan.ts';
import { senseOf } from './senses.ts';
import { RECALL_VERBS, TIME_WORDS } from './words.ts';

/** A base noun phrase: from its determiner to its last noun, possessors included, what follows it left out. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** Its parts between possessive marks: "Turkey | 's | Foreign Ministry" has two. */
  readonly segments: readonly (readonly [number, number])[];
}

const NOMINAL = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'X', 'SYM']);
const HYPHEN = /^[-‐‑–/]$/;

/** Splits a sentence into base noun phrases, in text order; words outside of them are in none. */
export function phrasesOf(scene: Scene): readonly Phrase[] {
  const { tokens } = scene.sentence;
  const out: Phrase[] = [];
  let i = 0;
  while (i < tokens.length) {
    if (!begins(scene, i)) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < tokens.length) {
      const step = goesOn(scene, i, end);
      if (step === 0) break;
      end += step;
    }
    out.push({ from: i, to: end, segments: segmentsOf(scene, i, end) });
    i = end;
  }
  return out;
}

/** Whether a token is a possessive mark, not "is" in short. */
export function isPossessive(t: Token): boolean {
  return t.xpos === 'POS' || (t.upos === 'PART' && /^['’]s?$/.test(t.text));
}

function begins(scene: Scene, i: number): boolean {
  if (scene.matchAt[i] >= 0) return true;
  const t = scene.sentence.tokens[i];
  if ((isTime(t) && !isNameWord(scene, i)) || isHomeward(scene, i)) return false;
  if (i === 0 && isNameWord(scene, i)) return true;
  return NOMINAL.has(t.upos) || t.upos === 'DET' || t.xpos === 'PRP$' || t.xpos === 'WP$' || isParticiple(scene, i);
}

/** How many tokens the phrase that began at `from` goes on at `i`; 0 when it ends. */
function goesOn(scene: Scene, from: number, i: number): number {
  const { tokens } = scene.sentence;
  const t = tokens[i];
  const before = tokens[i - 1];
  const match = matchAt(scene, i);
  if (isPredication(before, t) && (match === null || match.from === i)) return 0;
  if (match) {
    if (match.from < i) return 1;
    return startsAnew(scene, match, i) ? 0 : match.to - i;
  }
  if (isPossessive(t)) return 1;
  if (t.upos === 'DET' || t.xpos === 'PRP$') return allDeterminers(tokens, from, i) ? 1 : 0;
  if (HYPHEN.test(t.text)) return t.start === before.end && tokens[i + 1]?.start === t.end ? 1 : 0;
  if (isTime(t)) return 0;
  // "gave the ambassador of France 72 hours"
  if (t.upos === 'NUM' && before.xpos.startsWith('NNP') && (t.deprel === 'nummod' || isTime(tokens[i + 1] ?? t)))
    return 0;
  if (isNameAfterPost(scene, i) || isComplement(before, t)) return 0;
  if (NOMINAL.has(t.upos)) return isPlainAdjectiveAfterName(scene, i) ? 0 : 1;
  if (t.upos === 'ADP' && HYPHEN.test(before.text)) return 1;
  if (isParticiple(scene, i) || HYPHEN.test(before.text)) return 1;
  // "Kenya's newly appointed ambassador"
  if (t.upos === 'ADV' && t.head === i + 1 && isParticiple(scene, t.head)) return 1;
  if (t.upos === 'ADV' && t.deprel === 'advmod' && t.head > i && t.head <= i + 2 && NOMINAL.has(tokens[t.head].upos))
    return 1;
  return i === from + 1 && isNameWord(scene, i) && isNameWord(scene, from)
    ? 1
    : portfolioRow(scene, i) || coordination(scene, i);
}

/** "FRANCE RECALLS AMBASSADOR": a subject and its predicate, or a predicate and its object, whatever their tags. */
function isPredication(before: Token, t: Token): boolean {
  return (
    (before.head === t.index && before.deprel.startsWith('nsubj')) || (t.head === before.index && t.deprel === 'obj')
  );
}

/** "calls home envoy", "sent home two nurses": the particle of a verb is no part of who is recalled. */
function isHomeward({ sentence: { tokens } }: Scene, i: number): boolean {
  if (tokens[i].deprel === 'compound:prt' && tokens[i].head === i - 1) return true;
  return /^home$/i.test(tokens[i].text) && RECALL_VERBS.has(tokens[i - 1]?.lemma.toLowerCase() ?? '');
}

function isTime(t: Token): boolean {
  return TIME_WORDS.has(t.text.toLowerCase()) && t.upos !== 'ADJ' && t.upos !== 'AUX' && t.deprel !== 'flat';
}

/** A participle before the noun it modifies ("appointed" in "newly appointed ambassador"). */
function isParticiple(scene: Scene, i: number): boolean {
  const t = scene.sentence.tokens[i];
  if (t.upos !== 'VERB' || (t.deprel !== 'amod' && t.deprel !== 'compound')) return false;
  return t.head > i && t.head - i <= 5;
}

/** An adjective of a state after a noun opens a phrase of its own ("told reporters Turkish forces ..."). */
function startsAnew(scene: Scene, match: Match, i: number): boolean {
  const { tokens } = scene.sentence;
  const before = tokens[i - 1];
  if (match.before !== null || before.upos === 'DET' || before.upos === 'ADJ' || before.upos === 'NUM') return false;
  if (
    isPossessive(before) ||
    HYPHEN.test(before.text) ||
    before.xpos === 'PRP$' ||
    before.upos === 'VERB' ||
    before.upos === 'ADV'
  ) {
    return false;
  }
  const previous = matchAt(scene, i - 1);
  if (previous && senseOf(previous.senses, 'adjective', 'org-adjective')) return false;
  return (
    senseOf(match.senses, 'adjective') !== null && senseOf(match.senses, 'state') === null && tokens[i].upos === 'ADJ'
  );
}

/** "Israel responsible": an adjective after a name is a predicate. */
function isPlainAdjectiveAfterName(scene: Scene, i: number): boolean {
  const { tokens } = scene.sentence;
  const t = tokens[i];
  if (t.upos !== 'ADJ' || t.text !== t.text.toLowerCase()) return false;
  return tokens[i - 1].upos === 'PROPN' && t.head < i && t.deprel !== 'flat';
}

/** "called its envoy home", "declared the envoy persona non grata": what completes the verb is no part of its object. */
function isComplement(before: Token, t: Token): boolean {
  return t.deprel === 'compound:prt' || (t.head === before.head && t.deprel === 'xcomp');
}

/** "the UN envoy for Somalia James Swan": a name right after the place of a post is no part of the place's name. */
function isNameAfterPost(scene: Scene, i: number): boolean {
  const { tokens } = scene.sentence;
  if (tokens[i].upos !== 'PROPN') return false;
  const place = matchAt(scene, i - 1);
  if (!place || !senseOf(place.senses, 'state', 'seat', 'city', 'organisation', 'region')) return false;
  let before = place.from - 1;
  if (tokens[before]?.upos === 'DET') before--;
  const title = matchAt(scene, before - 1);
  return tokens[before]?.upos === 'ADP' && title !== null && senseOf(title.senses, 'office', 'envoy') !== null;
}

function allDeterminers(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i].upos !== 'DET') return false;
  return true;
}

/** "the Israeli and Turkish governments": adjectives joined before their noun; the number of tokens to take. */
function coordination(scene: Scene, i: number): number {
  const { tokens } = scene.sentence;
  const t = tokens[i];
  if (!t || (t.text !== ',' && t.upos !== 'CCONJ')) return 0;
  if (!isModifier(scene, i - 1)) return 0;
  let next = i + 1;
  if (t.text === ',' && tokens[next]?.upos === 'CCONJ') next++;
  if (tokens[next]?.upos === 'DET' && matchAt(scene, next + 1)) next++;
  if (next >= tokens.length || !isModifier(scene, next)) return 0;
  const end = matchAt(scene, next)?.to ?? next + 1;
  // The last of the row must have a noun to its right, and a comma must lead to a conjunction.
  if (t.text === ',' && tokens[i + 1]?.upos !== 'CCONJ') return coordination(scene, end) > 0 ? end - i : 0;
  const after = tokens[end];
  if (!after) return 0;
  if (matchAt(scene, end) || after.upos === 'NOUN' || after.upos === 'PROPN' || after.upos === 'ADJ') return end - i;
  return coordination(scene, end) > 0 ? end - i : 0;
}

/** Whether the name that covers a token stands before a noun as its modifier. */
function isModifier(scene: Scene, i: number): boolean {
  const match = matchAt(scene, i);
  const t = scene.sentence.tokens[i];
  if (!match) return t.upos === 'ADJ' && t.deprel === 'conj' && t.head < i && matchAt(scene, t.head) !== null;
  if (senseOf(match.senses, 'adjective', 'org-adjective')) {
    // A noun for people in the singular has a determiner; without one it is the adjective.
    if (senseOf(match.senses, 'state') === null) return t.xpos !== 'NNPS' && t.xpos !== 'NNS';
    return /^(amod|compound|conj|nmod)/.test(t.deprel) && (t.head > i || t.deprel === 'conj');
  }
  if (senseOf(match.senses, 'state', 'organisation') === null) return false;
  return (
    (t.deprel === 'compound' || t.deprel === 'nmod:desc' || t.deprel === 'nmod') &&
    t.head >= match.to &&
    t.head - match.to <= 6
  );
}

function segmentsOf(scene: Scene, from: number, to: number): readonly (readonly [number, number])[] {
  const out: (readonly [number, number])[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    // The mark inside a name ("People's Republic", "prime minister's office") divides nothing.
    const match = matchAt(scene, i);
    if (!isPossessive(scene.sentence.tokens[i]) || (match && match.from <= i && match.to > i + 1)) continue;
    if (i > start) out.push([start, i]);
    start = i + 1;
  }
  if (start < to) out.push([start, to]);
  return out;
}
