import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { readInputs } from '../../src/node/input.ts';
import { demarche, storeOfReports } from './store.ts';

const ROOT = join(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/commands.md'), 'utf8');

/** Commands with the output that the page shows. */
const shown = [...page.matchAll(/```console\n\$ npx demarche (.+)\n([^`]*)```/g)].map(
  ([, command = '', output = '']) => {
    const [line = ''] = command.split(' | ');
    return { args: [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, a, b]) => a ?? b ?? ''), output };
  },
);

let store = '';
beforeAll(async () => {
  const files = readdirSync(join(ROOT, 'examples')).filter((f) => /\.(?:txt|jsonl)$/.test(f));
  const reports = [];
  for await (const input of readInputs(files.map((f) => join(ROOT, 'examples', f)))) {
    if (!('report' in input)) throw input.error;
    reports.push(input.report);
  }
  store = await storeOfReports(reports);
}, 120_000);

describe('docs/commands.md', () => {
  it('has a section for every command, under its name', () => {
    const headings = [...page.matchAll(/^## ([a-z, ]+)$/gm)].flatMap(([, names = '']) => names.split(', '));
    expect(Object.keys(COMMANDS).filter((name) => !headings.includes(name))).toEqual([]);
    expect(new Set(headings).size).toBe(headings.length);
  });

  it('shows an output of every command that tells what a store holds', () => {
    const commands = new Set(shown.map(({ args }) => args[0]));
    const changing =
      'add accept reject unsure edit merge split undo judgements correct withdraw recode runs diff serve'.split(' ');
    expect(Object.keys(COMMANDS).filter((name) => !commands.has(name) && !changing.includes(name))).toEqual([]);
  });

  it('has examples that still run and still find something', async () => {
    for (const { args, output } of shown) {
      const own = args.map((a) =>
        a === 'demarche-examples.db' ? store : a.startsWith('examples/') ? join(ROOT, a) : a,
      );
      const { status, out, err } = await demarche(...own);
      expect([args.join(' '), status, err]).toEqual([args.join(' '), 0, '']);
      expect(out.split('\n').length, args.join(' ')).toBeGreaterThan(2);
      expect(output, args.join(' ')).not.toBe('');
    }
  }, 120_000);
});
