import { evacuationList } from '../query/lists/evacuations.ts';
import { count, countOfText } from '../query/text.ts';
import type { Told } from '../query/told.ts';
import type { Evacuation } from '../record/evacuations/evacuations.ts';
import { listCommand } from './list-command.ts';
import { eventEntry } from './print/events.ts';
import { type Entry, legend, paragraph, timeline } from './print/timeline.ts';

/** `demarche evacuations`: who took, or told, whom to leave where, and how many by whose count. */
export const evacuations = listCommand(evacuationList, {
  table(items, { told }, screen) {
    const entries = items.flatMap((e) => evacuationEntry(e, told));
    const sum = count(items.length, 'evacuation or call to leave', 'evacuations and calls to leave');
    return timeline(entries, screen) + legend(entries, screen) + paragraph(sum, screen, 0);
  },
});

/** An evacuation as an entry. */
export function evacuationEntry(evacuation: Evacuation, told: Told): Entry[] {
  const event = told.byId.get(evacuation.event);
  if (event === undefined) return [];
  const entry = eventEntry(event, told);
  const counts = evacuation.counts.map(countOfText);
  const details = [`${evacuation.of}, ${evacuation.stage.replace('-', ' ')}`, ...counts].join(' · ');
  return [
    { ...entry, details, parties: `${evacuation.by.join(' + ') || '—'} → ${evacuation.from.join(' + ') || '—'}` },
  ];
}
