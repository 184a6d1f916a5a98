import type { Atom } from './atoms.ts';
import type { Lexeme } from './lexicon.ts';

/** A stretch that matched: where it ends (exclusive) and what it means. */
export interface Match<T> {
  readonly end: number;
  readonly value: T;
}

/** Tries to match at a position; null when it does not. Matchers are pure and never look before `at` unless they say so. */
export type Matcher<T> = (atoms: readonly Atom[], at: number) => Match<T> | null;

/** One atom that passes a test. */
export function atom<T>(read: (atom: Atom) => T | null | undefined): Matcher<T> {
  return (atoms, at) => {
    const here = atoms[at];
    if (here === undefined) return null;
    const value = read(here);
    return value === null || value === undefined ? null : { end: at + 1, value };
  };
}

/** Every word that a pattern asks for by its form, gathered while patterns are built, and never changed after. */
const vocabulary = new Set<string>();

/** Whether some pattern asks for this word by its form. */
export function isAskedFor(low: string): boolean {
  return vocabulary.has(low);
}

/** One of the given words (separated by spaces), lower case. */
export function word(forms: string): Matcher<string> {
  const set = new Set(forms.split(' '));
  for (const form of set) vocabulary.add(form);
  return (atoms, at) => {
    const low = atoms[at]?.low;
    return low !== undefined && set.has(low) ? { end: at + 1, value: low } : null;
  };
}

/** One of several fixed runs of words, separated by `|`; the longest that matches. */
export function phrases(texts: string): Matcher<string> {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const text of texts.split('|')) {
    const parts = text.trim().split(' ');
    for (const part of parts) vocabulary.add(part);
    const same = byFirst.get(parts[0] ?? '') ?? [];
    same.push(parts);
    byFirst.set(parts[0] ?? '', same);
  }
  for (const same of byFirst.values()) same.sort((a, b) => b.length - a.length);
  return (atoms, at) => {
    const here = atoms[at];
    const candidates = here === undefined ? undefined : byFirst.get(here.low);
    if (candidates === undefined) return null;
    for (const parts of candidates) {
      let i = 1;
      while (i < parts.length && atoms[at + i]?.low === parts[i]) i += 1;
      if (i === parts.length) return { end: at + i, value: parts.join(' ') };
    }
    return null;
  };
}

/** The part, worked out once for each place of a sentence however many patterns try it there. */
export function once<T>(part: Matcher<T>): Matcher<T> {
  const known = new WeakMap<readonly Atom[], (Match<T> | null | undefined)[]>();
  return (atoms, at) => {
    let results = known.get(atoms);
    if (results === undefined) {
      results = [];
      known.set(atoms, results);
    }
    const before = results[at];
    if (before !== undefined) return before;
    const match = part(atoms, at);
    results[at] = match;
    return match;
  };
}

/** One atom that has a fact in the lexicon. */
export function fact<K extends keyof Lexeme>(name: K): Matcher<NonNullable<Lexeme[K]>> {
  return atom<NonNullable<Lexeme[K]>>((a) => a.lex?.[name] as NonNullable<Lexeme[K]> | undefined);
}

/** All in turn. */
export function seq<T extends readonly unknown[]>(...parts: { readonly [K in keyof T]: Matcher<T[K]> }): Matcher<T> {
  return (atoms, at) => {
    const values: unknown[] = [];
    let end = at;
    for (const part of parts as readonly Matcher<unknown>[]) {
      const match = part(atoms, end);
      if (match === null) return null;
      values.push(match.value);
      end = match.end;
    }
    return { end, value: values as unknown as T };
  };
}

/** The first that matches. */
export function first<T>(...options: readonly Matcher<T>[]): Matcher<T> {
  return (atoms, at) => {
    for (const option of options) {
      const match = option(atoms, at);
      if (match !== null) return match;
    }
    return null;
  };
}

/** The one that reaches furthest; the earlier one of equals. */
export function longest<T>(...options: readonly Matcher<T>[]): Matcher<T> {
  return (atoms, at) => {
    let best: Match<T> | null = null;
    for (const option of options) {
      const match = option(atoms, at);
      if (match !== null && (best === null || match.end > best.end)) best = match;
    }
    return best;
  };
}

/** The part if it is there, else null without moving. */
export function maybe<T>(part: Matcher<T>): Matcher<T | null> {
  return (atoms, at) => part(atoms, at) ?? { end: at, value: null };
}

export function map<A, B>(part: Matcher<A>, read: (value: A) => B): Matcher<B> {
  return (atoms, at) => {
    const match = part(atoms, at);
    return match === null ? null : { end: match.end, value: read(match.value) };
  };
}

/** Like `map`, but the reading may refuse. */
export function keep<A, B>(part: Matcher<A>, read: (value: A) => B | null): Matcher<B> {
  return (atoms, at) => {
    const match = part(atoms, at);
    if (match === null) return null;
    const value = read(match.value);
    return value === null ? null : { end: match.end, value };
  };
}

/** The part, when no gap separates it from what stands before. */
export function glued<T>(part: Matcher<T>): Matcher<T> {
  return (atoms, at) => (atoms[at]?.glued === true ? part(atoms, at) : null);
}

/** The part, when a test on its surroundings holds; `end` is the position after the match. */
export function when<T>(
  part: Matcher<T>,
  test: (atoms: readonly Atom[], at: number, end: number) => boolean,
): Matcher<T> {
  return (atoms, at) => {
    const match = part(atoms, at);
    return match !== null && test(atoms, at, match.end) ? match : null;
  };
}

/** The part, when the other does not match after it. */
export function unless<T>(part: Matcher<T>, after: Matcher<unknown>): Matcher<T> {
  return when(part, (atoms, _at, end) => after(atoms, end) === null);
}
