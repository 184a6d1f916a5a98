/** CSV, as spreadsheets and other programs read it (RFC 4180). */
import { stringify } from 'csv-stringify/sync';

/** A value of a CSV cell. */
export type Cell = string | number | boolean | null | undefined;

/** What a list is as CSV. */
export interface Columns<Item, Row = Item> {
  /** Columns by name, with their value in a row. */
  readonly columns: Readonly<Record<string, (row: Row) => Cell | readonly Cell[]>>;
  /** The rows that an item makes; itself if left out. */
  readonly rows?: ((item: Item) => readonly Row[]) | undefined;
}

/** A list as CSV, with a line of column names first. */
export function csvText<Item, Row = Item>(items: readonly Item[], { columns, rows }: Columns<Item, Row>): string {
  const values = Object.values(columns);
  const lines = items.flatMap((item) => rows?.(item) ?? [item as unknown as Row]);
  return csvOf([Object.keys(columns), ...lines.map((row) => values.map((value) => value(row)))]);
}

/** Rows of cells as CSV. */
export function csvOf(rows: readonly (readonly (Cell | readonly Cell[])[])[]): string {
  return stringify(rows.map((row) => row.map((cell) => defused(cellText(cell)))));
}

function cellText(value: Cell | readonly Cell[]): string {
  if (Array.isArray(value)) return value.map((v) => String(v ?? '')).join('; ');
  return value == null ? '' : String(value as Cell);
}

/** What a spreadsheet takes for the beginning of a formula; some take the wide forms of Chinese and Japanese for one, too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/**
 * A cell with an apostrophe before what a spreadsheet would run as a formula: words of reports are not ours
 * (https://owasp.org/www-community/attacks/CSV_Injection). Plain numbers stay as they are.
 */
export function defused(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
