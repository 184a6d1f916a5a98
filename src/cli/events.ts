import { eventList } from '../query/lists/events.ts';
import { count } from '../query/text.ts';
import { listCommand } from './list-command.ts';
import { eventEntry } from './print/events.ts';
import { legend, paragraph, timeline } from './print/timeline.ts';

/** `demarche events`: what happened, each deed once with all that is told of it. */
export const events = listCommand(eventList, {
  table(items, { told }, screen) {
    const entries = items.map((e) => eventEntry(e, told));
    const reports = new Set(items.flatMap((e) => e.reports)).size;
    const sum = `${count(items.length, 'event')} in ${count(reports, 'report')}`;
    return timeline(entries, screen) + legend(entries, screen) + paragraph(sum, screen, 0);
  },
});
