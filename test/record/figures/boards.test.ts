import { describe, expect, it } from 'vitest';
import { joinBoards, type StateItem } from '../../../src/record/figures/boards.ts';

const item = (id: string, topic: readonly string[], more: Partial<StateItem> = {}): StateItem => ({
  id,
  report: `r${id}`,
  topic,
  days: { lo: 100, hi: 100 },
  event: null,
  must: 'killed',
  states: new Set(['LAO', 'KHM']),
  ...more,
});

const ids = (groups: readonly (readonly StateItem[])[]): string[] =>
  groups
    .map((g) =>
      g
        .map((i) => i.id)
        .toSorted()
        .join('+'),
    )
    .toSorted();
const like = (): number => 0.4;

describe('boards of one deed between two states', () => {
  const raid = item('1', ['raid', 'border'], { event: 'e:1' });
  const incident = item('2', ['incident', 'border']);
  const undated = item('3', ['raid', 'border'], { days: { lo: null, hi: null } });

  it('are one for a raid and an incident at one border, told by like reports, in any order', () => {
    expect(ids(joinBoards([[raid], [incident], [undated]], like))).toEqual(['1+2+3']);
    expect(ids(joinBoards([[undated], [incident], [raid]], like))).toEqual(['1+2+3']);
  });

  it('stay apart for other states, other days, other stories and other places', () => {
    const others = [
      item('4', ['raid', 'border'], { states: new Set(['LAO', 'VNM']) }),
      item('5', ['raid', 'border'], { days: { lo: 110, hi: 110 } }),
      item('6', ['raid', 'market']),
    ];
    for (const other of others) expect(ids(joinBoards([[raid], [other]], like))).toEqual(['1', other.id]);
    expect(ids(joinBoards([[raid], [incident]], () => 0.1))).toEqual(['1', '2']);
  });

  it('stay apart for two events, and leave alone what fits both', () => {
    const second = item('7', ['raid', 'border'], { event: 'e:2' });
    expect(ids(joinBoards([[raid], [second], [incident]], like))).toEqual(['1', '2', '7']);
  });
});
