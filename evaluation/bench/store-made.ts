/** Stores of many reports for measuring: read reports, told again of other states and other days. */

import type { DateRow, MentionRow, PartyRow } from '../../src/coding/contract.ts';
import type { Reading } from '../../src/reading/types.ts';
import { sha256Text } from '../../src/report/hash.ts';
import { readText } from '../../src/report/read.ts';
import type { Run, Store } from '../../src/store/open.ts';
import { refreshEvents } from '../../src/store/refresh.ts';
import type { Entry } from '../../src/store/write.ts';
import { fromDayNumber, toDayNumber } from '../../src/time/calendar.ts';

/** States that take one another's places. */
const STATES =
  'ARG AUS AUT BEL BGD BOL BRA CAN CHE CHL CHN COL CUB CZE DEU DNK DZA ECU EGY ESP ETH FIN FRA GBR GHA GRC HUN IDN IND IRL IRN IRQ ISR ITA JOR JPN KAZ KEN KOR LBN LKA MAR MEX MLI MMR MYS NGA NLD NOR NPL NZL OMN PAK PER PHL POL PRT QAT ROU RUS RWA SAU SDN SEN SGP SRB SWE SYR THA TUN TUR TZA UGA UKR USA VEN VNM YEM ZAF ZMB'.split(
    ' ',
  );
const PLACE = new Map(STATES.map((code, i) => [code, i]));

/** Days that the made reports lie on: ten years from this one. */
const FIRST = toDayNumber({ year: 2014, month: 1, day: 1 });
const DAYS = 3650;

/**
 * The n-th report made of some readings: its states turned round by n, its day moved, ids of its own. Texts stay, so that
 * sizes are true to life.
 */
export function madeEntry(templates: readonly Entry[], n: number): Entry {
  const { report, reading } = templates[n % templates.length] as Entry;
  const turn = Math.floor(n / templates.length) * 7;
  const day = FIRST + ((n * 2654435761) % DAYS);
  const date = dayText(day);
  const made = { ...report, id: `sha256:${sha256Text(`made ${n}`)}`, date: { edtf: date, basis: 'metadata' as const } };
  const by = day - toDayNumber({ year: 2020, month: 5, day: 13 });
  const party = (p: PartyRow): PartyRow => ({ ...p, code: turned(p.code, turn) });
  const rows = reading.rows.map(
    (row, i): MentionRow => ({
      ...row,
      report: made.id,
      id: `m:${sha256Text(`made ${n} ${i}`).slice(0, 20)}`,
      source: row.source.map(party),
      target: row.target.map(party),
      date: moved(row.date, by),
      answers: null,
    }),
  );
  const ids = new Map(reading.rows.map((row, i) => [row.id, rows[i]?.id ?? row.id]));
  const own = Object.fromEntries(Object.entries(reading.words ?? {}).map(([id, words]) => [ids.get(id) ?? id, words]));
  const head: Reading['report'] = { ...reading.report, id: made.id, date: { edtf: date, basis: 'metadata' } };
  return { report: made, reading: { ...reading, report: head, rows, words: own } };
}

function turned(code: string | null, by: number): string | null {
  const at = code === null ? undefined : PLACE.get(code);
  return at === undefined ? code : (STATES[(at + by) % STATES.length] as string);
}

function moved(date: DateRow, by: number): DateRow {
  const m = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date.edtf ?? '');
  if (!m) return date;
  return { ...date, edtf: dayText(toDayNumber({ year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) }) + by) };
}

function dayText(number: number): string {
  const { year, month, day } = fromDayNumber(number);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Fills a store with made reports from the n-th on, and derives their events. */
export async function fill(
  store: Store,
  run: Run,
  templates: readonly Entry[],
  from: number,
  to: number,
): Promise<void> {
  const CHUNK = 500;
  for (let n = from; n < to; n += CHUNK) {
    const chunk = Array.from({ length: Math.min(CHUNK, to - n) }, (_, i) =>
      run.writer.add(madeEntry(templates, n + i)),
    );
    await run.writer.flush();
    await Promise.all(chunk);
  }
  await refreshEvents(store.db);
}

/** Texts as entries, each read once. */
export function templatesOf(texts: readonly string[], read: (report: Entry['report']) => Reading): Entry[] {
  return texts.map((text) => {
    const report = readText(text, { metadataDate: '2020-05-13' });
    return { report, reading: read(report) };
  });
}
