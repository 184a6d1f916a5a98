/** What each report adds: what no report of the same origin told before it. */
import type { ReportRow } from '../../coding/contract.ts';
import { intervalOf } from '../interval.ts';
import type { EventDate, RecordEvent, Rival } from '../types.ts';
import { compareText } from '../view.ts';
import type { Origins } from './types.ts';

/** An event at a glance. */
export interface EventBrief
  extends Pick<RecordEvent, 'id' | 'kind' | 'source' | 'target' | 'status' | 'goldstein' | 'background'> {
  readonly date: EventDate;
  readonly reports: number;
}

/** The fields of an event whose values are told apart. */
export type AddedField =
  | 'kind'
  | 'status'
  | 'source'
  | 'target'
  | 'date'
  | 'place'
  | 'figure'
  | 'level'
  | 'reason'
  | 'holder';

/** Some reports: how many, and the first of them by id. */
export interface Some {
  readonly count: number;
  readonly reports: readonly string[];
}

/** A value of an event that no earlier report of the same origin gives. */
export interface AddedValue {
  readonly event: string;
  readonly field: AddedField;
  readonly value: string;
  /** The mentions of this report that give it. */
  readonly mentions: readonly string[];
  /** Earlier reports of other origins that give it too. */
  readonly also: Some;
}

/** An event that no earlier report of the same origin tells. */
export interface AddedEvent {
  readonly event: string;
  /** Earlier reports of other origins that tell it too. */
  readonly also: Some;
}

/** What one report adds to those of its origin that came before it. */
export interface Addition {
  readonly report: string;
  /** How many reports of its origin came before it: those that it derives from, and those of an earlier day. */
  readonly after: number;
  readonly events: readonly AddedEvent[];
  /** Values of events that some earlier report tells, of whichever origin. */
  readonly values: readonly AddedValue[];
}

/** An event at a glance. */
export function briefOf(event: RecordEvent): EventBrief {
  const { id, kind, source, target, status, goldstein, background, date, reports } = event;
  return { id, kind, source, target, status, goldstein, background, date, reports: reports.length };
}

/**
 * What each report adds to the reports of its origin that came before it, in the order of reports' ids. Of two reports of
 * one day, or one without a day, neither comes before the other unless an edge says so.
 *
 * @param reportOf the report of each mention
 */
export function additionsOf(
  origins: Pick<Origins, 'groups' | 'edges'>,
  events: readonly RecordEvent[],
  reports: ReadonlyMap<string, ReportRow>,
  reportOf: (mention: string) => string | undefined,
): Addition[] {
  const told = events.map((event) => ({ event, values: valuesOf(event) }));
  const derived = ancestry(origins.edges);
  const all = [...reports.keys()].toSorted(compareText);
  return all.map((report): Addition => {
    const beside = new Set(origins.groups.filter((g) => g.reports.includes(report)).flatMap((g) => g.reports));
    const earlier = all.filter((r) => r !== report && comesBefore(r, report, reports, derived));
    const before = new Set(earlier.filter((r) => beside.has(r)));
    const elsewhere = new Set(earlier.filter((r) => !beside.has(r)));
    const givers = (mentions: readonly string[]): ReadonlySet<string> =>
      new Set(mentions.flatMap((m) => reportOf(m) ?? []));
    const own = told.filter(({ event }) => event.reports.includes(report));
    return {
      report,
      after: before.size,
      events: own.flatMap(({ event }) =>
        event.reports.some((r) => before.has(r))
          ? []
          : [{ event: event.id, also: some(event.reports.filter((r) => elsewhere.has(r))) }],
      ),
      values: own.flatMap(({ event, values }) => {
        if (!event.reports.some((r) => before.has(r) || elsewhere.has(r))) return [];
        return values.flatMap(({ field, value, mentions }) => {
          const by = givers(mentions);
          if (!by.has(report) || [...by].some((r) => before.has(r))) return [];
          const mine = mentions.filter((m) => reportOf(m) === report);
          return [
            { event: event.id, field, value, mentions: mine, also: some([...by].filter((r) => elsewhere.has(r))) },
          ];
        });
      }),
    };
  });
}

/** Of many reports so many are named. */
const MOST_NAMED = 5;

function some(reports: readonly string[]): Some {
  return { count: reports.length, reports: reports.toSorted(compareText).slice(0, MOST_NAMED) };
}

interface Value {
  readonly field: AddedField;
  readonly value: string;
  readonly mentions: readonly string[];
}

/** Every value that is told of an event, as words; what only repeats a code in other words is one value. */
function valuesOf(event: RecordEvent): Value[] {
  const of = <V>(field: AddedField, rivals: readonly Rival<V>[], say: (value: V) => string | null): Value[] => {
    const said = new Map<string, string[]>();
    for (const { value, mentions } of rivals) {
      const text = say(value);
      if (text !== null) said.set(text, [...(said.get(text) ?? []), ...mentions]);
    }
    return [...said].map(([value, mentions]) => ({ field, value, mentions }));
  };
  const actor = (a: RecordEvent['sources'][number]['value']): string =>
    [
      a.code ?? a.name,
      a.person,
      a.office,
      a.organ,
      !a.post ? null : [a.post.type, a.post.city].filter((x) => x !== null).join(' in '),
    ]
      .filter((x) => x !== null)
      .join(', ');
  return [
    ...of('kind', event.kinds, String),
    ...of('status', event.statuses, String),
    ...of('source', event.sources, actor),
    ...of('target', event.targets, actor),
    ...of('date', event.dates, (d) => d),
    ...of('place', event.places, String),
    ...of('figure', event.figures, (f) => [f.modifier, f.quote, f.unit, f.what].filter((x) => x !== null).join(' ')),
    ...of('level', event.levels, (l) => [l.direction, l.value].filter((x) => x !== null).join(' ')),
    ...of('reason', event.reasons, (r) => r.replace(/\s+/g, ' ').trim()),
    ...of('holder', event.holders, (h) => h),
  ];
}

/** Whether a report came before another: the other derives from it, or it is of an earlier day. */
function comesBefore(
  a: string,
  b: string,
  reports: ReadonlyMap<string, ReportRow>,
  derived: (report: string) => ReadonlySet<string>,
): boolean {
  return derived(b).has(a) || (!derived(a).has(b) && isEarlier(reports.get(a), reports.get(b)));
}

/** Whether every day on which one can have been published lies before those of the other. */
function isEarlier(a: ReportRow | undefined, b: ReportRow | undefined): boolean {
  const { hi } = intervalOf(a?.date.edtf ?? null);
  const { lo } = intervalOf(b?.date.edtf ?? null);
  return hi !== null && lo !== null && hi < lo;
}

/** All that a node derives from, over however many steps. */
function ancestry(edges: Origins['edges']): (id: string) => ReadonlySet<string> {
  const parents = Map.groupBy(
    edges.filter((e) => e.directed && e.counts),
    (e) => e.from,
  );
  const known = new Map<string, ReadonlySet<string>>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const found = new Set<string>();
    const queue = [id];
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      for (const { to } of parents.get(at) ?? []) {
        if (found.has(to) || to === id) continue;
        found.add(to);
        queue.push(to);
      }
    }
    known.set(id, found);
    return found;
  };
}
