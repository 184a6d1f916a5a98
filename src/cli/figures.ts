import { type FigureBoard, type FigureLine, figuresOf } from '../record/figures/figures.ts';
import { partyName } from './print/claims.ts';
import { partiesText, shortId } from './print/events.ts';
import { reportName } from './print/report-name.ts';
import { count, pad, quoted } from './print/text.ts';
import { paragraph } from './print/timeline.ts';
import { concerns } from './query/ledger.ts';
import { ledgerCommand } from './query/ledger-command.ts';
import type { ListInput } from './query/list-command.ts';
import { painter, type Screen } from './terminal.ts';

/** `demarche figures`: all numbers of one thing side by side. */
export const figures = ledgerCommand<FigureBoard, { readonly board: FigureBoard; readonly line: FigureLine }>({
  name: 'figures',
  description:
    'List the numbers that reports give of one thing, killed, hurt, held, expelled, evacuated, side by side, each with who gives it. No sum, no average, no best guess.',
  args: {
    what: { type: 'string', description: 'Only what is counted so: killed, hurt, expelled, …', valueHint: 'WHAT' },
    differ: { type: 'boolean', description: 'Only where the numbers differ' },
  },
  items: ({ told, query, args }) =>
    figuresOf(told.events, told.readings, args.what === undefined ? {} : { what: String(args.what) }).filter((b) => {
      if (args.differ === true && !b.differ) return false;
      const event = b.event === null ? undefined : told.byId.get(b.event);
      if (query.pair !== undefined) return query.pair.every((code) => concerns(event, code));
      return query.actor === undefined || concerns(event, query.actor);
    }),
  listing: (input) => ({
    columns: {
      what: ({ board }) => board.what,
      event: ({ board }) => board.event,
      topic: ({ board }) => board.topic,
      min: ({ line }) => line.min,
      max: ({ line }) => line.max,
      modifier: ({ line }) => line.modifier,
      unit: ({ line }) => line.unit,
      scope: ({ line }) => line.scope,
      holder: ({ line }) => partyName(line.holder),
      date: ({ line }) => line.date,
      report: ({ line }) => line.report,
      quote: ({ line }) => line.proof.quote,
    },
    rows: (board) => board.lines.map((line) => ({ board, line })),
    table: (items, screen) => table(items, input, screen),
  }),
});

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
