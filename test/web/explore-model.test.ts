import { describe, expect, it } from 'vitest';
import { marked } from '../../web/src/views/explore/marked.ts';
import { edgesOf, monthsOf, outlineOf, sortRows } from '../../web/src/views/explore/outline.ts';

const DAY = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

interface Row {
  readonly id: string;
  readonly source?: string | null;
  readonly target?: string | null;
  readonly status?: string;
  readonly lo?: number | null;
  readonly hi?: number | null;
  readonly goldstein?: number | null;
}

function outline(rows: readonly Row[]) {
  const column = <K extends keyof Row>(key: K, none: Row[K]) => rows.map((r) => (r[key] === undefined ? none : r[key]));
  return outlineOf({
    total: rows.length,
    columns: {
      id: rows.map((r) => r.id),
      kind: rows.map(() => 'envoy.expel'),
      status: column('status', 'happened') as string[],
      source: column('source', 'TGO') as (string | null)[],
      target: column('target', 'GHA') as (string | null)[],
      lo: column('lo', null) as (number | null)[],
      hi: column('hi', null) as (number | null)[],
      reports: rows.map(() => 1),
      background: rows.map(() => 0),
      goldstein: column('goldstein', null) as (number | null)[],
    },
  });
}

describe('the outline of a store', () => {
  it('sorts by day with undated rows first, and sides that are not named last either way', () => {
    const o = outline([
      { id: 'c', lo: 5, hi: 5, source: null },
      { id: 'a', source: 'BEN' },
      { id: 'b', lo: 3, hi: 9, source: 'NER' },
    ]);
    const ids = (rows: Uint32Array): string => [...rows].map((i) => o.columns.id[i]).join('');
    expect(ids(sortRows(o, 'date', false))).toBe('abc');
    expect(ids(sortRows(o, 'date', true))).toBe('cba');
    expect(ids(sortRows(o, 'source', false))).toBe('abc');
    expect(ids(sortRows(o, 'source', true))).toBe('bac');
  });

  it('counts deeds by direction, and those with an open side apart', () => {
    const found = edgesOf(
      outline([
        { id: 'a', goldstein: -5 },
        { id: 'b', goldstein: 2 },
        { id: 'c', source: 'GHA', target: 'TGO' },
        { id: 'd', target: null },
      ]),
    );
    expect(found).toEqual({
      edges: [
        { source: 'TGO', target: 'GHA', events: 2, hostile: 1, friendly: 1 },
        { source: 'GHA', target: 'TGO', events: 1, hostile: 0, friendly: 0 },
      ],
      open: 1,
    });
  });

  it('counts in a month only what was done and lies in it for certain, and tells of the rest', () => {
    const found = monthsOf(
      outline([
        { id: 'a', lo: DAY('2021-11-03'), hi: DAY('2021-11-20'), goldstein: -4 },
        { id: 'b', lo: DAY('2022-02-01'), hi: DAY('2022-02-01'), goldstein: 3 },
        { id: 'c', lo: DAY('2022-01-31'), hi: DAY('2022-02-01') },
        { id: 'd', lo: DAY('2022-02-01'), hi: DAY('2022-02-01'), status: 'planned' },
        { id: 'e' },
      ]),
    );
    expect(found.months.map((m) => [m.month, m.events, m.sum])).toEqual([
      ['2021-11', 1, -4],
      ['2021-12', 0, 0],
      ['2022-01', 0, 0],
      ['2022-02', 1, 3],
    ]);
    expect([found.loose, found.undone]).toEqual([2, 1]);
  });

  it('finds the matches of an excerpt, and leaves lone marks alone', () => {
    expect(marked('the «envoy» left «')).toEqual([
      { text: 'the ', match: false },
      { text: 'envoy', match: true },
      { text: ' left «', match: false },
    ]);
  });
});
