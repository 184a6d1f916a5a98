/** Printing lists in any format: text for people, JSON Lines and CSV for programs. */
import { DemarcheError } from '../../errors.ts';
import { type Columns, csvText } from '../../query/csv.ts';
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

/** How a list is printed. */
export interface Listing<Item, Row = Item> extends Columns<Item, Row> {
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
  await write(out, csvText(items, listing));
}
