import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../src/actors/fold.ts';
import {
  formsOfPlace,
  formsOfState,
  readPlaces,
  readStates,
  refuseStatesAndPlacesMixed,
} from '../../src/actors/gazetteer-schema.ts';
import { loadPlaces, loadStates, parsed, REGIONS } from './load-states.ts';
import { MEMBERS, OBSERVERS, OTHERS, SMALL } from './un-members.ts';

const states = loadStates();
const places = loadPlaces();
const codes = new Set(states.map((state) => state.code));
const codesOf = (status: string): readonly string[] =>
  states
    .filter((state) => state.status === status)
    .map((state) => state.code)
    .toSorted();
const stateOf = (code: string) => {
  const found = states.find((state) => state.code === code);
  if (!found) throw new Error(`no state ${code}`);
  return found;
};
const holdersOf = (form: string): readonly string[] =>
  states.filter((state) => formsOfState(state).includes(form)).map((state) => state.code);

describe('the list of states', () => {
  it('holds every member of the United Nations once and nobody else as a member', () => {
    expect(MEMBERS).toHaveLength(193);
    expect(codesOf('member')).toEqual(MEMBERS.toSorted());
  });

  it('holds both observers and the others with foreign relations', () => {
    expect(codesOf('observer')).toEqual(OBSERVERS);
    expect(codesOf('other')).toEqual(OTHERS);
  });

  it('gives every territory to a member', () => {
    const territories = states.filter((state) => state.status === 'territory');
    expect(territories.length).toBeGreaterThan(0);
    for (const territory of territories) expect(MEMBERS, territory.code).toContain(territory.of);
  });

  it('gives no Wikidata item to two states', () => {
    const items = states.flatMap((state) => state.qid ?? []);
    expect(new Set(items).size).toBe(items.length);
  });

  it('leaves no list empty', () => {
    const entries = [...REGIONS.map((file) => `states/${file}`), 'places.yaml'].flatMap((file) => parsed(file));
    for (const entry of entries as readonly Record<string, unknown>[]) {
      for (const [key, value] of Object.entries(entry)) {
        if (typeof value === 'object' && value !== null)
          expect(Object.keys(value).length, `${entry.name} ${key}`).toBeGreaterThan(0);
      }
    }
  });

  it('names two cities beside the capital for all but the smallest', () => {
    const short = states.filter((state) => state.cities.length < 2 && !SMALL.includes(state.code));
    expect(short.map((state) => state.code)).toEqual([]);
  });

  it('gives every state an adjective beside its bare name', () => {
    const same = states.filter((state) => state.adjectives.every((form) => form === state.name));
    expect(same.map((state) => state.code)).toEqual([]);
  });

  it('lists forms in composed Unicode', () => {
    for (const form of [...states.flatMap(formsOfState), ...places.flatMap(formsOfPlace)])
      expect(form).toBe(form.normalize('NFC'));
  });
});

describe('forms that states share', () => {
  it('are careful in each, also when they differ in accents or hyphens only', () => {
    const entries = [
      ...states.map((state) => ({ id: state.code, forms: formsOfState(state), careful: state.careful })),
      ...places.map((place) => ({ id: place.name, forms: formsOfPlace(place), careful: place.careful })),
    ];
    const holders = new Map<string, Map<object, boolean>>();
    for (const entry of entries) {
      for (const form of entry.forms) {
        const key = piecesOf(form).join(' ');
        const found = holders.get(key) ?? new Map<object, boolean>();
        found.set(entry, (found.get(entry) ?? true) && form in entry.careful);
        holders.set(key, found);
      }
    }
    const bold = [...holders].filter(([, found]) => found.size > 1 && [...found.values()].includes(false));
    expect(bold.map(([form]) => form)).toEqual([]);
    expect(() => refuseStatesAndPlacesMixed(states, places)).not.toThrow();
  });

  it.each([
    ['Congolese', ['COD', 'COG']],
    ['Dominican', ['DMA', 'DOM']],
    ['Korean', ['KOR', 'PRK']],
    ['Nigerien', ['NER']],
    ['Nigerian', ['NGA']],
    ['Guinean', ['GIN']],
    ['Jerusalem', ['ISR']],
    ['White House', ['USA']],
    ['U.S.', ['USA']],
    ['Burma', ['MMR']],
    ['Nur-Sultan', ['KAZ']],
  ])('%s belongs to %s', (form, holders) => {
    expect(holdersOf(form).toSorted()).toEqual(holders);
  });
});

describe('seats', () => {
  it('give Jerusalem to no state as its capital or city', () => {
    for (const code of ['ISR', 'PSE']) {
      expect(stateOf(code).capital).toBeNull();
      expect(stateOf(code).cities).not.toContain('Jerusalem');
    }
    expect(places.find((place) => place.name === 'Jerusalem')).toMatchObject({ state: null, claims: ['ISR', 'PSE'] });
  });

  it('tell the capital from the seat of government where they differ', () => {
    expect(stateOf('NLD')).toMatchObject({ capital: 'Amsterdam' });
    expect(stateOf('NLD').seats).not.toContain('Amsterdam');
    expect(stateOf('LKA').seats).toContain('Colombo');
  });
});

describe('places', () => {
  it('name states and claimants that the list of states knows', () => {
    for (const place of places)
      for (const code of [place.state ?? 'USA', ...place.claims]) expect(codes, place.name).toContain(code);
  });

  it('stand once each', () => {
    const names = places.map((place) => place.name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('keep names that hold the name of a state apart from the state', () => {
    for (const name of ['Gulf of Guinea', 'New Jersey', 'Northern Ireland', 'American Samoa', 'South China Sea'])
      expect(places.flatMap((place) => place.names)).toContain(name);
  });
});

describe('the checks', () => {
  const sample = {
    code: 'AAA',
    name: 'Aland',
    status: 'member',
    names: ['Aland'],
    adjectives: ['Alandish'],
    demonyms: ['Alander'],
    capital: 'Atown',
    seats: ['Atown'],
  };
  const other = {
    ...sample,
    code: 'BBB',
    name: 'Bland',
    names: ['Bland'],
    demonyms: ['Blander'],
    capital: 'Btown',
    seats: ['Btown'],
  };

  it.each([
    ['a second entry with the same code', [sample, { ...other, code: 'AAA' }], /AAA stands in two/],
    ['a form that two states share in silence', [sample, other], /Alandish/],
    ['a capital that is no seat without a note', [{ ...sample, seats: ['Btown'] }], /capital/],
    ['a missing adjective', [{ ...sample, adjectives: [] }], /adjectives/],
    ['a field that is misspelt', [{ ...sample, adjektives: ['x'] }], /adjektives/],
    ['a code that ISO does not know for a member', [{ ...sample, code: 'A-LAND' }], /A-LAND/],
    ['a territory that belongs to nobody', [{ ...sample, status: 'territory' }], /status and of/],
    ['a remark on a form that is not its own', [{ ...sample, careful: { Cland: 'a reason' } }], /Cland/],
    ['an article', [{ ...sample, names: ['Aland', 'the Alands'] }], /article/],
  ])('refuse %s', (_what, data, message) => {
    expect(() => readStates(data, 'sample')).toThrow(message);
  });

  it('accept a shared form that is careful in both', () => {
    const careful = { Alandish: 'said of both' };
    const data = [
      { ...sample, careful },
      { ...other, careful },
    ];
    expect(readStates(data, 'sample').map((state) => state.code)).toEqual(['AAA', 'BBB']);
  });

  it.each([
    ['a disputed place that is given to one side', { state: 'AAA', claims: ['AAA', 'BBB'], note: 'n' }, /dispute/],
    ['a disputed place without the facts', { claims: ['AAA', 'BBB'] }, /dispute/],
    ['claims in an order of rank', { claims: ['BBB', 'AAA'], note: 'n' }, /ranks/],
    ['a part of the world that one state owns', { kind: 'world-region', state: 'AAA' }, /part of the world/],
  ])('refuse %s', (_what, fields, message) => {
    expect(() => readPlaces([{ name: 'X', kind: 'region', names: ['X'], ...fields }], 'sample')).toThrow(message);
  });
});
