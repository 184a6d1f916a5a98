import { describe, expect, test } from 'vitest';
import type { Gazetteer, OfficeHolder } from '../../src/actors/gazetteer.ts';
import { encodeHolders } from '../../src/actors/holder-text.ts';
import { createHolders } from '../../src/actors/holders.ts';
import { createPersonTable } from '../../src/actors/person-table.ts';
import type { Holding, PersonQuestion } from '../../src/actors/persons.ts';
import { gazetteer } from '../support/gazetteer.ts';

const ROWS: readonly (readonly [code: string, office: string, name: string, from: string, until?: string])[] = [
  ['TUR', 'president', 'Recep Tayyip Erdoğan', '2014-08-28'],
  ['TUR', 'prime minister', 'Recep Tayyip Erdoğan', '2003-03-14', '2014-08-28'],
  ['TUR', 'prime minister', 'Ahmet Davutoğlu', '2014-08-28', '2016-05-24'],
  ['TUR', 'foreign minister', 'Ahmet Davutoğlu', '2009-05-01', '2014-08-28'],
  ['GBR', 'prime minister', 'Theresa May', '2016-07-13', '2019-07-24'],
  ['KEN', 'foreign minister', 'Amina Mohamed', '2013', '2018-01'],
  ['ZAF', 'president', 'Kgalema Motlanthe', '2008-09-25', '2009-05-09'],
  ['PER', 'president', 'Ana Ruiz', '2015-01-01'],
  ['CHL', 'foreign minister', 'Tom Ruiz', '2015-01-01'],
  ['GBR', 'king', 'Charles III', '2022-09-08'],
  ['AUS', 'king', 'Charles III', '2022-09-08'],
  ['AUS', 'governor-general', 'Sam Mostyn', '2024-07-01'],
];

const holders = ROWS.map(([code, office, name, from, until]): OfficeHolder => {
  return { code, office, name, called: null, also: [], from, until: until ?? null, acting: false, source: 'editors' };
});
const small: Gazetteer = { ...gazetteer(), holders: encodeHolders(holders) };
const lookup = createHolders(small);
const table = createPersonTable(small, lookup);

function ask(name: string, date: string | null, more: Partial<PersonQuestion> = {}): Holding | null {
  return table.holder(name, { date, office: null, code: null, sure: true, supports: () => false, ...more });
}

describe('the table of persons', () => {
  test('gives the office held on the date of the report', () => {
    expect(ask('Erdogan', '2010-06-01')).toMatchObject({ code: 'TUR', office: 'prime minister' });
    expect(ask('Tayyip Erdogan', '2018-06-01')).toMatchObject({ office: 'president', organ: 'presidency' });
    expect(ask('Davutoglu', '2010-06-01')).toMatchObject({ office: 'foreign minister' });
    expect(ask('Davutoglu', '2015-06-01')).toMatchObject({ office: 'prime minister' });
  });

  test('knows nobody by an office before the first term, and chiefs by their state in the year before', () => {
    expect(ask('Theresa May', '2016-07-01')).toMatchObject({ code: 'GBR', office: null, role: null });
    expect(ask('Erdogan', '2001')).toBeNull();
  });

  test('knows former holders by their full name or a title, by surname only beside their state', () => {
    expect(ask('Kgalema Motlanthe', '2012-01-01')).toMatchObject({ office: 'former president', role: 'ELI' });
    expect(ask('Motlanthe', '2012-01-01')).toBeNull();
    expect(ask('Motlanthe', '2012-01-01', { supports: (code) => code === 'ZAF' })).toMatchObject({ code: 'ZAF' });
    expect(ask('Motlanthe', '2012-01-01', { office: 'former president' })).toMatchObject({ code: 'ZAF' });
  });

  test('takes a surname that is a word or that many bear only with support', () => {
    expect(ask('May', '2018-01-01', { sure: false })).toBeNull();
    expect(ask('May', '2018-01-01')).toMatchObject({ code: 'GBR' });
    expect(ask('Mohamed', '2016-01-01')).toBeNull();
    expect(ask('Mohamed', '2016-01-01', { supports: (code) => code === 'KEN' })).toMatchObject({ code: 'KEN' });
  });

  test('leaves another given name to another person', () => {
    expect(ask('Ali Erdogan', '2018-01-01')).toBeNull();
    expect(ask('Angela May', '2018-01-01')).toBeNull();
  });

  test('prefers the state that the report names, then chiefs to ministers', () => {
    expect(ask('Ruiz', '2018-01-01')).toMatchObject({ code: 'PER' });
    expect(ask('Ruiz', '2018-01-01', { supports: (code) => code === 'CHL' })).toMatchObject({ code: 'CHL' });
    expect(ask('Ruiz', '2018-01-01', { office: 'foreign minister' })).toMatchObject({ code: 'CHL' });
  });

  test('gives a monarch of several states the one without a governor-general', () => {
    expect(ask('King Charles', '2024-09-01') ?? ask('Charles III', '2024-09-01')).toMatchObject({ code: 'GBR' });
  });

  test('an unknown or partial date widens the window', () => {
    expect(ask('Theresa May', null)).toMatchObject({ code: 'GBR' });
    expect(ask('Theresa May', '2016')).toMatchObject({ code: 'GBR' });
  });

  test('tells an office that somebody does not hold from another word for the same', () => {
    expect(table.officeHeld('Erdogan', 'TUR', 'prime minister', '2015-01-01')).toBe('president');
    expect(table.officeHeld('Erdogan', 'TUR', 'president', '2015-01-01')).toBeNull();
    expect(table.officeHeld('Erdogan', 'TUR', 'leader', '2015-01-01')).toBeNull();
    expect(table.officeHeld('May', 'GBR', 'prime minister', '2020-01-01')).toBeNull();
  });

  test('lists holders of an office and offices of a person', () => {
    expect(lookup.holdersOf('TUR', 'prime minister', '2015-01-01').map((h) => h.name)).toEqual(['Ahmet Davutoğlu']);
    expect(lookup.holdersOf('TUR', null, '2010-01-01')).toHaveLength(2);
    expect(lookup.officesOf('Ahmet Davutoglu', null).map((h) => h.office)).toEqual([
      'prime minister',
      'foreign minister',
    ]);
    expect(lookup.officesOf('Nobody Atall', null)).toEqual([]);
  });
});
