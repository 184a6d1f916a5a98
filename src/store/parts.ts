import { type RawBuilder, sql } from 'kysely';

/** How many values one condition may list: SQLite takes 32,766 parameters a statement. */
const LIST = 1000;

/** A list as one value of a statement, where it may be long: a statement with a place for each takes long to put together. */
export function oneOf(list: readonly string[]): RawBuilder<string> {
  return sql<string>`(select value from json_each(${JSON.stringify(list)}))`;
}

/** Calls for parts of a list, so that no statement takes too many parameters. */
export async function inParts<Item, Row>(
  list: readonly Item[],
  find: (part: Item[]) => Promise<Row[]>,
): Promise<Row[]> {
  const found: Row[] = [];
  for (let i = 0; i < list.length; i += LIST) found.push(...(await find(list.slice(i, i + LIST))));
  return found;
}

/** Codes in alphabetical order, '' last, as pairs are kept. */
export function nullLast(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}
