/** Large stores for measuring reads: what the examples tell, copied row by row under other ids, days and pairs. */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

/** States that take one another's places. */
const STATES =
  'ARE ARG AUS AUT BEL BGD BHR BLR BOL BRA CAN CHE CHL CHN COL CUB CZE DEU DNK DZA ECU EGY ESP ETH FIN FRA GBR GHA GRC HND HUN IDN IND IRL IRN IRQ ISR ITA JOR JPN KAZ KEN KOR KWT LBN LKA MAR MEX MLI MMR MYS NER NGA NLD NOR NPL NZL OMN PAK PER PHL POL PRK PRT QAT ROU RUS RWA SAU SDN SEN SGP SRB SVK SWE SYR THA TUN TUR TWN TZA UGA UKR USA VEN VNM YEM ZAF ZMB'.split(
    ' ',
  );
const PLACE = new Map(STATES.map((code, i) => [code, i]));

/** The tables that are copied, those that others name first. */
const TABLES = ['report', 'mention', 'event', 'member'] as const;

/** The days of copies begin so many days before the examples', and go on for twenty years. */
const DAYS = 7300;

type Row = Record<string, SQLInputValue>;

/**
 * Copies what a store holds until it has so many mentions. Texts of reports are left out of the copies, so that the
 * full-text index stays small; all else is as large as life.
 *
 * @returns how many mentions and events it has then
 */
export function copyStore(path: string, mentions: number): { readonly mentions: number; readonly events: number } {
  const db = new DatabaseSync(path);
  // With a log everything would be written twice.
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; begin');
  const found = db.prepare(
    `select name, sql from sqlite_master where type = 'index' and sql is not null and tbl_name in (${TABLES.map((t) => `'${t}'`)})`,
  );
  const indexes = found.all() as { readonly name: string; readonly sql: string }[];
  for (const { name } of indexes) db.exec(`drop index ${name}`);
  const kept = TABLES.map((table) => {
    const written = db.prepare(`pragma table_info(${table})`).all() as { readonly name: string }[];
    const columns = written.map((c) => c.name).filter((name) => name !== 'seq');
    const rows = db.prepare(`select ${columns} from ${table}`).all() as Row[];
    const into = db.prepare(`insert or ignore into ${table} (${columns}) values (${columns.map(() => '?')})`);
    return { table, columns, rows, into };
  });
  const each = kept.find((k) => k.table === 'mention')?.rows.length ?? 1;
  for (let copy = 1; copy * each < mentions; copy++) {
    const change = changer(copy);
    for (const { columns, rows, into } of kept)
      for (const row of rows) into.run(...columns.map((name) => change(name, row[name] ?? null)));
  }
  for (const { sql } of indexes) db.exec(sql);
  db.exec('commit; analyze; PRAGMA journal_mode = WAL');
  const count = (table: string): number => Number(db.prepare(`select count(*) n from ${table}`).get()?.n);
  const counts = { mentions: count('mention'), events: count('event') };
  db.close();
  return counts;
}

/** What the n-th copy makes of a cell. */
function changer(copy: number): (column: string, value: SQLInputValue) => SQLInputValue {
  const by = ((copy * 2654435761) % DAYS) - DAYS / 2;
  const turn = copy % STATES.length;
  const text = (value: string): string =>
    value
      .replace(/([em]:|sha256:)([0-9a-f]{8})/g, (_, sort: string, hex: string) => sort + mixed(hex, copy))
      .replace(/"([A-Z]{3})"/g, (_, code: string) => `"${turned(code, turn)}"`)
      .replace(/"days":\{"lo":(-?\d+|null),"hi":(-?\d+|null)\}/, (_, lo: string, hi: string) => {
        const moved = [lo, hi].map((day) => (day === 'null' ? day : Number(day) + by));
        return `"days":{"lo":${moved[0]},"hi":${moved[1]}}`;
      });
  return (column, value) => {
    if (typeof value === 'number') return ['lo', 'hi', 'known'].includes(column) ? value + by : value;
    if (typeof value !== 'string') return value;
    if (column === 'text') return '';
    if (column === 'a' || column === 'b') return turned(value, turn);
    return text(value);
  };
}

/** The first digits of an id, others for each copy and spread as ids are. */
function mixed(hex: string, copy: number): string {
  return ((Number.parseInt(hex, 16) ^ Math.imul(copy, 2654435761)) >>> 0).toString(16).padStart(8, '0');
}

function turned(code: string, by: number): string {
  const at = PLACE.get(code);
  return at === undefined ? code : (STATES[(at + by) % STATES.length] as string);
}
