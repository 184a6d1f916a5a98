/** Small answers of the server for tests of the drawing. */
import { intervalOf } from '../../../src/record/interval.ts';
import type { RecordEvent } from '../../../src/record/types.ts';
import type { DyadAnswer } from '../../../web/src/views/dyad/answer.ts';

/** Days since 1970-01-01. */
export function day(text: string): number {
  const { lo } = intervalOf(text);
  if (lo === null) throw new Error(`${text} is no day`);
  return lo;
}

/** An event of Togo towards Ghana that happened on a date; `more` says otherwise. */
export function event(id: string, kind: string, date: string | null, more: Partial<RecordEvent> = {}): RecordEvent {
  const side = (code: string) => [
    { value: { code, name: code, office: null, person: null, organ: null, post: null }, mentions: [`m:${id}`] },
  ];
  const { source = 'TGO', target = 'GHA', status = 'happened' } = more;
  return {
    id: `e:${id}`,
    pair: ['GHA', 'TGO'],
    kind,
    kinds: [{ value: kind, mentions: [`m:${id}`] }],
    sources: source === null ? [] : side(source),
    targets: target === null ? [] : side(target),
    statuses: [{ value: status, mentions: [`m:${id}`] }],
    history: [],
    date: { edtf: date, basis: date === null ? 'none' : 'explicit' },
    dates: [],
    days: intervalOf(date),
    places: [],
    figures: [],
    holders: [],
    reasons: [],
    levels: [],
    temporary: [],
    background: false,
    goldstein: null,
    plover: null,
    mentions: [`m:${id}`],
    reports: [`sha256:${id}`],
    conflicts: [],
    ...more,
    source,
    target,
    status,
  };
}

/** An answer with some events, each told by one report of the day given for it. */
export function answer(
  events: readonly RecordEvent[],
  more: Partial<DyadAnswer> = {},
  published = '2021-05-01',
): DyadAnswer {
  const ids = events.flatMap((e) => e.reports);
  return {
    pair: ['TGO', 'GHA'],
    events,
    beside: [],
    boards: [],
    links: [],
    measures: [],
    posts: [],
    relations: null,
    advisories: [],
    evacuations: [],
    contacts: [],
    claims: [],
    totals: { events: events.length, measures: 0, reports: ids.length, first: null, last: null },
    begin: null,
    origins: {},
    proofs: {},
    reports: Object.fromEntries(ids.map((id) => [id, report(id, published)])),
    ...more,
  };
}

/** A report of a day, or without a date. */
export function report(id: string, date: string | null): DyadAnswer['reports'][string] {
  return {
    id,
    text_hash: id,
    title: null,
    date: { edtf: date, basis: 'given' },
    outlet: null,
    url: null,
    wire: null,
    language: null,
    received: null,
  };
}
