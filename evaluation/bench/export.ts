/** How fast a million mentions are exported, and in how much memory. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './corpora.ts';
import { makeStore } from './export-made.ts';
import { grouped, type Row, runNode, skipped } from './measure.ts';
import { METERED, takenOf } from './meter.ts';

const COMMAND = join(ROOT, 'dist/cli/main.js');
const MENTIONS = 1_000_000;
const FORMATS = ['jsonl', 'csv', 'parquet', 'gdelt-events', 'gdelt-mentions'];

/** Exports a made store by the command line, one format after another, each in a process of its own. */
export async function exportSpeed(): Promise<readonly Row[]> {
  const what = (format: string): string => `export of a million mentions as ${format}`;
  if (!existsSync(COMMAND)) return [skipped(what('csv'), 'not built: run `npm run build` first')];
  const folder = await mkdtemp(join(tmpdir(), 'demarche-bench-'));
  try {
    const path = join(folder, 'store.db');
    const mentions = await makeStore(path, MENTIONS);
    const rows: Row[] = [];
    for (const format of FORMATS) {
      const out = join(folder, format);
      const { took, stderr } = await runNode([...METERED, COMMAND, 'export', format, '--store', path, '--out', out]);
      const { cpu, rss } = takenOf(stderr);
      const { size } = await stat(out);
      await rm(out);
      rows.push({
        what: what(format),
        value: `${(took / 1e3).toFixed(1)} s`,
        how: `${cpu.toFixed(1)} s of computing, ${grouped(rss / 1024)} MB at most, ${grouped(size / 1e6)} MB written; ${grouped(mentions)} mentions, one process`,
      });
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
