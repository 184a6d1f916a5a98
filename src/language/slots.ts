/** Gathering the arguments of a predicate, and giving phrases to the word that they belong to. */
import { caseOf } from './clause.ts';
import { antecedent } from './roles.ts';
import { conjuncts, dependents, subtreeRange } from './tree.ts';
import type { Sentence } from './types.ts';

/** The arguments of one predicate while they are gathered: head tokens by slot name. */
export class Slots {
  readonly map = new Map<string, number[]>();
  private readonly s: Sentence;
  constructor(s: Sentence) {
    this.s = s;
  }
  /** Adds tokens as they are. */
  put(name: string, tokens: readonly number[]): void {
    const list = this.map.get(name) ?? [];
    for (const t of tokens) if (!list.includes(t)) list.push(t);
    if (list.length > 0) this.map.set(name, list);
  }
  /** Adds a token and its conjuncts, a relative pronoun as the noun it stands for. */
  add(name: string, token: number): void {
    const { tokens } = this.s;
    const coordinated = conjuncts(this.s, token).filter(
      (t) => t === token || tokens[t].upos !== 'VERB' || tokens[token].upos === 'VERB',
    );
    this.put(
      name,
      coordinated.map((t) => antecedent(this.s, t)),
    );
  }
  get(name: string): readonly number[] {
    return this.map.get(name) ?? [];
  }
  has(name: string): boolean {
    return this.get(name).length > 0;
  }
}

/** Adds a verb's phrase under its preposition; one without any as `bare`, "home" as an adverb. */
export function addOblique(s: Sentence, slots: Slots, c: number): void {
  const preposition = prepositionOf(s, c);
  if (preposition === '') {
    slots.put(s.tokens[c].text.toLowerCase() === 'home' ? 'adverb' : 'bare', [c]);
    return;
  }
  slots.add(preposition, c);
  // Conjuncts with a preposition of their own are slots of their own ("from Lima and to Quito").
  for (const k of dependents(s, c, 'conj')) {
    const own = caseOf(s, k);
    if (own !== '' && own !== preposition) slots.add(own, k);
  }
}

/**
 * The preposition of a verb's phrase. One that stands before another phrase without any is that one's: in "ties with
 * Oman next month" a parser may give "with" to the month.
 */
function prepositionOf(s: Sentence, c: number): string {
  const taken = (i: number): number | undefined => dependents(s, i, 'case').find((k) => k < i);
  const own = taken(c);
  const others = dependents(s, s.tokens[c].head, 'obl');
  if (own !== undefined) {
    return others.some((o) => own < o && o < c && taken(o) === undefined) ? '' : caseOf(s, c);
  }
  // "against all but essential travel": it may hang on a word before the noun.
  const inner = dependents(s, c, 'nmod', 'amod').find((k) => k < c && taken(k) !== undefined);
  if (inner !== undefined) return caseOf(s, inner);
  const robber = others.find((o) => o > c && (taken(o) ?? o) < c);
  return robber === undefined ? '' : caseOf(s, robber);
}

/** Gives a predicate the phrases that hang on one of its arguments, where it has none with that preposition. */
export function liftPhrases(s: Sentence, slots: Slots, argument: number): void {
  for (const c of dependents(s, argument, 'nmod')) {
    const preposition = caseOf(s, c);
    const name = preposition === 'by' ? 'agent' : preposition;
    // "against all but essential travel": before the noun, the preposition is the noun's own.
    if (preposition !== '' && preposition !== 'of' && !slots.has(name)) slots.add(name, c < argument ? argument : c);
  }
}

/** Gives a noun the phrase right after it that the parser hung on what governs it ("imposed a ban on travel"). */
export function borrowPhrases(s: Sentence, n: number, slots: Slots): void {
  const { head } = s.tokens[n];
  if (head < 0 || head > n) return;
  const end = subtreeRange(s, n).to;
  for (const c of dependents(s, head, 'obl', 'nmod')) {
    const preposition = c > n && subtreeRange(s, c).from === end ? caseOf(s, c) : '';
    if (preposition !== '' && preposition !== 'by' && !slots.has(preposition)) slots.add(preposition, c);
  }
}

/** The phrases on a noun's phrases: "by" in "the easing of limits on travel by Chad" may hang anywhere in the chain. */
export function nested(s: Sentence, n: number): number[] {
  return dependents(s, n, 'nmod').flatMap((c) => [...dependents(s, c, 'nmod'), ...nested(s, c)]);
}

/**
 * Who is given something, where the parser takes two objects for one phrase: a name or a described person before a common
 * noun ("gave Chad food", "refused a Russian soldier asylum").
 */
export function recipientsInside(s: Sentence, objects: readonly number[]): number[] {
  const isPerson = (c: number): boolean => {
    const { xpos } = s.tokens[c];
    return xpos === 'NNP' || xpos === 'NNS' || (xpos === 'NN' && dependents(s, c, 'amod').length > 0);
  };
  return objects
    .filter((o) => s.tokens[o].upos === 'NOUN')
    .flatMap((o) => dependents(s, o, 'compound').slice(0, 1).filter(isPerson));
}
