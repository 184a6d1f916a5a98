/** Matching one frame of the codebook against one predicate. */

import type { ActorKind } from '../actors/types.ts';
import { lemmaOf } from '../language/lemmas.ts';
import { type Predicate, predicateAt, slot } from '../language/predicates.ts';
import { subtree } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { MentionIndex } from './annotations.ts';
import type { Codebook, Condition, Frame, Kind, SlotTest } from './codebook.ts';
import { candidatesAt, type Scope } from './parties.ts';

/** A frame and the kind that it belongs to. */
export interface Rule {
  readonly kind: Kind;
  readonly frame: Frame;
  readonly name: string;
}

/** Frames by form and first word of their trigger. */
export interface FrameIndex {
  readonly verb: ReadonlyMap<string, readonly { readonly rule: Rule; readonly rest: readonly string[] }[]>;
  readonly noun: ReadonlyMap<string, readonly { readonly rule: Rule; readonly rest: readonly string[] }[]>;
}

/** Indexes all frames of a codebook by trigger. */
export function indexFrames(codebook: Codebook): FrameIndex {
  const verb = new Map<string, { rule: Rule; rest: string[] }[]>();
  const noun = new Map<string, { rule: Rule; rest: string[] }[]>();
  for (const kind of codebook.kinds) {
    for (const frame of kind.frames) {
      const rule: Rule = { kind, frame, name: `${kind.kind}/${frame.id}` };
      for (const [words, map] of [
        [frame.verb, verb],
        [frame.noun, noun],
      ] as const) {
        for (const word of words) {
          const [first, ...rest] = word.split(' ');
          const list = map.get(first) ?? [];
          list.push({ rule, rest });
          map.set(first, list);
        }
      }
    }
  }
  return { verb, noun };
}

/** The frames whose trigger a predicate is, tests not yet made. */
export function framesFor(index: FrameIndex, p: Predicate): Rule[] {
  const lemma = lemmaAt(p.sentence, p.token);
  const entries = (p.form === 'verb' ? index.verb : index.noun).get(lemma) ?? [];
  const out: Rule[] = [];
  for (const { rule, rest } of entries) {
    if (rest.every((word) => hasParticle(p, word)) && !out.includes(rule)) out.push(rule);
  }
  return out;
}

/** A particle may be parsed as particle, adverb or the first word of a preposition ("threw them out of the country"). */
function hasParticle(p: Predicate, word: string): boolean {
  const s = p.sentence;
  if (p.lemma.endsWith(` ${word}`)) return true;
  if (slot(p, 'adverb').some((a) => s.tokens[a].text.toLowerCase() === word)) return true;
  for (const name of p.slots.keys()) if (name.startsWith(`${word} `)) return true;
  const next = s.tokens[p.token + 1];
  if (next?.xpos === 'RP' && next.text.toLowerCase() === word) return true;
  // "broke into", but not "was called ... in Baghdad"
  return slot(p, word).length > 0 && s.tokens[p.token + 1]?.text.toLowerCase() === word;
}

/** What a frame found in a predicate. */
export interface Match {
  readonly bound: ReadonlyMap<string, readonly number[]>;
  /** Tokens that passed a test, also inside arguments: the words that the frame accounts for. */
  readonly covered: ReadonlySet<number>;
}

/**
 * Tests a frame. On success gives, for each tested slot, the tokens that passed.
 *
 * @returns the bound tokens by slot and all tokens that passed a test at any depth, or the name of the first test that
 *   failed (for `explain`). An optional slot that holds only a pronoun is not bound: paths read it as it stands.
 */
export function matchFrame(p: Predicate, frame: Frame, index: MentionIndex): Match | { readonly failed: string } {
  const bound = new Map<string, readonly number[]>();
  const covered = new Set<number>();
  // Most frames fail for want of an argument; that is seen without any test.
  for (const names of requiredOf(frame)) {
    if (!names.some((name) => name === 'self' || p.slots.has(name))) return { failed: names.join('|') };
  }
  if (frame.phrase.length > 0 && phraseTokens(p, frame).length === 0) return { failed: 'phrase' };
  for (const [name, test] of Object.entries(frame.slots)) {
    const passed = testSlot(p, name, test, index, test.absent ? new Set() : covered);
    if (test.absent) {
      if (passed.length > 0) return { failed: `${name} must be absent` };
    } else if (passed.length > 0) {
      const first = name.split('|').find((n) => slot(p, n).some((a) => passed.includes(a))) ?? name;
      bound.set(name, passed);
      bound.set(first, passed);
    } else if (!test.optional || strangers(p, name, index)) {
      return { failed: name };
    }
  }
  return { bound, covered };
}

const required = new WeakMap<Frame, readonly (readonly string[])[]>();

/** The slots that a frame cannot do without, each with its alternatives; worked out once a frame. */
function requiredOf(frame: Frame): readonly (readonly string[])[] {
  const known = required.get(frame);
  if (known) return known;
  const names = Object.entries(frame.slots).flatMap(([name, t]) => (t.absent || t.optional ? [] : [name.split('|')]));
  required.set(frame, names);
  return names;
}

/** An optional slot may be empty or hold a pronoun or an unknown name, but not a thing that fails its test. */
function strangers(p: Predicate, names: string, index: MentionIndex): boolean {
  return names.split('|').some((name) => hasStranger(p, name, index));
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
  const { tokens } = p.sentence;
  let inside: Set<number> | null = null;
  for (const phrase of frame.phrase) {
    const words = phrase.split(' ');
    if (!tokens.some((t) => t.text.toLowerCase() === words[0])) continue;
    inside ??= new Set(subtree(p.sentence, p.token));
    const own = inside;
    for (let from = 0; from + words.length <= tokens.length; from++) {
      const fits = words.every((word, i) => own.has(from + i) && tokens[from + i].text.toLowerCase() === word);
      if (fits) return words.map((_, i) => from + i);
    }
  }
  return [];
}

/** The arguments in a slot, or in any of several ("from|in|at"), that pass a test. */
function testSlot(p: Predicate, name: string, test: SlotTest, index: MentionIndex, covered: Set<number>): number[] {
  const out: number[] = [];
  for (const one of name.split('|')) {
    if (one === 'self') {
      if (passes(p.sentence, p.token, test, index, covered)) out.push(p.token);
      continue;
    }
    for (const a of slot(p, one)) if (!out.includes(a) && passes(p.sentence, a, test, index, covered)) out.push(a);
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

function passes(s: Sentence, token: number, test: SlotTest, index: MentionIndex, covered: Set<number>): boolean {
  if (test.is && !test.is.some((sort) => isSort(s, token, sort, index))) return false;
  if (test.words && !hasAny(s, token, test.words)) return false;
  if (test.any && !test.any.some((one) => passes(s, token, one, index, covered))) return false;
  if (test.slots) {
    const inner = predicateAt(s, token);
    for (const [name, t] of Object.entries(test.slots)) {
      const passed = testSlot(inner, name, t, index, t.absent ? new Set() : covered);
      if (t.absent ? passed.length > 0 : passed.length === 0 && (!t.optional || strangers(inner, name, index)))
        return false;
    }
  }
  covered.add(token);
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
  'thousand',
  'hundred',
  'dozen',
]);

const sorted = new WeakMap<
  readonly string[],
  { readonly single: ReadonlySet<string>; readonly several: readonly string[] }
>();

/** Whether a token is one of some words, or heads one of the phrases among them. */
function hasAny(s: Sentence, token: number, words: readonly string[]): boolean {
  let known = sorted.get(words);
  if (!known) {
    known = {
      single: new Set(words.filter((w) => !w.includes(' '))),
      several: words.filter((w) => w.includes(' ')),
    };
    sorted.set(words, known);
  }
  if (known.single.has(lemmaAt(s, token)) || known.single.has(s.tokens[token].text.toLowerCase())) return true;
  return known.several.some((w) => hasWords(s, token, w));
}

function hasWords(s: Sentence, token: number, words: string): boolean {
  const parts = words.split(' ');
  // The phrase must stand around the head, in lemmas or as written.
  for (let start = token - parts.length + 1; start <= token; start++) {
    if (start < 0 || start + parts.length > s.tokens.length) continue;
    if (parts.every((w, i) => lemmaAt(s, start + i) === w || s.tokens[start + i].text.toLowerCase() === w)) return true;
  }
  return false;
}

/** The lemma in small letters; the first word of a sentence is taken for a common noun where it looks like a plural. */
function lemmaAt(s: Sentence, token: number): string {
  const { lemma, text, upos } = s.tokens[token];
  const isOpening = token === 0 && upos === 'PROPN' && /^[A-Z][a-z]+s$/.test(text);
  return isOpening ? lemmaOf(text, 'NOUN', 'NNS') : lemma.toLowerCase();
}

/** Whether the conditions of a frame hold over the codes at their paths. */
export function holds(scope: Scope, conditions: readonly Condition[]): boolean {
  return conditions.every((c) => {
    const left = candidatesAt(scope, c.left);
    if (c.op === 'has') return left.length > 0;
    if (c.op === 'no') return left.length === 0;
    const a = codes(left);
    const b = codes(candidatesAt(scope, c.right));
    const alike = a.some((code) => b.includes(code));
    if (c.op === '=') return alike;
    if (c.op === '<>') return a.length > 0 && b.length > 0 && !alike;
    if (c.op === '!=') return !alike;
    return alike || a.length === 0 || b.length === 0;
  });
}

function codes(candidates: readonly { readonly code: string | null }[]): string[] {
  return candidates.flatMap((c) => (c.code === null ? [] : [c.code]));
}
