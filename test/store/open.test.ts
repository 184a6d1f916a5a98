import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/report/read.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { refreshEvents } from '../../src/store/refresh.ts';
import { party, readingWith, rowOf } from '../record/mention.ts';

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));
const VERSIONS = { version: '1', codebook: '1', gazetteer: '1', model: '1' };
const folder = mkdtempSync(join(tmpdir(), 'demarche-open-'));

/** A store of one report; closed, but for what `work` does before. */
async function made(
  name: string,
  work: (store: Store) => Promise<unknown> = (s) => refreshEvents(s.db),
): Promise<string> {
  const path = join(folder, name);
  const store = await openStore(path);
  const run = await store.begin(VERSIONS);
  const id = 'sha256:1';
  const reading = readingWith(id, '2021-04-18', [rowOf('m:a1', { day: '2021-04-17', target: [party('PER')] })]);
  const added = run.writer.add({ report: { ...readText('Kenya expelled two.'), id }, reading });
  await run.writer.flush();
  await added;
  await work(store);
  await store.close();
  return path;
}

/** A program on the modules of the store; its output, and how it ended. */
function program(text: string, as: { readonly uid?: number } = {}): Promise<{ status: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--input-type=module', '--eval', `import { openStore } from '${SOURCE}/store/open.ts'; ${text}`],
      as,
    );
    let said = '';
    child.stdout.on('data', (chunk) => (said += String(chunk)));
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    child.on('close', (status) => resolve({ status, said }));
  });
}

describe('opening a store', () => {
  it('makes one store where several processes ask for it at once', async () => {
    const path = join(folder, 'at-once.db');
    const ready = [1, 2, 3, 4].map((n) => join(folder, `ready-${n}`));
    const opening = (own: string): string => `
      import { existsSync, writeFileSync } from 'node:fs';
      writeFileSync(${JSON.stringify(own)}, '');
      while (!${JSON.stringify(ready)}.every((file) => existsSync(file))) await new Promise((then) => setTimeout(then, 1));
      const store = await openStore(${JSON.stringify(path)});
      await store.begin(${JSON.stringify(VERSIONS)});
      await store.close();`;
    const ended = await Promise.all(ready.map((own) => program(opening(own))));
    expect(ended).toEqual(ended.map(() => ({ status: 0, said: '' })));
    const store = await openStore(path, { existing: true });
    expect(await store.db.selectFrom('run').select('number').execute()).toEqual([{ number: 1 }]);
    await store.close();
  }, 60_000);

  it('refuses a database of another program and leaves it as it was', async () => {
    const path = join(folder, 'foreign.db');
    const foreign = new DatabaseSync(path);
    foreign.exec('create table recipe (name text); create table kysely_migration (name text)');
    foreign.exec(`insert into kysely_migration values ('001-first')`);
    foreign.close();
    const before = readFileSync(path);
    for (const options of [{}, { existing: true }])
      await expect(openStore(path, options)).rejects.toMatchObject({
        code: 'E_STORE',
        help: 'name another with --store',
      });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it('refuses an empty file for reading, but fills it', async () => {
    const path = join(folder, 'empty.db');
    writeFileSync(path, '');
    await expect(openStore(path, { existing: true })).rejects.toMatchObject({ code: 'E_STORE' });
    expect(statSync(path).size).toBe(0);
    await (await openStore(path)).close();
    await (await openStore(path, { existing: true })).close();
  });

  it('refuses a store that a newer version made', async () => {
    const path = await made('newer.db');
    const raw = new DatabaseSync(path);
    raw.exec(`insert into kysely_migration values ('999-later', '2031-01-01')`);
    raw.close();
    await expect(openStore(path)).rejects.toMatchObject({ code: 'E_STORE', help: 'update this one' });
  });

  it('takes the steps that an older store lacks, which has no number in its head yet', async () => {
    const path = await made('older.db');
    const raw = new DatabaseSync(path);
    for (const { name } of raw.prepare(`select name from sqlite_master where type = 'index' and sql is not null`).all())
      raw.exec(`drop index ${name}`);
    raw.exec(`
      delete from kysely_migration where name >= '003-look-ups'; drop table log;
      create index mention_pair on mention (a, b, current); create index event_pair on event (a, b, lo);
      alter table mention drop column open;
      alter table event drop column source; alter table event drop column target;
      alter table event drop column goldstein;
      drop table dirty; create table dirty (a text not null, b text not null, primary key (a, b));
      update event set event = json_set(event, '$.status', 'denied'), status = 'denied'`);
    raw.exec('PRAGMA application_id = 0');
    raw.close();
    const store = await openStore(path, { existing: true });
    expect(await refreshEvents(store.db)).toBe(1);
    expect(await store.events({})).toMatchObject([{ status: 'happened' }]);
    await store.close();
    const now = new DatabaseSync(path, { readOnly: true });
    expect(now.prepare('PRAGMA application_id').get()).toEqual({ application_id: 0x44_4d_52_43 });
    now.close();
  });

  it('reads while another process writes', async () => {
    const path = await made('written.db');
    const writer = new DatabaseSync(path);
    writer.exec('begin immediate; delete from event');
    const store = await openStore(path, { existing: true });
    expect(await refreshEvents(store.db)).toBe(0);
    expect(await store.events({})).toHaveLength(1);
    writer.exec('rollback');
    writer.close();
    await store.close();
  });
});

describe('a store that may not be written', () => {
  /** Whoever may write anything reads as nobody. */
  const as = process.getuid?.() === 0 ? { uid: 65_534 } : {};

  async function protectedCopy(path: string): Promise<string> {
    const own = mkdtempSync(join(tmpdir(), 'demarche-kept-'));
    const copy = join(own, 'kept.db');
    copyFileSync(path, copy);
    chmodSync(copy, 0o444);
    chmodSync(own, 0o555);
    return copy;
  }

  const reading = (path: string): string => `
    import { refreshEvents } from '${SOURCE}/store/refresh.ts';
    const store = await openStore(${JSON.stringify(path)}, { existing: true });
    try {
      await refreshEvents(store.db);
      console.log((await store.events({})).length);
      await store.begin(${JSON.stringify({ ...VERSIONS, version: '2' })});
    } catch (error) {
      console.log(error.code + ': ' + error.message);
    }`;

  it.runIf(canRunAs(as))(
    'is read, and refuses what would write',
    async () => {
      const path = await protectedCopy(await made('kept.db'));
      const adding = await program(
        `await openStore(${JSON.stringify(path)}).catch((error) => console.log(error.code + ': ' + error.message))`,
        as,
      );
      expect(adding.said).toBe(`E_STORE: ${path} cannot be written\n`);
      const { said } = await program(reading(path), as);
      expect(said).toBe(`1\nE_STORE: ${path} cannot be written, and something in it has to be brought up to date\n`);
    },
    30_000,
  );

  it.runIf(canRunAs(as))(
    'says so where its events are older than its reports',
    async () => {
      const path = await protectedCopy(await made('stale.db', async () => undefined));
      const { said } = await program(reading(path), as);
      expect(said).toMatch(/^E_STORE: .* cannot be written, and something in it has to be brought up to date\n$/);
    },
    30_000,
  );
});

/** Whether that user can run programs from here at all. */
function canRunAs(as: { readonly uid?: number }): boolean {
  const text = `import '${SOURCE}/errors.ts'`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', text], as).status === 0;
}
