import { measureList } from '../query/lists/measures.ts';
import { count, quoted, whoText } from '../query/text.ts';
import type { Measure } from '../record/answers/measures.ts';
import { listCommand } from './list-command.ts';
import { inChains, linkText } from './print/answers.ts';
import { eventEntry, shortId } from './print/events.ts';
import { type Below, legend, paragraph, timeline } from './print/timeline.ts';

/** `demarche measures`: measures, each with what answered it. */
export const measures = listCommand(measureList, {
  table(items, { told }, screen) {
    const byEvent = new Map(items.map((m) => [m.event, m]));
    const events = items.flatMap((m) => told.byId.get(m.event) ?? []);
    const placed = inChains(
      events,
      items.flatMap((m) => m.answers),
    );
    const entries = placed.map(({ event, depth, link }) => {
      const measure = byEvent.get(event.id);
      const below = [
        ...(link === null ? [] : [{ text: `answer, ${linkText(link)}`, style: 'magenta' as const }]),
        ...(measure === undefined ? [] : measureBelow(measure)),
      ];
      return eventEntry(event, told, { depth, below, who: whoText(measure?.who ?? null) });
    });
    const answered = items.filter((m) => m.answeredBy.length > 0).length;
    const sum = `${count(items.length, 'measure')}, ${answered} answered`;
    return timeline(entries, screen) + legend(entries, screen) + paragraph(sum, screen, 0);
  },
});

/** What is said of how long a measure holds. */
export function measureBelow(measure: Measure): Below[] {
  const words = [...new Set(measure.temporary.map((p) => quoted(p.quote)))];
  const ended = measure.endedBy === null ? '' : `ended by ${shortId(measure.endedBy)}`;
  if (words.length > 0) {
    return [{ text: `for a time: ${words.join(', ')}; ${ended || 'nothing is told to have ended it'}`, style: 'dim' }];
  }
  return ended === '' ? [] : [{ text: ended, style: 'dim' }];
}
