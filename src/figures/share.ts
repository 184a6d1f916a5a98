/** Figures that share the kind of another one: parts, bases and breakdowns. */
import type { Sentence } from '../language/types.ts';
import type { Amount } from './amounts.ts';
import type { Last } from './bare.ts';
import { unitText } from './count.ts';
import type { Draft } from './draft.ts';
import { described } from './govern.ts';
import type { FigureWhat } from './types.ts';
import type { Unit } from './unit.ts';
import type { Read } from './updates.ts';
import { STATES_OF } from './words/classes.ts';
import { isPeople } from './words/people.ts';

/** Whether a figure counts people. */
export function isPeopleFigure(what: FigureWhat): boolean {
  return !/^(?:money|share|level|votes|weapons)$/.test(what);
}

/** "the 12" of "three of the 12 envoys". */
export function isBase(words: readonly string[], amounts: readonly Amount[], { from }: Amount): boolean {
  const of = /^(?:the|its|their|these|those|his|her|our)$/.test(words[from - 1] ?? '') ? from - 2 : from - 1;
  return words[of] === 'of' && words[of - 2] !== 'every' && amounts.some((a) => a.to === of);
}

/** Those that others are picked from: what befell the others is not said of them. */
export function baseOf(s: Sentence, a: Amount, unit: Unit, draft: Draft | null, last: Last | null): Draft | null {
  if (draft !== null && draft.noun >= 0) {
    const clause = described(s, draft.noun);
    const what = clause?.what ?? unit.said?.what ?? STATES_OF.get(s.tokens[draft.noun].lemma.toLowerCase()) ?? 'people';
    return { ...draft, what, predicate: clause?.token ?? -1 };
  }
  if (draft !== null && unit.next !== null) return { ...draft, what: unit.next.what, predicate: unit.next.token };
  return unit.noun < 0 ? partOf(s, a, { ...unit, end: s.tokens.length }, last === null ? null : people(last)) : null;
}

/** A number among others: its own kind, else theirs; bare before a place or a mark it counts people ("including 29 in Nigeria"). */
export function inside(s: Sentence, a: Amount, unit: Unit, draft: Draft | null, last: Last | null): Draft | null {
  if (draft !== null) return sharing(draft, last);
  const next = s.tokens[unit.end];
  const bare = unit.noun < 0 && (next === undefined || next.upos === 'ADP' || next.upos === 'PUNCT');
  return bare && last !== null ? partOf(s, a, { ...unit, end: s.tokens.length }, people(last)) : null;
}

/** "of whom 300 were seafarers" */
export function isOfWhom(words: readonly string[], { from }: Amount): boolean {
  return words[from - 2] === 'of' && /^(?:whom|them|these|those|which)$/.test(words[from - 1]);
}

/** The token after a form of "be" at a place. */
export function afterBe(words: readonly string[], at: number): number {
  return /^(?:were|are|was|is)$/.test(words[at] ?? '') ? at + 1 : at;
}

/** Those counted before, named "people" when they are left unnamed. */
export function people(last: Last): Last {
  return isPeopleFigure(last.what) ? { ...last, unit: 'people' } : last;
}

/** "the first 250, out of an eventual 2,500" */
export function isOutOf(words: readonly string[], { from }: Amount): boolean {
  const near = words.slice(Math.max(0, from - 4), from);
  const out = near.lastIndexOf('out');
  return out >= 0 && near[out + 1] === 'of' && !near.includes(',');
}

/** "killed 11 people: eight civilians and three soldiers" */
export function isBreakdown(words: readonly string[], read: readonly Read[], { from }: Amount): boolean {
  const first = read.find((r) => r.draft !== null);
  return first !== undefined && words.slice(first.amount.to, from).includes(':');
}

/** "including three children": of the kind of those that they are among, unless a word says what became of them. */
export function sharing(draft: Draft, last: Last | null): Draft {
  return draft.predicate >= 0 || last === null ? draft : { ...draft, what: last.what };
}

/** "seven of them women", "two of them badly": of the kind of those that they are among. */
export function partOf(
  s: Sentence,
  { from, to, min, max, modifier }: Amount,
  unit: Unit,
  last: Last | null,
): Draft | null {
  if (last === null) return null;
  let noun = unit.end;
  while (s.tokens[noun]?.upos === 'ADJ') noun++;
  const t = s.tokens[noun];
  // "300 of them Canadians"
  const nationals = t?.xpos === 'NNPS' && unit.part;
  const named = nationals || (t?.upos === 'NOUN' && isPeople(t.lemma)) ? noun : -1;
  const name = named < 0 ? last.unit : unitText(s, named);
  return {
    from,
    to,
    min,
    max,
    modifier,
    what: last.what,
    unit: name,
    noun: named,
    predicate: -1,
    end: unit.end,
    changed: false,
  };
}
