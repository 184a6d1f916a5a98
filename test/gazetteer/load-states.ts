import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PlaceEntry, StateEntry } from '../../src/actors/gazetteer.ts';
import { readPlaces, readStates } from '../../src/actors/gazetteer-schema.ts';

const FOLDER = new URL('../../gazetteer/', import.meta.url);

/** The parts of the world that have a file of states. */
export const REGIONS: readonly string[] = readdirSync(new URL('states/', FOLDER)).toSorted();

/** The parsed YAML of one file of the gazetteer, unchecked. */
export function parsed(file: string): unknown {
  return parse(readFileSync(new URL(file, FOLDER), 'utf8'));
}

/** All states, checked. */
export function loadStates(): readonly StateEntry[] {
  return readStates(
    REGIONS.flatMap((file) => parsed(`states/${file}`)),
    'states',
  );
}

/** All places, checked. */
export function loadPlaces(): readonly PlaceEntry[] {
  return readPlaces(parsed('places.yaml'), 'places.yaml');
}
