import { describe, expect, it } from 'vitest';
import { buildRecord } from '../../../src/record/build.ts';
import { explainLink } from '../../../src/record/events/events.ts';
import { objectOf } from '../../../src/record/events/objects.ts';
import { mentionsOf } from '../../../src/record/mentions.ts';
import { mentionWith, party, readingWith, rowOf } from '../mention.ts';
import { eventWith, idsOf, readingOf } from '../readings.ts';

const figure = (what: string, count: number, quote: string, span: readonly [number, number] = [0, 1]) => ({
  what,
  min: count,
  max: count,
  modifier: null,
  unit: null,
  scope: null,
  holder: null,
  span,
  quote,
});

describe('a plan', () => {
  const done = mentionWith('m:1', '2021-06-03', { kind: 'mediate.broker', quote: 'brokered', day: '2021-06-01' });
  const plan = (status: 'planned' | 'happened') =>
    mentionWith('m:2', '2021-06-14', { kind: 'mediate.host', status, quote: 'host', day: null });

  it('never joins what was done before it was told', () => {
    expect(explainLink(done, plan('planned')).apart).toBe('it was done before the other was told as a plan');
  });

  it('may join what was done after it was told', () => {
    const later = mentionWith('m:3', '2021-06-20', { kind: 'mediate.broker', day: '2021-06-19' });
    expect(explainLink(later, plan('planned')).apart).toBeNull();
  });
});

describe('what is taken', () => {
  it('is people or things by the words of the row', () => {
    const of = (kind: string, quote: string) => objectOf(rowOf('m:1', { kind, quote }));
    expect(of('coercion.seize', 'seized a Kuwaiti ferry')).toBe('things');
    expect(of('coercion.arrest', 'arrested six sailors')).toBe('people');
    expect(of('coercion.arrest', 'detained the tanker')).toBe('things');
    expect(of('coercion.seize', 'seized the tanker and its crew')).toBe('people');
    expect(of('coercion.seize', 'seized')).toBeNull();
  });

  it('makes two deeds of a ship that is seized and its crew that is held', () => {
    const more = { source: [party('KWT')], target: [party('IRQ')], day: '2021-06-01' };
    const ship = mentionWith('m:1', '2021-06-02', { ...more, kind: 'coercion.seize', quote: 'seized an Iraqi ferry' });
    const crew = mentionWith('m:2', '2021-06-02', { ...more, kind: 'coercion.arrest', quote: 'held nine sailors' });
    expect(explainLink(ship, crew).apart).toBe('one takes people and the other things');
  });
});

describe('rival numbers of an expulsion', () => {
  const more = { day: '2021-06-01', quote: 'expelled' };
  const two = { ...more, figures: [figure('expelled', 2, 'two')] };
  const five = { ...more, figures: [figure('expelled', 5, 'five')] };

  it('stand side by side where two reports tell it of one day', () => {
    const link = explainLink(mentionWith('m:1', '2021-06-02', two), mentionWith('m:2', '2021-06-02', five));
    expect(link).toMatchObject({ verdict: 'same', apart: null });
  });

  it('make two deeds where the one comes on top, or where one report tells both', () => {
    const again = { ...five, quote: 'expelled five more' };
    expect(explainLink(mentionWith('m:1', '2021-06-02', two), mentionWith('m:2', '2021-06-02', again)).apart).toBe(
      'two and five are not the same number',
    );
    const [a, b] = mentionsOf(readingWith('r1', '2021-06-02', [rowOf('m:1', two), rowOf('m:2', five)]));
    if (!a || !b) throw new Error('two rows are two mentions');
    expect(explainLink(a, b).apart).toBe('two and five are not the same number');
  });

  it('are shown with who gives each', async () => {
    const [a, b] = [
      await readingOf('Chad expelled two Malian diplomats on Tuesday, its foreign ministry said.', {
        date: '2022-03-10',
        outlet: 'Sahel Wire',
      }),
      await readingOf('Chad expelled three Malian diplomats on Tuesday.', {
        date: '2022-03-10',
        outlet: 'Bamako Post',
      }),
    ];
    const { events } = buildRecord([a, b]);
    const event = eventWith(events, idsOf(a, 'envoy.expel')[0]);
    expect(event?.mentions).toEqual(expect.arrayContaining(idsOf(b, 'envoy.expel')));
    expect(event?.figures.map((f) => f.value.holder).toSorted()).toEqual(['Bamako Post', 'TCD']);
    expect(event?.conflicts.find((c) => c.includes('numbers'))).toContain('three (Bamako Post), two (TCD)');
  });
});

describe('a number within the words of a row', () => {
  it('is a figure of that row where its report notes it apart', () => {
    const row = rowOf('m:1', { kind: 'coercion.arrest', quote: 'held nine sailors', span: [10, 27] });
    const note = { topic: [], hops: [], mention: null, date: row.date };
    const tolls = [{ ...figure('held', 9, 'nine', [15, 19]), ...note }];
    const [m] = mentionsOf({ ...readingWith('r1', '2021-06-02', [row]), tolls });
    expect(m?.row.figures.map((f) => f.quote)).toEqual(['nine']);
  });
});

describe('an undated telling of an envoy called home', () => {
  const undated = () =>
    readingOf('The Omani ambassador to Jordan flew home on Sunday after Muscat recalled him for consultations.');
  const recall = (day: string) =>
    readingOf('Oman recalled its ambassador from Jordan on Sunday over a dispute about air routes.', { date: day });

  it('joins the one recall that is told', async () => {
    const [a, b] = [await undated(), await recall('2019-04-08')];
    const { events } = buildRecord([a, b]);
    const told = idsOf(a, 'envoy.recall');
    expect(told).not.toEqual([]);
    expect(eventWith(events, idsOf(b, 'envoy.recall')[0])?.mentions).toEqual(expect.arrayContaining(told));
  });

  it('stands alone where two recalls are told', async () => {
    const [a, b, c] = [await undated(), await recall('2019-04-08'), await recall('2021-09-06')];
    const { events } = buildRecord([a, b, c]);
    expect(eventWith(events, idsOf(a, 'envoy.recall')[0])?.reports).toEqual([a.report.id]);
  });

  it('are one where one rounds what the other counts', () => {
    const said = (id: string, count: number, modifier: string | null) =>
      mentionWith(id, '2020-01-06', {
        kind: 'force.release',
        figures: [{ ...figure('freed', count, String(count)), max: modifier === 'more than' ? null : count, modifier }],
      });
    const why = (a: ReturnType<typeof said>, b: ReturnType<typeof said>): readonly string[] =>
      explainLink(a, b).grounds.map((g) => g.why);
    expect(why(said('m:1', 330, null), said('m:2', 300, 'more than'))).toContain('their counts fit');
    expect(why(said('m:1', 51, null), said('m:2', 50, 'some'))).toContain('their counts fit');
    expect(why(said('m:1', 900, null), said('m:2', 300, 'more than'))).not.toContain('their counts fit');
    expect(why(said('m:1', 51, null), said('m:2', 50, null))).toContain('their counts differ');
  });

  it('of a mission go both ways, where the host orders closed the very post that its state then closes', () => {
    const place = { name: 'Mombasa', code: 'KEN', span: [0, 1] as const, quote: 'Mombasa' };
    const sides = { source: [party('SOM')], target: [party('KEN')] };
    const ordered = mentionWith('m:1', '2020-01-06', { kind: 'mission.close', day: '2020-01-05', place });
    const closed = mentionWith('m:2', '2020-01-09', { kind: 'mission.close', day: '2020-01-06', place, ...sides });
    const other = mentionWith('m:3', '2020-01-09', {
      kind: 'mission.close',
      day: '2020-01-06',
      place: { ...place, name: 'Kismayo' },
      ...sides,
    });
    expect(explainLink(ordered, closed).apart).toBeNull();
    expect(explainLink(ordered, other).apart).toBe('they go opposite ways');
  });
});
