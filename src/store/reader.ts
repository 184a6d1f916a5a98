/** A second connection to a store that only reads: it never sees a half-done change of the first, nor waits for it. */
import { type FindColumns, findColumns, findPlacesOfAll, type PlaceOfEvents } from './columns.ts';
import { type CorrectablePair, correctable } from './corrected.ts';
import { type Paged, type PageKey, type PageQuery, type Place, pageKeys, whereOf } from './page-keys.ts';
import { openReadOnly } from './sqlite.ts';

/** Fast look-ups in a store, for a server. */
export interface StoreReader {
  /** A number that changes whenever anybody, in this process or another, changed the store. */
  state(): number;
  /** Where the rows of a page are, in the order of first days (those without one first) and ids. */
  keys(table: Paged, query: PageQuery, limit: number, after?: Place): readonly PageKey[];
  /**
   * Events or mentions as JSON in UTF-8, as the store keeps them: an event with the number of its `origins` (null where
   * they are not counted) and what is `corrected` of it, a mention with its `event`. What is no longer there is left out.
   *
   * @param keys as `keys` found them, when the state was `found` or after it.
   */
  texts(
    table: Paged,
    keys: readonly PageKey[],
    found: number,
    around: Around,
    corrected?: ReadonlyMap<string, unknown>,
  ): Uint8Array<ArrayBuffer>;
  /** Ids of events in some rows whose origins were not counted since they changed, and that few reports tell. */
  uncounted(rows: readonly number[], limit: number): readonly string[];
  /**
   * Ids of those that are asked for, whose origins were not counted, but may be as many as asked for: those that few reports
   * tell come first. There are no more origins than reports.
   */
  perhaps(query: PageQuery & { readonly minOrigins: number }): readonly string[];
  /** Those of the pairs of some events of which something may have been corrected. `state`: what it is now. */
  correctable(ids: readonly string[], state: number): readonly CorrectablePair[];
  /** Fields of all events that are asked for, as JSON. */
  readonly columns: FindColumns;
  /** Places of all events, by name and code. */
  places(): readonly PlaceOfEvents[];
  close(): void;
}

/** What stands before, between and after some texts. */
export interface Around {
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

/** Origins of events that more reports tell take longer to count than a reader waits. */
const FEW = 20;

/**
 * Texts are glued together by SQLite: parsing and printing them again would take ten times as long. As blobs they are not
 * searched for where their second letter begins.
 */
const TEXTS: Readonly<Record<Paged, string>> = {
  event: `'{"origins":' || coalesce(t.origins, 'null') || ',' || substr(cast(t.event as blob), 2)`,
  mention: `'{"report":"' || t.report || '","id":"' || t.id || '","kind":"' || t.kind || '","status":"' || t.status
    || '","event":' || coalesce((select '"' || member.event || '"' from member where member.mention = t.id), 'null')
    || ',"judged":' || coalesce(t.beside -> '$.judged', 'null') || ',' || substr(cast(t.row as blob), 2)`,
};

const MARKED_EVENT = `'{"origins":' || coalesce(t.origins, 'null') || ','
  || coalesce('"corrected":' || (?5 -> ('$."' || t.id || '"')) || ',', '') || substr(cast(t.event as blob), 2)`;

/** As much of a store as SQLite looks into without copying it: two gigabytes, its bound. A quarter less time for a page. */
const MAPPED = 'PRAGMA mmap_size = 2147418112';

/** Opens a store that is open already (`openStore`), so that its tables are those of this version. */
export function openReader(path: string): StoreReader {
  const raw = openReadOnly(path);
  raw.exec(MAPPED);
  const version = raw.prepare('PRAGMA data_version');
  const keys = pageKeys(raw);
  const corrected = correctable(raw);
  const state = (): number => Number(version.get()?.data_version);
  const glue = (table: Paged, text = TEXTS[table]) =>
    // Rows are joined in the order of the list; sorting them again would copy each text.
    raw.prepare(`select cast(?1 || coalesce(group_concat(${text}, ?2), '') || ?3 as blob) as texts
      from json_each(?4) j cross join ${table} t on t.rowid = j.value`);
  const anyUncounted = raw.prepare('select 1 from event indexed by event_uncounted where origins is null limit 1');
  const uncounted = raw.prepare(`select event.id from json_each(?) j cross join event on event.rowid = j.value
    where event.origins is null and event.reports <= ${FEW} limit ?`);
  const texts = { event: glue('event'), mention: glue('mention') };
  const marked = glue('event', MARKED_EVENT);
  const placesOf = (table: Paged) =>
    raw.prepare(`select t.rowid as row from json_each(?) j cross join ${table} t on t.id = j.value`);
  const anew = { event: placesOf('event'), mention: placesOf('mention') };
  // Whoever derives events anew may put others where they were: what was found before is looked up by its ids again.
  const rowsOf = (table: Paged, of: readonly PageKey[], found: number): readonly number[] =>
    state() === found
      ? of.map((k) => k.row)
      : anew[table].all(JSON.stringify(of.map((k) => k.id))).map(({ row }) => Number(row));
  return {
    state,
    keys,
    columns: findColumns(raw),
    places: () => findPlacesOfAll(raw),
    texts(table, of, found, { before, between, after }, marks) {
      // At once, so that nothing is moved between the look at the state and the rows.
      raw.exec('begin');
      try {
        const values = [before, between, after, JSON.stringify(rowsOf(table, of, found))];
        const glued =
          marks === undefined || marks.size === 0 || table === 'mention'
            ? texts[table].get(...values)
            : marked.get(...values, JSON.stringify(Object.fromEntries(marks)));
        return glued?.texts as Uint8Array<ArrayBuffer>;
      } finally {
        raw.exec('commit');
      }
    },
    uncounted(rows, limit) {
      if (anyUncounted.get() === undefined) return [];
      return uncounted.all(JSON.stringify(rows), limit).map(({ id }) => String(id));
    },
    perhaps({ minOrigins, ...query }) {
      if (anyUncounted.get() === undefined) return [];
      const [where, ...values] = whereOf('event', query);
      return raw
        .prepare(`select id from event where origins is null and reports >= ? and ${where} order by reports`)
        .all(minOrigins, ...values)
        .map(({ id }) => String(id));
    },
    correctable: corrected,
    close: () => raw.close(),
  };
}
