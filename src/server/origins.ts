/** Origins of events are counted when somebody asks for them, a few at a time. */
import { countOrigins } from '../store/origins.ts';
import { mayWrite } from '../store/sqlite.ts';
import type { ServerContext } from './context.ts';

/** How many are counted before an answer; of a store to which much was added without counting, the others wait. */
const FEW = 200;

/** Counts the origins of some events that were not counted yet: of some rows, else of any. */
export async function countSome({ store, reader, names }: ServerContext, rows?: readonly number[]): Promise<void> {
  const ids = reader.uncounted(FEW, rows);
  if (ids.length > 0 && mayWrite(store.path)) await countOrigins(store.db, names.outletCode, ids);
}
