import type { Gazetteer, OrganisationEntry, OutletEntry, StateEntry } from './gazetteer.ts';

/** Look-ups by code and by city. */
export interface Lookup {
  readonly stateByCode: (code: string) => StateEntry | null;
  readonly organisationByCode: (code: string) => OrganisationEntry | null;
  readonly outletByCode: (code: string) => OutletEntry | null;
  /** The usual name of a state, organisation or outlet; null for codes that are not in the gazetteer. */
  readonly nameOf: (code: string) => string | null;
  /** The state that a city is in; null for cities unknown, shared by name, or claimed by several states. */
  readonly cityHost: (city: string) => string | null;
}

/** Builds the look-ups of a gazetteer. */
export function lookupOf(gazetteer: Gazetteer): Lookup {
  const states = new Map(gazetteer.states.map((s) => [s.code, s]));
  const organisations = new Map(gazetteer.organisations.map((o) => [o.code, o]));
  const outlets = new Map(gazetteer.outlets.map((o) => [o.code, o]));
  let cities: Map<string, string | null> | null = null;
  return {
    stateByCode: (code) => states.get(code) ?? null,
    organisationByCode: (code) => organisations.get(code) ?? null,
    outletByCode: (code) => outlets.get(code) ?? null,
    nameOf: (code) => states.get(code)?.name ?? organisations.get(code)?.name ?? outlets.get(code)?.name ?? null,
    cityHost: (city) => (cities ??= citiesOf(gazetteer)).get(city) ?? null,
  };
}

function citiesOf(gazetteer: Gazetteer): Map<string, string | null> {
  const out = new Map<string, string | null>();
  const add = (name: string, code: string | null): void => {
    out.set(name, out.has(name) && out.get(name) !== code ? null : code);
  };
  for (const s of gazetteer.states) {
    for (const city of new Set([...(s.capital === null ? [] : [s.capital]), ...s.cities])) add(city, s.code);
  }
  for (const p of gazetteer.places) if (p.kind === 'city') for (const name of p.names) add(name, p.state);
  return out;
}
