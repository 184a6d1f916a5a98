import { describe, expect, it } from 'vitest';
import type { PostLine } from '../../../src/record/representation/representation.ts';
import { linesOfPair, representationAt, representationOf } from '../../../src/record/representation/representation.ts';
import { party, readingWith, rowOf } from '../mention.ts';
import { type Asked, day, recordOf, recordOfTexts } from '../views.ts';

function lines(of: Asked): PostLine[] {
  return representationOf(of.events, of.context);
}

/** The line of a post, "KEN SOM embassy" or "KEN SOM consulate Kismayo". */
function line(of: Asked, name: string): PostLine {
  const found = lines(of).find(
    (l) => [l.sender, l.host, l.post.type, l.post.city].filter((x) => x !== null).join(' ') === name,
  );
  if (found === undefined) throw new Error(`no line ${name}`);
  return found;
}

function states(of: PostLine): string[] {
  return of.stretches.map((s) => s.state);
}

describe('who represents whom', () => {
  it('moves the post of the sender when the host expels its ambassador, and no other', async () => {
    const of = await recordOfTexts([["Kenya expelled Somalia's ambassador on Monday.", '2024-03-06']]);
    expect(lines(of).map((l) => [l.sender, l.host, l.post.type])).toEqual([['SOM', 'KEN', 'embassy']]);
    const embassy = line(of, 'SOM KEN embassy');
    expect(representationAt(embassy, day('2024-03-01'))).toMatchObject({ state: 'unknown', events: [] });
    expect(representationAt(embassy, day('2024-03-04'))).toMatchObject({ state: 'expelled', certainty: 'sure' });
    expect(embassy.steps[0]?.proofs[0]?.quote).toContain('expelled');
  });

  it('takes envoys and counted diplomats who are expelled for staff, whatever the title calls them', async () => {
    const of = await recordOfTexts([
      ['Hanoi throws out Cambodian envoys.', '2024-03-06'],
      ['Vietnam expelled three Laotian diplomats on Monday.', '2024-03-06'],
    ]);
    const steps = lines(of).flatMap((l) => l.steps);
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.map((s) => [s.whom, s.state])).toEqual(steps.map(() => ['staff', null]));
  });

  it('takes the one envoy who is called home for the head of the embassy', async () => {
    const of = await recordOfTexts([['Togo recalled its envoy to Ghana on Monday.', '2024-03-06']]);
    expect(line(of, 'TGO GHA embassy').steps.map((s) => [s.whom, s.state])).toEqual([['head', 'recalled']]);
  });

  it('keeps consulates apart by city and from the embassy', async () => {
    const of = await recordOfTexts([
      [
        'Chile expelled the Peruvian consul in Arica on Monday. Chile expelled the Peruvian consul general in Santiago on Tuesday.',
        '2024-03-06',
      ],
      ['Peru named a new ambassador to Chile on Wednesday.', '2024-03-07'],
    ]);
    expect(lines(of).map((l) => [l.post.type, l.post.city, states(l).at(-1)])).toEqual([
      ['embassy', null, 'ambassador'],
      ['consulate', 'Arica', 'expelled'],
      ['consulate', 'Santiago', 'expelled'],
    ]);
  });

  it('tells a chargé from an ambassador and an attaché from either', async () => {
    const of = await recordOfTexts([
      ["Colombia named María Torres as its chargé d'affaires in Caracas on Monday.", '2024-03-06'],
      ['Lisbon expelled the Belarusian military attaché on Monday.', '2024-03-06'],
    ]);
    expect(line(of, 'COL VEN embassy').steps.map((s) => s.state)).toEqual(['chargé']);
    expect(line(of, 'BLR PRT embassy').steps.map((s) => [s.whom, s.state])).toEqual([['staff', null]]);
  });

  it('keeps a temporary step open until something ends it', async () => {
    const recall: readonly [string, string] = [
      'Togo temporarily recalled its ambassador to Ghana on Monday.',
      '2024-03-06',
    ];
    const open = line(await recordOfTexts([recall]), 'TGO GHA embassy');
    expect(open.steps[0]).toMatchObject({ state: 'recalled', endedBy: null });
    expect(open.steps[0]?.temporary.map((t) => t.quote)).toEqual(['temporarily']);
    expect(representationAt(open, day('2030-01-01')).state).toBe('recalled');
    const ended = line(
      await recordOfTexts([recall, ['The Togolese ambassador returned to Accra on Friday.', '2024-06-08']]),
      'TGO GHA embassy',
    );
    expect(states(ended)).toEqual(['unknown', 'recalled', 'ambassador']);
    expect(ended.steps[0]?.endedBy).toBe(ended.steps[1]?.event);
  });

  it('shows what is only planned or denied apart, without changing the state', async () => {
    const of = await recordOfTexts([['Mali will close its embassy in Oslo next month.', '2024-03-06']]);
    const embassy = line(of, 'MLI NOR embassy');
    expect(embassy.steps).toMatchObject([{ hollow: true, state: 'closed', status: 'planned' }]);
    expect(states(embassy)).toEqual(['unknown']);
    expect(representationAt(embassy, day('2024-06-01')).state).toBe('unknown');
  });

  it('leaves the state of the head when some of the staff must go', async () => {
    const of = await recordOfTexts([
      ['Norway named a new ambassador to Peru on Monday.', '2024-02-07'],
      ['Peru expelled two Norwegian diplomats on Monday.', '2024-03-06'],
    ]);
    const embassy = line(of, 'NOR PER embassy');
    expect(embassy.steps.map((s) => [s.whom, s.state])).toEqual([
      ['head', 'ambassador'],
      ['staff', null],
    ]);
    expect(representationAt(embassy, day('2024-04-01')).state).toBe('ambassador');
  });

  it('tells by the owner of the post whether a state closes its own or the other one', async () => {
    const of = await recordOfTexts([
      ['Chile closed its embassy in Lima on Monday.', '2024-03-06'],
      ['Peru closed the Bolivian consulate in Lima on Monday.', '2024-03-06'],
    ]);
    expect(lines(of).map((l) => [l.sender, l.host, l.post.type, states(l).at(-1)])).toEqual([
      ['BOL', 'PER', 'consulate', 'closed'],
      ['CHL', 'PER', 'embassy', 'closed'],
    ]);
  });

  it('closes the posts of both when relations are severed, and leaves them unknown when they are restored', async () => {
    const of = await recordOfTexts([
      ['Benin expelled the Chadian consul in Parakou on Monday.', '2024-01-10'],
      ['Chad severed diplomatic relations with Benin on Sunday.', '2024-03-06'],
      ['Chad and Benin restored diplomatic relations on Monday.', '2024-09-04'],
    ]);
    for (const name of ['TCD BEN embassy', 'BEN TCD embassy']) {
      const embassy = line(of, name);
      expect(states(embassy)).toEqual(['unknown', 'closed', 'unknown']);
      expect(embassy.steps.every((s) => s.basis === 'entailed')).toBe(true);
    }
    expect(states(line(of, 'TCD BEN consulate Parakou'))).toEqual(['unknown', 'expelled', 'closed', 'unknown']);
  });

  it('lowers the own embassy to a chargé and says nothing of the other one when a state downgrades its ties', async () => {
    const of = await recordOfTexts([['Fiji downgraded its ties with Tonga on Monday.', '2024-03-06']]);
    expect(states(line(of, 'FJI TON embassy')).at(-1)).toBe('chargé');
    expect(states(line(of, 'TON FJI embassy')).at(-1)).toBe('unknown');
  });
});

describe('what is not sure', () => {
  it('says that either may hold on the days in which a step lies', () => {
    const row = rowOf('m:01', {
      day: '2024-03-04/2024-03-06',
      target: [party('SOM', { office: 'ambassador', post: { type: 'embassy', city: null, host: 'KEN' } })],
    });
    const embassy = line(recordOf([readingWith('sha256:1', '2024-03-07', [row])]), 'SOM KEN embassy');
    expect(representationAt(embassy, day('2024-03-05'))).toMatchObject({
      state: 'expelled',
      certainty: 'possible',
      or: ['unknown'],
    });
    expect(representationAt(embassy, day('2024-03-06'))).toMatchObject({
      state: 'expelled',
      certainty: 'sure',
      or: [],
    });
  });

  it('knows no state where one tells of an ambassador sent and one of the embassy closed on the same day', () => {
    const sent = rowOf('m:01', { kind: 'envoy.appoint', quote: 'named an ambassador', day: '2024-03-04' });
    const shut = rowOf('m:02', { kind: 'mission.close', quote: 'closed its embassy', day: '2024-03-04' });
    const of = recordOf([readingWith('sha256:1', '2024-03-05', [sent]), readingWith('sha256:2', '2024-03-05', [shut])]);
    const embassy = line(of, 'KEN SOM embassy');
    expect(states(embassy)).toEqual(['unknown', 'unknown']);
    expect(embassy.stretches[1]?.conflict.toSorted()).toEqual(['ambassador', 'closed']);
    expect(representationAt(embassy, day('2024-03-09')).or.toSorted()).toEqual(['ambassador', 'closed']);
  });

  it('lists undated steps beside the state and lets them make no day sure', async () => {
    const of = await recordOfTexts([['Angola has recalled its ambassador to Gabon.']]);
    const embassy = line(of, 'AGO GAB embassy');
    const stand = representationAt(embassy, day('2024-03-05'));
    expect(stand).toMatchObject({ state: 'unknown', certainty: 'possible' });
    expect(stand.undated).toEqual(embassy.steps.map((s) => s.event));
  });

  it('gives the lines of a pair either way round, the same for any order of events', async () => {
    const of = await recordOfTexts([
      [
        'Togo recalled its ambassador to Ghana on Monday. A day later, Ghana recalled its ambassador to Togo.',
        '2024-03-06',
      ],
      ['Togo recalled its ambassador to Benin on Monday.', '2024-03-06'],
    ]);
    const pair = linesOfPair(lines(of), ['TGO', 'GHA']);
    expect(pair.map((l) => `${l.sender} in ${l.host}`)).toEqual(['GHA in TGO', 'TGO in GHA']);
    expect(representationOf(of.events.toReversed(), of.context)).toEqual(lines(of));
  });
});
