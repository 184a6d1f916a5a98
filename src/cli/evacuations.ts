import { type Count, type Evacuation, evacuationsOf } from '../record/evacuations/evacuations.ts';
import { eventEntry } from './print/events.ts';
import { count } from './print/text.ts';
import { type Entry, legend, paragraph, timeline } from './print/timeline.ts';
import { listCommand } from './query/list-command.ts';
import { fits } from './query/source.ts';
import type { Told } from './query/told.ts';

/** `demarche evacuations`: who took, or told, whom to leave where, and how many by whose count. */
export const evacuations = listCommand<Evacuation>({
  name: 'evacuations',
  description:
    'List evacuations of nationals and of missions, and calls to leave: advised, announced or done; each count with who gives it.',
  kinds: (kind) => ['nationals.evacuate', 'nationals.call-home', 'mission.evacuate'].includes(kind),
  items: ({ told, query }) =>
    evacuationsOf(told.events, told.context).filter((e) => {
      const event = told.byId.get(e.event);
      return event !== undefined && fits(event, query);
    }),
  listing: ({ told }) => ({
    columns: {
      event: (e) => e.event,
      of: (e) => e.of,
      stage: (e) => e.stage,
      by: (e) => e.by,
      from: (e) => e.from,
      date: (e) => e.date.edtf,
      date_basis: (e) => e.date.basis,
      places: (e) => e.places.map((p) => p.value),
      counts: (e) => e.counts.map(countText),
      quotes: (e) => [...new Set(e.proofs.map((p) => p.quote))],
    },
    table(items, screen) {
      const entries = items.flatMap((e) => evacuationEntry(e, told));
      const sum = count(items.length, 'evacuation or call to leave', 'evacuations and calls to leave');
      return timeline(entries, screen) + legend(entries, screen) + paragraph(sum, screen, 0);
    },
  }),
});

/** An evacuation as an entry. */
export function evacuationEntry(evacuation: Evacuation, told: Told): Entry[] {
  const event = told.byId.get(evacuation.event);
  if (event === undefined) return [];
  const entry = eventEntry(event, told);
  const counts = evacuation.counts.map(countText);
  const details = [`${evacuation.of}, ${evacuation.stage.replace('-', ' ')}`, ...counts].join(' · ');
  return [
    { ...entry, details, parties: `${evacuation.by.join(' + ') || '—'} → ${evacuation.from.join(' + ') || '—'}` },
  ];
}

/** "at least 59 people (by the authorities)". */
function countText(of: Count): string {
  const unit = of.unit === null || of.quote.toLowerCase().includes(of.unit.toLowerCase()) ? '' : ` ${of.unit}`;
  return `${of.quote}${unit}${of.holder === null ? '' : ` (${of.holder})`}`;
}
