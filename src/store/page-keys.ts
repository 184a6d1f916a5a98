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

/** Of more kinds than these all days are walked, or all of an actor's, not each kind. */
const KINDS = 16;
const KINDS_OF_ACTOR = 4;

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
  const prepared = (sql: string): StatementSync => {
    const known = kept.get(sql);
    if (known !== undefined) return known;
    const statement = raw.prepare(sql);
    statement.setReturnArrays(true);
    if (kept.size >= KEPT) kept.clear();
    kept.set(sql, statement);
    return statement;
  };
  const merged = (table: Paged, query: PageQuery, walks: readonly Walk[], limit: number): PageKey[] => {
    if (walks.length === 0 || limit === 0) return [];
    const all = conditionsOf(table, query);
    const values: SQLInputValue[] = [];
    const selects = walks.map((walk) => {
      const conditions = [...walk.conditions, ...all];
      for (const [, ...of] of conditions) values.push(...of);
      const from = walk.index === '' ? table : `${table} indexed by ${table}_${walk.index}`;
      return `select rowid, lo, id from ${from} where ${conditions.map(([sql]) => sql).join(' and ')}`;
    });
    // Each walk is in order already: they are merged, and none goes further than the page.
    const sql = `${selects.join(' union all ')} order by lo, id limit ?`;
    const rows = prepared(sql).all(...values, limit) as unknown as readonly (readonly [
      number,
      number | null,
      string,
    ])[];
    return rows.map(([row, lo, id]) => ({ row, lo, id }));
  };
  return (table, query, limit, after) => {
    const walks = walksOf(table, query).map((walk) => partsOf(walk, query, after));
    // Of a page that is full of what has no day, nothing else has to be looked for.
    const undated = merged(
      table,
      query,
      walks.flatMap((parts) => parts.undated),
      limit,
    );
    const dated = merged(
      table,
      query,
      walks.flatMap((parts) => parts.dated),
      limit - undated.length,
    );
    return [...undated, ...dated];
  };
}

/** How many statements are kept. */
const KEPT = 500;

/** The indexes to walk, each in the order of the page. */
function walksOf(table: Paged, { ids, reports, pair, actor, kinds, statuses, minOrigins }: PageQuery): Walk[] {
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
  if (actor !== undefined) {
    const few = kinds !== undefined && kinds.length <= KINDS_OF_ACTOR ? kinds : undefined;
    const sides = [
      ['a', [['a = ?', actor]]],
      // Who is on both sides is found once.
      [
        'b',
        [
          ['b = ?', actor],
          ['a <> ?', actor],
        ],
      ],
    ] as const;
    return sides.flatMap(([side, conditions]): Walk[] =>
      few === undefined
        ? [{ index: side, conditions }]
        : few.map((kind) => ({ index: `${side}_kind`, conditions: [['kind = ?', kind] as const, ...conditions] })),
    );
  }
  if (kinds !== undefined && kinds.length <= KINDS)
    return kinds.map((kind) => ({ index: 'kind', conditions: [['kind = ?', kind]] }));
  if (table === 'event' && (minOrigins ?? 0) > 1) return [{ index: 'many', conditions: [['origins > 1']] }];
  if (table === 'event' && statuses !== undefined && !statuses.includes('happened'))
    return [{ index: 'hollow', conditions: [["status <> 'happened'"]] }];
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
  if (kinds !== undefined) out.push(among('kind', kinds));
  if (statuses !== undefined) out.push(among('status', statuses));
  if (since !== undefined) out.push(['(hi is null or hi >= ?)', since]);
  if (until !== undefined) out.push(['(lo is null or lo <= ?)', until]);
  if (table === 'event' && minOrigins !== undefined) out.push(['origins >= ?', minOrigins]);
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

/** The parts of a walk that may hold rows of the page: those without a first day, and those with one. */
function partsOf(
  walk: Walk,
  { since, until }: PageQuery,
  after: Place | undefined,
): { readonly undated: readonly Walk[]; readonly dated: readonly Walk[] } {
  const within = (of: Walk, more: readonly Condition[]): Walk => ({ ...of, conditions: [...of.conditions, ...more] });
  if (walk.index === '') return { undated: [], dated: [within(walk, behind(after))] };
  const undated: readonly Condition[] | null =
    after === undefined ? [['lo is null']] : after.lo === null ? [['lo is null'], ['id > ?', after.id]] : null;
  const place: Condition =
    after === undefined || after.lo === null ? ['lo is not null'] : ['(lo, id) > (?, ?)', after.lo, after.id];
  const dated: readonly Condition[] = until === undefined ? [place] : [place, ['lo <= ?', until]];
  const whole = since === undefined || walk.index === 'pair';
  // Where days are asked for, what is narrow begins near the first of them; the rest is few.
  const wide: Walk = whole ? walk : wideOf(walk);
  const near: readonly Condition[] = [[`hi - lo <= ${NARROW}`], ['lo >= ?', (since ?? 0) - NARROW]];
  return {
    undated: undated === null ? [] : [within(walk.index === 'hollow' ? walk : wide, undated)],
    dated: [within(wide, dated), ...(whole ? [] : [within(walk, [...dated, ...near])])],
  };
}

/** What comes after a place, where the rows are few and named: a plus keeps the days from being walked for them. */
function behind(after: Place | undefined): readonly Condition[] {
  if (after === undefined) return [];
  const { lo, id } = after;
  return lo === null ? [['(+lo is not null or +id > ?)', id]] : [['(+lo > ? or (+lo = ? and +id > ?))', lo, lo, id]];
}

/** The same walk among what has no first or last day, or may lie in more days. */
function wideOf({ index, conditions }: Walk): Walk {
  const wide: Condition = [`(lo is null or hi is null or hi - lo > ${NARROW})`];
  return { index: `wide_${index === 'many' || index === 'hollow' ? 'day' : index}`, conditions: [wide, ...conditions] };
}

/** Whether a value is one of some: few are compared one by one. */
function among(column: string, values: readonly string[]): Condition {
  if (values.length > 8) return [`${column} in (select value from json_each(?))`, list(values)];
  return [`${column} in (${values.map(() => '?')})`, ...values];
}

function list(values: readonly string[]): string {
  return JSON.stringify(values);
}
