import { type Draft, matchAt, type Scene, wordsOf } from './draft.ts';
import { nameEnd } from './names.ts';
import type { Reading } from './reader.ts';
import { PLACE_NOUNS } from './words.ts';

/** A place in the words after a phrase. */
export interface Where {
  readonly city: string | null;
  readonly code: string | null;
  /** Token after the place. */
  readonly to: number;
}

/** The place that a phrase names, with what is told of it beside ("Istanbul, Turkey"). */
export function placeOf(scene: Scene, readings: readonly Reading[], index: number): Where | null {
  const { tokens } = scene.sentence;
  const reading = readings[index];
  const next = readings[index + 1];
  const tail = reading.tail;
  const first = tail ?? reading.drafts.at(-1);
  const noun = tokens[reading.phrase.to - 1];
  if (!tail || (tail.kind !== 'place' && tail.kind !== 'state')) {
    // "the Turkish city of Istanbul", "the Turkish capital, Ankara", "the Turkish capital".
    const inner = reading.drafts.length === 1 && reading.phrase.segments.length === 2 ? first : undefined;
    // "in Baghdad's Green Zone", "in Tehran's north"
    if (!tail && inner && (inner.kind === 'place' || inner.kind === 'state') && cityName(scene, inner) !== null)
      return { city: cityName(scene, inner), code: inner.codes[0] ?? null, to: reading.phrase.to };
    if (!PLACE_NOUNS.has(noun.lemma.toLowerCase())) return unknownCity(scene, reading, next);
    const joint = tokens[reading.phrase.to];
    const named = next?.tail;
    if (
      named &&
      cityName(scene, named) !== null &&
      joint &&
      (joint.text === 'of' || joint.text === ',') &&
      next?.phrase.from === joint.index + 1
    ) {
      named.kind = 'place';
      return { city: cityName(scene, named), code: named.codes[0] ?? first?.codes[0] ?? null, to: named.to };
    }
    if (named?.kind === 'place' && next?.phrase.from === reading.phrase.to) {
      return { city: cityName(scene, named), code: named.codes[0] ?? null, to: named.to };
    }
    return first && first.codes.length > 0 ? { city: null, code: first.codes[0], to: reading.phrase.to } : null;
  }
  const city = cityName(scene, tail);
  const code = tail.codes[0] ?? null;
  const beside = next?.tail;
  if (city !== null && beside && tokens[tail.to]?.text === ',' && next.phrase.from === tail.to + 1) {
    if (
      (beside.kind === 'state' || beside.kind === 'place') &&
      beside.codes[0] === code &&
      code !== null &&
      beside.to === next.phrase.to
    ) {
      return { city, code, to: beside.to };
    }
  }
  return { city, code, to: tail.to };
}

/** "in Deventer", "in Deventer, the Netherlands": a city that the gazetteer does not know. */
function unknownCity(scene: Scene, { phrase }: Reading, next: Reading | undefined): Where | null {
  if (nameEnd(scene, phrase.from, phrase.to) !== phrase.to) return null;
  const city = wordsOf(scene, phrase.from, phrase.to);
  const state = next?.tail;
  const beside =
    state &&
    state.kind !== 'nationals' &&
    scene.sentence.tokens[phrase.to]?.text === ',' &&
    next.phrase.from === phrase.to + 1;
  if (beside && state.codes.length === 1 && matchAt(scene, state.key)?.senses.some((s) => s.type === 'state')) {
    return { city, code: state.codes[0], to: state.to };
  }
  return { city, code: null, to: phrase.to };
}

/** The usual name of a city, or null for a state or region. */
export function cityName(scene: Scene, d: Draft): string | null {
  const match = matchAt(scene, d.key);
  const city = match?.senses.find((s) => s.type === 'city') ?? match?.senses.find((s) => s.type === 'seat' && s.isCity);
  const state = match?.senses.some((s) => s.type === 'state');
  return city && !state && 'name' in city ? city.name : null;
}
