import Table from 'cli-table3';
import type { Row } from '../coding/row.ts';
import { oneLine } from '../query/text.ts';
import type { Report } from '../report/types.ts';
import { headingOf, painter, type Screen } from './terminal.ts';

interface PartyRow {
  readonly code: string | null;
  readonly name: string;
  readonly office?: string;
  readonly organ?: string;
  readonly basis: string;
  readonly post?: { readonly type: string; readonly city: string | null; readonly host: string | null };
}

const BARE = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** One report for a person to read: a heading, then each row with the words that prove it under it. */
export function renderReport(report: Report, name: string, rows: readonly Row[], screen: Screen): string {
  const paint = painter(screen);
  const heading = headingOf(report, name);
  if (rows.length === 0) return `${paint('bold', heading)}\n  no row\n\n`;
  const width = Math.max(60, Math.min(screen.width, 140));
  const rest = Math.max(20, width - 12 - 20 - 11 - 8);
  const table = new Table({
    chars: BARE,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colWidths: [12, 20, 11, rest],
    wordWrap: true,
  });
  for (const row of rows) {
    const date = row.date as { edtf: string | null; timex: string | null; quote: string | null };
    table.push([
      date.edtf ?? (date.quote === null ? 'undated' : `“${oneLine(date.quote)}”`),
      paint('cyan', String(row.kind)),
      String(row.status) + (row.background ? ' (past)' : ''),
      `${side(row.source)} ${paint('dim', '→')} ${side(row.target)}`,
    ]);
    table.push(['', { colSpan: 3, content: paint('dim', `“${oneLine(String(row.quote))}”${details(row)}`) }]);
  }
  return `${paint('bold', heading)}\n${indent(table.toString())}\n\n`;
}

function side(value: unknown): string {
  const parties = value as PartyRow[];
  if (parties.length === 0) return 'not said';
  return parties
    .map((p) => {
      const what = [p.office ?? p.organ, p.post?.city].filter((x): x is string => Boolean(x)).join(', ');
      const who = p.code === null ? p.name : p.code;
      return `${who}${what ? ` (${what})` : ''}${p.basis === 'stated' ? '' : ` [${p.basis}]`}`;
    })
    .join(' + ');
}

function details(row: Row): string {
  const parts: string[] = [];
  const hops = (row.attribution as unknown as { name: string; how: string }[]).filter((h) => h.how !== 'narrator');
  if (hops.length > 0) parts.push(`says ${hops.map((h) => oneLine(h.name)).join(' ← ')}`);
  for (const f of row.figures as unknown as { quote: string; unit: string | null }[])
    parts.push(`${oneLine(f.quote)} ${f.unit ?? ''}`.trim());
  const level = row.level as { value: string; direction: string | null } | null;
  if (level) parts.push([level.direction, level.value].filter(Boolean).join(' '));
  if (row.temporary === true) parts.push('temporary');
  if (row.answers !== null) parts.push(`answers an earlier row (“${(row.answers as { quote: string }).quote}”)`);
  return parts.length === 0 ? '' : ` — ${parts.join('; ')}`;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`.trimEnd())
    .join('\n');
}
