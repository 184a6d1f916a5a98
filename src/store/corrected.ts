/** Which pairs newer versions, withdrawals and notes of correction may concern, so that others need not be asked about. */
import type { DatabaseSync } from 'node:sqlite';

/** A pair of which something may have been corrected. */
export interface CorrectablePair {
  readonly pair: readonly [string, string];
  /** Reports that tell of it and have notes of correction. */
  readonly noted: readonly string[];
}

/** Finds them among the pairs of some rows of events. `state`: as long as it is the same, so is what may be corrected. */
export function correctable(raw: DatabaseSync): (rows: readonly number[], state: number) => readonly CorrectablePair[] {
  const gone = raw.prepare(`select distinct mention.a, mention.b from report indexed by report_gone
    join mention on mention.report = report.id where report.gone is not null and mention.current = 2`);
  const noted =
    raw.prepare(`select distinct mention.a, mention.b, mention.report from reading indexed by reading_corrects
    join mention on mention.report = reading.report and mention.current = 1
    where instr(reading.ties, '"corrections":[') > 0`);
  const heads = raw.prepare(
    'select distinct event.a, event.b from json_each(?) j cross join event on event.rowid = j.value',
  );
  // All that can change which pairs these are, in a form that is had at once however large the store is.
  const signs = raw.prepare(`select (select count(*) from report indexed by report_gone where gone is not null) as gone,
    (select count(*) from reading indexed by reading_corrects where instr(ties, '"corrections":[') > 0) as noted,
    (select count(*) from change) as changes, (select count(*) from judgement) as judgements,
    (select max(number) from run) as run`);
  let known = { state: Number.NaN, signs: '', pairs: new Map<string, string[]>() };
  const look = (state: number): void => {
    const now = JSON.stringify(signs.get());
    if (known.signs === now) known = { ...known, state };
    else {
      const pairs = new Map<string, string[]>(gone.all().map(({ a, b }) => [`${a} ${b}`, []]));
      for (const { a, b, report } of noted.all()) {
        const key = `${a} ${b}`;
        pairs.set(key, [...(pairs.get(key) ?? []), String(report)]);
      }
      known = { state, signs: now, pairs };
    }
  };
  return (rows, state) => {
    if (known.state !== state) look(state);
    if (known.pairs.size === 0) return [];
    return heads.all(JSON.stringify(rows)).flatMap(({ a, b }) => {
      const reports = known.pairs.get(`${a} ${b}`);
      return reports === undefined ? [] : [{ pair: [String(a), String(b)], noted: reports }];
    });
  };
}
