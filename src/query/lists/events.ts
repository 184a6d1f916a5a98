import type { RecordEvent } from '../../record/types.ts';
import { byDays } from '../../record/view.ts';
import type { ListSpec } from '../list-spec.ts';
import { figuresText } from '../text.ts';

/** What happened. */
export const eventList: ListSpec<RecordEvent> = {
  name: 'events',
  summary: 'List what happened: each deed once, however many reports tell of it, with its rival values.',
  scope: 'events',
  items: ({ told }) => told.events.toSorted(byDays),
  columns: {
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
    origins: (e, { told }) => told.origins.get(e.id),
    mentions: (e) => e.mentions,
    conflicts: (e) => e.conflicts,
  },
};
