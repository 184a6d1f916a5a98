/** Cross-validation over examples: how good the reader is on examples it has not seen, and how sure it may be. */
import { probabilities, scores } from '../../src/reader/network.ts';
import { LABELS, TYPES } from '../../src/reader/types.ts';
import type { Lesson } from './examples.ts';
import { fitSeveral, NETWORKS, SETTINGS } from './fit.ts';

interface Held {
  readonly lesson: Lesson;
  readonly scores: Float32Array;
}

const NONE = LABELS.length - 1;

/** Fits once a fold; gives the temperature with the least log loss, and a table of scores to print. */
export function crossValidate(
  told: readonly Lesson[],
  words: readonly Lesson[],
  folds: number,
): { readonly temperature: number; readonly lines: readonly string[] } {
  const held: Held[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const seen = told.filter((l) => l.example % folds !== fold);
    const weights = fitSeveral([...seen, ...words], SETTINGS, NETWORKS);
    for (const lesson of told)
      if (lesson.example % folds === fold) held.push({ lesson, scores: scores(weights, lesson.input) });
  }
  const temperatures = Array.from({ length: 31 }, (_, i) => 0.5 * 1.07 ** i);
  const temperature = temperatures.toSorted((a, b) => lossAt(held, a) - lossAt(held, b))[0] as number;
  return { temperature, lines: table(held, temperature) };
}

/** Mean log loss of the held-out pairs at a temperature. */
function lossAt(held: readonly Held[], temperature: number): number {
  let loss = 0;
  for (const { lesson, scores: given } of held) {
    const p = probabilities(given, temperature);
    for (let c = 0; c < LABELS.length; c++)
      loss -= (lesson.gold[c] as number) * lesson.weight * Math.log(Math.max(1e-9, p[c] as number));
  }
  return loss / held.length;
}

function table(held: readonly Held[], temperature: number): string[] {
  const lines = [`temperature ${temperature.toFixed(3)}, log loss ${lossAt(held, temperature).toFixed(3)}`];
  const typed = held.filter(({ lesson }) => (lesson.gold[NONE] as number) === 0);
  const right = typed.filter(({ lesson, scores: given }) => (lesson.gold[best(given, TYPES)] as number) > 0);
  lines.push(`type of a pair that has one: ${share(right.length, typed.length)} of ${typed.length}`);
  for (const least of [0, 0.5, 0.7, 0.8, 0.9, 0.95]) {
    let said = 0;
    let hit = 0;
    for (const { lesson, scores: given } of held) {
      const label = best(given, LABELS.length);
      if (label === NONE || (probabilities(given, temperature)[label] as number) < least) continue;
      said++;
      if ((lesson.gold[label] as number) > 0) hit++;
    }
    lines.push(`a type at p ≥ ${least}: precision ${share(hit, said)}, recall ${share(hit, typed.length)}`);
  }
  for (let c = 0; c < TYPES; c++) {
    const own = typed.filter(({ lesson }) => (lesson.gold[c] as number) > 0);
    const found = own.filter(({ lesson, scores: given }) => (lesson.gold[best(given, TYPES)] as number) > 0);
    lines.push(`  ${LABELS[c]}: ${share(found.length, own.length)} of ${own.length}`);
  }
  return lines;
}

function best(given: Float32Array, among: number): number {
  let at = 0;
  for (let c = 1; c < among; c++) if ((given[c] as number) > (given[at] as number)) at = c;
  return at;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}
