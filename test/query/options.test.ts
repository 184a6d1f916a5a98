import { beforeAll, describe, expect, it } from 'vitest';
import type { Names } from '../../src/query/names.ts';
import { namesOfData } from '../../src/query/names-of-data.ts';
import { queryOf, sortsOf, statusesOf } from '../../src/query/options.ts';

let names: Names;
beforeAll(async () => {
  names = await namesOfData();
});

describe('filters', () => {
  it('read how many origins are wanted and what to include', () => {
    expect(queryOf({ 'min-origins': '2', include: 'denied, Background,denied' }, names)).toEqual({
      minOrigins: 2,
      include: ['denied', 'background'],
    });
    for (const include of ['', 'none']) expect(queryOf({ include }, names)).toEqual({ include: [] });
    expect(queryOf({}, names)).toEqual({});
  });

  it('refuse what is no count and nothing to include', () => {
    for (const bad of ['', '-1', '1.5', 'two', '0x2'])
      expect(() => queryOf({ 'min-origins': bad }, names)).toThrow(`--min-origins ${bad} is no count`);
    expect(() => queryOf({ include: 'planned,rumours' }, names)).toThrow('“rumours” is nothing to include');
  });

  it('are named in messages as they were given', () => {
    const inAddress = (name: string, value: string): string => `${name.replace('-', '_')}=${value}`;
    const read = (given: Parameters<typeof queryOf>[0]) => () => queryOf(given, names, inAddress);
    expect(read({ 'as-of': 'soon' })).toThrow('as_of=soon is no date');
    expect(read({ since: '2022', until: '2021' })).toThrow('since=2022 is after until=2021');
    expect(read({ pair: 'TUR' })).toThrow('pair=TUR names no two parties');
    expect(read({ 'min-origins': 'x' })).toThrow('min_origins=x is no count');
    expect(() => queryOf({ since: 'soon' }, names)).toThrow('--since soon is no date');
  });
});

describe('what is included', () => {
  it('asks for each sort that an event is of', () => {
    expect(sortsOf({ status: 'ongoing', background: false })).toEqual([]);
    expect(sortsOf({ status: 'threatened', background: true })).toEqual(['planned', 'background']);
    expect(sortsOf({ status: 'denied', background: false })).toEqual(['denied']);
  });

  it('narrows the statuses that are asked for', () => {
    expect(statusesOf({ statuses: ['planned', 'happened'], include: ['denied'] })).toEqual(['happened']);
    expect(statusesOf({ include: ['planned'] })).toEqual([
      'happened',
      'ongoing',
      'planned',
      'threatened',
      'demanded',
      'possible',
    ]);
    expect(statusesOf({})).toBeUndefined();
  });
});
