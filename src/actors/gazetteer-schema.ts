import type { PlaceEntry, StateEntry } from './gazetteer.ts';
import {
  type FieldReader,
  gazetteerError,
  readEntries,
  refuseSharedCodes,
  refuseSharedNames,
} from './gazetteer-fields.ts';

const STATUSES = ['member', 'observer', 'other', 'territory'] as const;
const PLACE_KINDS = ['region', 'city', 'sea', 'world-region'] as const;
const ISO = /^[A-Z]{3}$/;
const OWN_ID = /^[A-Z]+(?:-[A-Z]+)*$/;
const QID = /^Q[1-9][0-9]*$/;

/**
 * Every form of a state that stands in text, each once: names, adjectives, people, hyphened first parts, capital,
 * seats, cities, epithets.
 */
export function formsOfState(state: Omit<StateEntry, 'careful'>): readonly string[] {
  const { names, adjectives, demonyms, prefixes, capital, seats, cities, epithets } = state;
  const capitals = capital === null ? [] : [capital];
  return [...new Set([names, adjectives, demonyms, prefixes, capitals, seats, cities, epithets].flat())];
}

/** Every form of a place that stands in text, each once. */
export function formsOfPlace(place: Omit<PlaceEntry, 'careful'>): readonly string[] {
  return [...new Set([place.names, place.adjectives, place.demonyms].flat())];
}

function qid(fields: FieldReader): string | null {
  const value = fields.optionalText('qid');
  if (value === null || QID.test(value)) return value;
  throw gazetteerError(fields.where, `qid "${value}" is no Wikidata item`, 'Write it as Q and a number.');
}

function usualNameFirst(fields: FieldReader, name: string, names: readonly string[]): void {
  if (names[0] === name) return;
  throw gazetteerError(fields.where, `names do not begin with "${name}"`, 'Put the usual name first in names.');
}

function checkSeat(fields: FieldReader, state: Omit<StateEntry, 'careful'>): void {
  const { capital, seats, cities, seat_note } = state;
  if (seat_note === null && (capital === null || !seats.includes(capital)))
    throw gazetteerError(
      fields.where,
      'has no capital among its seats',
      'List the capital under seats, or say in seat_note why it does not stand for the government.',
    );
  if (capital !== null && cities.includes(capital))
    throw gazetteerError(fields.where, `cities repeat the capital ${capital}`, 'Keep it under capital and seats.');
}

function readState(fields: FieldReader): StateEntry {
  const known: Omit<StateEntry, 'careful'> = {
    code: fields.text('code'),
    name: fields.text('name'),
    status: fields.choice('status', STATUSES),
    of: fields.optionalText('of'),
    qid: qid(fields),
    names: fields.someNames('names'),
    adjectives: fields.someNames('adjectives'),
    demonyms: fields.someNames('demonyms'),
    prefixes: fields.names('prefixes'),
    capital: fields.optionalText('capital'),
    seats: fields.someNames('seats'),
    cities: fields.names('cities'),
    epithets: fields.names('epithets'),
    seat_note: fields.optionalText('seat_note'),
  };
  const { code, status, of } = known;
  if (!(status === 'other' ? OWN_ID : ISO).test(code))
    throw gazetteerError(fields.where, `"${code}" is no code of a ${status}`, 'Use the ISO 3166-1 alpha-3 code.');
  if ((of !== null) !== (status === 'territory'))
    throw gazetteerError(fields.where, 'mixes status and of', 'Give "of" to every territory and to nothing else.');
  usualNameFirst(fields, known.name, known.names);
  checkSeat(fields, known);
  return { ...known, careful: fields.careful(formsOfState(known)) };
}

/**
 * Reads one file of states, or several joined to one list.
 *
 * @param data parsed YAML
 * @param file how errors name it
 * @throws DemarcheError `E_GAZETTEER` at the first entry that breaks the schema, for a code that stands twice, and for
 *   a form that two states share without both listing it as careful
 */
export function readStates(data: unknown, file: string): readonly StateEntry[] {
  const states = readEntries(data, file, readState);
  refuseSharedCodes(
    states.map((entry) => entry.code),
    file,
  );
  refuseSharedNames(
    states.map((entry) => ({ label: entry.code, names: formsOfState(entry), careful: entry.careful })),
    file,
  );
  return states;
}

function readPlace(fields: FieldReader): PlaceEntry {
  const known: Omit<PlaceEntry, 'careful'> = {
    name: fields.text('name'),
    kind: fields.choice('kind', PLACE_KINDS),
    state: fields.optionalText('state'),
    names: fields.someNames('names'),
    adjectives: fields.names('adjectives'),
    demonyms: fields.names('demonyms'),
    claims: fields.names('claims'),
    near: fields.names('near'),
    note: fields.optionalText('note'),
  };
  usualNameFirst(fields, known.name, known.names);
  if (known.kind === 'world-region' && known.state !== null)
    throw gazetteerError(fields.where, 'gives a part of the world to one state', 'Leave the state out.');
  if (known.claims.length > 0 && (known.state !== null || known.note === null || known.claims.length < 2))
    throw gazetteerError(
      fields.where,
      'does not keep out of a dispute',
      'A disputed place has no state, two claims or more, and a note that states the facts.',
    );
  if (known.claims.join() !== known.claims.toSorted().join())
    throw gazetteerError(fields.where, 'ranks its claims', 'Put claims in alphabetical order.');
  return { ...known, careful: fields.careful(formsOfPlace(known)) };
}

/** Reads the file of places; parameters and errors as for `readStates`. */
export function readPlaces(data: unknown, file: string): readonly PlaceEntry[] {
  const places = readEntries(data, file, readPlace);
  refuseSharedNames(
    places.map((entry) => ({ label: entry.name, names: formsOfPlace(entry), careful: entry.careful })),
    file,
  );
  return places;
}

/**
 * Refuses a form that a state and a place share unless both list it as careful ("Georgia").
 *
 * @throws DemarcheError `E_GAZETTEER`
 */
export function refuseStatesAndPlacesMixed(states: readonly StateEntry[], places: readonly PlaceEntry[]): void {
  refuseSharedNames(
    [
      ...states.map((entry) => ({ label: entry.code, names: formsOfState(entry), careful: entry.careful })),
      ...places.map((entry) => ({ label: entry.name, names: formsOfPlace(entry), careful: entry.careful })),
    ],
    'states and places',
  );
}
