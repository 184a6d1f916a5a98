/** Kills `demarche add` at work, again and again, and looks whether anything is lost that it had said was on disk. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openStore } from '../../src/store/open.ts';
import { ROOT, reportsOf450 } from './corpora.ts';
import { grouped, median, type Row, type Setting, skipped } from './measure.ts';

const COMMAND = join(ROOT, 'dist/cli/main.js');
const TIMES = 20;
const REPORTS = 2000;

interface Told {
  readonly report: string;
  readonly rows: number;
}

/** 20 kills (SIGKILL) in the middle of an add; what was acknowledged is looked for after each. */
export async function killedAdd({ data }: Setting): Promise<readonly Row[]> {
  const what = 'kill -9 in the middle of add';
  if (!existsSync(COMMAND)) return [skipped(what, 'not built: run `npm run build` first')];
  const folder = await mkdtemp(join(tmpdir(), 'demarche-kill-'));
  try {
    const { texts } = await reportsOf450(data, 400);
    const file = join(folder, 'reports.jsonl');
    const lines = Array.from({ length: REPORTS }, (_, n) =>
      JSON.stringify({ text: texts[n % texts.length], date: '2020-05-13', url: `https://example.org/${n}` }),
    );
    await writeFile(file, `${lines.join('\n')}\n`);
    const path = join(folder, 'store.db');
    const told = new Map<string, number>();
    const opened: number[] = [];
    let lost = 0;
    for (let n = 0; n < TIMES; n++) {
      // Spread over what happens between two commits: the first acknowledgement and up to 0.6 seconds more.
      for (const { report, rows } of await addAndKill(path, file, (n * 31) % 600)) told.set(report, rows);
      const started = performance.now();
      const store = await openStore(path, { existing: true });
      await store.db.selectFrom('report').select('id').limit(1).execute();
      opened.push(performance.now() - started);
      lost += await missing(store.db, told);
      await store.close();
    }
    return [
      {
        what: `${what}, ${TIMES} times: reports lost`,
        value: String(lost),
        how: `of ${grouped(told.size)} that it had said were on disk`,
      },
      {
        what: 'opening the store after a kill',
        value: `${grouped(median(opened))} ms`,
        how: `median of ${TIMES}, longest ${grouped(Math.max(...opened))} ms`,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs the command until some time after its first acknowledgement of a new report, and answers all that it said. */
async function addAndKill(path: string, file: string, afterMs: number): Promise<Told[]> {
  const child = spawn(process.execPath, [COMMAND, 'add', '--format', 'jsonl', '--store', path, file], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const said: Told[] = [];
  let timer: NodeJS.Timeout | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.endsWith('}')) continue;
    const told = JSON.parse(line) as Told & { readonly state: string };
    if (told.state !== 'added') continue;
    said.push(told);
    timer ??= setTimeout(() => child.kill('SIGKILL'), afterMs);
  }
  return said;
}

async function missing(
  db: Awaited<ReturnType<typeof openStore>>['db'],
  told: ReadonlyMap<string, number>,
): Promise<number> {
  const found = await db
    .selectFrom('reading')
    .leftJoin('mention', (j) =>
      j.onRef('mention.report', '=', 'reading.report').onRef('mention.run', '=', 'reading.run'),
    )
    .select(['reading.report', (e) => e.fn.count<number>('mention.id').as('rows')])
    .groupBy('reading.report')
    .execute();
  const there = new Map(found.map((f) => [f.report, f.rows]));
  return [...told].filter(([report, rows]) => there.get(report) !== rows).length;
}
