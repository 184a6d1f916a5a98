import { describe, expect, it } from 'vitest';
import { predictStories } from '../../evaluation/predict/stories.ts';
import { halfOf, type LabelledReport, samplesOf } from '../../evaluation/stories/samples.ts';
import { bCubed } from '../../evaluation/stories/score.ts';
import { REPORTS, storyOf } from '../record/stories/reports.ts';

async function* linesOf(records: readonly unknown[]): AsyncIterable<string> {
  for (const record of records) yield JSON.stringify(record);
}

const predict = (records: readonly unknown[]) => Array.fromAsync(predictStories(linesOf(records)));

describe('the stories task', () => {
  it('names a story for each line, in their order, and never reads the one given', async () => {
    const given = REPORTS.toReversed().map((r) => ({ ...r, story: 'given' }));
    const lines = await predict(given);
    expect(lines.map((line) => JSON.parse(line))).toEqual(given.map(({ id }) => ({ id, story: storyOf(id) })));
    expect(await predict([])).toEqual([]);
  });

  it.each([
    [[{ id: 'x', sentences: 'a text' }], 'the record "x" has no "sentences"'],
    [[{ id: 'x', sentences: [['a', 7]] }], 'the record "x" has no "sentences"'],
    [[{ sentences: [] }], 'line 1 has no "id"'],
    [
      [
        { id: 'x', sentences: [] },
        { id: 'x', sentences: [] },
      ],
      'the id "x" comes twice',
    ],
  ])('refuses %j', async (records, message) => {
    await expect(predict(records)).rejects.toMatchObject({
      code: 'E_BAD_RECORD',
      message: expect.stringContaining(message),
    });
  });
});

describe('B-cubed', () => {
  it('is one for equal groups, whatever they are called', () => {
    const same = bCubed([
      ['a', 'x'],
      ['a', 'x'],
      ['b', 'y'],
    ]);
    expect(same).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('loses precision by groups joined and recall by groups torn', () => {
    const joined = bCubed([
      ['a', 'x'],
      ['b', 'x'],
    ]);
    expect(joined).toMatchObject({ precision: 0.5, recall: 1 });
    const torn = bCubed([
      ['a', 'x'],
      ['a', 'y'],
    ]);
    expect(torn).toMatchObject({ precision: 1, recall: 0.5 });
  });
});

describe('samples of a labelled set', () => {
  const reports: LabelledReport[] = Array.from({ length: 240 }, (_, i) => ({
    id: String(i),
    story: `${i % 12}-${i % 24 < 12 ? 'a' : 'b'}`,
    sentences: [],
  }));

  it('are the same each time, and of the sizes that they are named by', () => {
    const [all, topics, few, twenty] = samplesOf(reports);
    expect(samplesOf(reports)).toEqual([all, topics, few, twenty]);
    expect(all?.sets).toEqual([reports]);
    const topicsIn = (set: readonly LabelledReport[]) => new Set(set.map((r) => r.story.split('-')[0])).size;
    for (const set of topics?.sets ?? []) expect(topicsIn(set)).toBe(9);
    for (const set of few?.sets ?? []) {
      const sizes = Object.values(Object.groupBy(set, (r) => r.story)).map((group) => group?.length ?? 0);
      expect(sizes).toHaveLength(24);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(5);
    }
    for (const set of twenty?.sets ?? []) expect([set.length, topicsIn(set)]).toEqual([20, 3]);
  });

  it('keep all stories of a topic in one half', () => {
    expect(reports.filter((r) => halfOf(r) === 'A').every((r) => Number.parseInt(r.story, 10) % 2 === 0)).toBe(true);
    expect(reports.filter((r) => halfOf(r) === 'B')).toHaveLength(120);
  });
});
