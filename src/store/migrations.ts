/** How the tables came to be, step by step. A step that was released is never edited; a change is a new step. */

import type { DatabaseSync } from 'node:sqlite';
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { MentionRow } from '../coding/contract.ts';
import { openOf } from '../record/pairs.ts';
import { APPLICATION_ID, isUpToDate } from './identity.ts';
import { beginLog } from './log.ts';
import type { STEPS, Tables } from './schema.ts';

type Db = Kysely<unknown>;

/** The first shape: reports, their readings and rows, derived events, judgements, full text. */
async function first(db: Db): Promise<void> {
  await db.schema
    .createTable('run')
    .addColumn('number', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('version', 'text', (c) => c.notNull())
    .addColumn('codebook', 'text', (c) => c.notNull())
    .addColumn('gazetteer', 'text', (c) => c.notNull())
    .addColumn('model', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('report')
    .addColumn('seq', 'integer', (c) => c.primaryKey())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('text_hash', 'text', (c) => c.notNull())
    .addColumn('title', 'text')
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('date', 'text')
    .addColumn('date_basis', 'text', (c) => c.notNull())
    .addColumn('lo', 'integer')
    .addColumn('hi', 'integer')
    .addColumn('outlet', 'text')
    .addColumn('url', 'text')
    .addColumn('wire', 'text')
    .addColumn('language', 'text')
    .addColumn('received', 'text')
    .addColumn('known', 'integer')
    .addColumn('run', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('report_url').on('report').column('url').execute();
  await db.schema
    .createTable('reading')
    .addColumn('report', 'text', (c) => c.notNull())
    .addColumn('run', 'text', (c) => c.notNull())
    .addColumn('positions', 'text')
    .addColumn('ties', 'text')
    .addColumn('signature', 'text', (c) => c.notNull())
    .addColumn('notes', 'text', (c) => c.notNull())
    .addUniqueConstraint('reading_key', ['report', 'run'])
    .execute();
  await db.schema
    .createTable('mention')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('run', 'text', (c) => c.notNull())
    .addColumn('report', 'text', (c) => c.notNull())
    .addColumn('current', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('a', 'text', (c) => c.notNull())
    .addColumn('b', 'text', (c) => c.notNull())
    .addColumn('lo', 'integer')
    .addColumn('hi', 'integer')
    .addColumn('row', 'text', (c) => c.notNull())
    .addColumn('beside', 'text', (c) => c.notNull())
    .addUniqueConstraint('mention_key', ['id', 'run'])
    .execute();
  await db.schema.createIndex('mention_pair').on('mention').columns(['a', 'b', 'current']).execute();
  await db.schema.createIndex('mention_report').on('mention').columns(['report', 'run']).execute();
  await db.schema
    .createTable('dirty')
    .addColumn('a', 'text', (c) => c.notNull())
    .addColumn('b', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('dirty_key', ['a', 'b'])
    .execute();
  await db.schema
    .createTable('event')
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('a', 'text', (c) => c.notNull())
    .addColumn('b', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('lo', 'integer')
    .addColumn('hi', 'integer')
    .addColumn('reports', 'integer', (c) => c.notNull())
    .addColumn('origins', 'integer')
    .addColumn('background', 'integer', (c) => c.notNull())
    .addColumn('event', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('event_pair').on('event').columns(['a', 'b', 'lo']).execute();
  await db.schema.createIndex('event_a_kind').on('event').columns(['a', 'kind']).execute();
  await db.schema.createIndex('event_b_kind').on('event').columns(['b', 'kind']).execute();
  await db.schema.createIndex('event_kind').on('event').columns(['kind', 'lo']).execute();
  await db.schema.createIndex('event_day').on('event').columns(['lo', 'id']).execute();
  await db.schema
    .createTable('member')
    .addColumn('mention', 'text', (c) => c.notNull().primaryKey())
    .addColumn('event', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('member_event').on('member').column('event').execute();
  await db.schema
    .createTable('report_day')
    .addColumn('report', 'text', (c) => c.notNull().primaryKey())
    .addColumn('lo', 'integer')
    .addColumn('hi', 'integer')
    .addColumn('proof', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('judgement')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('time', 'text', (c) => c.notNull())
    .addColumn('author', 'text', (c) => c.notNull())
    .addColumn('judgement', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('change')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('report', 'text', (c) => c.notNull())
    .addColumn('time', 'text', (c) => c.notNull())
    .addColumn('change', 'text', (c) => c.notNull())
    .execute();
  await sql`create virtual table report_words using fts5(
    title, text, content = 'report', content_rowid = 'seq', tokenize = 'porter unicode61 remove_diacritics 2')`.execute(
    db,
  );
  await sql`create trigger report_words_added after insert on report begin
    insert into report_words (rowid, title, text) values (new.seq, new.title, new.text); end`.execute(db);
}

/** Judgements find their mentions, and reports say whether they still count. */
async function judgements(db: Db): Promise<void> {
  await db.schema
    .createTable('judged')
    .addColumn('mention', 'text', (c) => c.notNull())
    .addColumn('judgement', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('judged_key', ['mention', 'judgement'])
    .execute();
  await db.schema.alterTable('report').addColumn('gone', 'text').execute();
  await db.schema.alterTable('report').addColumn('gone_until', 'integer').execute();
  await db.schema.createIndex('change_report').on('change').column('report').execute();
}

/** The file says whose it is; an actor's mentions are found on either side, and events to count among many. */
async function lookUps(db: Db): Promise<void> {
  await sql`pragma application_id = ${sql.lit(APPLICATION_ID)}`.execute(db);
  await db.schema.createIndex('mention_b').on('mention').columns(['b', 'current']).execute();
  await sql`create index event_uncounted on event (id) where origins is null`.execute(db);
}

/** Events say on whose word they are told: those of older stores are derived anew. Any change of their shape needs such a step. */
async function deriveAnew(db: Db): Promise<void> {
  await sql`insert or ignore into dirty (a, b) select distinct a, b from mention where current = 1`.execute(db);
}

/** What is derived anew is told by groups of kinds, which are found without a look at every row of a pair. */
async function byKin(db: Db): Promise<void> {
  await db.schema.alterTable('dirty').renameTo('dirty_pair').execute();
  await db.schema
    .createTable('dirty')
    .addColumn('a', 'text', (c) => c.notNull())
    .addColumn('b', 'text', (c) => c.notNull())
    .addColumn('kin', 'text', (c) => c.notNull())
    .addColumn('whole', 'integer', (c) => c.notNull())
    .addColumn('lo', 'integer')
    .addColumn('hi', 'integer')
    .addPrimaryKeyConstraint('dirty_kin_key', ['a', 'b', 'kin'])
    .execute();
  await sql`insert into dirty (a, b, kin, whole) select a, b, '', 1 from dirty_pair`.execute(db);
  await db.schema.dropTable('dirty_pair').execute();
  await db.schema.dropIndex('mention_pair').execute();
  await db.schema.createIndex('mention_pair').on('mention').columns(['a', 'b', 'current', 'kind']).execute();
  await db.schema.dropIndex('mention_b').execute();
  await db.schema.createIndex('mention_a').on('mention').columns(['a', 'kind', 'lo']).execute();
  await db.schema.createIndex('mention_b').on('mention').columns(['b', 'kind', 'lo']).execute();
  await db.schema.createIndex('event_pair_kind').on('event').columns(['a', 'b', 'kind']).execute();
}

/** Rows say whether other reports may lend them a party. */
async function openSides(db: Db): Promise<void> {
  await db.schema.alterTable('mention').addColumn('open', 'text').execute();
  await sql`create index mention_open on mention (open, kind, lo) where open is not null`.execute(db);
  const of = db as Kysely<Tables>;
  const open = await of.selectFrom('mention').select(['id', 'run', 'kind', 'row']).where('b', '=', '').execute();
  for (const { id, run, kind, row } of open) {
    const party = openOf({ ...(JSON.parse(row) as MentionRow), kind });
    if (party !== undefined)
      await of.updateTable('mention').set({ open: party }).where('id', '=', id).where('run', '=', run).execute();
  }
  // The rules of what is one deed changed too.
  await sql`insert or replace into dirty (a, b, kin, whole) select distinct a, b, '', 1 from mention where current = 1`.execute(
    db,
  );
}

/** What the page of a busy pair needs of all its events, and how many reports tell of it, stands in an index alone. */
async function outline(db: Db): Promise<void> {
  for (const [name, type] of [
    ['source', 'text'],
    ['target', 'text'],
    ['goldstein', 'real'],
  ] as const) {
    const value = sql.lit(`$.${name}`);
    await sql`alter table event add column ${sql.ref(name)} ${sql.raw(type)}
      generated always as (json_extract(event, ${value})) virtual`.execute(db);
  }
  await db.schema.dropIndex('event_pair').execute();
  await db.schema
    .createIndex('event_pair')
    .on('event')
    .columns(['a', 'b', 'lo', 'hi', 'kind', 'status', 'reports', 'background', 'goldstein', 'source', 'target', 'id'])
    .execute();
  await db.schema.dropIndex('mention_pair').execute();
  await db.schema
    .createIndex('mention_pair')
    .on('mention')
    .columns(['a', 'b', 'current', 'kind', 'report', 'id'])
    .execute();
}

/**
 * Pages of events and mentions in the order of days come out of indexes alone, whatever they are filtered by. What has no
 * first or last day, or may lie in more than a month, has indexes of its own: everything else is near its first day.
 */
async function pages(db: Db): Promise<void> {
  for (const old of ['event_kind', 'event_day', 'event_a_kind', 'event_b_kind', 'mention_a', 'mention_b'])
    await db.schema.dropIndex(old).ifExists().execute();
  const tables = [
    ['event', 'lo, id, hi, status, background, origins'],
    ['mention', 'lo, id, hi, status, current'],
  ] as const;
  for (const [table, rest] of tables) {
    for (const [name, columns] of [
      ['day', rest],
      ['kind', `kind, ${rest}`],
      ['a', `a, ${rest}, kind`],
      ['b', `b, ${rest}, kind, a`],
      ['a_kind', `a, kind, ${rest}`],
      ['b_kind', `b, kind, ${rest}, a`],
    ] as const) {
      await sql.raw(`create index ${table}_${name} on ${table} (${columns})`).execute(db);
      await sql
        .raw(
          `create index ${table}_wide_${name} on ${table} (${columns}) where lo is null or hi is null or hi - lo > 31`,
        )
        .execute(db);
    }
  }
  await sql`create index event_many on event (lo, id, hi, status, background, origins, kind) where origins > 1`.execute(
    db,
  );
  await sql`create index report_day_known on report (lo, id, hi, gone)`.execute(db);
  await sql`create index report_gone on report (id) where gone is not null`.execute(db);
  await sql`create index reading_corrects on reading (report, run) where instr(ties, '"corrections":[') > 0`.execute(
    db,
  );
}

/** The mentions that name a place, a tenth of all, are found without looking at the others. */
async function places(db: Kysely<unknown>): Promise<void> {
  await sql`create index mention_place on mention (id, current)
    where json_extract(row, '$.place.name') is not null`.execute(db);
}

/** What did not happen is little of a store: pages of it alone have an index of their own. */
async function hollow(db: Db): Promise<void> {
  await sql`create index event_hollow on event (lo, id, hi, status, background, origins, kind)
    where status <> 'happened'`.execute(db);
}

const MIGRATIONS: Readonly<Record<(typeof STEPS)[number], Migration>> = {
  '001-first': { up: first },
  '002-judgements': { up: judgements },
  '003-look-ups': { up: lookUps },
  '004-holders': { up: deriveAnew },
  '005-kin': { up: byKin },
  '006-open': { up: openSides },
  '007-outline': { up: outline },
  '008-log': { up: (db) => beginLog(db as Kysely<Tables>) },
  '009-pages': { up: pages },
  '010-places': { up: places },
  '011-hollow': { up: hollow },
};

/**
 * Takes the steps that a store still lacks, all or none, under one lock: of two processes one waits, and then finds
 * nothing to do.
 *
 * @throws what went wrong; a store that has steps unknown here is refused
 */
export async function migrate(db: Kysely<Tables>, raw: DatabaseSync, path: string): Promise<void> {
  raw.exec('begin immediate');
  try {
    if (!isUpToDate(raw, path)) {
      const { error } = await new Migrator({
        db,
        provider: { getMigrations: async () => MIGRATIONS },
      }).migrateToLatest();
      if (error) throw error;
    }
    raw.exec('commit');
  } catch (error) {
    if (raw.isTransaction) raw.exec('rollback');
    throw error;
  }
}
