/** What the views share: the rows behind events, and the words that prove what a view says. */
import type { MentionRow, PartyRow, Proof } from '../coding/contract.ts';
import type { DurationNote, LinkNote, Reading } from '../reading/types.ts';
import { intervalOf, OPEN } from './interval.ts';
import type { Actor, Interval, RecordEvent, RecordMention, Rival } from './types.ts';

/** What lies behind the events that a view is asked about. */
export interface ViewContext {
  /** All mentions of the events, by id; those that are missing are left out of the proofs. */
  readonly mentions: ReadonlyMap<string, RecordMention>;
  /** What reports say of which deed came after which. */
  readonly links: readonly LinkNote[];
  /** What reports say of how long a deed is to last, by mention. */
  readonly durations: ReadonlyMap<string, readonly DurationNote[]>;
}

/** Words of a report that prove a part of a view. */
export interface RowProof extends Proof {
  readonly mention: string;
  readonly report: string;
}

/**
 * Makes the context of the views. The order of what is given does not matter.
 *
 * @param readings the readings of the mentions' reports; without them only what the rows themselves say is known.
 */
export function viewContext(mentions: readonly RecordMention[], readings: readonly Reading[] = []): ViewContext {
  const byId = new Map([...mentions].toSorted((a, b) => compareText(a.row.id, b.row.id)).map((m) => [m.row.id, m]));
  const sorted = [...readings].toSorted((a, b) => compareText(a.report.id, b.report.id));
  return {
    mentions: byId,
    links: sorted.flatMap((r) => r.links ?? []),
    durations: groupBy(
      sorted.flatMap((r) => r.durations ?? []),
      (note) => [note.mention],
    ),
  };
}

/** The rows of an event, by id. */
export function rowsOf(event: RecordEvent, context: ViewContext): readonly MentionRow[] {
  const of = rowsKnown.get(context) ?? new WeakMap<RecordEvent, readonly MentionRow[]>();
  rowsKnown.set(context, of);
  const before = of.get(event);
  if (before !== undefined) return before;
  const rows = event.mentions.flatMap((id) => context.mentions.get(id)?.row ?? []);
  of.set(event, rows);
  return rows;
}

/** Every view asks for the rows of the same events. */
const rowsKnown = new WeakMap<ViewContext, WeakMap<RecordEvent, readonly MentionRow[]>>();

/** The words of a row, or of a part of it, with where they are from. */
export function proofOf(row: MentionRow, of: Proof = row): RowProof {
  return {
    mention: row.id,
    report: row.report,
    span: of.span,
    quote: of.quote,
    ...(of.in === undefined ? {} : { in: of.in }),
  };
}

/** The words by which each mention of an event tells it. */
export function proofsOf(event: RecordEvent, context: ViewContext): RowProof[] {
  return rowsOf(event, context).map((row) => proofOf(row));
}

/** Codes of all that are told to be on a side; the names of those who have none. Sorted. */
export function codesOf(side: readonly Rival<Actor>[], main: string | null = null): string[] {
  const codes = side.map(({ value }) => value.code ?? value.name);
  return [...new Set(main === null ? codes : [main, ...codes])].toSorted();
}

/** An event, with those that tell the same from the other side. */
export interface Folded {
  readonly event: RecordEvent;
  /** Ids, sorted: the other direction of a deed that two did together. */
  readonly mirrors: readonly string[];
}

/**
 * Puts together what one sentence tells each way ("talks between A and B were suspended"): same kind and status, sides
 * changed over. The event with the smaller id stays; the order is kept.
 */
export function foldMirrors(events: readonly RecordEvent[], context: ViewContext): Folded[] {
  const mirrors = mirrorsOf(events, (event) =>
    rowsOf(event, context).map((r) => `${r.report} ${r.in ?? ''} ${r.span}`),
  );
  const gone = new Set([...mirrors.values()].flat());
  return events.flatMap((event) => (gone.has(event.id) ? [] : [{ event, mirrors: mirrors.get(event.id) ?? [] }]));
}

/** Events that are told the other way round too, by the id of the one that stays. `placesOf`: where the words of each stand. */
export function mirrorsOf<Event extends Pick<RecordEvent, 'id' | 'kind' | 'status' | 'source' | 'target'>>(
  events: readonly Event[],
  placesOf: (event: Event) => readonly string[],
): Map<string, string[]> {
  const first = new Map<string, Event>();
  const mirrors = new Map<string, string[]>();
  for (const event of events.toSorted((a, b) => compareText(a.id, b.id))) {
    const { kind, status, source, target } = event;
    const places = placesOf(event).map((place) => `${place} ${kind} ${status}`);
    const twin = places.map((p) => first.get(`${p} ${target}>${source}`)).find((e) => e !== undefined);
    if (twin !== undefined && source !== target) {
      mirrors.set(twin.id, [...(mirrors.get(twin.id) ?? []), event.id]);
    } else {
      for (const p of places) {
        const key = `${p} ${source}>${target}`;
        if (!first.has(key)) first.set(key, event);
      }
    }
  }
  return mirrors;
}

/** The code of a side of a row, its name where it has none, null where it is open. */
export function partyKey(side: readonly PartyRow[]): string | null {
  const [first] = side;
  return first === undefined ? null : (first.code ?? first.name);
}

/** Whether a deed is told to have been done, and not only planned, asked for, threatened or denied. */
export function isDone(event: Pick<RecordEvent, 'status'>): boolean {
  return event.status === 'happened' || event.status === 'ongoing';
}

/** Whether some tell that it was done and others that it was not. */
export function isContested(event: RecordEvent): boolean {
  const told = new Set(event.statuses.map((s) => s.value));
  return told.has('denied') && (told.has('happened') || told.has('ongoing'));
}

/** Where reports say that it is for a time only: in the row itself or in a sentence beside it. Sorted by mention. */
export function temporaryProofs(event: RecordEvent, context: ViewContext): RowProof[] {
  const own = rowsOf(event, context).flatMap((row) =>
    row.temporary === true ? [proofOf(row, row.temporary_proof ?? row)] : [],
  );
  const beside = rowsOf(event, context).flatMap((row) =>
    (context.durations.get(row.id) ?? []).map((note) => proofOf(row, note)),
  );
  const all = new Map([...own, ...beside].map((p) => [`${p.mention} ${p.in ?? ''} ${p.span.join()}`, p]));
  return [...all.keys()].toSorted().map((key) => all.get(key) as RowProof);
}

/**
 * The days in which an event lies. Where only the day of publication bounds it, these are the days of the record; a
 * deed that reports tell as the past is open to the past.
 */
export function daysOfEvent(event: RecordEvent): Interval {
  if (event.days.lo !== null || event.days.hi !== null) return event.days;
  return event.date.edtf === null ? OPEN : intervalOf(event.date.edtf);
}

/** Sorts by days, what is open to the past first and what is open altogether last; then by id. */
export function byDays(a: RecordEvent, b: RecordEvent): number {
  const [x, y] = [dayKey(a), dayKey(b)];
  return x[0] - y[0] || x[1] - y[1] || compareText(a.id, b.id);
}

/** Numbers to sort an event's days by. A state told to be in force counts at the day it is told of. */
export function dayKey(event: RecordEvent): readonly [number, number] {
  const { lo, hi } = daysOfEvent(event);
  if (lo === null && hi === null) return [Number.MAX_SAFE_INTEGER, 0];
  const from = lo ?? (event.status === 'ongoing' ? (hi ?? 0) : Number.MIN_SAFE_INTEGER);
  return [from, hi ?? Number.MAX_SAFE_INTEGER];
}

/** Things by their keys, each under every key that it has, in the order given. */
export function groupBy<Item>(items: readonly Item[], keys: (item: Item) => readonly string[]): Map<string, Item[]> {
  const out = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of new Set(keys(item))) {
      const known = out.get(key);
      if (known === undefined) out.set(key, [item]);
      else known.push(item);
    }
  }
  return out;
}

/** Compares texts by code units, so that no locale changes an order. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
