import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../../src/node/package.ts';

/** Puts the reports of examples/ into a store, as `npm run examples` does. */
export async function addExamples(store: string): Promise<void> {
  const root = packageRoot();
  const folder = join(root, 'examples');
  const files = (await readdir(folder))
    .filter((name) => /\.(?:txt|jsonl)$/.test(name))
    .map((name) => join(folder, name));
  const main = join(root, 'dist', 'cli', 'main.js');
  await promisify(execFile)(process.execPath, [main, 'add', '--store', store, ...files], { cwd: root });
}
