import type { Gazetteer } from '../../src/actors/gazetteer.ts';
import {
  parseEnvoys,
  parseOffices,
  parseOrganisations,
  parseOrgans,
  parseOutlets,
  parsePeople,
} from '../../src/actors/gazetteer-schema-other.ts';
import { loadPlaces, loadStates, parsed } from '../gazetteer/load-states.ts';

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
  };
  return loaded;
}
