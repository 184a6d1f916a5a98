/** Which events newer versions, withdrawals and notes of correction may concern: few, so that others need not be asked about. */
import type { DatabaseSync } from 'node:sqlite';

/** Tells of rows of events whether corrections may concern one of them. `state`: as long as it is the same, so is the answer. */
export function correctable(raw: DatabaseSync): (rows: readonly number[], state: number) => boolean {
  const gone = raw.prepare(`select distinct mention.a, mention.b from report indexed by report_gone
    join mention on mention.report = report.id where report.gone is not null and mention.current = 2`);
  const noted = raw.prepare(`select distinct member.event from reading indexed by reading_corrects
    join mention on mention.report = reading.report join member on member.mention = mention.id
    where instr(reading.ties, '"corrections":[') > 0`);
  const heads = raw.prepare(
    'select event.id, event.a, event.b from json_each(?) j cross join event on event.rowid = j.value',
  );
  let known = { state: Number.NaN, pairs: new Set<string>(), events: new Set<string>() };
  return (rows, state) => {
    if (known.state !== state) {
      known = {
        state,
        pairs: new Set(gone.all().map(({ a, b }) => `${a} ${b}`)),
        events: new Set(noted.all().map(({ event }) => String(event))),
      };
    }
    const { pairs, events } = known;
    if (pairs.size === 0 && events.size === 0) return false;
    return heads.all(JSON.stringify(rows)).some(({ id, a, b }) => events.has(String(id)) || pairs.has(`${a} ${b}`));
  };
}
