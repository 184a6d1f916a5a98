/** Matching one frame of the codebook against one predicate. */

import type { ActorKind } from '../actors/types.ts';
import { type Predicate, predicateAt, slot } from '../language/predicates.ts';
import { subtree } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { MentionIndex } from './annotations.ts';
import type { Frame, SlotTest } from './codebook.ts';
import { lemmaAt, textsOf } from './lemma.ts';
import { countedIn } from './shares.ts';
import { type ArgumentTrace, type Attempt, failedAt, openArgument, openSlot } from './trace.ts';

/** What a frame found in a predicate. */
export interface Match {
  readonly bound: ReadonlyMap<string, readonly number[]>;
  /** Tokens that passed a test, also inside arguments: the words that the frame accounts for. */
  readonly covered: ReadonlySet<number>;
}

/**
 * Tests a frame. On success gives, for each tested slot, the tokens that passed.
 *
 * @param trace notes on all tests, for `explain`; without it the first test that fails ends the matter.
 * @returns the bound tokens by slot and all tokens that passed a test at any depth, or null. An optional slot that holds
 *   only a pronoun is not bound: paths read it as it stands.
 */
export function matchFrame(p: Predicate, frame: Frame, index: MentionIndex, trace?: Attempt): Match | null {
  if (frame.phrase.length > 0) {
    const phrase = phraseTokens(p, frame);
    if (trace) trace.phrase = phrase;
    if (phrase.length === 0) {
      if (!trace) return null;
      trace.failed = 'phrase';
    }
  }
  const bound: [string, readonly number[]][] = [];
  const covered: number[] = [];
  for (const [name, test] of testsOf(frame.slots)) {
    const notes = openSlot(trace?.slots, name, test);
    const passed = testSlot(p, name, test, index, test.absent ? [] : covered, notes?.found);
    const held = isFilled(p, name, test, passed, index);
    if (notes) notes.held = held;
    if (!held) {
      if (!trace) return null;
      trace.failed = 'slots';
    } else if (passed.length > 0) {
      const holds = (a: number): boolean => passed.includes(a) || passed.includes(countedIn(p.sentence, a));
      const first = namesOf(name).find((n) => slot(p, n).some(holds)) ?? name;
      bound.push([name, passed], [first, passed]);
    }
  }
  return trace && trace.failed !== null ? null : { bound: new Map(bound), covered: new Set(covered) };
}

/** Whether a slot holds what its test asks for, given the arguments that passed. */
function isFilled(p: Predicate, name: string, test: SlotTest, passed: readonly number[], index: MentionIndex): boolean {
  if (test.absent) return passed.length === 0;
  return passed.length > 0 || (test.optional === true && !strangers(p, name, index));
}

const tests = new WeakMap<Frame['slots'], readonly (readonly [string, SlotTest])[]>();

/** The tests of a frame or of an argument as a list; made once. */
function testsOf(slots: Frame['slots']): readonly (readonly [string, SlotTest])[] {
  let known = tests.get(slots);
  if (!known) {
    known = Object.entries(slots);
    tests.set(slots, known);
  }
  return known;
}

/** The slots that a test is about: "from|in|at" names three. */
const namesOf = splitAt('|');
/** The words of a phrase of the codebook. */
const wordsOf = splitAt(' ');

/** Cuts strings of the codebook, each once. */
function splitAt(separator: string): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    let parts = known.get(text);
    if (!parts) {
      parts = text.split(separator);
      known.set(text, parts);
    }
    return parts;
  };
}

/** An optional slot may be empty or hold a pronoun or an unknown name, but not a thing that fails its test. */
function strangers(p: Predicate, name: string, index: MentionIndex): boolean {
  return namesOf(name).some((one) => hasStranger(p, one, index));
}

function hasStranger(p: Predicate, name: string, index: MentionIndex): boolean {
  const s = p.sentence;
  return slot(p, name).some((a) => {
    const upos = s.tokens[a].upos;
    if (index.at(s, a) !== null) return true;
    // "evacuated by helicopter": a bare noun after "by" is a means, not one who acts.
    const means =
      name === 'agent' &&
      (p.passive || p.form === 'noun') &&
      s.tokens[a].xpos === 'NN' &&
      s.children[a].every((c) => /^(case|nmod)$/.test(s.tokens[c].deprel));
    return (upos === 'NOUN' || upos === 'VERB') && !means;
  });
}

/**
 * The tokens of the set phrase that a frame asks for, among the words that depend on the predicate; none when the frame
 * asks for none, or the phrase is not there.
 */
export function phraseTokens(p: Predicate, frame: Frame): number[] {
  if (frame.phrase.length === 0) return [];
  const texts = textsOf(p.sentence);
  let inside: Set<number> | null = null;
  for (const phrase of frame.phrase) {
    const words = wordsOf(phrase);
    for (let from = texts.indexOf(words[0]); from >= 0; from = texts.indexOf(words[0], from + 1)) {
      inside ??= new Set(subtree(p.sentence, p.token));
      const own = inside;
      if (words.every((word, i) => own.has(from + i) && texts[from + i] === word)) return words.map((_, i) => from + i);
    }
  }
  return [];
}

/** The arguments in a slot, or in any of several ("from|in|at"), that pass a test. */
function testSlot(
  p: Predicate,
  name: string,
  test: SlotTest,
  index: MentionIndex,
  covered: number[],
  trace?: ArgumentTrace[],
): number[] {
  const out: number[] = [];
  for (const one of namesOf(name)) {
    if (one === 'self') {
      if (passes(p.sentence, p.token, test, index, covered, openArgument(trace, p.token, one, test))) out.push(p.token);
      continue;
    }
    for (const a of slot(p, one)) {
      if (out.includes(a)) continue;
      const notes = openArgument(trace, a, one, test);
      const found = passes(p.sentence, a, test, index, covered, notes) ? a : countedIn(p.sentence, a);
      if (found < 0 || out.includes(found)) continue;
      // "half of the migrants": where the part does not pass, those of whom it is one may.
      const inner =
        found === a || passes(p.sentence, found, test, index, covered, openArgument(trace, found, one, test));
      if (inner) out.push(found);
    }
  }
  return out;
}

const ACTS: ReadonlySet<ActorKind> = new Set([
  'state',
  'organ',
  'office',
  'person',
  'organisation',
  'group',
  'envoy',
  'mission',
  'outlet',
]);
const COUNTRY: ReadonlySet<ActorKind> = new Set(['state', 'place']);

function passes(
  s: Sentence,
  token: number,
  test: SlotTest,
  index: MentionIndex,
  covered: number[],
  trace?: ArgumentTrace,
): boolean {
  if (test.is && !test.is.some((sort) => isSort(s, token, sort, index))) return failedAt(trace, 'is');
  if (test.words && !hasAny(s, token, test.words, index)) return failedAt(trace, 'words');
  if (
    test.any &&
    !test.any.some((one) => passes(s, token, one, index, covered, openArgument(trace?.any, token, '', one)))
  )
    return failedAt(trace, 'any');
  if (test.slots) {
    const inner = predicateAt(s, token);
    for (const [name, t] of testsOf(test.slots)) {
      const notes = openSlot(trace?.slots, name, t);
      const passed = testSlot(inner, name, t, index, t.absent ? [] : covered, notes?.found);
      const held = isFilled(inner, name, t, passed, index);
      if (notes) notes.held = held;
      if (!held) return failedAt(trace, 'slots');
    }
  }
  covered.push(token);
  return true;
}

function isSort(s: Sentence, token: number, sort: string, index: MentionIndex): boolean {
  const m = index.at(s, token);
  if ((m?.code ?? m?.codes) == null && (sort === 'actor' || sort === 'country') && isUnnamed(s, token)) return true;
  if (sort === 'speaker') return /^(i|we|us)$/i.test(s.tokens[token].text);
  if (!m) return false;
  if (sort === 'actor') return ACTS.has(m.kind);
  if (sort === 'country') return COUNTRY.has(m.kind) && (m.code !== null || m.codes !== undefined);
  return m.kind === sort;
}

/** States told by number or region only ("sixteen countries", "three Gulf states"): parties without a code. */
export function isUnnamed(s: Sentence, token: number): boolean {
  return s.tokens[token]?.xpos === 'NNS' && UNNAMED.has(lemmaAt(s, token));
}

const UNNAMED = new Set([
  'country',
  'state',
  'nation',
  'government',
  'member',
  'ally',
  'power',
  'neighbour',
  'neighbor',
  'side',
  'thousand',
  'hundred',
  'dozen',
]);

const sorted = new WeakMap<
  readonly string[],
  { readonly single: ReadonlySet<string>; readonly several: readonly string[] }
>();

/** Whether a token is one of some words, or heads one of the phrases among them. */
function hasAny(s: Sentence, token: number, words: readonly string[], index: MentionIndex): boolean {
  let known = sorted.get(words);
  if (!known) {
    known = {
      single: new Set(words.filter((w) => !w.includes(' '))),
      several: words.filter((w) => w.includes(' ')),
    };
    sorted.set(words, known);
  }
  if (known.single.has(lemmaAt(s, token)) || known.single.has(textsOf(s)[token])) return true;
  const thing = index.thingAt(s, token);
  if (thing !== null && known.single.has(thing)) return true;
  return known.several.some((w) => hasWords(s, token, w));
}

function hasWords(s: Sentence, token: number, words: string): boolean {
  const parts = wordsOf(words);
  // The phrase must stand around the head, in lemmas or as written.
  for (let start = token - parts.length + 1; start <= token; start++) {
    if (start < 0 || start + parts.length > s.tokens.length) continue;
    if (parts.every((w, i) => lemmaAt(s, start + i) === w || textsOf(s)[start + i] === w)) return true;
  }
  return false;
}
