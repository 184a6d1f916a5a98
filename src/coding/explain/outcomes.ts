/** From the notes of a trace to plain outcomes: tests, conditions, words. */
import type { Sentence } from '../../language/types.ts';
import type { MentionIndex } from '../annotations.ts';
import { spanOf } from '../annotations.ts';
import type { ArgumentTrace, ConditionTrace, SlotTrace } from '../trace.ts';
import type { ArgumentOutcome, ConditionOutcome, SlotOutcome, Word } from './types.ts';

/** A token as a word of the report. */
export function wordAt(s: Sentence, token: number): Word {
  return { token, text: s.tokens[token].text, span: spanOf(s, [token]) };
}

/** The word that decided something; null for none (-1). */
export function decidingWord(s: Sentence, token: number): Word | null {
  return token < 0 ? null : wordAt(s, token);
}

/** How the slots fared. */
export function slotOutcomes(s: Sentence, slots: readonly SlotTrace[], index: MentionIndex): SlotOutcome[] {
  return slots.map(({ name, test, held, found }) => ({
    slot: name,
    test,
    held,
    found: found.map((a) => argumentOutcome(s, a, index)),
  }));
}

function argumentOutcome(s: Sentence, a: ArgumentTrace, index: MentionIndex): ArgumentOutcome {
  return {
    word: wordAt(s, a.token),
    slot: a.slot,
    sort: index.at(s, a.token)?.kind ?? null,
    failed: a.failed,
    any: a.any.map((one) => ({ ...argumentOutcome(s, one, index), test: one.test })),
    slots: slotOutcomes(s, a.slots, index),
  };
}

/** Whether a condition held, and the codes that it was about. */
export function conditionOutcome({ condition, left, right, held }: ConditionTrace): ConditionOutcome {
  return { ...condition, held, leftCodes: left.map((c) => c.code), rightCodes: right.map((c) => c.code) };
}
