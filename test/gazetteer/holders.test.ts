import { describe, expect, test } from 'vitest';
import { checkHolders, parseHolders } from '../../src/actors/gazetteer-holders.ts';
import { encodeHolders, holderAt, indexHolders } from '../../src/actors/holder-text.ts';
import { gazetteer, holders } from '../support/gazetteer.ts';

const SOURCES = [{ id: 'editors', title: 'Editors', licence: 'CC0', note: 'none' }];

function read(holder: object, office = 'president'): ReturnType<typeof parseHolders> {
  return parseHolders([{ code: 'PER', office, holders: [holder] }], 'test.yaml', SOURCES);
}

describe('holders of offices', () => {
  test('the files keep to the schema, and every office has a role', () => {
    expect(() => checkHolders(holders(), gazetteer())).not.toThrow();
  });

  test('every member state has a head of state or government since 2000', () => {
    const known = new Set(holders().map((h) => h.code));
    const missing = gazetteer().states.filter((s) => s.status === 'member' && !known.has(s.code));
    expect(missing.map((s) => s.code)).toEqual([]);
  });

  test('a date that is none and a source that is not listed are refused', () => {
    expect(() => read({ name: 'Ana Ruiz', from: '2015-13', source: 'editors' })).toThrow(/no EDTF date/);
    expect(() => read({ name: 'Ana Ruiz', source: 'hearsay' })).toThrow(/hearsay/);
    expect(() => read({ name: 'Ana; Ruiz', source: 'editors' })).toThrow(/semicolon/);
  });

  test('a term that ends before it begins and an office that nobody knows are refused', () => {
    const term = { name: 'Ana Ruiz', from: '2015-05', until: '2014', source: 'editors' };
    expect(() => checkHolders(read(term), gazetteer())).toThrow(/before it begins/);
    expect(() => checkHolders(read({ name: 'Ana Ruiz', source: 'editors' }, 'grand vizier'), gazetteer())).toThrow(
      /grand vizier/,
    );
  });

  test('what is compiled to text reads back as it was', () => {
    const some = holders().slice(0, 200);
    const text = encodeHolders(some);
    const starts = [...new Set([...indexHolders(text).byCode.values()].flat())].toSorted((a, b) => a - b);
    expect(starts.map((start) => holderAt(text, start))).toEqual(some);
  });
});
