import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../src/node/package.ts';
import { createApp } from '../src/server/app.ts';
import { openContext } from '../src/server/context.ts';
import { demarche } from './cli/store.ts';
import { exampleFiles } from './support/workbench.ts';

/** A command of the tutorial with the lines that it is told to print; `…` stands for any. */
interface Step {
  readonly command: string;
  readonly lines: readonly string[];
}

const STEPS: readonly Step[] = [
  ...readFileSync(join(packageRoot(), 'docs', 'tutorial.md'), 'utf8').matchAll(/```console\n([^]*?)```/g),
].flatMap(([, block = '']) =>
  block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...lines] = part.trimEnd().split('\n');
      return { command, lines };
    }),
);

describe('the tutorial', () => {
  let store: string;
  beforeAll(async () => {
    store = join(mkdtempSync(join(tmpdir(), 'demarche-tutorial-')), 'demarche-examples.db');
    const added = await demarche('add', '--store', store, ...exampleFiles());
    expect(added.status, added.err).toBe(0);
  }, 120_000);

  it('has steps to run', () => expect(STEPS.length).toBeGreaterThan(8));

  it.each(STEPS)(
    '$command',
    async ({ command, lines }) => {
      const out = await printed(command, store);
      // What is told stands there in this order; figures at the end of a line may stand in another column.
      let from = 0;
      for (const line of lines.filter((l) => l !== '…')) {
        const words = line.trim();
        const at = out.indexOf(words, from);
        expect(at, `“${words}” in\n${out}`).toBeGreaterThanOrEqual(0);
        from = at + words.length;
      }
      expect(out.trim()).not.toBe('');
    },
    60_000,
  );
});

/** What a command prints to standard output. */
async function printed(command: string, store: string): Promise<string> {
  const curl = /^curl 'http:\/\/127\.0\.0\.1:4173(\S+)'$/.exec(command);
  if (curl) {
    const context = await openContext(store);
    try {
      return await (await createApp(context).request(curl[1] ?? '', { headers: { host: '127.0.0.1:4173' } })).text();
    } finally {
      await context.close();
    }
  }
  const piped = /^echo "(.*)" \| npx demarche (.*)$/.exec(command);
  if (piped) {
    const main = join(packageRoot(), 'src', 'cli', 'main.ts');
    return execFileSync(process.execPath, [main, ...argsOf(piped[2] ?? '')], {
      input: piped[1] ?? '',
      encoding: 'utf8',
    });
  }
  const args = argsOf(command.replace(/^npx demarche /, '')).map((a) => (a === 'demarche-examples.db' ? store : a));
  const { out, err, status } = await demarche(...args);
  expect(status, err).toBe(0);
  return out + (out === '' ? err : '');
}

function argsOf(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|(\S+)/g)].map(([, a, b]) => a ?? b ?? '');
}
