/**
 * What became of each frame that was held against a predicate. Coding hands in no trace and nothing is noted; `explain`
 * hands one in, and the very same functions fill it. Nothing here decides anything.
 */
import type { Predicate } from '../language/predicates.ts';
import type { Sentence } from '../language/types.ts';
import type { Span } from '../report/types.ts';
import type { StatusReading } from '../speech/status.ts';
import type { Condition, SlotTest } from './codebook.ts';
import type { Hit } from './hits.ts';
import type { Side } from './pairs.ts';
import type { Candidate } from './parties.ts';
import type { Rule } from './triggers.ts';

/** How an argument fared against a test. */
export interface ArgumentTrace {
  readonly token: number;
  /** The slot that it stands in: one of those that the test names. */
  readonly slot: string;
  readonly test: SlotTest;
  /** The part of the test that it failed; null when it passed. */
  failed: 'is' | 'words' | 'any' | 'slots' | null;
  /** How it fared against each of the tests of which one must hold. */
  readonly any: ArgumentTrace[];
  /** Tests on its own slots. */
  readonly slots: SlotTrace[];
}

/** How the arguments of a slot fared. */
export interface SlotTrace {
  readonly name: string;
  readonly test: SlotTest;
  readonly found: ArgumentTrace[];
  held: boolean;
}

export interface ConditionTrace {
  readonly condition: Condition;
  readonly left: readonly Candidate[];
  readonly right: readonly Candidate[];
  readonly held: boolean;
}

/** The last step that a frame came to: tests on slots, the set phrase, conditions, status, the wanted status, parties. */
export type Step = 'slots' | 'phrase' | 'where' | 'status' | 'reading' | 'parties';

/** One frame held against one predicate. */
export interface Attempt {
  readonly rule: Rule;
  readonly predicate: Predicate;
  /** Where it failed; null for a hit. */
  failed: Step | null;
  readonly slots: SlotTrace[];
  /** The tokens of the set phrase that the frame asks for. */
  phrase: readonly number[];
  readonly conditions: ConditionTrace[];
  /** The status that was read, once the frame came that far. */
  reading: StatusReading | null;
  /** Who was found at which paths, once the frame came that far. */
  sides: Readonly<Record<'source' | 'target', Side>> | null;
  hit: Hit | null;
}

/**
 * Why a hit gave way: to a weightier frame on the same word, to another frame of its kind there, as part of another deed,
 * or to the deed that it is about.
 */
export interface Loss {
  readonly hit: Hit;
  readonly by: Hit;
  readonly why: 'weaker' | 'twin' | 'part' | 'instead';
}

/** What happened in one sentence. */
export interface SentenceTrace {
  readonly sentence: Sentence;
  /** The sentence quotes what the report no longer says. */
  readonly withdrawn: boolean;
  readonly attempts: Attempt[];
  readonly losses: Loss[];
}

/** What happened in one report. */
export interface Trace {
  readonly sentences: SentenceTrace[];
  /** The hits that became mentions, by the mentions' `trigger`, which stays the same object through all later steps. */
  readonly hits: Map<Span, Hit>;
}

/** Opens the notes on a sentence. */
export function openSentence(trace: Trace, sentence: Sentence, withdrawn: boolean): SentenceTrace {
  const notes: SentenceTrace = { sentence, withdrawn, attempts: [], losses: [] };
  trace.sentences.push(notes);
  return notes;
}

/** Opens the notes on a frame. */
export function openAttempt(attempts: Attempt[], rule: Rule, predicate: Predicate): Attempt {
  const attempt: Attempt = {
    rule,
    predicate,
    failed: null,
    slots: [],
    phrase: [],
    conditions: [],
    reading: null,
    sides: null,
    hit: null,
  };
  attempts.push(attempt);
  return attempt;
}

/** Opens the notes on a slot, where notes are taken. */
export function openSlot(slots: SlotTrace[] | undefined, name: string, test: SlotTest): SlotTrace | undefined {
  if (!slots) return undefined;
  const slot: SlotTrace = { name, test, found: [], held: false };
  slots.push(slot);
  return slot;
}

/** Opens the notes on an argument, where notes are taken. */
export function openArgument(
  found: ArgumentTrace[] | undefined,
  token: number,
  slot: string,
  test: SlotTest,
): ArgumentTrace | undefined {
  if (!found) return undefined;
  const argument: ArgumentTrace = { token, slot, test, failed: null, any: [], slots: [] };
  found.push(argument);
  return argument;
}

/** Notes that an argument failed, where notes are taken; false, for the test to return. */
export function failedAt(trace: ArgumentTrace | undefined, part: Exclude<ArgumentTrace['failed'], null>): false {
  if (trace) trace.failed = part;
  return false;
}

/** Notes a deed that no frame was tried for: one told by pointing at another. */
export function noteHit(attempts: Attempt[], hit: Hit): void {
  const attempt = openAttempt(attempts, hit.rule, hit.predicate);
  attempt.hit = hit;
  attempt.reading = { status: hit.status, by: hit.by };
}
