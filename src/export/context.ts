/** What formats need of the shipped data, and the count of what they could not say. */
import type { CountryCodes } from '../actors/country-codes.ts';
import type { Judgement } from '../record/types.ts';
import { judgementsByMention } from './judgements-by-mention.ts';
import type { ExportContext } from './types.ts';

/** A context with its count. */
export interface CountingContext extends ExportContext {
  /** How often each thing was tallied, in the order in which they came first. */
  readonly tallied: ReadonlyMap<string, number>;
}

/** Makes the context of one export. */
export function exportContext(
  nameOf: (code: string) => string,
  countries: readonly CountryCodes[],
  judgements: readonly Judgement[],
): CountingContext {
  const tallied = new Map<string, number>();
  return {
    nameOf,
    countries: new Map(countries.map((c) => [c.iso3, c])),
    tally: (what) => void tallied.set(what, (tallied.get(what) ?? 0) + 1),
    judgementsOf: judgementsByMention(judgements),
    tallied,
  };
}
