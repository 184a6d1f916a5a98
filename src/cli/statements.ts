import { statementList } from '../query/lists/statements.ts';
import { count, partyName, quoted } from '../query/text.ts';
import type { Told } from '../query/told.ts';
import type { Statement } from '../record/statements/statements.ts';
import { listCommand } from './list-command.ts';
import { shortId } from './print/events.ts';
import { reportName } from './print/report-name.ts';
import { type Entry, paragraph, timeline } from './print/timeline.ts';

/** `demarche statements`: who said what to whom, through what. */
export const statements = listCommand(statementList, {
  table: (items, { told }, screen) =>
    timeline(
      items.map((s) => entryOf(s, told)),
      screen,
    ) + paragraph(count(items.length, 'statement'), screen, 0),
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
