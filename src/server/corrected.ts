/** What was corrected of events: worked out for a pair when one of its events is asked for, and kept while the store stays. */
import { correctionsByEvent, type EventCorrection } from '../record/judgements/corrections.ts';
import { findCorrections } from '../store/corrections.ts';
import type { ServerContext } from './context.ts';
import { recent } from './recent.ts';

type Marks = ReadonlyMap<string, readonly EventCorrection[]>;

/** Pairs that are kept. */
const KEPT = 20_000;

/** Finds what was corrected of the events with some ids. */
export function correctionFinder({ reader, store }: ServerContext): (ids: readonly string[]) => Promise<Marks> {
  const kept = recent<Marks>(KEPT);
  return async (ids) => {
    const state = reader.state();
    const pairs = reader.correctable(ids, state);
    const found: [string, readonly EventCorrection[]][] = [];
    for (const { pair, noted } of pairs) {
      const marks = await kept(String(pair), state, async () =>
        correctionsByEvent(await findCorrections(store.db, { pairs: [pair], reports: noted })),
      );
      found.push(...marks);
    }
    return new Map(found);
  };
}
