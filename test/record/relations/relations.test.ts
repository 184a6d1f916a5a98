import { describe, expect, it } from 'vitest';
import type { Relations } from '../../../src/record/relations/relations.ts';
import { relationsAt, relationsOf } from '../../../src/record/relations/relations.ts';
import { party, readingWith, rowOf } from '../mention.ts';
import { day, recordOf, recordOfTexts } from '../views.ts';

async function relations(...texts: readonly (readonly [string, string?])[]): Promise<Relations> {
  const of = await recordOfTexts(texts);
  const [first] = relationsOf(of.events, of.context);
  if (first === undefined) throw new Error('no relations');
  return first;
}

describe('relations of two states', () => {
  it('are unknown before the first step and change with each', async () => {
    const of = await relations(
      ['Chad severed diplomatic relations with Benin on Sunday.', '2024-03-06'],
      ['Chad and Benin restored diplomatic relations on Monday.', '2024-09-04'],
    );
    expect(of.pair).toEqual(['BEN', 'TCD']);
    expect(of.stretches.map((s) => s.state)).toEqual(['unknown', 'severed', 'restored']);
    expect(relationsAt(of, day('2024-03-02')).state).toBe('unknown');
    expect(relationsAt(of, day('2024-05-01'))).toMatchObject({ state: 'severed', certainty: 'sure' });
    expect(relationsAt(of, day('2024-10-01')).state).toBe('restored');
  });

  it('lets a sentence of background date the past and not the day of the report', async () => {
    const of = await relations([
      'Peru and Bolivia, which restored diplomatic relations in 2019, held talks on Monday.',
      '2024-03-06',
    ]);
    expect(of.stretches.map((s) => s.state)).toEqual(['unknown', 'restored']);
    expect(relationsAt(of, day('2020-06-01')).state).toBe('restored');
    expect(relationsAt(of, day('2018-06-01')).state).toBe('unknown');
  });

  it('tells a review beside the state that it leaves as it is', async () => {
    const of = await relations(
      ['Fiji downgraded its ties with Tonga on Monday.', '2024-03-06'],
      ['Fiji is reviewing its relations with Tonga.', '2024-05-08'],
    );
    const stand = relationsAt(of, day('2024-06-01'));
    expect(stand.state).toBe('downgraded');
    expect(stand.underReview).toHaveLength(1);
    expect(relationsAt(of, day('2024-04-01')).underReview).toEqual([]);
  });

  it('do not change with what is threatened', async () => {
    const of = await relations(['Mali threatened to sever diplomatic relations with Norway.', '2024-03-06']);
    expect(of.steps.filter((s) => s.state === 'severed').every((s) => s.hollow)).toBe(true);
    expect(of.stretches.map((s) => s.state)).toEqual(['unknown']);
  });
});

describe('intensity by month', () => {
  it('counts an event once however many reports tell of it', () => {
    const expel = (id: string): ReturnType<typeof rowOf> => rowOf(id, { day: '2024-03-04' });
    const meet = rowOf('m:09', { kind: 'meeting.hold', goldstein: 1, day: '2024-03-20' });
    const of = recordOf([
      readingWith('sha256:1', '2024-03-05', [expel('m:01')]),
      readingWith('sha256:2', '2024-03-05', [expel('m:02')]),
      readingWith('sha256:3', '2024-03-21', [meet]),
    ]);
    const [found] = relationsOf(of.events, of.context);
    expect(found?.months).toEqual([
      {
        month: '2024-03',
        events: ['e:01', 'e:09'],
        friendly: 1,
        hostile: 1,
        neutral: 0,
        sum: -3,
        mean: -1.5,
        uncertain: 0,
      },
    ]);
  });

  it('leaves out what was only planned, and sets aside what has no month', () => {
    const planned = rowOf('m:01', { status: 'planned', day: '2024-03-04' });
    const undated = rowOf('m:02', { kind: 'mission.close' });
    const of = recordOf([readingWith('sha256:1', null, [planned, undated])]);
    const [found] = relationsOf(of.events, of.context);
    expect(found?.months).toEqual([]);
    expect(found?.unplaced).toEqual(['e:02']);
  });

  it('says when an event may belong to the month before', () => {
    const row = rowOf('m:01', { source: [party('LAO')], target: [party('CUB')] });
    const of = recordOf([readingWith('sha256:1', '2024-03-02', [row])]);
    expect(relationsOf(of.events, of.context)[0]?.months).toMatchObject([{ month: '2024-03', uncertain: 1 }]);
  });
});
