/** What two runs read differently, for a person: sums by rule, then each row with its words. */

import { fieldsText } from '../../query/act-columns.ts';
import { count, quoted } from '../../query/text.ts';
import type { RunSummary } from '../../store/runs.ts';
import type { RowDiff, RunDiff } from '../diff.ts';
import { painter, type Screen } from '../terminal.ts';
import { partiesText } from './events.ts';
import { reportName } from './report-name.ts';
import { pad } from './text.ts';
import { heading, paragraph } from './timeline.ts';

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;
const STYLES = { added: 'green', removed: 'red', changed: 'yellow' } as const;

/** The whole comparison. */
export function diffText(diff: RunDiff, before: RunSummary, after: RunSummary, screen: Screen): string {
  const { rows } = diff;
  const byReport = Map.groupBy(rows, (d) => d.report.id);
  const unread = diff.unread > 0 ? `; ${count(diff.unread, 'report')} only one of the runs read` : '';
  return [
    `run ${before.number} (${before.id}) → run ${after.number} (${after.id})\n`,
    ...(rows.length === 0 ? [] : [heading('By rule', screen), rulesText(rows)]),
    ...[...byReport.values()].map((of) => reportText(of, screen)),
    `${rows.length === 0 ? '' : '\n'}${sumText(rows)}, ${count(diff.same, 'row')} as before, in ${count(diff.reports, 'report')}${unread}\n`,
  ].join('');
}

function sumText(rows: readonly RowDiff[]): string {
  const of = (change: RowDiff['change']): number => rows.filter((d) => d.change === change).length;
  return `${count(of('added'), 'row')} added, ${of('changed').toLocaleString('en')} changed, ${of('removed').toLocaleString('en')} removed`;
}

function rulesText(rows: readonly RowDiff[]): string {
  const rules = [...Map.groupBy(rows, (d) => (d.after ?? d.before)?.rule ?? '')]
    .map(([rule, all]) => ({ rule, all }))
    .toSorted((a, b) => b.all.length - a.all.length || (a.rule < b.rule ? -1 : 1));
  const wide = Math.max(...rules.map((r) => r.rule.length));
  return rules
    .map(({ rule, all }) => {
      const sums = (['added', 'changed', 'removed'] as const).map((change) => {
        const n = all.filter((d) => d.change === change).length;
        return pad(n === 0 ? '' : `${SIGNS[change]}${n}`, 6);
      });
      return `  ${pad(rule, wide)}  ${sums.join(' ').trimEnd()}\n`;
    })
    .join('');
}

function reportText(of: readonly RowDiff[], screen: Screen): string {
  const [first] = of;
  const paint = painter(screen);
  const lines = of.map((d) => {
    const row = d.after ?? d.before;
    if (row === null) return '';
    const [source, target] = [row.source, row.target].map((side) => side[0]?.code ?? side[0]?.name ?? null);
    const head = `${SIGNS[d.change]} ${row.kind} ${row.status}  ${partiesText(source ?? null, target ?? null)}  ${row.rule}`;
    const fields = d.fields.length === 0 ? '' : paragraph(fieldsText(d.fields), screen, 6);
    return `  ${paint(STYLES[d.change], head)}\n${fields}${paragraph(quoted(row.quote), screen, 6, 'dim')}`;
  });
  return (first === undefined ? '' : heading(reportName(first.report), screen)) + lines.join('');
}
