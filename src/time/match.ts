import type { Atom } from './atoms.ts';
import type { Lexeme } from './lexicon.ts';
import { askFor } from './vocabulary.ts';

/** A stretch that matched: where it ends (exclusive) and what it means. */
export interface Match<T> {
  readonly end: number;
  readonly value: T;
}

/** Tries to match at a position; null when it does not. Matchers are pure and never look before `at` unless they say so. */
export interface Matcher<T> {
  (atoms: readonly Atom[], at: number): Match<T> | null;
  /**
   * Whether a match may begin with an atom, going by its word or the length of its number alone; what it says no to is
   * never tried. Left out where anything may come first.
   */
  readonly opens?: Opens;
  /** It may match without moving, so that what comes after it may come first. */
  readonly empty?: true;
}

type Opens = (atom: Atom) => boolean;

/** Adds what a matcher is known to begin with. */
export function opening<T>(opens: Opens | undefined, match: Matcher<T>, empty?: true): Matcher<T> {
  if (opens === undefined && empty === undefined) return match;
  return Object.assign((atoms: readonly Atom[], at: number) => match(atoms, at), {
    ...(opens === undefined ? {} : { opens }),
    ...(empty === undefined ? {} : { empty }),
  });
}

/** Adds the same beginnings to a new matcher as another one has. */
function like<T>(part: Matcher<unknown>, match: Matcher<T>): Matcher<T> {
  return Object.assign(match, {
    ...(part.opens === undefined ? {} : { opens: part.opens }),
    ...(part.empty === undefined ? {} : { empty: part.empty }),
  });
}

/** One atom that passes a test. */
export function atom<T>(read: (atom: Atom) => T | null | undefined): Matcher<T> {
  const passes = (a: Atom): boolean => (read(a) ?? null) !== null;
  const match: Matcher<T> = (atoms, at) => {
    const here = atoms[at];
    if (here === undefined) return null;
    const value = read(here);
    return value === null || value === undefined ? null : { end: at + 1, value };
  };
  // However the word is written here, it may be written otherwise where this is asked again.
  const opens: Opens = (a) =>
    passes(a) ||
    [a.low, a.low.toUpperCase(), a.low.slice(0, 1).toUpperCase() + a.low.slice(1)].some(
      (text) => passes({ ...a, text }) || passes({ ...a, text, glued: true }),
    );
  return Object.assign(match, { opens });
}

/** One of the given words (separated by spaces), lower case. */
export function word(forms: string): Matcher<string> {
  const set = new Set(forms.split(' '));
  for (const form of set) askFor(form);
  const match: Matcher<string> = (atoms, at) => {
    const low = atoms[at]?.low;
    return low !== undefined && set.has(low) ? { end: at + 1, value: low } : null;
  };
  return Object.assign(match, { opens: (a: Atom) => set.has(a.low) });
}

/** One of several fixed runs of words, separated by `|`; the longest that matches. */
export function phrases(texts: string): Matcher<string> {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const text of texts.split('|')) {
    const parts = text.trim().split(' ');
    for (const part of parts) askFor(part);
    const same = byFirst.get(parts[0] ?? '') ?? [];
    same.push(parts);
    byFirst.set(parts[0] ?? '', same);
  }
  for (const same of byFirst.values()) same.sort((a, b) => b.length - a.length);
  const match: Matcher<string> = (atoms, at) => {
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
  return Object.assign(match, { opens: (a: Atom) => byFirst.has(a.low) });
}

/** The part, worked out once for each place of a sentence however many patterns try it there. */
export function once<T>(part: Matcher<T>): Matcher<T> {
  // Sentences are read one after the other: only the last one's results are kept.
  let last: readonly Atom[] | null = null;
  let results: (Match<T> | null | undefined)[] = [];
  return like(part, (atoms, at) => {
    if (atoms !== last) {
      last = atoms;
      results = [];
    }
    const before = results[at];
    if (before !== undefined) return before;
    const match = part(atoms, at);
    results[at] = match;
    return match;
  });
}

/** One atom that has a fact in the lexicon. */
export function fact<K extends keyof Lexeme>(name: K): Matcher<NonNullable<Lexeme[K]>> {
  return atom<NonNullable<Lexeme[K]>>((a) => a.lex?.[name] as NonNullable<Lexeme[K]> | undefined);
}

/** What several matchers may begin with together; undefined as soon as one of them may begin with anything. */
function anyOf(parts: readonly Matcher<unknown>[]): Opens | undefined {
  const all: Opens[] = [];
  for (const { opens } of parts) {
    if (opens === undefined) return undefined;
    all.push(opens);
  }
  return (a) => all.some((opens) => opens(a));
}

/** All in turn. */
export function seq<T extends readonly unknown[]>(...parts: { readonly [K in keyof T]: Matcher<T[K]> }): Matcher<T> {
  const all = parts as readonly Matcher<unknown>[];
  const match: Matcher<T> = (atoms, at) => {
    const values: unknown[] = [];
    let end = at;
    for (const part of all) {
      const found = part(atoms, end);
      if (found === null) return null;
      values.push(found.value);
      end = found.end;
    }
    return { end, value: values as unknown as T };
  };
  const solid = all.findIndex(({ empty }) => empty === undefined);
  return opening(anyOf(solid < 0 ? all : all.slice(0, solid + 1)), match, solid < 0 ? true : undefined);
}

/** The options that may begin with an atom, looked up by its word, or by the length of its number. */
function choice<T>(options: readonly Matcher<T>[]): (here: Atom | undefined) => readonly Matcher<T>[] {
  const byKey: (readonly Matcher<T>[] | undefined)[] = [];
  const always = options.every(({ opens, empty }) => opens === undefined || empty === true);
  if (always) return () => options;
  return (here) => {
    if (here === undefined) return options;
    const { key } = here;
    let found = byKey[key];
    if (found === undefined) {
      found = options.filter(({ opens, empty }) => opens === undefined || empty === true || opens(here));
      byKey[key] = found;
    }
    return found;
  };
}

/** The first that matches. */
export function first<T>(...options: readonly Matcher<T>[]): Matcher<T> {
  const choose = choice(options);
  const match: Matcher<T> = (atoms, at) => {
    for (const option of choose(atoms[at])) {
      const found = option(atoms, at);
      if (found !== null) return found;
    }
    return null;
  };
  return opening(anyOf(options), match, options.some(({ empty }) => empty === true) ? true : undefined);
}

/** The one that reaches furthest; the earlier one of equals. */
export function longest<T>(...options: readonly Matcher<T>[]): Matcher<T> {
  const choose = choice(options);
  const match: Matcher<T> = (atoms, at) => {
    let best: Match<T> | null = null;
    for (const option of choose(atoms[at])) {
      const found = option(atoms, at);
      if (found !== null && (best === null || found.end > best.end)) best = found;
    }
    return best;
  };
  return opening(anyOf(options), match, options.some(({ empty }) => empty === true) ? true : undefined);
}

/** The part if it is there, else null without moving. */
export function maybe<T>(part: Matcher<T>): Matcher<T | null> {
  const match: Matcher<T | null> = (atoms, at) => part(atoms, at) ?? { end: at, value: null };
  return Object.assign(match, { ...(part.opens === undefined ? {} : { opens: part.opens }), empty: true as const });
}

export function map<A, B>(part: Matcher<A>, read: (value: A) => B): Matcher<B> {
  return like(part, (atoms, at) => {
    const match = part(atoms, at);
    return match === null ? null : { end: match.end, value: read(match.value) };
  });
}

/** Like `map`, but the reading may refuse. */
export function keep<A, B>(part: Matcher<A>, read: (value: A) => B | null): Matcher<B> {
  return like(part, (atoms, at) => {
    const match = part(atoms, at);
    if (match === null) return null;
    const value = read(match.value);
    return value === null ? null : { end: match.end, value };
  });
}

/** The part, when no gap separates it from what stands before. */
export function glued<T>(part: Matcher<T>): Matcher<T> {
  return like(part, (atoms, at) => (atoms[at]?.glued === true ? part(atoms, at) : null));
}

/** The part, when a test on its surroundings holds; `end` is the position after the match. */
export function when<T>(
  part: Matcher<T>,
  test: (atoms: readonly Atom[], at: number, end: number) => boolean,
): Matcher<T> {
  return like(part, (atoms, at) => {
    const match = part(atoms, at);
    return match !== null && test(atoms, at, match.end) ? match : null;
  });
}

/** The part, when the other does not match after it. */
export function unless<T>(part: Matcher<T>, after: Matcher<unknown>): Matcher<T> {
  return when(part, (atoms, _at, end) => after(atoms, end) === null);
}
