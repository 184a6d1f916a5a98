/** Events as a calendar: iCalendar, RFC 5545. */
import { dayText, intervalOf } from '../record/interval.ts';
import { daysOfEvent } from '../record/view.ts';
import type { Status } from '../speech/types.ts';
import { fold, icsText } from './ics-text.ts';
import type { EventItem } from './items.ts';
import type { ExportContext, Exporter, Items } from './types.ts';
import { detailsOf, eventTitle, tellingsOf } from './words.ts';

/** A calendar of all-day events: the days in which each lies, and never an hour. */
export const ics: Exporter = {
  name: 'ics',
  title: 'iCalendar',
  description: 'A calendar of events as all-day entries with their words and sources.',
  extension: 'ics',
  mediaType: 'text/calendar; charset=utf-8',
  binary: false,
  of: ['events'],
  loses: [
    'Events that are not known to lie between two days are left out.',
    'What is known to a month or a year fills it, and DESCRIPTION says so; of rival days the one that the record shows first is taken, the others stand in DESCRIPTION.',
    'STATUS is TENTATIVE for what is planned or possible, and left out elsewhere; X-DEMARCHE-STATUS has what is told.',
    'Codes, spans and the ids of rows are left out.',
    'A calendar without any entry is written as such, though RFC 5545 asks for at least one.',
  ],
  async *write(items, context) {
    yield ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Demarche//Record//EN', 'CALSCALE:GREGORIAN', ''].join('\r\n');
    for await (const page of pages(items, context)) yield page.join('');
    yield 'END:VCALENDAR\r\n';
  },
};

async function* pages(items: Items, context: ExportContext): AsyncGenerator<readonly string[]> {
  if (items.of !== 'events') return;
  for await (const page of items.pages) yield page.flatMap((item) => entryOf(item, context) ?? []);
}

/** The states that RFC 5545 has for events, but for those by which a calendar would vouch for what a report tells. */
const STATUS: Partial<Readonly<Record<Status, string>>> = {
  planned: 'TENTATIVE',
  possible: 'TENTATIVE',
};

/** One event as an entry, lines folded; null where it does not lie between two days. */
export function entryOf(item: EventItem, { nameOf, tally }: ExportContext): string | null {
  const { event } = item;
  const { lo, hi } = daysOfEvent(event);
  if (lo === null || hi === null || !hasFourDigits(lo) || !hasFourDigits(hi + 1)) {
    tally('events do not lie between two known days, and are left out');
    return null;
  }
  const tellings = tellingsOf(item);
  const status = STATUS[event.status];
  const place = event.places[0]?.value;
  const url = tellings.find((t) => t.url !== null)?.url;
  const words = tellings.map((t) => `“${t.quote}” — ${t.source}${t.url === null ? '' : ` ${t.url}`}`);
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@demarche`,
    `DTSTAMP:${stampOf(item, lo)}`,
    `DTSTART;VALUE=DATE:${basic(lo)}`,
    // The end is the first day that is no longer part of it.
    `DTEND;VALUE=DATE:${basic(hi + 1)}`,
    `SUMMARY:${icsText(eventTitle(event, nameOf))}`,
    `DESCRIPTION:${icsText([...words, '', ...detailsOf(item)].join('\n'))}`,
    ...(place === undefined ? [] : [`LOCATION:${icsText(place)}`]),
    ...(url === null || url === undefined ? [] : [`URL:${url}`]),
    `CATEGORIES:${icsText(event.kind.split('.')[0] ?? event.kind)}`,
    ...(status === undefined ? [] : [`STATUS:${status}`]),
    'TRANSP:TRANSPARENT',
    `X-DEMARCHE-KIND:${icsText(event.kind)}`,
    `X-DEMARCHE-STATUS:${icsText(event.status)}`,
    'END:VEVENT',
  ]
    .map(fold)
    .join('');
}

/** When the entry was last changed, as far as the record knows: the latest day on which a report of it came in, or was published. */
function stampOf({ mentions }: EventItem, lo: number): string {
  const days = mentions.flatMap(({ report }) => {
    const received = intervalOf(report.received?.slice(0, 10) ?? null).hi;
    return received ?? intervalOf(report.date.edtf).hi ?? [];
  });
  return `${basic(days.length === 0 ? lo : Math.max(...days))}T000000Z`;
}

function basic(day: number): string {
  return dayText(day).replaceAll('-', '');
}

function hasFourDigits(day: number): boolean {
  return /^\d{4}-/.test(dayText(day));
}
