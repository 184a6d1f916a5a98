/**
 * Going through rows in the order in which they lie in their table. In any other order, that of their ids among them,
 * each row is looked up at a place of its own, and what lies beside it is read again and again.
 */
import { type Expression, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Tables } from './schema.ts';

/** A condition of a statement that reads a page. */
export type OnPage = Expression<SqlBool>;

/**
 * The rows that a query asks for, a page at a time.
 *
 * @param asked which rows; no column is read of them
 * @param page how many rows a page has
 * @param find reads the rows of a page; what went away meanwhile is to be left out by its own conditions
 */
export async function* inTableOrder<Table extends keyof Tables, Row>(
  asked: SelectQueryBuilder<Tables, Table, object>,
  page: number,
  find: (onPage: OnPage) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  const places = await placesOf(asked);
  for (let i = 0; i < places.length; i += page) {
    const some = JSON.stringify([...places.subarray(i, i + page)]);
    const found = await find(sql<SqlBool>`rowid in (select value from json_each(${some}))`);
    if (found.length > 0) yield found;
  }
}

/** As one text: a million results of a number each would be large. */
async function placesOf<Table extends keyof Tables>(
  asked: SelectQueryBuilder<Tables, Table, object>,
): Promise<Float64Array> {
  const all = await asked.select(sql<string>`json_group_array(rowid)`.as('places')).execute();
  const [{ places } = { places: '[]' }] = all as readonly { readonly places: string }[];
  return Float64Array.from(JSON.parse(places) as number[]).toSorted();
}
