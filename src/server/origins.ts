/** Origins of events are counted when somebody asks for them, a few at a time. */
import { countOrigins } from '../store/origins.ts';
import type { PageQuery } from '../store/page-keys.ts';
import { mayWrite } from '../store/sqlite.ts';
import type { ServerContext } from './context.ts';

/** How many of a page are counted before an answer; of a store to which much was added without counting, the others wait. */
const FEW = 200;

/** How many are counted between two looks at the clock. */
const TOGETHER = 10;

/** Counts the origins of events in some rows that were not counted yet, as far as there is time. */
export async function countSome(context: ServerContext, rows: readonly number[]): Promise<void> {
  await countInTime(context, context.reader.uncounted(rows, FEW));
}

/**
 * Counts, as far as there is time, the origins of events that may be among those asked for.
 *
 * @returns how many were not counted, so that nobody knows whether they are; undefined where origins do not matter.
 */
export async function countAsked(context: ServerContext, query: PageQuery): Promise<number | undefined> {
  const { minOrigins } = query;
  if (minOrigins === undefined) return undefined;
  const ids = context.reader.perhaps({ ...query, minOrigins });
  return ids.length - (await countInTime(context, ids));
}

/** Counts the first of some events. @returns how many */
async function countInTime(
  { store, names, settings: { countingMs } }: ServerContext,
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0 || !mayWrite(store.path)) return 0;
  const until = performance.now() + countingMs;
  let counted = 0;
  while (counted < ids.length && performance.now() < until) {
    const some = ids.slice(counted, counted + TOGETHER);
    await countOrigins(store.db, names.outletCode, some);
    counted += some.length;
  }
  return counted;
}
