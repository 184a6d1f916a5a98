import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { OutputChunk } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCommands } from '../../scripts/bundle/commands.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { packageRoot, packageVersion } from '../../src/node/package.ts';
import { COMPILED, loadNames } from '../../src/node/resources.ts';
import { storeOf } from './store.ts';

const run = promisify(execFile);
const LEFT = ['events.js', 'events.d.ts', join('print', 'events.js')];

let folder = '';
let chunks: readonly OutputChunk[] = [];

/** An installed package with nothing in it but the bundle and the names, put where no other package is near. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-bundle-'));
  const out = join(folder, 'dist', 'cli');
  await mkdir(join(out, 'print'), { recursive: true });
  for (const name of LEFT) await writeFile(join(out, name), 'left over');
  chunks = await bundleCommands(out);
  await mkdir(join(folder, 'dist', 'data'));
  await writeFile(join(folder, COMPILED.names), JSON.stringify(await loadNames()));
  await copyFile(join(packageRoot(), 'package.json'), join(folder, 'package.json'));
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const bundled = (...args: string[]) => run(process.execPath, [join(folder, 'dist', 'cli', 'main.js'), ...args]);

/** The files that are loaded for a source file of src/cli, itself included. */
function loadedFor(source: string): readonly OutputChunk[] {
  const start = chunks.find((c) => c.facadeModuleId?.endsWith(join('src', 'cli', source)));
  const found = new Set<OutputChunk>(start ? [start] : []);
  for (const chunk of found) for (const c of chunks) if (chunk.imports.includes(c.fileName)) found.add(c);
  return [...found];
}

describe('the bundled command line', () => {
  it('prints its version and the help of every command', async () => {
    expect((await bundled('--version')).stdout.trim()).toBe(packageVersion());
    const helps = Object.keys(COMMANDS).map((name) => bundled(name, '--help'));
    for (const { stdout, stderr } of await Promise.all(helps)) {
      expect(stdout).toContain('USAGE');
      expect(stderr).toBe('');
    }
  }, 60_000);

  it('tells a story out of a store, without any other package', async () => {
    const store = await storeOf([{ date: '2022-03-09', text: 'Kenya expelled two Ugandan diplomats on Monday.' }]);
    const { stdout, stderr } = await bundled('dyad', 'Kenya', 'Uganda', '--store', store);
    expect(stdout).toContain('expelled two Ugandan diplomats');
    expect(stderr).toBe('');
  }, 60_000);

  it('says what is wrong in one line and with a status, as from its sources', async () => {
    const failed = bundled('dyad', 'KEN', 'UGA', '--store', join(folder, 'none.db'));
    await expect(failed).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('E_STORE') });
  });

  it('leaves nothing of what lay in its folder before, and nothing that is not bundled', async () => {
    const files = await readdir(join(folder, 'dist', 'cli'), { recursive: true });
    expect(files.toSorted()).toEqual([...chunks.map((c) => c.fileName), 'THIRD-PARTY.txt'].toSorted());
    const wanted = new Set(chunks.flatMap((c) => [...c.imports, ...c.dynamicImports]));
    const packages = [...wanted].filter((name) => !files.includes(name) && !name.startsWith('node:'));
    // For compiling the data, which an installed package has compiled.
    const named = packages.map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
    expect([...new Set(named)].toSorted()).toEqual(['yaml']);
    const { exclude } = JSON.parse(await readFile(join(packageRoot(), 'tsconfig.build.json'), 'utf8')) as {
      exclude: string[];
    };
    expect(exclude).toContain('src/cli');
  });

  it('loads few files for a command on a store, and no store to read reports', () => {
    const dyad = loadedFor('dyad.ts');
    expect(dyad.length).toBeGreaterThan(1);
    expect(dyad.length).toBeLessThanOrEqual(20);
    expect(dyad.flatMap((c) => c.moduleIds).filter((id) => /src.coding.coder\.ts$/.test(id))).toEqual([]);
    const read = loadedFor('read.ts').flatMap((c) => c.moduleIds);
    expect(read.some((id) => /src.coding.coder\.ts$/.test(id))).toBe(true);
    expect(read.filter((id) => /kysely|src.store/.test(id))).toEqual([]);
  });

  it('checks the version of Node before anything else is loaded', () => {
    const main = chunks.find((c) => c.fileName === 'main.js');
    expect(main?.imports).toEqual([]);
    expect(main?.code.startsWith('#!/usr/bin/env node\n')).toBe(true);
  });

  it('names every package whose code it holds, with its licence', async () => {
    const notices = await readFile(join(folder, 'dist', 'cli', 'THIRD-PARTY.txt'), 'utf8');
    for (const name of ['kysely', 'citty', 'cli-table3', 'csv-stringify'])
      expect(notices).toMatch(new RegExp(`^## ${name} \\d+\\.\\d+\\.\\d+ \\(MIT\\)$`, 'm'));
    expect(notices.match(/Permission is hereby granted/g)?.length).toBe(notices.match(/^## /gm)?.length);
  });
});
