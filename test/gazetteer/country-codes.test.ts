import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseCountryCodes } from '../../src/actors/country-codes.ts';
import { loadCountryCodes } from '../../src/node/resources.ts';
import { gazetteer } from '../support/gazetteer.ts';

const file = 'gazetteer/country-codes.yaml';
const data = parse(readFileSync(join(import.meta.dirname, '../..', file), 'utf8')) as {
  readonly sources: Readonly<Record<string, string>>;
  readonly countries: readonly object[];
};
const countries = parseCountryCodes(data, file);
const byCode = new Map(countries.map((c) => [c.iso3, c]));

describe('the codes of countries', () => {
  it('have all 249 entries of ISO 3166-1 and Kosovo, in the order of their codes', () => {
    expect(countries).toHaveLength(250);
    expect(countries.map((c) => c.iso3)).toEqual(countries.map((c) => c.iso3).toSorted());
  });

  it('have every state and territory of the gazetteer that has such a code', () => {
    const codes = gazetteer().states.map((s) => s.code);
    expect(codes.filter((code) => code.length === 3 && !byCode.has(code))).toEqual([]);
  });

  it('have no state of the United Nations without a code in each scheme', () => {
    const members = gazetteer().states.filter((s) => s.status === 'member');
    expect(members.length).toBe(193);
    for (const { code } of members) expect(byCode.get(code), code).not.toContain(null);
  });

  it('have the 195 states of the state system in Correlates of War, by number and abbreviation', () => {
    expect(countries.filter((c) => c.cown !== null)).toHaveLength(195);
    for (const c of countries) expect(c.cown === null, c.iso3).toBe(c.cowc === null);
  });

  it.each([
    ['AUT', { fips: 'AU', cowc: 'AUS' }],
    ['AUS', { fips: 'AS', cowc: 'AUL' }],
    ['ESP', { fips: 'SP' }],
    ['DEU', { fips: 'GM', cown: 255, gwn: 260 }],
    ['CHN', { fips: 'CH' }],
    ['CHE', { fips: 'SZ' }],
    ['YEM', { cown: 679, gwn: 678 }],
    ['SRB', { iso2: 'RS', cown: 345, gwn: 340, fips: 'RI' }],
    ['RUS', { fips: 'RS' }],
    ['VNM', { cown: 816, gwn: 816, fips: 'VM' }],
    ['ROU', { cameo: 'ROM' }],
    ['XKX', { iso2: 'XK', cown: 347, fips: 'KV' }],
    ['TWN', { cown: 713, gwn: 713, fips: 'TW' }],
    ['PSE', { cown: null, gwn: null, fips: null, cameo: 'PSE' }],
  ])('of %s are those that are easily mixed up', (code, expected) => {
    expect(byCode.get(code)).toMatchObject(expected);
  });

  it('refuse a code that two entries share, and one of the wrong shape', () => {
    const entry = { iso3: 'AAA', iso2: 'AA', cown: null, cowc: null, gwn: null, cameo: null, fips: 'XX' };
    const twice = { countries: [entry, { ...entry, iso3: 'BBB', iso2: 'BB' }] };
    expect(() => parseCountryCodes(twice, file)).toThrow(/BBB and AAA share fips XX/);
    expect(() => parseCountryCodes({ countries: [{ ...entry, iso2: 'a' }] }, file)).toThrow(/iso2/);
  });

  it('say where each scheme comes from, and are what the program loads', async () => {
    expect(Object.keys(data.sources)).toEqual(['iso', 'cow', 'gw', 'cameo', 'fips']);
    expect(await loadCountryCodes()).toEqual(countries);
  });
});
