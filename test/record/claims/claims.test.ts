import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/reading/types.ts';
import { buildRecord } from '../../../src/record/build.ts';
import { claimsOf } from '../../../src/record/claims/claims.ts';
import type { Claim } from '../../../src/record/claims/types.ts';
import { figuresOf } from '../../../src/record/figures/figures.ts';
import { labelsOf } from '../../../src/record/labels/labels.ts';
import { statementsOf } from '../../../src/record/statements/statements.ts';
import { isContested } from '../../../src/record/view.ts';
import { reading } from '../../reading/read.ts';

const claims = (readings: readonly Reading[], query = {}): Claim[] =>
  claimsOf(buildRecord(readings).events, readings, query);
const names = (parties: readonly { readonly name: string }[]): string[] => parties.map((p) => p.name);
const answer = (c: Claim | undefined, value: string): { for: string[]; against: string[] } | undefined => {
  const found = c?.answers.find((a) => a.value === value);
  return found && { for: names(found.for), against: names(found.against) };
};

const PIPELINE = [
  'date 2024-05-02 An explosion damaged a gas pipeline near the port of Ventspils on Wednesday. Latvia blamed Russia for the explosion.',
  'date 2024-05-03 The Kremlin on Friday denied any involvement in the blast at the Ventspils pipeline. At least 12 workers were hurt in the explosion at the Ventspils pipeline, Latvian officials said.',
  "date 2024-05-04 Sweden backed Latvia's account of the pipeline explosion at Ventspils. Finland called for an international investigation into the Ventspils pipeline blast, in which some 20 people were hurt.",
].map((t) => reading(t));
const OTHERS = [
  'date 2024-05-03 India said Pakistani troops had shelled the village of Uri overnight, killing four people. Pakistan rejected the allegation.',
  "date 2024-05-03 Mali's military said it had carried out the strike on the village of Bounti. France denied carrying out the strike on Bounti.",
].map((t) => reading(t));

describe('a claim', () => {
  it('joins what several reports tell of one event, whatever they call it, with parties for and against', () => {
    const [claim, ...rest] = claims(PIPELINE, { question: 'cause' });
    expect(rest).toEqual([]);
    expect(answer(claim, 'RUS')).toEqual({ for: ['Latvia', 'Sweden'], against: ['Russia'] });
    expect(names(claim?.inquiry ?? [])).toEqual(['Finland']);
    expect(claim).toMatchObject({ state: 'contested', open: true });
  });

  it('keeps apart events elsewhere on the same days', () => {
    expect(claims([...PIPELINE, ...OTHERS], { question: 'cause' })).toHaveLength(3);
  });

  it('does not depend on the order or repetition of the reports', () => {
    const all = [...PIPELINE, ...OTHERS];
    expect(claims([...all.toReversed(), ...all])).toEqual(claims(all));
  });

  it('leads every position back to its words', () => {
    const texts = new Map(PIPELINE.map((r) => [r.report.id, r]));
    for (const c of claims(PIPELINE)) {
      for (const p of c.positions) {
        const notes = texts.get(p.proof.report);
        const all = [...(notes?.stances ?? []), ...(notes?.tolls ?? [])];
        expect(all.some((n) => n.quote === p.proof.quote && n.span[0] === p.proof.span[0])).toBe(true);
        expect(p.hops.length).toBeGreaterThan(0);
      }
    }
  });

  it('is agreed once those accused say the same, and keeps what they said before', () => {
    const later = reading('date 2024-05-20 Russia admitted responsibility for the Ventspils pipeline explosion.');
    const [claim] = claims([...PIPELINE, later], { question: 'cause' });
    expect(claim).toMatchObject({ state: 'agreed', open: false });
    const russian = claim?.positions.filter((p) => p.party.code === 'RUS' && p.answer === 'RUS');
    expect(russian?.map((p) => [p.stance, p.current])).toEqual([
      ['denies', false],
      ['asserts', true],
    ]);
  });

  it('is one however often a denial is copied that says little of what it denies', () => {
    const copied = ['2024-05-02', '2024-05-03'].map((date) =>
      reading(`Togo's government denied that it had interfered. Ghana recalled its ambassador from Lome.`, { date }),
    );
    const elsewhere = reading('Peru told its consul to come home. The government of Togo said nothing of it.', {
      date: '2024-05-03',
    });
    expect(claims([...copied, elsewhere]).map((c) => c.positions.length)).toEqual([2]);
  });

  it('keeps standing what a party says again in another way', () => {
    const readings = [
      reading('Ghana accused Togo of shelling the village of Badou on Monday. Togo denied shelling Badou.', {
        date: '2024-05-07',
      }),
      reading('Togo shelled the village of Badou on Monday, Ghana said. Togo denied shelling Badou.', {
        date: '2024-05-09',
      }),
    ];
    const held = claims(readings).flatMap((c) => c.positions.filter((p) => p.party.code === 'GHA'));
    expect(new Set(held.map((p) => p.stance))).toEqual(new Set(['blames', 'asserts']));
    expect(held.every((p) => p.current)).toBe(true);
  });

  it('holds a deed told by one and denied by another, as one event of the record', () => {
    const readings = [
      reading('date 2024-03-05 Bolivia said Peru had expelled its ambassador on Monday.'),
      reading('date 2024-03-06 Peru denied having expelled the Bolivian ambassador on Monday.'),
    ];
    const [claim] = claims(readings, { question: 'occurrence' });
    expect(answer(claim, 'PER')?.against).toEqual(['Peru']);
    expect(claim?.event).not.toBeNull();
  });

  it('joins deeds told in other words by whose deed it is', () => {
    const readings = [
      reading('date 2024-06-01 The Democratic Republic of Congo accused Rwanda of backing the M23 rebels.'),
      reading('date 2024-06-02 Rwanda denies supporting the M23, its foreign minister said.'),
    ];
    const [claim] = claims(readings, { question: 'occurrence' });
    expect(claim).toMatchObject({ code: 'RWA', state: 'contested' });
  });

  it('is open on what an actor is called, with each label and its holders', () => {
    const readings = [
      reading('date 2024-06-01 The M23 terror group seized Goma, the ministry of Congo said.', { outlet: 'Kivu Post' }),
      reading(
        'date 2024-06-02 Rwanda said the M23 is not a terrorist organisation. It called the M23 a liberation movement.',
      ),
    ];
    const [claim] = claims(readings, { question: 'label', actor: 'M23' });
    expect(answer(claim, 'terrorist')).toEqual({ for: ['Kivu Post'], against: ['Rwanda'] });
    expect(answer(claim, 'liberation')?.for).toEqual(['Rwanda']);
    expect(claim?.open).toBe(true);
  });
});

describe('the figures board', () => {
  it('sets differing tolls of one event side by side, by date, without a middle', () => {
    const [board] = figuresOf([], PIPELINE, { what: 'hurt' });
    expect(board?.lines.map((l) => [l.modifier, l.min, l.max, l.date])).toEqual([
      ['at least', 12, null, '2024-05-03'],
      ['some', 20, 20, '2024-05-04'],
    ]);
    expect(board).toMatchObject({ differ: true, apart: false });
    expect(Object.keys(board ?? {})).not.toContain('mean');
  });

  it('says when no number could be both', () => {
    const readings = [
      reading('date 2024-05-03 The strike on the village of Bounti killed 20 people.'),
      reading('date 2024-05-05 At least 35 people were killed in the strike on the Malian village of Bounti.'),
    ];
    expect(figuresOf(buildRecord(readings).events, readings, { what: 'killed' })[0]).toMatchObject({ apart: true });
    expect(claims(readings, { question: 'figure' })[0]?.state).toBe('contested');
  });
});

describe('the ledger of labels', () => {
  it("keeps an outlet's own voice apart from those whom it quotes, with counts and days", () => {
    const readings = [
      reading('date 2024-06-01 The rebel group M23 seized Goma.', { outlet: 'Kivu Post' }),
      reading('date 2024-06-03 M23, the rebel group, left Goma. Uganda called the M23 a rebel movement.', {
        outlet: 'Kivu Post',
      }),
    ];
    const lines = labelsOf(readings, { actor: 'M23' });
    expect(lines.map((l) => [l.holder.name, l.voice, l.label, l.given, l.refused, l.first, l.last])).toEqual([
      ['Uganda', 'speaker', 'rebel', 1, 0, '2024-06-03', '2024-06-03'],
      ['Kivu Post', 'narrator', 'rebel', 2, 0, '2024-06-01', '2024-06-03'],
    ]);
  });

  it('lets a report whose outlet is not known stand for itself', () => {
    const readings = ['Mediators met the rebel group M23.', 'The rebel group M23 left Goma.'].map((t) => reading(t));
    expect(labelsOf(readings)).toHaveLength(2);
  });
});

describe('the ledger of statements', () => {
  const readings = [
    reading('date 2024-02-06 Ghana will not send troops to the border, President John Mahama said on Tuesday.'),
    reading(
      'date 2024-02-07 President John Mahama said on Tuesday that Ghana would not send any troops to the border. Togo said it regretted the delay.',
    ),
  ];

  it('joins the same statement told by several reports', () => {
    const [first] = statementsOf([], readings, { speaker: 'GHA' });
    expect(new Set(first?.tellings.map((t) => t.report)).size).toBe(2);
    expect(statementsOf([], readings, { speaker: 'TGO' })).toHaveLength(1);
  });

  it('does not depend on the order of the reports', () => {
    expect(statementsOf([], readings.toReversed())).toEqual(statementsOf([], readings));
  });
});

const folder = fileURLToPath(new URL('../../../../shared/reports/', import.meta.url));
describe.skipIf(!existsSync(folder))('four real reports beside the project (skipped where there are none)', () => {
  const read = (name: string): Reading => reading(readFileSync(`${folder}${name}.txt`, 'utf8'));
  const readings = existsSync(folder)
    ? ['2018-05-16-expulsions', 'reassessment', 'recall-a', 'recall-b'].map(read)
    : [];

  it('leave open who caused the blast, with those who blame, deny, endorse, doubt and ask for an inquiry', () => {
    const [claim] = claims(readings, { question: 'cause' });
    expect(claim?.state).toBe('contested');
    expect(answer(claim, 'ISR')).toEqual({
      for: expect.arrayContaining(['Hamas', 'Recep Tayyip Erdogan', 'the Arab and Muslim world']),
      against: expect.arrayContaining(['Israel', 'United States', 'other Western countries']),
    });
    expect(answer(claim, 'PSE')?.against).toEqual(['Palestine']);
    expect(names(claim?.inquiry ?? [])).toEqual(['Ayman Safadi']);
    expect(names(claim?.doubts ?? [])).toEqual(['Ayman Safadi']);
  });

  it('give the tolls side by side', () => {
    const values = claims(readings, { question: 'figure' }).map((c) => c.answers.map((a) => a.value).toSorted());
    expect(values).toEqual(
      expect.arrayContaining([
        ['hundreds', 'scores'],
        ['at least 1,400', 'some 1,400'],
      ]),
    );
  });

  it('leave open what the group is called', () => {
    const [claim] = claims(readings, { question: 'label', actor: 'HAMAS' });
    expect(answer(claim, 'terrorist')).toEqual({
      for: ['this report', 'this report'],
      against: ['Recep Tayyip Erdogan'],
    });
    expect(answer(claim, 'resistance')?.for).toEqual(['Recep Tayyip Erdogan']);
    expect(answer(claim, 'mujahideen')?.for).toEqual(['Recep Tayyip Erdogan']);
  });
});

describe('a deed that one tells and another denies', () => {
  const readings = [
    reading('Ghana fired on Togolese police on February 17, wounding three, Togo said; Ghana denied it.', {
      date: '2023-02-20',
    }),
  ];

  it('is a claim with its two sides, about the event', () => {
    const { events } = buildRecord(readings);
    const shot = events.find((e) => e.kind.startsWith('force.'));
    const [claim, ...rest] = claims(readings, { question: 'occurrence' });
    expect(rest).toEqual([]);
    expect(claim).toMatchObject({ state: 'contested', event: shot?.id, code: 'GHA' });
    expect(claim?.topic[0]).toBe('fire');
    expect(answer(claim, 'GHA')).toEqual({ for: ['Togo'], against: ['Ghana'] });
  });

  it('is an event that is contested', () => {
    const shot = buildRecord(readings).events.find((e) => e.kind.startsWith('force.'));
    expect(shot?.status).toBe('happened');
    expect(shot && isContested(shot)).toBe(true);
  });

  it('is asked about in the words of the deed that is denied, under an id of its own', () => {
    const all = claims([
      ...readings,
      reading('Bolivia denied that its police had crossed the border and said two people died in a clash.'),
      reading('Peru denied crossing the Ecuadorean border and seizing a Chilean trawler.'),
    ]);
    expect(all.map((c) => c.topic[0])).not.toContain('say');
    expect(new Set(all.map((c) => c.id)).size).toBe(all.length);
  });
});
