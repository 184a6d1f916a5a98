import { type Statement, statementsOf } from '../record/statements/statements.ts';
import { partyName } from './print/claims.ts';
import { shortId } from './print/events.ts';
import { reportName } from './print/report-name.ts';
import { count, quoted } from './print/text.ts';
import { type Entry, paragraph, timeline } from './print/timeline.ts';
import { ledgerCommand } from './query/ledger-command.ts';
import type { Told } from './query/told.ts';

/** `demarche statements`: who said what to whom, through what. */
export const statements = ledgerCommand<Statement>({
  name: 'statements',
  description:
    'List who said what, to whom, through which medium: each statement once, however many reports tell it, in their wordings.',
  args: {
    to: { type: 'string', description: 'Only what was said to this party: a code or a name', valueHint: 'B' },
  },
  items: ({ told, query, names, args }) =>
    statementsOf(told.events, told.readings, {
      ...(query.pair === undefined ? {} : { pair: query.pair }),
      ...(query.actor === undefined ? {} : { speaker: query.actor }),
      ...(args.to === undefined ? {} : { to: names.codeOf(String(args.to)) }),
    }),
  listing: ({ told }) => ({
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
    table: (items, screen) =>
      timeline(
        items.map((s) => entryOf(s, told)),
        screen,
      ) + paragraph(count(items.length, 'statement'), screen, 0),
  }),
});

function entryOf(s: Statement, told: Told): Entry {
  const reports = new Map(told.readings.map((r) => [r.report.id, r.report]));
  const wordings = [...new Map(s.tellings.map((t) => [words(t), t])).values()];
  return {
    date: s.date ?? 'undated',
    certainty: s.date === null ? 'none' : 'day',
    depth: 0,
    parties: `${partyName(s.speaker)}${s.to === null ? '' : ` → ${partyName(s.to)}`}`,
    kind: [s.tellings[0]?.cue ?? 'said', s.medium].filter((t) => t !== null).join(', '),
    details: '',
    right: `${count(new Set(s.tellings.map((t) => t.report)).size, 'report')}  ${shortId(s.id)}`,
    below: wordings.slice(0, 3).map((t) => {
      const report = reports.get(t.report);
      const name = wordings.length > 1 && report !== undefined ? ` — ${reportName(report, false)}` : '';
      return { text: `${words(t)}${name}`, style: 'dim', lines: 2 };
    }),
    hollow: false,
  };
}

function words(t: Statement['tellings'][number]): string {
  const text = t.content.map((c) => c.quote).join(' … ');
  return t.direct ? quoted(text) : text.replace(/^that /, '');
}
