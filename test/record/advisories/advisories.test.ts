import { describe, expect, it } from 'vitest';
import { loadResources } from '../../../src/node/resources.ts';
import type { AdvisoryLine } from '../../../src/record/advisories/advisories.ts';
import { advisoriesAt, advisoriesOf } from '../../../src/record/advisories/advisories.ts';
import { placeLevel } from '../../../src/record/advisories/scale.ts';
import { intervalOf, OPEN } from '../../../src/record/interval.ts';
import type { Interval } from '../../../src/record/types.ts';
import { party, readingWith, rowOf } from '../mention.ts';
import { day, recordOf, recordOfTexts } from '../views.ts';

const { scales } = (await loadResources()).gazetteer;

async function advisories(...texts: readonly (readonly [string, string?])[]): Promise<AdvisoryLine[]> {
  const of = await recordOfTexts(texts);
  return advisoriesOf(of.events, of.context, scales);
}

function place(issuer: string, value: string, days: Interval) {
  const { scale, rank, ranks, candidates, direction } = placeLevel(
    { scale: null, value, rank: null, direction: null, span: [0, 1], quote: value },
    issuer,
    days,
    scales,
  );
  return { scale, rank, ranks, candidates, direction };
}

describe('travel advice', () => {
  it('takes a call to leave and a level for two things', async () => {
    const [line] = await advisories([
      'Australia advised its citizens to leave Niger and raised its travel advice to level 4.',
      '2024-03-06',
    ]);
    expect([line?.issuer, line?.country, line?.audience]).toEqual(['AUS', 'NER', 'Australian citizens']);
    expect(line?.steps.map((s) => [s.what, s.change, s.levels[0]?.value.rank ?? null]).toSorted()).toEqual([
      ['leave', null, null],
      ['level', 'raised', 4],
    ]);
  });

  it('keeps what one issuer says of one country together where it has scales for several audiences', async () => {
    const lines = await advisories(
      ['The State Department raised its travel advisory for Haiti to Level 4: Do Not Travel on Tuesday.', '2024-03-06'],
      ['The United States told its citizens on Monday to leave Haiti.', '2024-03-13'],
    );
    expect(lines.map((l) => [l.audience, l.steps.map((s) => s.what)])).toEqual([['US citizens', ['level', 'leave']]]);
  });

  it('stays open until it is lifted', async () => {
    const warned: readonly [string, string] = [
      'Japan told its nationals to avoid all travel to Nepal on Monday.',
      '2024-03-06',
    ];
    const lifted: readonly [string, string] = ['Japan lifted its travel warning for Nepal on Monday.', '2024-06-05'];
    const [open] = await advisories(warned);
    expect(open?.steps[0]?.endedBy).toBeNull();
    expect(open === undefined ? [] : advisoriesAt(open, day('2030-01-01'))).toHaveLength(1);
    const [ended] = await advisories(warned, lifted);
    expect(ended?.steps.map((s) => [s.what, s.endedBy === null])).toEqual([
      ['level', false],
      ['lifted', true],
    ]);
    expect(ended === undefined ? [] : advisoriesAt(ended, day('2024-07-01'))).toEqual([]);
    expect(ended === undefined ? [] : advisoriesAt(ended, day('2024-04-01'))).toHaveLength(1);
  });

  it('compares a level with the last one of the same scale, and never with that of another', () => {
    const level = (id: string, issuer: string, value: string, on: string): ReturnType<typeof rowOf> =>
      rowOf(id, {
        kind: 'travel.warn',
        source: [party(issuer)],
        target: [party('NER')],
        day: on,
        level: { scale: null, value, rank: null, direction: null, span: [0, 1], quote: value },
      });
    const of = recordOf([
      readingWith('sha256:1', '2024-03-05', [level('m:01', 'AUS', 'level 2', '2024-03-04')]),
      readingWith('sha256:2', '2024-04-05', [level('m:02', 'NZL', 'level 1', '2024-04-04')]),
      readingWith('sha256:3', '2024-06-05', [level('m:03', 'AUS', 'level 3', '2024-06-04')]),
    ]);
    const lines = advisoriesOf(of.events, of.context, scales);
    expect(lines.map((l) => [l.issuer, ...l.steps.map((s) => [s.change, s.changeBasis])])).toEqual([
      ['AUS', [null, null], ['raised', 'compared']],
      ['NZL', [null, null]],
    ]);
    expect(lines[0]?.steps[0]?.endedBy).toBe('e:03');
  });
});

describe('levels on scales', () => {
  it('reads one number by the scale that held: the most severe before a change, the mildest after it', () => {
    expect(place('ISR', 'level 1', intervalOf('2018-05'))).toMatchObject({
      scale: 'isr-nsc-1-most-severe',
      rank: 4,
      direction: 'down',
    });
    expect(place('ISR', 'level 1', intervalOf('2023-10-19'))).toMatchObject({
      scale: 'isr-nsc-4-most-severe',
      rank: 1,
      direction: 'up',
    });
  });

  it('gives no rank where two scales that run opposite ways may be meant', () => {
    const found = place('ISR', 'level 4', OPEN);
    expect(found).toMatchObject({
      scale: null,
      rank: null,
      candidates: ['isr-nsc-1-most-severe', 'isr-nsc-4-most-severe'],
    });
    expect(place('ISR', 'level 4', intervalOf('2022-06-13')).scale).toBeNull();
  });

  it('takes the scale on which a level can be raised or lowered to what is told', () => {
    const at = (direction: 'raised' | 'lowered', value: string): string | null =>
      placeLevel({ scale: null, value, rank: null, direction, span: [0, 1], quote: value }, 'ISR', OPEN, scales).scale;
    expect(at('raised', 'level 4')).toBe('isr-nsc-4-most-severe');
    expect(at('raised', 'level 1')).toBe('isr-nsc-1-most-severe');
    expect(at('lowered', 'level 4')).toBe('isr-nsc-1-most-severe');
    expect(at('raised', 'level 3')).toBeNull();
  });

  it('lets one wording of an event tell the scale of another', () => {
    const warn = (id: string, value: string, direction: 'raised' | null): ReturnType<typeof rowOf> =>
      rowOf(id, {
        kind: 'travel.warn',
        source: [party('ISR')],
        target: [party('KEN')],
        level: { scale: null, value, rank: null, direction, span: [0, 1], quote: value },
      });
    const of = recordOf([
      readingWith('sha256:1', null, [{ ...warn('m:01', 'level 4', 'raised'), report: 'sha256:1' }]),
    ]);
    const [event] = of.events;
    const levels = [
      ...(event?.levels ?? []),
      { value: warn('m:02', 'highest threat level', null).level, mentions: ['m:02'] },
    ];
    const both =
      event === undefined
        ? []
        : [{ ...event, levels: levels.flatMap((l) => (l.value === null ? [] : [{ ...l, value: l.value }])) }];
    const [line] = advisoriesOf(both, of.context, scales);
    expect(line?.steps[0]?.levels.map((l) => [l.value.scale, l.value.rank, l.mentions])).toEqual([
      ['isr-nsc-4-most-severe', 4, ['m:01', 'm:02']],
    ]);
  });

  it('reads colours, wordings and "the highest level" of the issuer, and nothing for an issuer without a scale', () => {
    expect(place('FRA', 'red', intervalOf('2024')).rank).toBe(4);
    expect(place('GBR', 'advises against all travel', intervalOf('2024'))).toMatchObject({ rank: 3, ranks: 3 });
    expect(place('NZL', 'the highest level', intervalOf('2024')).rank).toBe(4);
    expect(place('EU', 'level 3', intervalOf('2024'))).toMatchObject({ scale: null, rank: null, candidates: [] });
  });

  it('has the scales of the issuers that news names most, each with its direction or none', () => {
    const of = new Map(scales.map((s) => [s.id, s.direction]));
    for (const id of ['usa-state-2018', 'aus-smartraveller', 'nzl-safetravel', 'jpn-mofa', 'isr-nsc-4-most-severe'])
      expect(of.get(id)).toBe('up');
    expect(of.get('isr-nsc-1-most-severe')).toBe('down');
    for (const id of ['gbr-fcdo', 'can-travel-advice', 'deu-aa', 'fra-conseils', 'ind-mea', 'chn-mfa'])
      expect(of.get(id)).toBeNull();
    expect(scales.some((s) => s.issuer === 'EU')).toBe(false);
  });
});
