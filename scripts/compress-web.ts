/**
 * Lays compressed copies beside the files of the built workbench: `node scripts/compress-web.ts`, after Vite. The server
 * then sends them as they are.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { packageRoot } from '../src/node/package.ts';

/** Files shorter than this, in bytes, gain nothing that a packet would notice. */
const SHORT = 1024;

/** What is packed already, as pictures are, stays alone where a copy would save less than this share. */
const LEAST_GAIN = 0.1;

const folder = join(packageRoot(), 'dist', 'web');
const entries = await readdir(folder, { recursive: true, withFileTypes: true });
for (const entry of entries) {
  if (!entry.isFile() || /\.(?:br|gz)$/.test(entry.name)) continue;
  const path = join(entry.parentPath, entry.name);
  const content = await readFile(path);
  if (content.length < SHORT) continue;
  const zipped = gzipSync(content, { level: 9 });
  if (zipped.length > content.length * (1 - LEAST_GAIN)) continue;
  await writeFile(`${path}.gz`, zipped);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  await writeFile(`${path}.br`, brotliCompressSync(content, { params }));
}
