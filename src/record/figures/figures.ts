/** The figures board: all numbers of one thing, each with who gives it. No sum, no average, no best guess. */
import type { FigureRow, HopRow } from '../../coding/contract.ts';
import type { Reading, TollNote } from '../../reading/types.ts';
import { likenessIn } from '../build.ts';
import { eventByMention, noteId, proofIn } from '../claims/collect.ts';
import { groupTopics } from '../claims/topics.ts';
import type { SourceProof } from '../claims/types.ts';
import { someApart } from '../events/figures.ts';
import { intervalOf } from '../interval.ts';
import type { Party } from '../parties.ts';
import type { Interval, RecordEvent } from '../types.ts';
import { compareText } from '../view.ts';
import { joinBoards, type StateItem } from './boards.ts';
import { figureHolder } from './holder.ts';
import { rowOfToll } from './rows.ts';

/** One number as one report gives it. */
export interface FigureLine {
  readonly id: string;
  readonly min: number;
  /** Null where the words leave it open. */
  readonly max: number | null;
  /** As written ("at least"). */
  readonly modifier: string | null;
  readonly unit: string | null;
  readonly scope: string | null;
  readonly holder: Party;
  readonly report: string;
  /** EDTF: the day of the report, else that of the deed; null where neither is known. */
  readonly date: string | null;
  readonly hops: readonly HopRow[];
  readonly proof: SourceProof;
}

/** The numbers of one thing counted of one event. */
export interface FigureBoard {
  readonly what: string;
  readonly event: string | null;
  /** What they are told of, where no event is known. */
  readonly topic: readonly string[];
  /** By date, then by value. */
  readonly lines: readonly FigureLine[];
  /** Whether reports word it differently, and whether no number could be both. */
  readonly differ: boolean;
  readonly apart: boolean;
}

export interface FigureQuery {
  readonly event?: string;
  readonly what?: string;
}

interface Item extends StateItem {
  readonly what: string;
  readonly figure: FigureRow;
  readonly line: FigureLine;
}

/** The boards of some readings: by event where a row of it gives or tells the number, else by what it is told of. */
export function figuresOf(
  events: readonly RecordEvent[],
  readings: readonly Reading[],
  query: FigureQuery = {},
): FigureBoard[] {
  const sorted = [...new Map(readings.map((r) => [r.report.id, r])).values()].toSorted((a, b) =>
    compareText(a.report.id, b.report.id),
  );
  const byMention = eventByMention(events);
  const items = sorted.flatMap((r) => itemsOf(r, byMention));
  const likeness = likenessIn(new Map(sorted.map((r) => [r.report.id, r.signature])));
  return joinBoards(groupTopics(items, likeness), likeness)
    .map(boardOf)
    .filter(
      (b) =>
        (query.event === undefined || b.event === query.event) && (query.what === undefined || b.what === query.what),
    )
    .toSorted((a, b) => compareText(a.lines[0]?.id ?? '', b.lines[0]?.id ?? ''));
}

function itemsOf(r: Reading, events: ReadonlyMap<string, string>): Item[] {
  const tolls = r.tolls ?? [];
  const days = intervalOf(r.report.date.edtf);
  const key = (f: FigureRow): string => `${f.in ?? ''}${f.span.join()}`;
  const told = new Set(tolls.map(key));
  const rows = r.rows.flatMap((row) =>
    row.figures.filter((f) => !told.has(key(f))).map((f) => itemOf(r, days, f, [], row.attribution, row.id, events)),
  );
  const notes = tolls.map((t: TollNote) =>
    itemOf(r, days, t, t.topic, t.hops, t.mention ?? rowOfToll(t, r.rows)?.id ?? null, events),
  );
  // One number that several rows share is one line.
  return [...new Map([...rows, ...notes].map((i) => [i.id, i])).values()];
}

function itemOf(
  r: Reading,
  days: Interval,
  f: FigureRow,
  topic: readonly string[],
  hops: readonly HopRow[],
  mention: string | null,
  events: ReadonlyMap<string, string>,
): Item {
  const id = noteId(r, f, f.what);
  const holder = figureHolder(f, hops, r.report);
  return {
    id,
    report: r.report.id,
    topic,
    days,
    event: mention === null ? null : (events.get(mention) ?? null),
    must: f.what,
    states: statesOf(r),
    what: f.what,
    figure: f,
    line: {
      id,
      min: f.min,
      max: f.max,
      modifier: f.modifier,
      unit: f.unit,
      scope: f.scope,
      holder,
      report: r.report.id,
      date: r.report.date.edtf,
      hops,
      proof: proofIn(r, f),
    },
  };
}

const states = new WeakMap<Reading, ReadonlySet<string>>();

/** Codes of all parties that a report's rows name. */
function statesOf(r: Reading): ReadonlySet<string> {
  const before = states.get(r);
  if (before !== undefined) return before;
  const made = new Set(r.rows.flatMap((row) => [...row.source, ...row.target]).flatMap((p) => p.code ?? []));
  states.set(r, made);
  return made;
}

function boardOf(items: readonly Item[]): FigureBoard {
  const [first] = items;
  const lines = items
    .map(({ line }) => ({ line, day: dayOf(line) }))
    .toSorted((a, b) => a.day - b.day || a.line.min - b.line.min || compareText(a.line.id, b.line.id))
    .map(({ line }) => line);
  const wordings = new Set(items.map(({ figure: f }) => `${f.min} ${f.max} ${f.modifier}`));
  const topics = new Map<string, number>();
  for (const i of items) for (const w of new Set(i.topic)) topics.set(w, (topics.get(w) ?? 0) + 1);
  return {
    what: first?.what ?? '',
    event: items.flatMap((i) => i.event ?? []).toSorted()[0] ?? null,
    topic: [...topics].toSorted((a, b) => b[1] - a[1] || compareText(a[0], b[0])).map(([w]) => w),
    lines,
    differ: wordings.size > 1,
    apart: someApart(items.map((i) => i.figure)),
  };
}

function dayOf(line: FigureLine): number {
  const { lo, hi } = intervalOf(line.date);
  return lo ?? hi ?? Number.MAX_SAFE_INTEGER;
}
