import type { Row } from '../coding/row.ts';
import { csvOf } from '../query/csv.ts';
import type { Report } from '../report/types.ts';
import { renderReport } from './table.ts';
import { screenOf, write as writeTo } from './terminal.ts';

export const FORMATS = ['jsonl', 'csv', 'table'] as const;
export type Format = (typeof FORMATS)[number];

/** Prints what was read of reports, one report at a time. */
export interface Writer<Content> {
  report(report: Report, name: string, content: Content): Promise<void>;
  end(): Promise<void>;
}

/** A writer for a format. It waits for a slow reader, so that memory does not grow with the input. */
export function writerFor(format: Format, out: NodeJS.WriteStream): Writer<readonly Row[]> {
  const write = (text: string): Promise<void> => writeTo(out, text);
  switch (format) {
    case 'jsonl':
      return {
        report: (_, __, rows) => write(rows.map((r) => `${JSON.stringify(r)}\n`).join('')),
        end: async () => {},
      };
    case 'csv': {
      let header = true;
      return {
        async report(_, name, rows) {
          const cells = rows.map((r) => {
            const flat = flatten(name, r);
            return COLUMNS.map((column) => flat[column]);
          });
          await write(csvOf(header ? [COLUMNS, ...cells] : cells));
          header = false;
        },
        async end() {
          if (header) await write(csvOf([COLUMNS]));
        },
      };
    }
    case 'table': {
      let reports = 0;
      let total = 0;
      return {
        async report(report, name, rows) {
          reports++;
          total += rows.length;
          await write(renderReport(report, name, rows, screenOf(out)));
        },
        end: () =>
          write(
            reports === 0
              ? ''
              : `${total} ${total === 1 ? 'row' : 'rows'} from ${reports} ${reports === 1 ? 'report' : 'reports'}\n`,
          ),
      };
    }
  }
}

const COLUMNS = [
  'file',
  'report',
  'id',
  'kind',
  'status',
  'source_code',
  'source_name',
  'source_role',
  'source_quote',
  'source_basis',
  'target_code',
  'target_name',
  'target_office',
  'target_quote',
  'target_basis',
  'date',
  'date_precision',
  'date_basis',
  'date_quote',
  'timex',
  'attribution',
  'figures',
  'level',
  'temporary',
  'reason',
  'background',
  'plover_type',
  'plover_mode',
  'cameo',
  'goldstein',
  'start',
  'end',
  'quote',
  'rule',
] as const;

type Flat = Record<(typeof COLUMNS)[number], string | number>;
type Loose = Record<string, unknown>;

/** One row as CSV has it: the first party of each side, lists joined with "; ". */
function flatten(file: string, row: Row): Flat {
  const r = row as unknown as Loose;
  const text = (value: unknown): string | number =>
    typeof value === 'number' ? value : value == null ? '' : String(value);
  const list = (value: unknown): Loose[] => (Array.isArray(value) ? (value as Loose[]) : []);
  const source = list(r.source)[0] ?? {};
  const target = list(r.target)[0] ?? {};
  const date = r.date as Loose;
  const span = r.span as [number, number];
  const plover = r.plover as Loose;
  return {
    file,
    report: text(r.report),
    id: text(r.id),
    kind: text(r.kind),
    status: text(r.status),
    source_code: text(source.code),
    source_name: text(source.name),
    source_role: text(source.role),
    source_quote: text(source.quote),
    source_basis: text(source.basis),
    target_code: text(target.code),
    target_name: text(target.name),
    target_office: text(target.office),
    target_quote: text(target.quote),
    target_basis: text(target.basis),
    date: text(date.edtf),
    date_precision: text(date.precision),
    date_basis: text(date.basis),
    date_quote: text(date.quote),
    timex: text(date.timex),
    attribution: list(r.attribution)
      .map((h) => h.name)
      .join(' < '),
    figures: list(r.figures)
      .map((f) => `${f.what} ${f.quote}`)
      .join('; '),
    level: text((r.level as Loose | null)?.value),
    temporary: text(r.temporary),
    reason: text((r.reason as Loose | null)?.quote),
    background: text(r.background),
    plover_type: text(plover.type),
    plover_mode: text(plover.mode),
    cameo: text((r.cameo as Loose).code),
    goldstein: text(r.goldstein),
    start: span[0],
    end: span[1],
    quote: text(r.quote),
    rule: text(r.rule),
  };
}
