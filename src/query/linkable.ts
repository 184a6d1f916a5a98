/** What looking up an id needs, and refusing one that is not there. */
import { DemarcheError } from '../errors.ts';
import type { Store } from '../store/open.ts';
import type { RecordSource } from './source.ts';

/** A store with the record that it tells. */
export interface Linkable {
  readonly store: Store;
  readonly source: RecordSource;
}

/** The one thing of those found. @throws DemarcheError E_ID for none or several */
export function onlyOne<Item extends { readonly id: string }>(
  text: string,
  found: readonly Item[],
  what: string,
): Item {
  const exact = found.find((f) => f.id === text);
  const [item, ...others] = exact ? [exact] : found;
  if (item !== undefined && others.length === 0 && text.length >= LEAST) return item;
  if (item === undefined || text.length < LEAST)
    throw new DemarcheError('E_ID', `the store has no ${what} ${text}`, 'give an id, or 4 characters of it or more', 2);
  throw several(
    text,
    found.map((f) => f.id),
  );
}

/** The letter and colon, and four characters that say something. */
const LEAST = 6;

/** Says which ids begin so. */
export function several(text: string, ids: readonly string[]): DemarcheError {
  const some = ids.slice(0, 5).join(', ');
  return new DemarcheError('E_ID', `${text} is the beginning of several ids: ${some}`, 'give more of it', 2);
}
