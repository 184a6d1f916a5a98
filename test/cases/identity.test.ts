import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Mention {
  /** Publication date, left out where the report has none. */
  date?: string;
  outlet: string | null;
  text: string;
  /** The words of the text that tell the event. */
  quote: string;
}

interface Pair {
  id: string;
  a: Mention;
  b: Mention;
  /** Whether a careful analyst files both under one event. */
  same: boolean;
  /** Why it is hard, or null. */
  hard: string | null;
  class: string;
  /** The two states or bodies that it is mainly about, in no order: for the spread only. */
  states: [string, string];
}

const PAIRS = readFileSync(join(import.meta.dirname, 'identity.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Pair);
const MENTIONS = PAIRS.flatMap((pair) => [
  { id: `${pair.id}a`, ...pair.a },
  { id: `${pair.id}b`, ...pair.b },
]);

/** Some states of each continent, enough to tell that none is left out. */
const CONTINENTS = {
  Africa: ['DZA', 'EGY', 'ETH', 'KEN', 'MLI', 'NGA', 'ZAF'],
  Asia: ['CHN', 'IND', 'IRN', 'JPN', 'KGZ', 'PAK', 'PHL', 'THA'],
  Europe: ['DEU', 'EST', 'FRA', 'GBR', 'SRB', 'SWE'],
  'North America': ['CAN', 'CUB', 'DOM', 'GTM', 'MEX', 'USA'],
  Oceania: ['AUS', 'FJI', 'NZL', 'PNG', 'SLB', 'VUT'],
  'South America': ['ARG', 'BOL', 'BRA', 'COL', 'PER', 'VEN'],
};

function isDay(date: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date)
  );
}

describe('identity.jsonl', () => {
  it('has at least 240 pairs with an id each', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(240);
    expect(new Set(PAIRS.map((pair) => pair.id)).size).toBe(PAIRS.length);
    expect(PAIRS.filter((pair) => !/^i\d{3}$/.test(pair.id))).toEqual([]);
  });

  it('has the quote once in its text, and two mentions in each pair', () => {
    expect(MENTIONS.filter(({ text, quote }) => quote === '' || text.split(quote).length !== 2)).toEqual([]);
    expect(PAIRS.filter(({ a, b }) => a.text === b.text && a.quote === b.quote && a.date === b.date)).toEqual([]);
  });

  it('has real days as dates', () => {
    expect(MENTIONS.filter(({ date }) => date !== undefined && !isDay(date))).toEqual([]);
  });

  it('has at least 25 pairs within one report, whose outlet is one', () => {
    const oneReport = PAIRS.filter(({ a, b }) => a.text === b.text && a.date === b.date);
    expect(oneReport.filter(({ a, b }) => a.outlet !== b.outlet)).toEqual([]);
    expect(oneReport.length).toBeGreaterThanOrEqual(25);
  });

  it('leaves the date out in at least 25 pairs', () => {
    expect(PAIRS.filter(({ a, b }) => a.date === undefined || b.date === undefined).length).toBeGreaterThanOrEqual(25);
  });

  it('has both labels in at least 35 % of the pairs', () => {
    const same = PAIRS.filter((pair) => pair.same).length / PAIRS.length;
    expect(same).toBeGreaterThanOrEqual(0.35);
    expect(same).toBeLessThanOrEqual(0.65);
  });

  it('has reasons for at least 60 % of the pairs, and a class for all', () => {
    expect(PAIRS.filter((pair) => pair.hard).length / PAIRS.length).toBeGreaterThanOrEqual(0.6);
    expect(PAIRS.filter((pair) => pair.hard !== null && pair.hard.trim() === '')).toEqual([]);
    expect(PAIRS.filter((pair) => pair.class === '')).toEqual([]);
  });

  it('is about at least 40 pairs of states, on all continents', () => {
    expect(PAIRS.filter(({ states: [one, other] }) => one === other)).toEqual([]);
    expect(new Set(PAIRS.map((pair) => pair.states.toSorted().join(' '))).size).toBeGreaterThanOrEqual(40);
    const told = new Set(PAIRS.flatMap((pair) => pair.states));
    for (const [continent, states] of Object.entries(CONTINENTS)) {
      expect(states.filter((state) => told.has(state)).length, continent).toBeGreaterThanOrEqual(3);
    }
  });
});
