import { type FigureBoard, type FigureLine, figuresOf } from '../../record/figures/figures.ts';
import { hasWords, wordsOfParty } from '../has-words.ts';
import { concerns } from '../ledger.ts';
import type { ListSpec } from '../list-spec.ts';
import { partyName } from '../text.ts';

/** All numbers of one thing side by side. */
export const figureList: ListSpec<FigureBoard, { readonly board: FigureBoard; readonly line: FigureLine }> = {
  name: 'figures',
  summary:
    'List the numbers that reports give of one thing, killed, hurt, held, expelled, evacuated, side by side, each with who gives it.',
  note: 'No sum, no average, no best guess.',
  scope: 'reports',
  options: {
    what: {
      type: 'string',
      description: 'Only what is counted so: killed, hurt, expelled, …',
      hint: 'WHAT',
      example: 'killed',
    },
    differ: { type: 'boolean', description: 'Only where the numbers differ' },
    event: { type: 'string', description: 'Only what is counted of one event', hint: 'ID', example: 'e:04b9b9a5' },
    words: { type: 'string', description: 'Only what is told in these words', hint: 'WORDS', example: 'people' },
  },
  items: ({ told, query, options }) =>
    figuresOf(told.events, told.readings, {
      ...(options.what === undefined ? {} : { what: String(options.what) }),
      ...(options.event === undefined ? {} : { event: String(options.event) }),
    }).filter((b) => {
      if (options.differ === true && !b.differ) return false;
      if (options.words !== undefined && !hasWords(String(options.words), wordsOfBoard(b))) return false;
      const event = b.event === null ? undefined : told.byId.get(b.event);
      if (query.pair !== undefined) return query.pair.every((code) => concerns(event, code));
      return query.actor === undefined || concerns(event, query.actor);
    }),
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
};

function wordsOfBoard({ what, topic, lines }: FigureBoard): readonly (string | null | undefined)[] {
  return [what, ...topic, ...lines.flatMap((l) => [...wordsOfParty(l.holder), l.unit, l.scope, l.proof.quote])];
}
