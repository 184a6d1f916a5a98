/** Why frames gave no row, the nearest to a row first. */

import type { MentionIndex } from '../annotations.ts';
import type { Frame } from '../codebook.ts';
import type { Hit } from '../hits.ts';
import type { Side } from '../pairs.ts';
import { isWanting } from '../settle.ts';
import type { ArgumentTrace, Attempt, Loss, SlotTrace } from '../trace.ts';
import type { Mention } from '../types.ts';
import { conditionOutcome, decidingWord, slotOutcomes, wordAt } from './outcomes.ts';
import type { FrameMiss, Reason } from './types.ts';

/** What became of the hits of a sentence. */
export interface Fates {
  readonly losses: readonly Loss[];
  /** The rows that came of a hit; none for one that was told before in the sentence or that the story left open. */
  readonly rowsOf: (hit: Hit) => readonly Mention[];
  readonly index: MentionIndex;
}

/** The frames among some attempts that gave no row, each with its reason, the nearest first. */
export function missesOf(attempts: readonly Attempt[], fates: Fates): FrameMiss[] {
  const missed = attempts.filter((a) => a.hit === null || fates.rowsOf(a.hit).length === 0);
  return missed
    .map((a) => ({ a, distance: distanceOf(a) }))
    .toSorted((x, y) => x.distance - y.distance || y.a.rule.frame.weight - x.a.rule.frame.weight)
    .map(({ a }) => missOf(a, fates));
}

/** One frame that gave no row. */
export function missOf(a: Attempt, fates: Fates): FrameMiss {
  const word = wordAt(a.predicate.sentence, a.predicate.token);
  return { rule: a.rule.name, word, reason: a.hit ? fateOf(a.hit, fates) : failureOf(a, fates.index) };
}

/**
 * The hit to which another gave way; where that gave way in its turn to a weightier one on the same word, the last of
 * them. The hit itself where it did not give way.
 */
export function winnerOf(hit: Hit, losses: readonly Loss[]): Hit {
  const passed = new Set([hit]);
  let winner = hit;
  for (let loss = losses.find((l) => l.hit === hit); loss && !passed.has(loss.by); ) {
    winner = loss.by;
    passed.add(winner);
    loss = losses.find((l) => l.hit === winner && l.by.predicate.token === winner.predicate.token);
  }
  return winner;
}

function fateOf(hit: Hit, { losses }: Fates): Reason {
  const loss = losses.find((l) => l.hit === hit);
  if (loss) return { why: loss.why, ...nameOf(winnerOf(hit, losses)) };
  if (isWanting(hit)) return { why: 'wanting', needs: hit.rule.frame.needs };
  return { why: 'repeat', ...nameOf(hit) };
}

function nameOf(hit: Hit): { readonly rule: string; readonly word: FrameMiss['word'] } {
  return { rule: hit.rule.name, word: wordAt(hit.predicate.sentence, hit.predicate.token) };
}

function failureOf(a: Attempt, index: MentionIndex): Reason {
  const s = a.predicate.sentence;
  const { frame } = a.rule;
  const by = decidingWord(s, a.reading?.by ?? -1);
  const phrase = lacksPhrase(a) ? frame.phrase : [];
  const failed = a.slots.filter((x) => !x.held);
  const condition = a.conditions.find((c) => !c.held);
  if (failed.length > 0) return { why: 'slots', failed: slotOutcomes(s, failed, index), phrase };
  if (phrase.length > 0) return { why: 'phrase', phrase };
  if (condition) return { why: 'where', condition: conditionOutcome(condition) };
  const status = a.reading?.status ?? null;
  if (status === null) return { why: 'status', by };
  if (a.failed === 'reading' && frame.reading !== null && frame.reading !== 'any')
    return { why: 'reading', wanted: frame.reading, status, by };
  const names = (side: Side | undefined): string[] => side?.candidates.map((c) => c.code ?? c.party.name) ?? [];
  return { why: 'parties', needs: frame.needs, source: names(a.sides?.source), target: names(a.sides?.target) };
}

function lacksPhrase(a: Attempt): boolean {
  return a.rule.frame.phrase.length > 0 && a.phrase.length === 0;
}

/** How far a frame stayed from a row: by the step that it came to, then by how much of its slots held. */
function distanceOf(a: Attempt): number {
  if (a.hit) return 0;
  if (a.failed === 'parties') return 1;
  if (a.failed === 'reading') return 2;
  if (a.failed === 'status') return 3;
  if (a.failed === 'where') return 4;
  const weighed = a.slots.filter((x) => !x.held || isRequired(x.test));
  const parts = [...weighed.map(nearness), ...(a.rule.frame.phrase.length > 0 ? [lacksPhrase(a) ? 0 : 1] : [])];
  const lacking = parts.length - parts.reduce((sum, x) => sum + x, 0);
  // One thing lacking of many is nearer than one of few, and two are further than one.
  return 5 + lacking / Math.max(1, parts.length) + lacking / 10;
}

function isRequired(test: Frame['slots'][string]): boolean {
  return test.absent !== true && test.optional !== true;
}

/** 1 for a slot that held, 0 for an empty one, between for one that holds something else. */
function nearness(slot: SlotTrace): number {
  if (slot.held) return 1;
  // What stands where nothing need stand is a lesser fault than what is missing.
  if (slot.test.absent || slot.test.optional) return 0.6;
  return Math.max(0, ...slot.found.map(likeness));
}

function likeness(a: ArgumentTrace): number {
  if (a.failed === 'slots') {
    const parts = a.slots.map(nearness);
    return 0.4 + (0.4 * parts.reduce((sum, x) => sum + x, 0)) / Math.max(1, parts.length);
  }
  if (a.failed === 'any') return Math.max(0.2, ...a.any.map(likeness));
  return a.failed === 'is' ? 0.2 : 0.1;
}
