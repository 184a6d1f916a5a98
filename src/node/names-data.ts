/** What commands on a store need of the gazetteer and codebook: names of parties and kinds, without what coding needs. */
import type { Gazetteer, OrganisationEntry, OutletEntry, StateEntry } from '../actors/gazetteer.ts';
import type { Codebook, Kind } from '../coding/codebook.ts';

/** Names of parties and kinds as plain data; fields mean what they mean in the gazetteer and codebook. */
export interface NamesData {
  readonly states: readonly Pick<
    StateEntry,
    'code' | 'name' | 'names' | 'adjectives' | 'demonyms' | 'capital' | 'seats'
  >[];
  readonly organisations: readonly Pick<OrganisationEntry, 'code' | 'name' | 'kind' | 'names' | 'adjectives'>[];
  readonly outlets: readonly Pick<OutletEntry, 'code' | 'name' | 'names'>[];
  readonly kinds: readonly Pick<Kind, 'kind' | 'nature'>[];
  readonly scales: Gazetteer['scales'];
}

/** Takes the names out of a gazetteer and codebook. */
export function namesDataOf(gazetteer: Gazetteer, codebook: Codebook): NamesData {
  return {
    states: gazetteer.states.map(({ code, name, names, adjectives, demonyms, capital, seats }) => ({
      code,
      name,
      names,
      adjectives,
      demonyms,
      capital,
      seats,
    })),
    organisations: gazetteer.organisations.map(({ code, name, kind, names, adjectives }) => ({
      code,
      name,
      kind,
      names,
      adjectives,
    })),
    outlets: gazetteer.outlets.map(({ code, name, names }) => ({ code, name, names })),
    kinds: codebook.kinds.map(({ kind, nature }) => ({ kind, nature })),
    scales: gazetteer.scales,
  };
}
