import { type Statement, statementsOf } from '../../record/statements/statements.ts';
import type { ListSpec } from '../list-spec.ts';
import { partyName } from '../text.ts';

/** Who said what to whom, through what. */
export const statementList: ListSpec<Statement> = {
  name: 'statements',
  summary:
    'List who said what, to whom, through which medium: each statement once, however many reports tell it, in their wordings.',
  scope: 'reports',
  options: {
    to: {
      type: 'string',
      description: 'Only what was said to this party: a code or a name',
      hint: 'B',
      example: 'RUS',
    },
  },
  items: ({ told, query, names, options }) =>
    statementsOf(told.events, told.readings, {
      ...(query.pair === undefined ? {} : { pair: query.pair }),
      ...(query.actor === undefined ? {} : { speaker: query.actor }),
      ...(options.to === undefined ? {} : { to: names.codeOf(String(options.to)) }),
    }),
  columns: {
    id: (s) => s.id,
    speaker: (s) => partyName(s.speaker),
    to: (s) => (s.to === null ? null : partyName(s.to)),
    medium: (s) => s.medium,
    cue: (s) => s.tellings[0]?.cue ?? null,
    denies: (s) => s.denies,
    date: (s) => s.date,
    about: (s) => s.about,
    reports: (s) => new Set(s.tellings.map((t) => t.report)).size,
    wordings: (s) => s.tellings.map((t) => t.content.map((c) => c.quote).join(' … ')),
  },
};
