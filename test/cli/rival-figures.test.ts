import { describe, expect, it } from 'vitest';
import { rivalFigures } from '../../src/cli/print/rival-figures.ts';
import { buildRecord } from '../../src/record/build.ts';
import { figuresOf } from '../../src/record/figures/figures.ts';
import { party, readingWith, rowOf } from '../record/mention.ts';

const figure = (min: number, quote: string, holder: string, at: number) => ({
  what: 'killed',
  min,
  max: min,
  modifier: null,
  unit: null,
  scope: null,
  holder,
  span: [at, at + 1] as const,
  quote,
});

describe('numbers beside an event', () => {
  it('are told with their holders where the event itself has only one of them', () => {
    const row = rowOf('m:1', {
      kind: 'force.kill',
      source: [party('LAO')],
      target: [party('KHM')],
      day: '2020-02-03',
      span: [0, 5],
    });
    const own = figure(5, 'five', 'KHM', 1);
    const note = { ...figure(9, 'Nine', 'LAO', 90), topic: [], hops: [], mention: 'm:1', date: row.date };
    const reading = { ...readingWith('r1', '2020-02-04', [{ ...row, figures: [own] }]), tolls: [note] };
    const [event] = buildRecord([reading]).events;
    if (event === undefined) throw new Error('one row is one event');
    const lines = rivalFigures(figuresOf([event], [reading]), event);
    expect(lines.map((l) => l.text)).toEqual(['! killed: five (KHM), nine (LAO); see figures']);
    const alone = { ...reading, tolls: [] };
    expect(rivalFigures(figuresOf([event], [alone]), event)).toEqual([]);
  });
});
