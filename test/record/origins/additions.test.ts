import { describe, expect, it } from 'vitest';
import type { ReportRow } from '../../../src/coding/contract.ts';
import { eventsOf } from '../../../src/record/events/events.ts';
import { mentionsOf } from '../../../src/record/mentions.ts';
import { additionsOf } from '../../../src/record/origins/additions.ts';
import type { Origin, OriginEdge } from '../../../src/record/origins/types.ts';
import { party, readingWith, rowOf } from '../mention.ts';

const group = (...reports: string[]): Origin => ({
  root: reports[0] ?? '',
  reports,
  tellings: [],
  counted: [],
  sure: true,
});

const derives = (from: string, to: string): OriginEdge => ({
  kind: 'copy',
  from,
  to,
  directed: true,
  by: 'credit',
  strength: 1,
  counts: true,
  proofs: [],
});

/** One deed as three reports tell it: the second names the post, the third gives nothing new. */
function told(dates: readonly (string | null)[]) {
  const rows = [
    rowOf('m:1', { report: 'a', day: '2021-04-17' }),
    rowOf('m:2', { report: 'b', day: '2021-04-17', target: [party('SOM', { office: 'ambassador' })] }),
    rowOf('m:3', { report: 'c', day: '2021-04-17' }),
  ];
  const readings = rows.map((row, i) => readingWith(row.report, dates[i] ?? null, [row]));
  const mentions = readings.flatMap(mentionsOf);
  const events = eventsOf(mentions, {
    merge: [
      ['m:1', 'm:2'],
      ['m:2', 'm:3'],
    ],
  });
  const reports = new Map<string, ReportRow>(readings.map((r) => [r.report.id, r.report]));
  const reportOf = new Map(rows.map((r) => [r.id, r.report]));
  return { events, reports, of: (id: string) => reportOf.get(id) };
}

const DAYS = ['2021-04-17', '2021-04-18', '2021-04-19'];

describe('what a report adds', () => {
  it('is the event for the first report of an origin, and for later ones only what is new', () => {
    const { events, reports, of } = told(DAYS);
    expect(events).toHaveLength(1);
    const [a, b, c] = additionsOf({ groups: [group('a', 'b', 'c')], edges: [] }, events, reports, of);
    expect(a?.events.map((e) => e.event)).toEqual([events[0]?.id]);
    expect(b?.events).toEqual([]);
    expect(b?.values.map((v) => [v.field, v.value, v.mentions])).toEqual([['target', 'SOM, ambassador', ['m:2']]]);
    expect(c).toMatchObject({ after: 2, events: [], values: [] });
  });

  it('tells what earlier reports of other origins gave too, without taking it for nothing', () => {
    const { events, reports, of } = told(DAYS);
    const [, , c] = additionsOf({ groups: [group('a', 'b'), group('c')], edges: [] }, events, reports, of);
    expect(c?.after).toBe(0);
    expect(c?.events).toEqual([{ event: events[0]?.id, also: { count: 2, reports: ['a', 'b'] } }]);
    expect(c?.values.find((v) => v.field === 'kind')?.also.reports).toEqual(['a', 'b']);
  });

  it('puts neither of two reports of one day, or without a day, before the other', () => {
    const { events, reports, of } = told(['2021-04-17', '2021-04-17', null]);
    const all = additionsOf({ groups: [group('a', 'b', 'c')], edges: [] }, events, reports, of);
    expect(all.map((x) => x.after)).toEqual([0, 0, 0]);
    expect(all.every((x) => x.events.length === 1)).toBe(true);
  });

  it('goes by what a report derives from before it goes by days', () => {
    const { events, reports, of } = told([null, null, null]);
    const edges = [derives('b', 'a'), derives('c', 'b')];
    const all = additionsOf({ groups: [group('a', 'b', 'c')], edges }, events, reports, of);
    expect(all.map((x) => x.after)).toEqual([0, 1, 2]);
  });
});
