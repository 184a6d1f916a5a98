import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartyRow } from '../../../src/coding/contract.ts';
import { loadResources } from '../../../src/node/resources.ts';
import type { Reading } from '../../../src/reading/types.ts';
import { buildRecord } from '../../../src/record/build.ts';
import { eventsOf, explainLink } from '../../../src/record/events/events.ts';
import { HISTORIES, REVERSALS } from '../../../src/record/events/kin.ts';
import { KIN } from '../../../src/record/events/kin-table.ts';
import type { RecordMention } from '../../../src/record/types.ts';
import { mentionWith, party, readingWith, rowOf } from '../mention.ts';
import { eventWith, idsOf, readingOf } from '../readings.ts';

const figure = (what: string, min: number, max: number | null, quote: string) => ({
  what,
  min,
  max,
  modifier: null,
  unit: null,
  scope: null,
  holder: null,
  span: [0, 1] as const,
  quote,
});

describe('what makes two mentions one event', () => {
  it('gives an event the id of its smallest mention', () => {
    const events = eventsOf([
      mentionWith('m:b2', '2020-01-05', { day: '2020-01-04' }),
      mentionWith('m:a1', '2020-01-06', { day: '2020-01-04' }),
    ]);
    expect(events.map((e) => e.id)).toEqual(['e:a1']);
    expect(events[0]?.mentions).toEqual(['m:a1', 'm:b2']);
  });

  it('never joins two posts, not even by way of a telling that names none', () => {
    const day = '2020-01-04';
    const events = eventsOf([
      mentionWith('m:1', '2020-01-05', { day, target: [party('SOM', { office: 'ambassador' })] }),
      mentionWith('m:2', '2020-01-05', { day, target: [party('SOM', { office: 'consul general' })] }),
      mentionWith('m:3', '2020-01-05', { day }),
    ]);
    expect(events).toHaveLength(2);
    expect(eventWith(events, 'm:1')?.id).not.toBe(eventWith(events, 'm:2')?.id);
  });

  it('sets rival numbers of killed side by side in one event, with a conflict in plain words', () => {
    const more = {
      kind: 'force.kill',
      day: '2020-01-04',
      place: { name: 'Afmadow', code: null, span: [0, 1] as const, quote: 'Afmadow' },
    };
    const events = eventsOf([
      mentionWith('m:1', '2020-01-05', { ...more, figures: [figure('killed', 12, 12, '12')] }),
      mentionWith('m:2', '2020-01-06', { ...more, figures: [figure('killed', 30, 30, '30')] }),
    ]);
    expect(events).toHaveLength(1);
    expect(events[0]?.figures.map((f) => f.value.min)).toEqual([12, 30]);
    expect(events[0]?.conflicts).toEqual(['different numbers are given (killed): 12, 30']);
  });

  it('tells a deed that was announced and done as two steps, and its status as done', () => {
    const [event, ...others] = eventsOf([
      mentionWith('m:2', '2020-01-05', { kind: 'visit.announce', source: [party('CHL')], target: [party('CAN')] }),
      mentionWith('m:1', '2020-01-20', {
        kind: 'visit.make',
        source: [party('CHL')],
        target: [party('CAN')],
        day: '2020-01-19',
      }),
    ]);
    expect(others).toEqual([]);
    expect(event?.status).toBe('happened');
    expect(event?.kind).toBe('visit.make');
    expect(event?.history.map((s) => s.kind)).toEqual(['visit.announce', 'visit.make']);
  });

  it('links a reopening to the closing that it undoes, as two events', () => {
    const events = eventsOf([
      mentionWith('m:1', '2020-01-05', { kind: 'border.close', day: '2020-01-04' }),
      mentionWith('m:2', '2020-03-05', { kind: 'border.open', day: '2020-03-04' }),
    ]);
    expect(events.map((e) => e.reverses ?? [])).toEqual([[], ['e:1']]);
  });

  it('keeps both rows of a mutual deed in one event', () => {
    const more = { kind: 'meeting.hold', day: '2020-01-04' };
    const events = eventsOf([
      mentionWith('m:1', '2020-01-05', more),
      mentionWith('m:2', '2020-01-05', { ...more, source: [party('SOM')], target: [party('KEN')] }),
    ]);
    expect(events).toHaveLength(1);
  });

  it('says why two mentions are apart, or what speaks for one deed', () => {
    const a = mentionWith('m:1', '2020-01-05', { day: '2020-01-04' });
    const b = mentionWith('m:2', '2020-02-05', { day: '2020-02-04' });
    expect(explainLink(a, b)).toMatchObject({ verdict: 'different', apart: 'they are of two days' });
    const same = explainLink(a, mentionWith('m:3', '2020-01-06', { day: '2020-01-04' }));
    expect(same.verdict).toBe('same');
    expect(same.grounds.map((g) => g.why)).toContain('both on 2020-01-04');
  });

  it('obeys an analyst who merges or splits', () => {
    const a = mentionWith('m:1', '2020-01-05', { day: '2020-01-04' });
    const b = mentionWith('m:2', '2020-01-05', { day: '2020-01-04', target: [party('SOM', { office: 'ambassador' })] });
    expect(eventsOf([a, b])).toHaveLength(1);
    expect(eventsOf([a, b], { split: [['m:2', 'm:1']] })).toHaveLength(2);
    const later = mentionWith('m:3', '2020-02-05', { day: '2020-02-04' });
    expect(eventsOf([a, later])).toHaveLength(2);
    expect(eventsOf([a, later], { merge: [['m:1', 'm:3']] })).toHaveLength(1);
  });

  it('fills an open side from its own report, and leaves it open where that names two', () => {
    const told = (...codes: string[]): Reading => ({
      ...readingWith('r3', '2020-01-05', [rowOf('m:3', { day: '2020-01-04', target: [] })]),
      around: { 'm:3': { sentence: codes, report: codes } },
    });
    expect(buildRecord([told('KEN', 'SOM')]).events[0]?.pair).toEqual(['KEN', 'SOM']);
    expect(buildRecord([told('KEN', 'SOM', 'UGA')]).events[0]?.pair).toEqual(['KEN', '']);
  });

  it('fills it from reports that tell the same deed, unless these name two', () => {
    const day = '2020-01-04';
    const open = readingWith('r0', '2020-01-05', [rowOf('m:0', { day, target: [] })]);
    const naming = (id: string, code: string, on = day): Reading =>
      readingWith(`r${id}`, '2020-01-05', [rowOf(`m:${id}`, { day: on, target: [party(code)] })]);
    const pairs = (...of: readonly Reading[]): string[] =>
      buildRecord(of).events.flatMap((e) => (e.mentions.includes('m:0') ? [String(e.pair)] : []));
    expect(pairs(open, naming('1', 'SOM'))).toEqual(['KEN,SOM']);
    expect(pairs(open, naming('1', 'SOM'), naming('2', 'SOM'))).toEqual(['KEN,SOM']);
    expect(pairs(open, naming('1', 'SOM'), naming('2', 'UGA'))).toEqual(['KEN,']);
    expect(pairs(open, naming('1', 'SOM', '2020-03-04'))).toEqual(['KEN,']);
  });

  it('lends the state of those who serve one, not of anybody that a state holds', () => {
    const day = '2020-01-04';
    const held = (id: string, target: readonly PartyRow[]): Reading =>
      readingWith(`r${id}`, '2020-01-05', [rowOf(id, { kind: 'coercion.arrest', day, target })], {
        [id]: ['harbour', 'trawler', 'dawn', 'reef'],
      });
    const named = held('m:1', [party('SOM')]);
    const pairs = (target: readonly PartyRow[]): string[] =>
      buildRecord([named, held('m:2', target)]).events.flatMap((e) =>
        e.mentions.includes('m:2') ? [String(e.pair)] : [],
      );
    expect(pairs([party(null, { name: 'five soldiers', role: 'MIL' })])).toEqual(['KEN,SOM']);
    expect(pairs([party(null, { name: 'five people' })])).toEqual(['KEN,']);
    expect(pairs([])).toEqual(['KEN,']);
  });

  it('lends nothing for what states say all day, nor what was lent itself', () => {
    const day = '2020-01-04';
    const said = (id: string, target: string[]): Reading =>
      readingWith(`r${id}`, '2020-01-05', [
        rowOf(id, { kind: 'statement.condemn', day, target: target.map((c) => party(c)) }),
      ]);
    expect(buildRecord([said('m:1', ['SOM']), said('m:2', [])]).events.map((e) => String(e.pair))).toContain('KEN,');
    const from = (id: string, source: string[], target: string[]): Reading =>
      readingWith(`r${id}`, '2020-01-05', [
        rowOf(id, { day, source: source.map((c) => party(c)), target: target.map((c) => party(c)) }),
      ]);
    const all = [from('m:1', ['KEN'], ['SOM']), from('m:2', ['KEN'], []), from('m:3', [], ['SOM'])];
    expect(buildRecord(all).events.map((e) => e.mentions)).toEqual([['m:1', 'm:2', 'm:3']]);
    expect(buildRecord(all.slice(1)).events).toHaveLength(2);
  });
});

describe('the order of the mentions', () => {
  const mention: fc.Arbitrary<Omit<Parameters<typeof mentionWith>[2] & object, never>> = fc.record({
    kind: fc.constantFrom(
      'envoy.expel',
      'force.attack',
      'force.kill',
      'visit.make',
      'visit.cancel',
      'statement.condemn',
      'meeting.hold',
    ),
    status: fc.constantFrom('happened' as const, 'planned' as const, 'denied' as const),
    day: fc.constantFrom(null, '2020-01-03', '2020-01-04', '2020-01-05', '2020-01', 'XXXX-01-04'),
    target: fc.constantFrom(
      [party('SOM')],
      [party('SOM', { office: 'ambassador' })],
      [party('SOM', { office: 'consul' })],
      [],
    ),
  });
  const set = fc.array(fc.tuple(mention, fc.constantFrom('2020-01-05', '2020-01-07', null), fc.constantFrom(0, 1, 2)), {
    minLength: 2,
    maxLength: 14,
  });

  it('never changes the events, nor does telling one twice', () => {
    fc.assert(
      fc.property(set, fc.infiniteStream(fc.nat()), (of, random) => {
        const readings = of.map(([m, date, n], i) => {
          const id = `m:${(i * 7919 + n).toString(16)}`;
          return readingWith(`r${i}`, date, [rowOf(id, m)], { [id]: ['harbour', 'grain', 'ship'].slice(n) });
        });
        const keys = readings.map(() => random.next().value ?? 0);
        const shuffled = readings
          .map((_, i) => i)
          .toSorted((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))
          .map((i) => readings[i] as (typeof readings)[0]);
        expect(JSON.stringify(buildRecord([...shuffled, ...readings.slice(0, 2)]))).toBe(
          JSON.stringify(buildRecord(readings)),
        );
        const mentions: RecordMention[] = of.map(([m, date], i) => mentionWith(`m:${i}`, date, m));
        expect(JSON.stringify(eventsOf(mentions.toReversed()))).toBe(JSON.stringify(eventsOf(mentions)));
      }),
      { numRuns: 150 },
    );
  });

  it('holds each mention in exactly one event', () => {
    fc.assert(
      fc.property(set, (of) => {
        const mentions = of.map(([m, date], i) => mentionWith(`m:${i}`, date, m));
        const held = eventsOf(mentions).flatMap((e) => e.mentions);
        expect(held.toSorted()).toEqual(mentions.map((m) => m.row.id).toSorted());
      }),
      { numRuns: 100 },
    );
  });
});

describe('undated reports', () => {
  it('get the days that other reports lend them, with the way they came', async () => {
    const dated = await readingOf(
      'Brazil recalled its ambassador to Nicaragua on 9 August 2023 over the arrest of a bishop in Matagalpa.',
      { date: '2023-08-10' },
    );
    const undated = await readingOf(
      'Last week Brazil recalled its ambassador to Nicaragua over the arrest of a bishop in Matagalpa. On Tuesday Brazil froze aid to Nicaragua.',
    );
    const { events, reportDates } = buildRecord([dated, undated]);
    const [mine] = idsOf(undated, 'envoy.recall');
    const [theirs] = idsOf(dated, 'envoy.recall');
    expect(eventWith(events, mine)?.mentions).toContain(theirs);
    expect(reportDates).toMatchObject([{ report: undated.report.id, via: [mine, theirs], conflicts: [] }]);
    const [froze] = idsOf(undated, /aid/);
    const event = eventWith(events, froze);
    expect(event?.date.basis).toBe('propagated');
    expect(event?.date.via).toEqual([mine, theirs]);
  });

  it('are flagged where their relative dates cannot all be true, and get no days', () => {
    const dated = readingWith('r1', '2020-06-01', [
      rowOf('m:1', { day: '2020-01-06' }),
      rowOf('m:2', { kind: 'mission.close', day: '2020-05-04' }),
    ]);
    const relative = (id: string, kind: string, timex: string, quote: string) =>
      rowOf(id, { kind, date: { edtf: null, precision: 'none', basis: 'none', span: [0, 1], quote, timex } });
    const undated = readingWith('r2', null, [
      relative('m:3', 'envoy.expel', 'XXXX-XX-XX', 'yesterday'),
      relative('m:4', 'mission.close', 'XXXX-XX-XX', 'yesterday'),
    ]);
    const merged = [
      ['m:1', 'm:3'],
      ['m:2', 'm:4'],
    ].map(([a, b], i) => ({
      id: `j${i}`,
      author: 'analyst',
      time: '2020-06-02T00:00:00Z',
      reason: 'one deed',
      act: { do: 'merge' as const, a: a ?? '', b: b ?? '' },
    }));
    const { reportDates } = buildRecord([dated, undated], merged);
    expect(reportDates[0]?.days).toEqual({ lo: null, hi: null });
    expect(reportDates[0]?.conflicts).toHaveLength(1);
  });
});

describe('the table of kinds', () => {
  it('names only kinds that the codebook has', async () => {
    const { codebook } = await loadResources();
    const known = new Set(codebook.kinds.map((k) => k.kind));
    const named = [
      ...KIN.flatMap((k) => k.kinds),
      ...HISTORIES.flat(),
      ...Object.entries(REVERSALS).flatMap(([k, of]) => [k, ...of]),
    ];
    expect(named.filter((k) => !known.has(k))).toEqual([]);
  });
});

const folder = fileURLToPath(new URL('../../../../shared/reports/', import.meta.url));
describe.skipIf(!existsSync(folder))('four real reports beside the project (skipped where there are none)', () => {
  it('tell one recall in three, apart from the order to return a week later, and two expulsions of one day', async () => {
    const [expulsions, reassessment, a, b] = await Promise.all(
      ['2018-05-16-expulsions', 'reassessment', 'recall-a', 'recall-b'].map((f) =>
        readingOf(readFileSync(`${folder}${f}.txt`, 'utf8')),
      ),
    );
    if (!expulsions || !reassessment || !a || !b) throw new Error('four files were read');
    const { events } = buildRecord([expulsions, reassessment, a, b]);
    const [order, again, told, before] = idsOf(reassessment, 'envoy.recall');
    const recall = eventWith(events, idsOf(a, 'envoy.recall')[0]);
    expect(recall?.mentions).toEqual(
      expect.arrayContaining([...idsOf(a, 'envoy.recall'), ...idsOf(b, 'envoy.recall'), before]),
    );
    expect(recall?.mentions).not.toContain(order);
    expect(eventWith(events, order)?.mentions).toEqual(expect.arrayContaining([again, told]));
    const expelled = events.filter((e) => e.kind === 'envoy.expel' && e.source === 'TUR');
    expect(expelled.map((e) => [e.date.edtf, e.mentions.length])).toEqual(
      expect.arrayContaining([
        ['2018-05-15', 3],
        ['2018-05-15', 2],
      ]),
    );
    expect(expelled).toHaveLength(2);
  });
});
