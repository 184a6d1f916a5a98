import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupStories } from '../../../src/record/stories/group.ts';
import { SETTINGS } from '../../../src/record/stories/settings.ts';
import type { StoryReport } from '../../../src/record/stories/types.ts';
import { REPORTS, storyOf } from './reports.ts';

const entries = (reports: readonly StoryReport[]): [string, string][] => [...groupStories(reports)];

describe('stories', () => {
  it('are told apart though two of them share their kind of event', () => {
    expect(entries(REPORTS)).toEqual(REPORTS.map(({ id }) => [id, storyOf(id)]));
  });

  it('are found in a handful of reports as well', () => {
    const few = REPORTS.filter(({ id }) => /[abc][12]/.test(id));
    expect(entries(few)).toEqual(few.map(({ id }) => [id, storyOf(id)]));
  });

  it('do not depend on the order of the reports', () => {
    const expected = groupStories(REPORTS);
    fc.assert(
      fc.property(fc.shuffledSubarray([...REPORTS], { minLength: REPORTS.length }), (shuffled) => {
        expect(new Map(entries(shuffled))).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('are named by the smallest id of their reports, whatever set they are found in', () => {
    fc.assert(
      fc.property(fc.subarray([...REPORTS]), (subset) => {
        const stories = groupStories(subset);
        expect([...stories.keys()]).toEqual(subset.map(({ id }) => id));
        for (const story of new Set(stories.values())) {
          const members = [...stories].filter(([, s]) => s === story).map(([id]) => id);
          expect(story).toBe(members.toSorted()[0]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('hold one and the same text once more', () => {
    const twice = [...REPORTS, ...REPORTS.map((r) => ({ ...r, id: `${r.id}-copy` }))];
    const stories = groupStories(twice);
    for (const { id } of REPORTS) expect(stories.get(`${id}-copy`)).toBe(stories.get(id));
  });

  it('are none for no report, and one each for reports without words', () => {
    expect(entries([])).toEqual([]);
    const empty = ['x', 'y'].map((id) => ({ id, sentences: [] }));
    expect(entries(empty)).toEqual([
      ['x', 'x'],
      ['y', 'y'],
    ]);
  });

  it('grow fewer as the threshold falls', () => {
    const count = (threshold: number): number =>
      new Set(groupStories(REPORTS, { ...SETTINGS, threshold }).values()).size;
    expect(count(0)).toBe(1);
    expect(count(0)).toBeLessThan(count(SETTINGS.threshold));
    expect(count(SETTINGS.threshold)).toBeLessThan(count(2));
    expect(count(2)).toBe(REPORTS.length);
  });
});
