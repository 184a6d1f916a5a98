import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { demarche } from './store.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'demarche-interrupt-'));

describe('Ctrl-C', () => {
  it('stops a long add after the report at hand, which says how many are on disk', async () => {
    const lines = Array.from({ length: 4000 }, (_, n) =>
      JSON.stringify({
        text: `Ghana expelled ${n + 2} Togolese diplomats on Monday. Togo recalled its ambassador from Accra and summoned the Ghanaian envoy, its foreign ministry said on Tuesday.`,
        date: '2022-03-09',
      }),
    );
    const file = join(folder, 'many.jsonl');
    const path = join(folder, 'many.db');
    writeFileSync(file, lines.join('\n'));
    const child = spawn(process.execPath, [main, 'add', file, '--store', path, '--format', 'jsonl']);
    let [out, err, asked] = ['', '', 0];
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
      if (asked > 0) return;
      asked = performance.now();
      child.kill('SIGINT');
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(performance.now() - asked).toBeLessThan(1000);
    expect(status).toBe(130);
    const store = new DatabaseSync(path, { readOnly: true });
    const stored = Number(store.prepare('select count(*) as n from report').get()?.n);
    store.close();
    expect(stored).toBeGreaterThan(0);
    expect(stored).toBeLessThan(4000);
    expect(out.trim().split('\n')).toHaveLength(stored);
    expect(err).toMatch(`: ${stored} report`);
    expect(err).toMatch(/added with [\d,]+ rows; stopped, the same command goes on from here\n$/);
  }, 60_000);
});

describe('demarche stories', () => {
  it('counts reports before it loads any', async () => {
    const path = join(folder, 'large.db');
    const store = await openStore(path);
    await store.close();
    const raw = new DatabaseSync(path);
    raw.exec(`with recursive n(i) as (select 1 union all select i + 1 from n where i < 3001)
      insert into report (id, text_hash, text, date_basis, run) select 'sha256:' || i, '', '', 'none', '' from n`);
    raw.close();
    const { err, status } = await demarche('stories', '--store', path);
    expect([status, err]).toEqual([2, expect.stringMatching(/^demarche: E_TOO_MANY: 3001 reports are too many/)]);
  }, 60_000);
});
