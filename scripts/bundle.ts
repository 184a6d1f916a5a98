/**
 * Bundles the command line into dist/cli: `node scripts/bundle.ts`. Loading some large files takes a fraction of the
 * time that loading hundreds of small ones does. Each command loads its own part and what it shares with others. The
 * library beside it stays as tsc makes it.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CodeSplittingGroup, type OutputChunk, rolldown } from 'rolldown';
import { packageRoot } from '../src/node/package.ts';

const ROOT = packageRoot();
const OUT = join(ROOT, 'dist', 'cli');

/**
 * What goes into one file, besides a command's own part. Loading a file takes about as long as reading 20 KB of code,
 * so what most commands on a store share is joined; reading reports, which needs no store, must not load it.
 */
const SHARED: readonly CodeSplittingGroup[] = [
  { name: 'base', test: /[\\/](citty|src[\\/](errors|cli[\\/](run|terminal)|node[\\/]package)\.ts)/, priority: 3 },
  { name: 'csv', test: /[\\/]csv-stringify[\\/]/, priority: 3 },
  // What both the record and the reading of reports need; the pipeline itself is needed by fewer commands.
  { name: 'texts', test: /[\\/]src[\\/](?!cli|record|store)\w+[\\/]/, minShareCount: 8, priority: 2 },
  { name: 'store', test: /[\\/](kysely|src[\\/]store)[\\/]/, minShareCount: 3, priority: 1 },
  { name: 'record', test: /[\\/]src[\\/](record|cli[\\/](print|query))[\\/]/, minShareCount: 4, priority: 0 },
];

/** Packages that the bundle takes in, by folder, with the licences that must go with their code. */
async function licencesOf(chunks: readonly OutputChunk[]): Promise<string> {
  const modules = chunks.flatMap((chunk) => chunk.moduleIds);
  const folders = new Set(
    modules.flatMap((id) => /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)?.[1] ?? []),
  );
  const notices = await Promise.all([...folders].toSorted().map(noticeOf));
  return `dist/cli holds code of these packages.\n\n${notices.join('\n')}`;
}

async function noticeOf(folder: string): Promise<string> {
  const about = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no licence file, so its code cannot be shipped in a bundle`);
  const text = (await readFile(join(folder, file), 'utf8')).trim();
  return `## ${String(about.name)} ${String(about.version)} (${String(about.license)})\n\n${text}\n`;
}

await rm(OUT, { recursive: true, force: true });
const bundle = await rolldown({
  input: { main: join(ROOT, 'src', 'cli', 'main.ts') },
  platform: 'node',
  // Loaded only where the data is compiled or colours are asked of a table, which the shipped command line never does.
  external: ['yaml', '@colors/colors/safe'],
  tsconfig: false,
  onLog(level, log, next) {
    if (level === 'warn') throw new Error(log.message);
    next(level, log);
  },
});
const { output } = await bundle.write({
  dir: OUT,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  codeSplitting: { groups: [...SHARED] },
  comments: { legal: true, annotation: false, jsdoc: false },
});
await bundle.close();
const chunks = output.filter((file) => file.type === 'chunk');
await writeFile(join(OUT, 'THIRD-PARTY.txt'), await licencesOf(chunks));
const size = chunks.reduce((sum, { code }) => sum + code.length, 0);
process.stderr.write(`dist/cli: ${chunks.length} files, ${Math.round(size / 1024)} KiB\n`);
