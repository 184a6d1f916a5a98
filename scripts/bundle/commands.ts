import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CodeSplittingGroup, type OutputChunk, rolldown } from 'rolldown';
import { packageRoot } from '../../src/node/package.ts';
import { lazyHttp } from './lazy-http.ts';
import { licencesOf } from './licences.ts';

/**
 * What goes into one file, besides a command's own part. Loading a file takes about as long as reading 20 KB of code,
 * so what most commands on a store share is joined; reading reports, which needs no store, must not load it.
 */
const SHARED: CodeSplittingGroup[] = [
  { name: 'base', test: /[\\/](citty|src[\\/](errors|cli[\\/](run|terminal)|node[\\/]package)\.ts)/, priority: 3 },
  { name: 'csv', test: /[\\/](csv-stringify[\\/]|src[\\/]query[\\/]csv\.ts)/, priority: 3 },
  // What both the record and the reading of reports need; the pipeline itself is needed by fewer commands.
  { name: 'texts', test: /[\\/]src[\\/](?!cli|query|record|store)\w+[\\/]/, minShareCount: 8, priority: 2 },
  { name: 'store', test: /[\\/](kysely|src[\\/]store)[\\/]/, minShareCount: 3, priority: 1 },
  { name: 'record', test: /[\\/]src[\\/](record|query|cli[\\/]print)[\\/]/, minShareCount: 4, priority: 0 },
];

/** Loaded only where the data is compiled or a table asked for colours, which the shipped command line never does. */
const LEFT_OUT = ['yaml', '@colors/colors/safe'];

/**
 * Bundles the command line: `main.js`, a file for each command, and files that commands share. The licences of the
 * packages whose code goes in lie beside them.
 *
 * @param out folder of the bundle; what was there is removed
 * @returns the files
 * @throws Error for whatever the bundler would only warn of
 */
export async function bundleCommands(out: string): Promise<readonly OutputChunk[]> {
  await rm(out, { recursive: true, force: true });
  const bundle = await rolldown({
    input: { main: join(packageRoot(), 'src', 'cli', 'main.ts') },
    platform: 'node',
    external: LEFT_OUT,
    plugins: [lazyHttp],
    tsconfig: false,
    onLog(level, log, next) {
      if (level === 'warn') throw new Error(log.message);
      next(level, log);
    },
  });
  const { output } = await bundle.write({
    dir: out,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    codeSplitting: { groups: SHARED },
    comments: { legal: true, annotation: false, jsdoc: false },
  });
  await bundle.close();
  const chunks = output.filter((file) => file.type === 'chunk');
  await writeFile(join(out, 'THIRD-PARTY.txt'), await licencesOf(chunks.flatMap((chunk) => chunk.moduleIds)));
  return chunks;
}
