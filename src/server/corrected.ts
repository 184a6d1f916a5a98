/** What was corrected of events: worked out for their pairs when they are asked for, and kept while the store stays. */
import { correctionsByEvent, type EventCorrection } from '../record/judgements/corrections.ts';
import type { CorrectablePair } from '../store/corrected.ts';
import { findCorrections } from '../store/corrections.ts';
import type { ServerContext } from './context.ts';
import { recent } from './recent.ts';

type Marks = ReadonlyMap<string, readonly EventCorrection[]>;

/** Pairs that are kept. */
const KEPT = 20_000;

/** Pairs that are worked out together: what they share, judgements and changes of reports, is then read once. */
const TOGETHER = 100;

/** Finds what was corrected of the events with some ids. */
export function correctionFinder({ reader, store }: ServerContext): (ids: readonly string[]) => Promise<Marks> {
  const kept = recent<Marks>(KEPT);
  const work = async (pairs: readonly CorrectablePair[]): Promise<Marks> => {
    const reports = [...new Set(pairs.flatMap((p) => p.noted))];
    return correctionsByEvent(await findCorrections(store.db, { pairs: pairs.map((p) => p.pair), reports }));
  };
  return async (ids) => {
    const state = reader.state();
    const missing: CorrectablePair[] = [];
    const batches: Promise<Marks>[] = [];
    const batchOf = (at: number): Promise<Marks> => {
      const number = Math.floor(at / TOGETHER);
      // Worked out once all that is missing is known.
      batches[number] ??= Promise.resolve().then(() => work(missing.slice(number * TOGETHER, (number + 1) * TOGETHER)));
      return batches[number];
    };
    const found = await Promise.all(
      reader.correctable(ids, state).map((of) => kept(String(of.pair), state, () => batchOf(missing.push(of) - 1))),
    );
    return joined(new Set(found));
  };
}

/** All marks of each event: what concerns several pairs may be found for one of them without what concerns only another. */
function joined(found: ReadonlySet<Marks>): Marks {
  const all = new Map<string, Map<string, EventCorrection>>();
  for (const marks of found) {
    for (const [event, of] of marks) {
      const known = all.get(event) ?? new Map<string, EventCorrection>();
      all.set(event, known);
      for (const mark of of) known.set(`${mark.by} ${mark.mention} ${mark.effect}`, mark);
    }
  }
  return new Map(
    [...all].map(([event, of]) => [
      event,
      [...of.values()].toSorted((x, y) => (x.by < y.by ? -1 : x.by > y.by ? 1 : 0)),
    ]),
  );
}
