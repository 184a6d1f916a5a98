import { describe, expect, it } from 'vitest';
import type { FigureBoard, FigureLine } from '../../../src/record/figures/figures.ts';
import { groupsOf, partedGroups } from '../../../web/src/views/claims/tolls/groups.ts';
import { axesOf, marksOf, readingOf, shapeOf } from '../../../web/src/views/claims/tolls/marks.ts';
import { isWide, scaleOf } from '../../../web/src/views/claims/tolls/scale.ts';

let count = 0;
function line(min: number, max: number | null, quote: string, more: Partial<FigureLine> = {}): FigureLine {
  count += 1;
  const modifier = quote.match(/^(at least|some|up to|exactly)/i)?.[1]?.toLowerCase() ?? null;
  return {
    id: `line ${count}`,
    min,
    max,
    modifier,
    unit: 'people',
    scope: null,
    holder: { key: 'PER', code: 'PER', name: 'Peru' },
    report: 'sha256:1',
    date: '2022-05-01',
    hops: [],
    proof: { report: 'sha256:1', span: [0, 1], quote },
    ...more,
  };
}
const chile = { key: 'CHL', code: 'CHL', name: 'Chile' };

describe('the shape of a number', () => {
  it('says what its words leave open', () => {
    expect(shapeOf(line(12, 12, '12'))).toBe('point');
    expect(shapeOf(line(12, 12, 'exactly 12'))).toBe('point');
    expect(shapeOf(line(12, 12, 'some 12'))).toBe('about');
    expect(shapeOf(line(10, 15, '10 to 15'))).toBe('range');
    expect(shapeOf(line(12, null, 'at least 12'))).toBe('from');
    expect(shapeOf(line(0, 12, 'up to 12'))).toBe('to');
  });

  it('is told in digits where the words have none or leave an end open', () => {
    const read = (l: FigureLine): (string | null)[] => marksOf([l]).map(readingOf);
    expect(read(line(12, 12, '12'))).toEqual([null]);
    expect(read(line(2, 2, 'two'))).toEqual(['2']);
    expect(read(line(200, null, 'hundreds'))).toEqual(['200 or more']);
    expect(read(line(0, 1200, 'up to 1,200'))).toEqual(['1,200 or fewer']);
    expect(read(line(20, 20, 'some 20'))).toEqual(['near 20']);
  });
});

describe('the marks of a board', () => {
  it('are one for each holder and wording, however often it is told', () => {
    const marks = marksOf([line(12, 12, '12'), line(12, 12, '12'), line(12, 12, '12', { holder: chile })]);
    expect(marks.map((m) => [m.holder.key, m.lines.length])).toEqual([
      ['PER', 2],
      ['CHL', 1],
    ]);
  });

  it('keep numbers apart that differ in what is counted or what narrows it', () => {
    const marks = marksOf([line(3, 3, '3'), line(3, 3, '3', { unit: 'guards' }), line(3, 3, '3', { scope: 'women' })]);
    expect(marks).toHaveLength(3);
  });

  it('stand in the order that is asked for', () => {
    const lines = [line(30, 30, '30'), line(12, null, 'at least 12', { holder: chile }), line(12, 12, '12')];
    const order = (by: 'number' | 'date' | 'holder'): string[] => marksOf(lines, by).map((m) => m.words);
    expect(order('number')).toEqual(['12', 'at least 12', '30']);
    expect(order('date')).toEqual(['30', 'at least 12', '12']);
    expect(order('holder')).toEqual(['at least 12', '30', '12']);
  });

  it('of money stand on one line only with their own currency', () => {
    const marks = marksOf([line(5, 5, '$5', { unit: 'USD' }), line(5, 5, '€5', { unit: 'EUR' })]);
    expect(axesOf('money', marks)).toHaveLength(2);
    expect(axesOf('killed', marks)).toHaveLength(1);
  });
});

describe('the line of numbers', () => {
  it('begins at nought, ends past the greatest, and counts in whole steps', () => {
    const { ticks, at } = scaleOf([{ min: 3, max: 18 }]);
    expect(ticks.map((t) => t.value)).toEqual([0, 5, 10, 15, 20]);
    expect(at(0)).toBeLessThan(at(3));
    expect(at(20)).toBeLessThan(100);
    expect(scaleOf([{ min: 1, max: 1 }]).ticks.map((t) => t.value)).toEqual([0, 1]);
  });

  it('leaves nought out where numbers lie close together far from it', () => {
    expect(
      scaleOf([
        { min: 1400, max: 1400 },
        { min: 1420, max: null },
      ]).ticks[0]?.value,
    ).toBe(1400);
  });

  it('can be shown by orders only where numbers span more than two', () => {
    expect(isWide([{ min: 12, max: 1200 }])).toBe(false);
    expect(
      isWide([
        { min: 12, max: 12 },
        { min: 1201, max: null },
      ]),
    ).toBe(true);
    expect(isWide([{ min: 0, max: 0 }])).toBe(false);
  });

  it('by orders has a place for nought and puts tens as far apart as hundreds', () => {
    const { ticks, at } = scaleOf(
      [
        { min: 0, max: 0 },
        { min: 2000, max: 2000 },
      ],
      true,
    );
    expect(ticks.map((t) => t.value)).toEqual([0, 1, 10, 100, 1000, 10_000]);
    expect(at(1000) - at(100)).toBeCloseTo(at(10_000) - at(1000), 0);
  });
});

describe('boards of one event', () => {
  const board = (event: string | null, lines: readonly FigureLine[], differ = false): FigureBoard => ({
    what: 'killed',
    event,
    topic: event === null ? ['blast', 'harbour'] : [],
    lines,
    differ,
    apart: false,
  });

  it('stand together, those where numbers differ first', () => {
    const groups = groupsOf([
      board('e:1', [line(1, 1, 'one')]),
      board(null, [line(2, 2, '2')]),
      board('e:2', [line(3, 3, '3'), line(4, 4, '4')], true),
      board(null, [line(5, 5, '5')]),
    ]);
    expect(groups.map((g) => [g.event, g.boards.length])).toEqual([
      ['e:2', 1],
      ['e:1', 1],
      [null, 2],
    ]);
  });

  it('with one number each are told apart from those with rivals', () => {
    const groups = groupsOf([
      board('e:1', [line(1, 1, 'one')]),
      board('e:2', [line(3, 3, '3'), line(4, 4, '4')], true),
    ]);
    const { several, single } = partedGroups(groups);
    expect([several.map((g) => g.key), single.map((g) => g.key)]).toEqual([['e:2'], ['e:1']]);
  });
});
