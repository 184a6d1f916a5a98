import type { ListInput } from '../query/list-spec.ts';
import { figureList } from '../query/lists/figures.ts';
import { count, partyName, quoted } from '../query/text.ts';
import type { FigureBoard } from '../record/figures/figures.ts';
import { listCommand } from './list-command.ts';
import { partiesText, shortId } from './print/events.ts';
import { reportName } from './print/report-name.ts';
import { pad } from './print/text.ts';
import { paragraph } from './print/timeline.ts';
import { painter, type Screen } from './terminal.ts';

/** `demarche figures`: all numbers of one thing side by side. */
export const figures = listCommand(figureList, { table });

function table(items: readonly FigureBoard[], { told }: ListInput, screen: Screen): string {
  const paint = painter(screen);
  const reports = new Map(told.readings.map((r) => [r.report.id, r.report]));
  return items
    .map((b) => {
      const event = b.event === null ? undefined : told.byId.get(b.event);
      const of =
        event === undefined
          ? b.topic.slice(0, 5).join(', ')
          : `${event.kind} ${partiesText(event.source, event.target)}  ${shortId(event.id)}`;
      const state = b.apart ? '  the numbers cannot all be so' : b.differ ? '  worded differently' : '';
      const head = `  ${paint('bold', `${b.what}: ${of}`)}${state}\n`;
      return (
        head +
        b.lines
          .map((l) => {
            const report = reports.get(l.report);
            const value = pad(quoted(l.proof.quote), 24);
            const unit = [l.unit, l.scope].filter((x) => x !== null).join(', ');
            const more = unit === '' ? '' : ` (${unit})`;
            return paragraph(
              `${l.date ?? 'undated'}  ${value.trimEnd()}${more}, by ${partyName(l.holder)}${report === undefined ? '' : ` — ${reportName(report, false)}`}`,
              screen,
              4,
            );
          })
          .join('')
      );
    })
    .concat(paragraph(count(items.length, 'board'), screen, 0))
    .join('');
}
