import { describe, expect, it } from 'vitest';
import { locatorOf, parseCoordinates } from '../../src/actors/coordinates.ts';
import { readText } from '../../src/report/read.ts';
import { gazetteer } from '../support/gazetteer.ts';
import { pipeline } from '../support/pipeline.ts';

describe('where places lie', () => {
  const locate = locatorOf(gazetteer().coordinates);

  it('knows cities by their state, of names that several states have', () => {
    expect(locate('Tripoli', 'LBY')).toMatchObject({ lat: expect.closeTo(32.9, 0), precision: 'city' });
    expect(locate('Tripoli', 'LBN')).toMatchObject({ lat: expect.closeTo(34.4, 0), precision: 'city' });
    expect(locate('Tripoli', 'GRC')).toBeNull();
  });

  it('gives a state one point inside it, and says that it is no more exact', () => {
    expect(locate('Chile', 'CHL')).toMatchObject({ precision: 'state' });
  });

  it('finds a place that several claim whatever state a text gives it', () => {
    expect(locate('Kerch', null)).not.toBeNull();
    expect(locate('Kerch', 'UKR')).toEqual(locate('Kerch', 'RUS'));
  });

  it('names each place of a state once, and states and cities that are in the gazetteer', () => {
    const { coordinates, states } = gazetteer();
    const keys = coordinates.map((c) => `${c.name}|${c.state}`);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    const codes = new Set(states.map((s) => s.code));
    expect(coordinates.filter((c) => c.state !== null && !codes.has(c.state))).toEqual([]);
  });

  it('refuses degrees that there are not, naming the entry', () => {
    const entry = { name: 'Oslo', state: 'NOR', lat: 95, lon: 10.75, precision: 'city' };
    expect(() => parseCoordinates([entry], 'coordinates.yaml')).toThrow(/entry 1 \(Oslo\): lat is 95/);
  });

  it('stands in the rows', async () => {
    const { rows } = await pipeline();
    const [row] = rows(
      readText('Ghana’s ambassador met the Togolese president in Lagos on Monday.', { date: '2022-03-09' }),
    );
    expect(row?.place).toMatchObject({ name: 'Lagos', code: 'NGA', precision: 'city' });
  });
});
