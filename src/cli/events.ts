import type { RecordEvent } from '../record/types.ts';
import { byDays } from '../record/view.ts';
import { eventEntry, figuresText } from './print/events.ts';
import type { Listing } from './print/output.ts';
import { count } from './print/text.ts';
import { legend, paragraph, timeline } from './print/timeline.ts';
import { listCommand } from './query/list-command.ts';
import type { Told } from './query/told.ts';

/** `demarche events`: what happened, each deed once with all that is told of it. */
export const events = listCommand<RecordEvent>({
  name: 'events',
  description: 'List what happened: each deed once, however many reports tell of it, with its rival values.',
  items: ({ told }) => told.events.toSorted(byDays),
  listing: ({ told }) => eventListing(told),
});

/** How events are listed. */
export function eventListing(told: Told): Listing<RecordEvent> {
  return {
    columns: eventColumns(told),
    table(items, screen) {
      const entries = items.map((e) => eventEntry(e, told));
      const reports = new Set(items.flatMap((e) => e.reports)).size;
      const sum = `${count(items.length, 'event')} in ${count(reports, 'report')}`;
      return timeline(entries, screen) + legend(entries, screen) + paragraph(sum, screen, 0);
    },
  };
}

function eventColumns(told: Told): Listing<RecordEvent>['columns'] {
  return {
    id: (e) => e.id,
    kind: (e) => e.kind,
    status: (e) => e.status,
    source: (e) => e.source,
    target: (e) => e.target,
    date: (e) => e.date.edtf,
    date_basis: (e) => e.date.basis,
    dates: (e) => e.dates.map((d) => d.value),
    places: (e) => e.places.map((p) => p.value),
    figures: (e) => figuresText(e.figures.map((f) => f.value)),
    levels: (e) => e.levels.map((l) => l.value.value),
    temporary: (e) => e.temporary.length > 0,
    background: (e) => e.background,
    plover: (e) => e.plover,
    goldstein: (e) => e.goldstein,
    reports: (e) => e.reports.length,
    origins: (e) => told.origins.get(e.id),
    mentions: (e) => e.mentions,
    conflicts: (e) => e.conflicts,
  };
}
