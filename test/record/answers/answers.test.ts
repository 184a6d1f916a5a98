import { describe, expect, it } from 'vitest';
import { answersOf } from '../../../src/record/answers/answers.ts';
import { ANSWER_RULES, MEASURES } from '../../../src/record/answers/data.ts';
import { chainsOf, measuresOf } from '../../../src/record/answers/measures.ts';
import { party, readingWith, rowOf } from '../mention.ts';
import { type Asked, named, recordOf, recordOfTexts } from '../views.ts';

/** Links as "stated: later <- earlier". */
function links(of: Asked): string[] {
  const name = named(of);
  return answersOf(of.events, of.context).map((l) => `${l.state}: ${name(l.answer)} <- ${l.to.map(name).join(' & ')}`);
}

const byOman = rowOf('m:01', { source: [party('OMN')], target: [party('YEM')], day: '2024-03-04' });
const byYemen = rowOf('m:02', { source: [party('YEM')], target: [party('OMN')], day: '2024-03-08' });

describe('answers that reports tell', () => {
  it('takes a phrase of answering for a stated link, with its words as proof', async () => {
    const of = await recordOfTexts([
      [
        'Oman expelled three Yemeni diplomats on Monday.\n\nYemen responded by expelling three Omani diplomats on Tuesday.',
        '2024-03-06',
      ],
    ]);
    const [link] = answersOf(of.events, of.context);
    expect(links(of)).toEqual(['stated: envoy.expel YEM>OMN <- envoy.expel OMN>YEM']);
    expect(link?.proofs.map((p) => p.quote)).toEqual(['responded']);
    expect(link?.gap).toEqual({ min: 1, max: 1 });
  });

  it.each([
    ['In retaliation, Peru expelled the Chilean consul in Tacna on Tuesday.', 'stated'],
    ['In a tit-for-tat move, Peru expelled the Chilean consul in Tacna on Tuesday.', 'stated'],
    ['A day later, Peru expelled the Chilean consul in Tacna.', 'sequenced'],
    [
      'Peru expelled the Chilean consul in Tacna, hours after Chile expelled the Peruvian consul in Arica.',
      'sequenced',
    ],
  ])('tells an answer from what only came after: %s', async (sentence, state) => {
    const of = await recordOfTexts([
      [`Chile expelled the Peruvian consul in Arica on Monday.\n\n${sentence}`, '2024-03-06'],
    ]);
    expect(links(of)).toEqual([`${state}: envoy.expel PER>CHL <- envoy.expel CHL>PER`]);
  });

  it('does not take two deeds of one side, one after the other, for an answer', async () => {
    const of = await recordOfTexts([
      ['Mali expelled the Danish consul in Gao, hours after Mali expelled the Danish ambassador.', '2024-03-06'],
    ]);
    expect(links(of)).toEqual([]);
  });

  it('takes no deed for the answer to one of a later day, whatever a phrase says', () => {
    const later = { ...byOman, answers: { id: 'm:02', span: [0, 2] as const, quote: 'In' } };
    const of = recordOf([readingWith('sha256:1', '2024-03-09', [later, byYemen])]);
    expect(links(of)).toEqual(['inferred: envoy.expel YEM>OMN <- envoy.expel OMN>YEM']);
  });

  it.each([
    [
      "Kenya expelled a Somali envoy on Friday in retaliation for Somalia's expulsion of a Kenyan envoy on Monday.",
      'stated: envoy.expel KEN>SOM <- envoy.expel SOM>KEN',
    ],
    [
      'Peru detained three Chilean sailors on Friday in response to the expulsion of Peruvian nationals by Chile on Monday.',
      'stated: coercion.arrest PER>CHL <- nationals.expel CHL>PER',
    ],
    [
      'Oman seized a Yemeni trawler on Friday in retaliation for the seizure of two Omani boats on Monday.',
      'stated: coercion.seize OMN>YEM <- coercion.seize null>OMN',
    ],
  ])('takes the deed inside the phrase of answering for the one answered: %s', async (text, link) => {
    expect(links(await recordOfTexts([[text, '2023-03-04']]))).toEqual([link]);
  });
});

describe('answers by rule', () => {
  it('takes the same measure by the other side within days for an answer, and names the rule and the gap', () => {
    const of = recordOf([
      readingWith('sha256:1', '2024-03-05', [byOman]),
      readingWith('sha256:2', '2024-03-09', [byYemen]),
    ]);
    expect(links(of)).toEqual(['inferred: envoy.expel YEM>OMN <- envoy.expel OMN>YEM']);
    expect(answersOf(of.events, of.context)[0]).toMatchObject({
      rule: 'envoy.expel answers envoy.expel within 14 days',
      gap: { min: 4, max: 4 },
      ordered: true,
      proofs: [],
    });
  });

  it('takes nothing for an answer that comes too late, is only planned, is undated or is aimed at another', () => {
    const late = { ...byYemen, date: { ...byYemen.date, edtf: '2024-05-01' } };
    const planned = { ...byYemen, status: 'planned' as const };
    const elsewhere = { ...byYemen, target: [party('QAT')] };
    const undated = rowOf('m:02', { source: [party('YEM')], target: [party('OMN')] });
    for (const [other, date] of [
      [late, '2024-05-02'],
      [planned, '2024-03-09'],
      [elsewhere, '2024-03-09'],
      [undated, null],
    ] as const) {
      expect(
        links(recordOf([readingWith('sha256:1', '2024-03-05', [byOman]), readingWith('sha256:2', date, [other])])),
      ).toEqual([]);
    }
  });

  it('says so where both happened on one day and nothing tells the order', () => {
    const same = { ...byYemen, date: byOman.date };
    const of = recordOf([readingWith('sha256:1', '2024-03-05', [byOman, same])]);
    expect(answersOf(of.events, of.context)).toMatchObject([{ state: 'inferred', ordered: false }]);
  });

  it('has one answer for a measure that several took together', () => {
    const joint = rowOf('m:01', { source: [party('DNK'), party('NOR')], target: [party('RUS')], day: '2024-03-04' });
    const answer = rowOf('m:02', { source: [party('RUS')], target: [party('DNK')], day: '2024-03-06' });
    const of = recordOf([
      readingWith('sha256:1', '2024-03-05', [joint]),
      readingWith('sha256:2', '2024-03-07', [answer]),
    ]);
    const found = answersOf(of.events, of.context);
    expect(found).toHaveLength(1);
    expect(found[0]?.to).toEqual(['e:01']);
  });

  it('has windows for measures that are told apart, and knows all kinds in them as measures', () => {
    for (const rule of ANSWER_RULES) {
      expect(rule.days).toBeGreaterThan(0);
      for (const kind of rule.measures) expect(MEASURES.has(kind) || kind === 'coercion.deport', kind).toBe(true);
    }
  });
});

describe('measures and chains', () => {
  const third = rowOf('m:03', {
    kind: 'mission.close',
    source: [party('OMN')],
    target: [party('YEM')],
    day: '2024-03-10',
  });
  const readings = [
    readingWith('sha256:1', '2024-03-05', [byOman]),
    readingWith('sha256:2', '2024-03-09', [byYemen]),
    readingWith('sha256:3', '2024-03-11', [third]),
  ];

  it('chains a measure, its answer and the answer to that', () => {
    const of = recordOf(readings);
    const [root, ...others] = chainsOf(answersOf(of.events, of.context));
    expect(others).toEqual([]);
    expect([root?.event, root?.answers[0]?.event, root?.answers[0]?.answers[0]?.event]).toEqual([
      'e:01',
      'e:02',
      'e:03',
    ]);
  });

  it('gives the same answers whatever the order of the events', () => {
    const of = recordOf(readings);
    const turned = recordOf(readings.toReversed());
    expect(measuresOf(of.events.toReversed(), turned.context)).toEqual(measuresOf(of.events, of.context));
  });

  it('tells the post from the words of the deed where no party is named by it', async () => {
    const of = await recordOfTexts([['Kenya recalled its ambassador to Somalia on Monday.', '2024-03-06']]);
    expect(measuresOf(of.events, of.context).map((m) => m.who)).toEqual([
      { office: 'ambassador', person: null, post: { type: 'embassy', city: null, host: 'SOM' } },
    ]);
  });

  it('tells that it is for a time, and what ended it', async () => {
    const of = await recordOfTexts([
      ['Kenya temporarily recalled its ambassador to Somalia on Monday.', '2024-03-06'],
      ['Kenya closed its embassy in Hanoi on Monday. The step is temporary, the ministry said.', '2024-04-03'],
      ['Kenya reopened its embassy in Hanoi on Tuesday.', '2024-05-08'],
    ]);
    const of3 = measuresOf(of.events, of.context).map((m) => [
      m.kind,
      m.temporary.map((t) => t.quote),
      m.endedBy === null,
    ]);
    expect(of3).toEqual([
      ['envoy.recall', ['temporarily'], true],
      ['mission.close', ['temporary'], false],
      ['mission.open', [], true],
    ]);
  });
});
