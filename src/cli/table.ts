import { styleText } from 'node:util';
import Table from 'cli-table3';
import type { Row } from '../coding/row.ts';
import type { Report } from '../report/types.ts';

export interface TableOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
}

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
export function renderReport(report: Report, name: string, rows: readonly Row[], options: TableOptions): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    options.colour ? styleText(style, text, { validateStream: false }) : text;
  const dated = report.date.edtf === null ? 'no date' : `${report.date.edtf} (${report.date.basis})`;
  const heading = [name, report.outlet ?? report.wire, dated]
    .filter((x) => x !== null)
    .map(oneLine)
    .join(' · ');
  if (rows.length === 0) return `${paint('bold', heading)}\n  no row\n\n`;
  const width = Math.max(60, Math.min(options.width, 140));
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

/** Text for one line of a terminal: white space folded, control characters left out. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '');
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`.trimEnd())
    .join('\n');
}
