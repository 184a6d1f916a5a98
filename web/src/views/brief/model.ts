/** A brief: paragraphs of its writer, and facts of the record with the words that prove them, frozen as they were cited. */
import type { MentionRow, Range, ReportRow } from '../../../../src/coding/contract.ts';
import type { RecordEvent } from '../../../../src/record/types.ts';
import { edtfText } from '../../parts/edtf.ts';

/** Words of a report that a fact rests on. */
export interface Source {
  readonly mention: string;
  readonly quote: string;
  readonly span: Range;
  /** Where the span counts from: the text, or a title given apart. */
  readonly in?: 'title';
  readonly report: Pick<ReportRow, 'id' | 'outlet' | 'wire' | 'title' | 'url' | 'text_hash'> & {
    readonly date: string | null;
  };
}

/** A fact as it was when it was put in. */
export interface Fact {
  readonly type: 'fact';
  readonly event: string;
  /** Only fields, and in the words of the record. */
  readonly line: string;
  readonly sources: readonly Source[];
}

/** A paragraph of the brief's writer. */
export interface Paragraph {
  readonly type: 'text';
  readonly text: string;
}

export type Item = Fact | Paragraph;

export interface Brief {
  readonly title: string;
  /** The day as of which facts are taken from the record, YYYY-MM-DD. */
  readonly asOf: string;
  readonly items: readonly Item[];
}

/** An event with its rows, as the server tells it. */
export interface EventAnswer {
  readonly event: RecordEvent;
  readonly mentions: readonly { readonly row: MentionRow; readonly report: ReportRow }[];
}

/** A brief with nothing in it. */
export function emptyBrief(today: string): Brief {
  return { title: 'Brief', asOf: today, items: [] };
}

/** More proofs than these of one fact tire a reader; the bundle has the rows of all that are cited. */
const MOST_SOURCES = 3;

/**
 * A fact out of an event: its fields as a line, and the first words of each report that tell it.
 *
 * @param nameOf the usual name behind a code.
 */
export function factOf({ event, mentions }: EventAnswer, nameOf: (code: string) => string): Fact {
  const reports = new Set<string>();
  const first = mentions
    .toSorted(
      (a, b) => (a.report.date.edtf ?? '9').localeCompare(b.report.date.edtf ?? '9') || (a.row.id < b.row.id ? -1 : 1),
    )
    .filter(({ report }) => !reports.has(report.id) && reports.add(report.id))
    .slice(0, MOST_SOURCES);
  return { type: 'fact', event: event.id, line: lineOf(event, nameOf), sources: first.map(sourceOf) };
}

/** A weekday or hour as annotated, where no EDTF could be made of it. */
const TIMEX = /[WT]/;

/** The fields of an event in one line: what several reports give otherwise stands beside it. */
export function lineOf(event: RecordEvent, nameOf: (code: string) => string): string {
  const name = (code: string | null): string => (code === null ? 'not named' : nameOf(code));
  // "On Sunday" without a day to count from is no date; the event's own says what it came to.
  const dates = event.dates.flatMap(({ value }) => (value === null || TIMEX.test(value) ? [] : edtfText(value)));
  const when = dates.length > 1 ? dates.join(' or ') : event.date.edtf === null ? 'undated' : edtfText(event.date.edtf);
  const holders = event.holders.map((h) => h.value);
  const said = holders.length > 0 && !holders.includes(null) ? `says ${holders.map((h) => name(h)).join(', ')}` : null;
  const figures = event.figures.map(
    ({ value: f }) => `${f.what}: ${f.quote}${f.holder === null ? '' : ` (${name(f.holder)})`}`,
  );
  const who = `${name(event.source)} → ${name(event.target)}`;
  // One number of one holder is told once, whatever is counted is called.
  const parts = [when, who, event.kind, event.status, ...new Set(figures), said];
  return parts.filter((p) => p !== null).join(' · ');
}

function sourceOf({ row, report }: EventAnswer['mentions'][number]): Source {
  const { id, outlet, wire, title, url, text_hash, date } = report;
  return {
    mention: row.id,
    quote: row.quote.replace(/\s+/g, ' ').trim(),
    span: row.span,
    ...(row.in === undefined ? {} : { in: row.in }),
    report: { id, outlet, wire, title, url, text_hash, date: date.edtf },
  };
}

/** A brief with its facts numbered: each quotation has one footnote, however often it is cited. */
export interface Numbered {
  readonly items: readonly (Paragraph | (Fact & { readonly notes: readonly number[] }))[];
  readonly notes: readonly Source[];
}

/** Numbers the footnotes, in the order in which they are first cited. */
export function numbered({ items }: Brief): Numbered {
  const notes: Source[] = [];
  const known = new Map<string, number>();
  const numberOf = (source: Source): number => {
    const before = known.get(source.mention);
    if (before !== undefined) return before;
    notes.push(source);
    known.set(source.mention, notes.length);
    return notes.length;
  };
  return {
    items: items.map((item) => (item.type === 'text' ? item : { ...item, notes: item.sources.map(numberOf) })),
    notes,
  };
}

/** Moves an item; an index out of range is held to the ends. */
export function moved(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from];
  if (item === undefined) return items;
  return items.toSpliced(from, 1).toSpliced(Math.max(0, Math.min(items.length - 1, to)), 0, item);
}

/** How something that is cited changed since. */
export interface Change {
  readonly event: string;
  readonly was: string;
  /** As the record tells it now; null where it tells nothing of it any more. */
  readonly now: string | null;
  /** Quotations that are no longer among the event's rows: withdrawn, rejected, or told as another event. */
  readonly lost: readonly Source[];
  /** Whether it is told as one with another event since. */
  readonly merged: boolean;
}

/** What changed of a fact, compared with the same event as it is now; null where nothing did. */
export function changeOf(fact: Fact, now: EventAnswer | null, nameOf: (code: string) => string): Change | null {
  const rows = new Set(now?.mentions.map((m) => m.row.id));
  const lost = fact.sources.filter((s) => !rows.has(s.mention));
  const line = now === null ? null : lineOf(now.event, nameOf);
  // An event whose first row is gone has another id too.
  const merged = now !== null && lost.length === 0 && now.event.id !== fact.event;
  if (line === fact.line && lost.length === 0 && !merged) return null;
  return { event: fact.event, was: fact.line, now: line, lost, merged };
}
