/** Printing lists in any format: text for people, JSON Lines and CSV for programs. */
import { stringify } from 'csv-stringify/sync';
import { DemarcheError } from '../../errors.ts';
import { type Screen, screenOf, write } from '../terminal.ts';

export const LIST_FORMATS = ['table', 'jsonl', 'csv'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** The option that all lists share. */
export const FORMAT = {
  format: {
    type: 'string',
    description: `How to print: ${LIST_FORMATS.join(', ')} (table if left out)`,
    valueHint: LIST_FORMATS.join('|'),
  },
} as const;

/** A value of a CSV cell. */
export type Cell = string | number | boolean | null | undefined;

/** How a list is printed. */
export interface Listing<Item, Row = Item> {
  /** Columns of CSV: name and value. */
  readonly columns: Readonly<Record<string, (row: Row) => Cell | readonly Cell[]>>;
  /** The rows of CSV that an item makes; itself if left out. */
  readonly rows?: (item: Item) => readonly Row[];
  /** All items as text for people, ending with a line break. */
  readonly table: (items: readonly Item[], screen: Screen) => string;
}

/** @throws DemarcheError E_FORMAT for a format that lists do not have */
export function checkListFormat(value: string | undefined, formats: readonly ListFormat[] = LIST_FORMATS): ListFormat {
  const format = formats.find((f) => f === (value ?? 'table'));
  if (format) return format;
  throw new DemarcheError('E_FORMAT', `there is no format "${value}"`, `use one of: ${formats.join(', ')}`, 2);
}

/** Prints a list to standard output. JSON Lines has each item as the views give it, with all ids and proofs. */
export async function printList<Item, Row = Item>(
  items: readonly Item[],
  format: ListFormat,
  listing: Listing<Item, Row>,
): Promise<void> {
  const out = process.stdout;
  if (format === 'table') return write(out, listing.table(items, screenOf(out)));
  if (format === 'jsonl') {
    for (const item of items) await write(out, `${JSON.stringify(item)}\n`);
    return;
  }
  const names = Object.keys(listing.columns);
  const rows = items.flatMap((item) => listing.rows?.(item) ?? [item as unknown as Row]);
  const cells = rows.map((row) => names.map((name) => cellText(listing.columns[name]?.(row))));
  await write(out, stringify([names, ...cells]));
}

function cellText(value: Cell | readonly Cell[]): string {
  if (Array.isArray(value)) return value.map((v) => String(v ?? '')).join('; ');
  return value == null ? '' : String(value as Cell);
}
