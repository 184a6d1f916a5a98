/**
 * Compiles gazetteer/ and codebook/ to dist/data/*.json, the form in which they are shipped. Run after tsc:
 * `node scripts/build-data.ts`. A slip in the data ends the build with file, entry and remedy.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseCodebook } from '../src/coding/codebook-parse.ts';
import { DemarcheError } from '../src/errors.ts';
import { namesDataOf } from '../src/node/names-data.ts';
import { packageRoot } from '../src/node/package.ts';
import { COMPILED } from '../src/node/resources.ts';
import { compileData } from '../src/node/source-data.ts';

async function build(): Promise<void> {
  const root = packageRoot();
  const compiled = await compileData(root);
  const data = { ...compiled, names: namesDataOf(compiled.gazetteer, parseCodebook(compiled.codebook)) };
  for (const part of ['gazetteer', 'codebook', 'names', 'countries'] as const) {
    const path = join(root, COMPILED[part]);
    const content = JSON.stringify(data[part]);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    process.stderr.write(`${COMPILED[part]}: ${Math.round(content.length / 1024)} KiB\n`);
  }
}

try {
  await build();
} catch (error) {
  if (!(error instanceof DemarcheError)) throw error;
  process.stderr.write(`${error.code} ${error.message}\n  ${error.help}\n`);
  process.exitCode = error.exit;
}
