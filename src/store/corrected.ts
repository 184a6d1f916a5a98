/** Which pairs newer versions, withdrawals and notes of correction may concern, so that others need not be asked about. */
import type { DatabaseSync } from 'node:sqlite';

/** A pair of which something may have been corrected. */
export interface CorrectablePair {
  readonly pair: readonly [string, string];
  /** Reports that tell of it and have notes of correction. */
  readonly noted: readonly string[];
}

/** Events whose pairs are kept, until the store changes. */
const KEPT = 100_000;

/** Finds them among the pairs of some events, by their ids. `state`: as long as it is the same, so is what may be corrected. */
export function correctable(raw: DatabaseSync): (ids: readonly string[], state: number) => readonly CorrectablePair[] {
  const gone = raw.prepare(`select distinct mention.a, mention.b from report indexed by report_gone
    join mention on mention.report = report.id where report.gone is not null and mention.current = 2`);
  const noted =
    raw.prepare(`select distinct mention.a, mention.b, mention.report from reading indexed by reading_corrects
    join mention on mention.report = reading.report and mention.current = 1
    where instr(reading.ties, '"corrections":[') > 0`);
  const heads = raw.prepare(
    'select event.id, event.a, event.b from json_each(?) j cross join event on event.id = j.value',
  );
  // All that can change which pairs these are, in a form that is had at once however large the store is.
  const signs = raw.prepare(`select (select count(*) from report indexed by report_gone where gone is not null) as gone,
    (select count(*) from reading indexed by reading_corrects where instr(ties, '"corrections":[') > 0) as noted,
    (select count(*) from change) as changes, (select count(*) from judgement) as judgements,
    (select max(number) from run) as run`);
  let known = { state: Number.NaN, signs: '', pairs: new Map<string, CorrectablePair>() };
  const pairOf = new Map<string, CorrectablePair | undefined>();
  const look = (state: number): void => {
    pairOf.clear();
    const now = JSON.stringify(signs.get());
    if (known.signs === now) known = { ...known, state };
    else known = { state, signs: now, pairs: pairsOf(gone.all(), noted.all()) };
  };
  return (ids, state) => {
    if (known.state !== state) look(state);
    if (known.pairs.size === 0) return [];
    const missing = ids.filter((id) => !pairOf.has(id));
    if (missing.length > 0) {
      if (pairOf.size + missing.length > KEPT) pairOf.clear();
      for (const { id, a, b } of heads.all(JSON.stringify(missing)))
        pairOf.set(String(id), known.pairs.get(`${a} ${b}`));
    }
    return [...new Set(ids.map((id) => pairOf.get(id)))].filter((pair) => pair !== undefined);
  };
}

type Rows = ReturnType<ReturnType<DatabaseSync['prepare']>['all']>;

function pairsOf(gone: Rows, noted: Rows): Map<string, CorrectablePair> {
  const reports = new Map<string, string[]>(gone.map(({ a, b }) => [`${a} ${b}`, []]));
  for (const { a, b, report } of noted) {
    const key = `${a} ${b}`;
    reports.set(key, [...(reports.get(key) ?? []), String(report)]);
  }
  return new Map(
    [...gone, ...noted].map(({ a, b }) => {
      const key = `${a} ${b}`;
      return [key, { pair: [String(a), String(b)], noted: reports.get(key) ?? [] }];
    }),
  );
}
