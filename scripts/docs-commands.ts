/**
 * Runs the commands in docs/commands.md over the examples and writes what they print under them. A block is
 * `$ npx demarche …`, perhaps with `| head -N`, and its output.
 */
import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const root = new URL('../', import.meta.url).pathname;
const page = `${root}docs/commands.md`;
const store = `${root}demarche-examples.db`;
const main = `${root}src/cli/main.ts`;
const run = promisify(execFile);

async function demarche(args: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [main, ...args], { cwd: root, maxBuffer: 1 << 26 });
  return stdout;
}

await Promise.all(['', '-shm', '-wal'].map((end) => rm(store + end, { force: true })));
const files = (await run('ls', ['examples'], { cwd: root })).stdout
  .split('\n')
  .filter((f) => /\.(?:txt|jsonl)$/.test(f));
await demarche(['add', '--store', 'demarche-examples.db', ...files.map((f) => `examples/${f}`)]);
let text = await readFile(page, 'utf8');
for (const [block, command = ''] of text.matchAll(/```console\n\$ npx demarche (.+)\n[^`]*```/g)) {
  const [line = '', head] = command.split(' | head -');
  const args = [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
  const lines = (await demarche(args)).trimEnd().split('\n');
  const shown = head === undefined ? lines : lines.slice(0, Number(head));
  text = text.replace(block, () => `\`\`\`console\n$ npx demarche ${command}\n${shown.join('\n')}\n\`\`\``);
}
await writeFile(page, text);
