/** Numbers that other reports give of an event without telling the event itself. */
import type { FigureBoard } from '../../record/figures/figures.ts';
import type { RecordEvent } from '../../record/types.ts';
import type { Below } from './timeline.ts';

/**
 * A line for each thing counted of which the event's board has numbers that the event's own mentions lack and that
 * cannot all be so: "! killed: five (PER), seven (mayor)".
 */
export function rivalFigures(boards: readonly FigureBoard[], event: RecordEvent): Below[] {
  const own = new Set(event.figures.map(({ value: f }) => `${f.what} ${f.min} ${f.max}`));
  return boards
    .filter((b) => b.event === event.id && b.apart && b.lines.some((l) => !own.has(`${b.what} ${l.min} ${l.max}`)))
    .map((b) => {
      const told = [...Map.groupBy(b.lines, (l) => `${l.min} ${l.max} ${l.modifier ?? ''}`).values()].map((same) => {
        const holders = [...new Set(same.map((l) => l.holder.code ?? l.holder.name))];
        return `${(same[0]?.proof.quote ?? '').toLowerCase()} (${holders.join(', ')})`;
      });
      return { text: `! ${b.what}: ${told.join(', ')}; see figures`, style: 'yellow' as const };
    });
}
