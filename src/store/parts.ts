/** How many values one condition may list: SQLite takes 32,766 parameters a statement. */
const LIST = 1000;

/** Calls for parts of a list, so that no statement takes too many parameters. */
export async function inParts<Item, Row>(
  list: readonly Item[],
  find: (part: Item[]) => Promise<Row[]>,
): Promise<Row[]> {
  const found: Row[] = [];
  for (let i = 0; i < list.length; i += LIST) found.push(...(await find(list.slice(i, i + LIST))));
  return found;
}
