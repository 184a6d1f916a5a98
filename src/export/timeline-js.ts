/** Events for TimelineJS. */

import { edtfOf } from '../record/interval.ts';
import { daysOfEvent } from '../record/view.ts';
import { datePartsOf } from './citation.ts';
import type { EventItem } from './items.ts';
import { jsonDocument } from './json-document.ts';
import { escapeHtml } from './plain.ts';
import type { ExportContext, Exporter, Items } from './types.ts';
import { detailsOf, eventTitle, tellingsOf } from './words.ts';

/** A TimelineJS document; whatever comes from reports is escaped, since TimelineJS takes HTML. */
export const timelineJs: Exporter = {
  name: 'timelinejs',
  title: 'TimelineJS',
  description: 'A timeline of dated events with their words and sources, for TimelineJS.',
  extension: 'json',
  mediaType: 'application/json',
  binary: false,
  of: ['events'],
  loses: [
    'Events without a day to begin with are left out.',
    'An uncertain day is drawn as if it were sure; the text beside it says how it is known, and which other days are told.',
    'Codes, spans and the ids of rows are left out.',
  ],
  write: (items, context) => jsonDocument('{"events":[', pages(items, context), ']}'),
};

async function* pages(items: Items, context: ExportContext): AsyncGenerator<readonly object[]> {
  if (items.of !== 'events') return;
  for await (const page of items.pages) yield page.flatMap((item) => slideOf(item, context) ?? []);
}

/** One event as a slide; null where there is no day to begin with. */
export function slideOf(item: EventItem, { nameOf, tally }: ExportContext): object | null {
  const { event } = item;
  const days = daysOfEvent(event);
  const [start, end] = datePartsOf(event.date.edtf) ?? datePartsOf(edtfOf(days)) ?? [];
  if (start === undefined) {
    tally('events have no day to begin with, and are left out');
    return null;
  }
  const told = event.date.edtf ?? edtfOf(days) ?? '';
  return {
    unique_id: event.id,
    start_date: start,
    ...(end === undefined ? {} : { end_date: end }),
    display_date: escapeHtml(told),
    group: escapeHtml(event.pair.map((code) => (code === '' ? '—' : nameOf(code))).join(' – ')),
    text: { headline: escapeHtml(eventTitle(event, nameOf)), text: textOf(item) },
  };
}

function textOf(item: EventItem): string {
  const quotes = tellingsOf(item).map(({ quote, source, url }) => {
    const name = escapeHtml(source);
    const cited = url === null ? name : `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${name}</a>`;
    return `<blockquote>“${escapeHtml(quote)}” — ${cited}</blockquote>`;
  });
  const details = detailsOf(item).map((line) => `<li>${escapeHtml(line)}</li>`);
  return `${quotes.join('')}<ul>${details.join('')}</ul>`;
}
