/** Positions as the finders give them, and how they are printed. */
import { dateAt } from '../coding/dates.ts';
import { caseOf } from '../language/clause.ts';
import { conjuncts, dependents, subtree } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { stretch } from '../speech/spans.ts';
import type { Holder } from './holders.ts';
import type { Scene } from './scene.ts';
import type { Topic, Topics } from './topics.ts';
import type { Question, Stance, StanceNote } from './types.ts';

/** What the finders work on. */
export interface Positions {
  readonly scene: Scene;
  readonly topics: Topics;
}

/** A position before it is printed. */
export interface StanceDraft {
  readonly sentence: Sentence;
  /** The word that takes the position. */
  readonly cue: number;
  readonly holder: Holder;
  readonly stance: Stance;
  readonly question: Question;
  /** The words of what it is on: from the first of these tokens to the last. */
  readonly proposition: readonly number[];
  /** Null where the words name none: then what the report told before is meant. */
  readonly topic: Topic | null;
  readonly code: string | null;
  readonly of?: string;
  readonly label?: string;
}

/** Prints a position; `topic` stands in where the draft has none. */
export function printStance(scene: Scene, d: StanceDraft, topic: Topic | null): StanceNote {
  const { sentence: s, holder } = d;
  const tokens = [...d.proposition].toSorted((a, b) => a - b);
  const whole = [d.cue, ...tokens, ...(holder.token >= 0 ? [holder.token] : [])].toSorted((a, b) => a - b);
  const about = d.topic ?? topic;
  return {
    ...scene.printer.proof(stretch(s, whole[0], whole[whole.length - 1])),
    holder: holder.party,
    name: holder.name,
    hops: holder.hops,
    stance: d.stance,
    question: d.question,
    proposition: scene.printer.proof(stretch(s, tokens[0] ?? d.cue, tokens.at(-1) ?? d.cue)),
    topic: d.question === 'label' ? [] : (about?.words ?? []),
    mention: d.question === 'label' ? null : (about?.mention ?? null),
    code: d.code,
    ...(d.of === undefined ? {} : { of: d.of }),
    label: d.label ?? null,
    date: scene.printer.date(dateAt(s, [d.cue], scene.annotations, true)),
  };
}

/** The code of whoever a token names, or whose deed it is ("an Israeli bombardment", "a rocket fired by rebels"). */
export function codeAt(scene: Scene, s: Sentence, t: number, deep = true): string | null {
  const own = scene.index.at(s, t);
  if (own?.code != null && own.kind !== 'place') return own.code;
  if (!deep) return own?.code ?? null;
  for (const c of dependents(s, t, 'acl', 'nmod', 'amod', 'compound')) {
    const preposition = caseOf(s, c);
    if (s.tokens[c].deprel.startsWith('acl')) {
      const by = dependents(s, c, 'obl').find((k) => caseOf(s, k) === 'by');
      const code = by === undefined ? null : codeAt(scene, s, by);
      if (code !== null) return code;
    } else if (preposition === '' || preposition === 'by' || preposition === 'of') {
      const m = scene.index.at(s, c);
      if (m?.code != null) return m.code;
    }
  }
  return own?.code ?? null;
}

/** The noun that a relative pronoun stands for; other tokens are given back. */
export function antecedent(s: Sentence, t: number): number {
  if (!/^(?:which|that|who|whom)$/i.test(s.tokens[t].text)) return t;
  for (let at = t; at >= 0; at = s.tokens[at].head) {
    if (s.tokens[at].deprel.startsWith('acl')) return s.tokens[at].head;
  }
  return t;
}

/** The phrases of a token with one of some prepositions, coordinated ones each for itself. */
export function phrases(s: Sentence, token: number, ...prepositions: readonly string[]): number[] {
  return dependents(s, token, 'obl', 'nmod', 'advcl', 'acl')
    .filter(
      (c) =>
        prepositions.includes(caseOf(s, c)) ||
        // "of sheltering rebels": the preposition may hang on the gerund's object.
        (s.tokens[c].xpos === 'VBG' && prepositions.includes(s.tokens[c - 1]?.text.toLowerCase() ?? '')) ||
        dependents(s, c, 'mark').some((m) => prepositions.includes(s.tokens[m].text.toLowerCase())),
    )
    .flatMap((c) => conjuncts(s, c));
}

/** A token's phrase as tokens, for a proposition. */
export function reachOf(s: Sentence, t: number): number[] {
  return subtree(s, t).filter((i) => s.tokens[i].upos !== 'PUNCT');
}
