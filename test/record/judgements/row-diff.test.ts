import { describe, expect, it } from 'vitest';
import type { FigureRow, MentionRow } from '../../../src/coding/contract.ts';
import { fieldChanges, pairRuns, pairVersions, type RowPair } from '../../../src/record/judgements/row-diff.ts';
import { party, rowOf } from '../mention.ts';

const idsOf = (pairs: readonly RowPair[]): string[] => pairs.map((p) => `${p.before?.id ?? '-'} ${p.after?.id ?? '-'}`);

const figure = (min: number): FigureRow => ({
  what: 'expelled',
  min,
  max: min,
  modifier: null,
  unit: 'diplomats',
  scope: null,
  holder: null,
  span: [0, 1],
  quote: String(min),
});

const row = (id: string, quote: string, at: number, more: Partial<MentionRow> = {}): MentionRow =>
  rowOf(id, { quote, span: [at, at + quote.length], ...more });

describe('fieldChanges', () => {
  it('tells each field that differs with both values, and nothing of what is the same', () => {
    const before = rowOf('m:1', { day: '2021-04-17', figures: [figure(12)] });
    const after = rowOf('m:1', { day: '2021-04-18', figures: [figure(10)], target: [party('ETH')] });
    expect(fieldChanges(before, after, 'told')).toEqual([
      { field: 'target', was: 'SOM', now: 'ETH' },
      { field: 'date', was: '2021-04-17', now: '2021-04-18' },
      { field: 'figures', was: '12 diplomats expelled', now: '10 diplomats expelled' },
    ]);
    expect(fieldChanges(before, before, 'all')).toEqual([]);
  });

  it('tells between runs also how a row came about, and between versions not', () => {
    const [a, b] = [rowOf('m:1', { rule: 'one', span: [0, 10] }), rowOf('m:1', { rule: 'two', span: [3, 10] })];
    expect(fieldChanges(a, b, 'told')).toEqual([]);
    expect(fieldChanges(a, b, 'all').map((c) => c.field)).toEqual(['span', 'rule']);
  });
});

describe('pairRuns', () => {
  it('pairs rows by id, then by overlapping words, and leaves others alone', () => {
    const before = [row('m:1', 'expelled two', 0), row('m:2', 'recalled its envoy', 20), row('m:3', 'closed', 60)];
    const after = [
      row('m:1', 'expelled two', 0, { rule: 'other' }),
      row('m:4', 'recalled its envoy from Mogadishu', 20, { kind: 'envoy.recall' }),
      row('m:5', 'reopened', 80),
    ];
    expect(idsOf(pairRuns(before, after))).toEqual(['m:1 m:1', 'm:2 m:4', 'm:3 -', '- m:5']);
  });

  it('gives a row that reads more alike before one that only overlaps', () => {
    const before = [row('m:1', 'expelled and recalled', 0)];
    const after = [
      row('m:2', 'expelled and recalled', 0, { kind: 'envoy.recall', target: [] }),
      row('m:3', 'expelled and recalled', 0, { status: 'planned' }),
    ];
    expect(idsOf(pairRuns(before, after))).toContain('m:1 m:3');
  });
});

describe('pairVersions', () => {
  it('pairs rows of two texts by what they tell and in which words, wherever they stand', () => {
    const before = [
      row('m:1', 'expelled twelve diplomats', 0),
      row('m:2', 'recalled its ambassador', 40, { kind: 'envoy.recall' }),
      row('m:3', 'closed its border', 90, { kind: 'border.close', source: [party('SOM')], target: [party('KEN')] }),
    ];
    const after = [
      row('m:9', 'recalled its ambassador', 10, { kind: 'envoy.recall' }),
      row('m:8', 'expelled ten diplomats', 70),
    ];
    expect(idsOf(pairVersions(before, after))).toEqual(['m:1 m:8', 'm:2 m:9', 'm:3 -']);
  });

  it('does not depend on the order of the rows', () => {
    const before = [row('m:1', 'expelled two', 0), row('m:2', 'expelled three', 30)];
    const after = [row('m:3', 'expelled three', 0), row('m:4', 'expelled two', 40)];
    const expected = ['m:1 m:4', 'm:2 m:3'];
    expect(idsOf(pairVersions(before, after))).toEqual(expected);
    expect(idsOf(pairVersions(before.toReversed(), after.toReversed()))).toEqual(expected);
  });
});
