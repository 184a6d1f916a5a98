/** Words that several formats show people: a title for an event, the tellings behind it. */
import type { ReportRow } from '../coding/contract.ts';
import type { RecordEvent, Rival } from '../record/types.ts';
import { webAddress } from './addresses.ts';
import type { EventItem } from './items.ts';

/** "envoy.expel: Turkey → Israel", and the status where it is no plain deed; an open side is a dash. */
export function eventTitle(event: RecordEvent, nameOf: (code: string) => string): string {
  const [from, to] = [event.source, event.target].map((code) => (code === null ? '—' : nameOf(code)));
  const status = event.status === 'happened' ? '' : ` (${event.status})`;
  return `${event.kind}${status}: ${from} → ${to}`;
}

/** One telling of an event: the words, and where they are from. */
export interface Telling {
  readonly mention: string;
  readonly quote: string;
  readonly report: ReportRow;
  /** "Levant Gazette, 2021-10-29". */
  readonly source: string;
  /** http or https only. */
  readonly url: string | null;
}

/** Who tells an event, in which words; by mention id. */
export function tellingsOf({ mentions }: Pick<EventItem, 'mentions'>): Telling[] {
  return mentions.map(({ row, report }) => ({
    mention: row.id,
    quote: row.quote,
    report,
    source: sourceName(report),
    url: webAddress(report.url),
  }));
}

/** Outlet and date of a report; what is not known is said so. */
export function sourceName({ outlet, wire, date }: ReportRow): string {
  return `${outlet ?? wire ?? 'outlet not told'}, ${date.edtf ?? 'undated'}`;
}

/** Rival values with how many rows give each: "2018-05-15 (3 rows), 2018-05-16 (1 row)"; null where no value is told. */
export function rivalsText<Value>(rivals: readonly Rival<Value>[], textOf: (value: Value) => string): string | null {
  if (rivals.length === 0) return null;
  return rivals
    .map(({ value, mentions }) => `${textOf(value)} (${mentions.length} ${mentions.length === 1 ? 'row' : 'rows'})`)
    .join(', ');
}

/** What rows tell differently, and what does not fit together: lines to stand under a title. */
export function detailsOf({ event, origins }: EventItem): string[] {
  const counted = origins === null ? '' : `, ${origins} ${origins === 1 ? 'origin' : 'origins'}`;
  const lines: readonly (readonly [string, string | null])[] = [
    ['Status', rivalsText(event.statuses, String)],
    ['Kinds', event.kinds.length > 1 ? rivalsText(event.kinds, String) : null],
    ['Dates', rivalsText(event.dates, (date) => date ?? 'no date')],
    ['Date known by', event.date.basis],
    ['Places', rivalsText(event.places, String)],
    [
      'Figures',
      rivalsText(
        event.figures,
        ({ what, quote, holder }) => `${what} ${quote}${holder === null ? '' : ` [${holder}]`}`,
      ),
    ],
    ['On whose word', rivalsText(event.holders, (holder) => holder ?? 'the report’s own')],
    ['Reasons', rivalsText(event.reasons, String)],
    ['Sources', `${event.reports.length} ${event.reports.length === 1 ? 'report' : 'reports'}${counted}`],
    ['Background', event.background ? 'told as past' : null],
  ];
  return [
    ...lines.flatMap(([name, text]) => (text === null ? [] : [`${name}: ${text}`])),
    ...event.conflicts.map((text) => `! ${text}`),
  ];
}
