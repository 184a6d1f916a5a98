/** `npm run docs:codebook`: writes docs/codebook/ from codebook/, and takes pages away that no file has any more. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/node/package.ts';
import { pagesOf } from './codebook/pages/pages.ts';
import { readCodebook } from './codebook/source.ts';

const folder = join(packageRoot(), 'docs', 'codebook');
const pages = pagesOf(readCodebook());
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (name.endsWith('.md') && !pages.has(name)) rmSync(join(folder, name));
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
process.stderr.write(`docs/codebook: ${pages.size} pages\n`);
