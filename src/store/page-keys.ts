/** Which events or mentions stand on a page: found in indexes alone, never reading more of them than the page holds. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/** What is listed in pages. */
export type Paged = 'event' | 'mention';

/** Which are asked for; all conditions hold together, and what is left out does not restrict. */
export interface PageQuery {
  readonly pair?: readonly [string, string];
  readonly actor?: string;
  readonly kinds?: readonly string[];
  readonly statuses?: readonly string[];
  /** Days since 1970-01-01. */
  readonly since?: number;
  readonly until?: number;
  readonly ids?: readonly string[];
  /** Told by one of these reports. */
  readonly reports?: readonly string[];
  /** A run of the coder: mentions that it read, events that one of them tells. */
  readonly run?: string;
  /** Of events only. */
  readonly minOrigins?: number;
  /** Whether what is told as past is left out. */
  readonly present?: boolean;
}

/** All that is asked for as one condition, for a walk through everything. */
export function whereOf(table: Paged, query: PageQuery): Condition {
  const ways = walksOf(table, query).map(({ conditions }) => conditions);
  const or = ways.map((way) => (way.length === 0 ? '1' : way.map(([sql]) => sql).join(' and '))).join(' or ');
  const all = conditionsOf(table, query);
  const sql = [`(${or})`, ...all.map(([condition]) => condition)].join(' and ');
  return [sql, ...ways.flat().flatMap(([, ...values]) => values), ...all.flatMap(([, ...values]) => values)];
}

/** Where something stands in the order of first days, those without one first, then of ids. */
export interface Place {
  readonly lo: number | null;
  readonly id: string;
}

export interface PageKey extends Place {
  readonly row: number;
}

/** What may lie in more days than these is looked for apart, where days are asked for. As in step 009 of the tables. */
const NARROW = 31;

/** Of more kinds than these the days are walked, not each kind. */
const KINDS = 16;

/** Rows from one index, in order. */
interface Walk {
  /** The index, without the table's name. */
  readonly index: string;
  readonly conditions: readonly Condition[];
}

export type Condition = readonly [sql: string, ...values: SQLInputValue[]];

/** Finds keys of pages. Statements are kept: there are as many as there are ways of asking. */
export function pageKeys(
  raw: DatabaseSync,
): (table: Paged, query: PageQuery, limit: number, after?: Place) => PageKey[] {
  const kept = new Map<string, StatementSync>();
  const run = (sql: string, values: readonly SQLInputValue[]): PageKey[] => {
    let statement = kept.get(sql);
    if (statement === undefined) {
      statement = raw.prepare(sql);
      statement.setReturnArrays(true);
      if (kept.size >= 500) kept.clear();
      kept.set(sql, statement);
    }
    const rows = statement.all(...values) as unknown as readonly (readonly [number, number | null, string])[];
    return rows.map(([row, lo, id]) => ({ row, lo, id }));
  };
  return (table, query, limit, after) => {
    const all = conditionsOf(table, query);
    const walks = walksOf(table, query);
    const found: PageKey[] = [];
    for (const dated of [false, true]) {
      if (found.length >= limit) break;
      const place = placeOf(dated, after, query.until);
      if (place === null) continue;
      for (const walk of walks.flatMap((w) => splitBySince(w, query.since, dated))) {
        const conditions = [...walk.conditions, ...place, ...all];
        const where = conditions.map(([sql]) => sql).join(' and ');
        const from = walk.index === '' ? table : `${table} indexed by ${table}_${walk.index}`;
        const values = conditions.flatMap(([, ...v]) => v);
        found.push(
          ...run(`select rowid, lo, id from ${from} where ${where} order by lo, id limit ?`, [...values, limit]),
        );
      }
    }
    // Several walks may meet the same row.
    const once = walks.length > 1 ? [...new Map(found.map((k) => [k.row, k])).values()] : found;
    return once.toSorted(byPlace).slice(0, limit);
  };
}

function byPlace(x: Place, y: Place): number {
  return (x.lo ?? -1e9) - (y.lo ?? -1e9) || (x.id < y.id ? -1 : x.id > y.id ? 1 : 0);
}

/** The indexes to walk, each in the order of the page. */
function walksOf(table: Paged, { ids, reports, pair, actor, kinds, minOrigins }: PageQuery): Walk[] {
  if (ids !== undefined) return [{ index: '', conditions: [['id in (select value from json_each(?))', list(ids)]] }];
  if (reports !== undefined) return [{ index: '', conditions: [toldBy(table, reports)] }];
  if (pair !== undefined)
    return [
      {
        index: 'pair',
        conditions: [
          ['a = ?', pair[0]],
          ['b = ?', pair[1]],
        ],
      },
    ];
  const few = kinds !== undefined && kinds.length <= KINDS ? kinds : undefined;
  if (actor !== undefined) {
    const sides = [
      ['a', [['a = ?', actor]]],
      ['b', [['b = ?', actor]]],
    ] as const;
    return sides.flatMap(([side, conditions]): Walk[] =>
      few === undefined
        ? [{ index: side, conditions }]
        : few.map((kind) => ({ index: `${side}_kind`, conditions: [...conditions, ['kind = ?', kind] as const] })),
    );
  }
  if (few !== undefined) return few.map((kind) => ({ index: 'kind', conditions: [['kind = ?', kind]] }));
  if (table === 'event' && (minOrigins ?? 0) > 1) return [{ index: 'many', conditions: [['origins > 1']] }];
  return [{ index: 'day', conditions: [] }];
}

function toldBy(table: Paged, reports: readonly string[]): Condition {
  const told = 'select value from json_each(?)';
  return table === 'mention'
    ? [`report in (${told})`, list(reports)]
    : [
        `id in (select member.event from mention join member on member.mention = mention.id
          where mention.report in (${told}))`,
        list(reports),
      ];
}

/** What holds of every row of the page, whatever index it comes from. */
function conditionsOf(table: Paged, query: PageQuery): Condition[] {
  const { kinds, statuses, since, until, minOrigins, run } = query;
  const out: Condition[] = [];
  if (table === 'mention' && run === undefined) out.push(['current = 1']);
  if (query.pair !== undefined && (query.ids ?? query.reports) !== undefined)
    out.push(['a = ? and b = ?', ...query.pair]);
  const { actor } = query;
  if (actor !== undefined && (query.ids ?? query.reports ?? query.pair) !== undefined)
    out.push(['(a = ? or b = ?)', actor, actor]);
  if (kinds !== undefined) out.push([`kind in (select value from json_each(?))`, list(kinds)]);
  if (statuses !== undefined) out.push(['status in (select value from json_each(?))', list(statuses)]);
  if (since !== undefined) out.push(['(hi is null or hi >= ?)', since]);
  if (until !== undefined) out.push(['(lo is null or lo <= ?)', until]);
  if (table === 'event') {
    if (minOrigins !== undefined) out.push(['origins >= ?', minOrigins]);
  }
  if (query.present === true) out.push([table === 'event' ? 'background = 0' : `instr(row, '"background":true') = 0`]);
  if (run !== undefined)
    out.push(
      table === 'mention'
        ? ['run = ?', run]
        : [
            `exists (select 1 from member join mention on mention.id = member.mention
              where member.event = event.id and mention.run = ? and mention.current > 0)`,
            run,
          ],
    );
  return out;
}

/** The part of the order after a place, among those with a first day or without; null where nothing can be there. */
function placeOf(dated: boolean, after: Place | undefined, until: number | undefined): readonly Condition[] | null {
  if (!dated) {
    if (after === undefined) return [['lo is null']];
    return after.lo === null ? [['lo is null'], ['id > ?', after.id]] : null;
  }
  const end: readonly Condition[] = until === undefined ? [] : [['lo <= ?', until]];
  if (after === undefined || after.lo === null) return [['lo is not null'], ...end];
  return [['(lo, id) > (?, ?)', after.lo, after.id], ...end];
}

/** Where days are asked for: what is narrow begins near the first of them; the rest is few. */
function splitBySince(walk: Walk, since: number | undefined, dated: boolean): Walk[] {
  if (since === undefined || ['', 'pair', 'many'].includes(walk.index)) return [walk];
  const wide = {
    index: `wide_${walk.index}`,
    conditions: [[`(lo is null or hi is null or hi - lo > ${NARROW})`] as const, ...walk.conditions],
  };
  const near: readonly Condition[] = [[`hi - lo <= ${NARROW}`], ['lo >= ?', since - NARROW]];
  return dated ? [{ ...walk, conditions: [...walk.conditions, ...near] }, wide] : [wide];
}

function list(values: readonly string[]): string {
  return JSON.stringify(values);
}
