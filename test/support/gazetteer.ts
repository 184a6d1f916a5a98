import { parseCoordinates } from '../../src/actors/coordinates.ts';
import type { Gazetteer, OfficeHolder } from '../../src/actors/gazetteer.ts';
import { parseHolderSources, parseHolders, parseSurnames } from '../../src/actors/gazetteer-holders.ts';
import {
  parseEnvoys,
  parseOffices,
  parseOrganisations,
  parseOrgans,
  parseOutlets,
  parsePeople,
} from '../../src/actors/gazetteer-schema-other.ts';
import { encodeHolders } from '../../src/actors/holder-text.ts';
import { loadPlaces, loadStates, parsed } from '../gazetteer/load-states.ts';

/** The table of office holders as its files stand. */
export function holders(): readonly OfficeHolder[] {
  const sources = parseHolderSources(parsed('holders/sources.yaml'), 'holders/sources.yaml');
  return REGIONS.flatMap((region) => parseHolders(parsed(`holders/${region}.yaml`), `holders/${region}.yaml`, sources));
}

const REGIONS = ['organisations', 'africa', 'americas', 'asia', 'europe', 'middle-east', 'oceania'];

let loaded: Gazetteer | null = null;

/** The gazetteer's files as they stand, read once for all tests of a run; scales are left out. */
export function gazetteer(): Gazetteer {
  loaded ??= {
    version: 'test',
    states: loadStates(),
    places: loadPlaces(),
    organisations: parseOrganisations(parsed('organisations.yaml'), 'organisations.yaml'),
    outlets: parseOutlets(parsed('outlets.yaml'), 'outlets.yaml'),
    organs: parseOrgans(parsed('organs.yaml'), 'organs.yaml'),
    offices: parseOffices(parsed('offices.yaml'), 'offices.yaml'),
    envoys: parseEnvoys(parsed('envoys.yaml'), 'envoys.yaml'),
    people: parsePeople(parsed('people.yaml'), 'people.yaml'),
    scales: [],
    holders: encodeHolders(holders()),
    surnames: parseSurnames(parsed('surnames.yaml'), 'surnames.yaml'),
    coordinates: parseCoordinates(parsed('coordinates.yaml'), 'coordinates.yaml'),
  };
  return loaded;
}
