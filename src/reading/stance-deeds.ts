/** What the finders of positions share: which deed a phrase names, who takes the position, whether it is taken at all. */
import { caseOf, isPassive } from '../language/clause.ts';
import { predicateAt, slot } from '../language/predicates.ts';
import { ancestors, conjuncts, dependents, relation } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { type Holder, holderAt, holdersOf, isNarrator } from './holders.ts';
import { type Positions, phrases, type StanceDraft } from './stance-draft.ts';
import { classAt, type Topic } from './topics.ts';
import type { Question, Stance } from './types.ts';

/** What somebody is told to be behind or responsible for: the event's token; null where a predicate tells no such thing. */
export function behindOf(s: Sentence, t: number): number | null {
  const { lemma } = s.tokens[t];
  if (/^(?:responsible|accountable|guilty)$/.test(lemma)) return phrases(s, t, 'for', 'of')[0] ?? null;
  if (lemma === 'involve') return phrases(s, t, 'in')[0] ?? null;
  return caseOf(s, t) === 'behind' ? t : null;
}

/** Verbs of doing whose object is the event ("carried out the attack"). */
export const DOING =
  /^(?:carry|launch|commit|stage|perpetrate|conduct|fire|order|orchestrate|organise|organize|plot|mastermind|plan)$/;

/** The deed that an accusation or denial names. */
export function deedAt(p: Positions, s: Sentence, t: number): { readonly topic: Topic; readonly question: Question } {
  const object = slot(predicateAt(s, t), 'patient').find((o) => classAt(s, o) !== null && o !== t);
  const { lemma, xpos } = s.tokens[t];
  if (xpos.startsWith('VB') && behindOf(s, t) !== null)
    return { topic: topicOf(p, s, behindOf(s, t) ?? t), question: 'cause' };
  // "being behind the blast"
  if (xpos.startsWith('VB') && object !== undefined && DOING.test(lemma))
    return { topic: topicOf(p, s, object), question: 'cause' };
  const of = classAt(s, t);
  const befell = of !== null && of !== 'backing' && of !== 'meddling';
  return { topic: topicOf(p, s, t), question: befell ? 'cause' : 'occurrence' };
}

/** The topic at an event's word. */
export function topicOf(p: Positions, s: Sentence, t: number): Topic {
  return p.topics.at(s, t);
}

/** Holders of a position; a passive without an agent has none ("was blamed for"). */
export function takers(p: Positions, s: Sentence, t: number): Holder[] {
  const all = [...holdersOf(p.scene, s, t), ...joiners(p, s, t)];
  const holders = all.filter((h, i) => h.token < 0 || all.findIndex((o) => o.token === h.token) === i);
  return isPassive(s, t) || s.tokens[t].upos === 'NOUN' ? holders.filter((h) => !isNarrator(h)) : holders;
}

/** "joined Chile in blaming Peru": whoever joins takes the position too. */
function joiners(p: Positions, s: Sentence, t: number): Holder[] {
  if (!dependents(s, t, 'mark', 'case').some((c) => s.tokens[c].text.toLowerCase() === 'in')) return [];
  const above = ancestors(s, t)
    .slice(1, 3)
    .find((a) => s.tokens[a].lemma === 'join');
  if (above === undefined) return [];
  const joined = dependents(s, above, 'obj')
    .flatMap((o) => conjuncts(s, o))
    .flatMap((o) => holderAt(p.scene, s, o, t) ?? []);
  return [...holdersOf(p.scene, s, above), ...joined].filter((h) => !isNarrator(h));
}

/** Whether a position is only possible, asked for or supposed. */
export function polarityOpen(s: Sentence, t: number): boolean {
  const { head, xpos } = s.tokens[t];
  if (xpos === 'VBG' && head >= 0 && relation(s.tokens[t]) === 'advcl' && polarityOpen(s, head)) return true;
  if (
    dependents(s, t, 'aux').some((c) =>
      /^(?:may|might|could|would|should|can|will|must)$/.test(s.tokens[c].text.toLowerCase()),
    )
  )
    return true;
  if (dependents(s, t, 'mark').some((c) => /^(?:if|whether|unless|to)$/.test(s.tokens[c].text.toLowerCase()))) {
    return (
      relation(s.tokens[t]) !== 'xcomp' ||
      /^(?:refuse|decline|want|plan|threaten|urge|ask)$/.test(s.tokens[s.tokens[t].head]?.lemma ?? '')
    );
  }
  return s.tokens.findLast((x) => !/^["'”’)\]]+$/.test(x.text))?.text === '?';
}

/** A position as its parts. */
export function draft(
  sentence: Sentence,
  cue: number,
  holder: Holder,
  stance: Stance,
  question: Question,
  proposition: readonly number[],
  topic: Topic | null,
  code: string | null,
): StanceDraft {
  return { sentence, cue, holder, stance, question, proposition, topic, code };
}
