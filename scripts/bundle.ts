/**
 * Bundles the command line into dist/cli: `node scripts/bundle.ts`. Loading some large files takes a fraction of the
 * time that loading hundreds of small ones does. The library beside it stays as tsc makes it.
 */
import { join } from 'node:path';
import { packageRoot } from '../src/node/package.ts';
import { bundleCommands } from './bundle/commands.ts';

const chunks = await bundleCommands(join(packageRoot(), 'dist', 'cli'));
const size = chunks.reduce((sum, { code }) => sum + code.length, 0);
process.stderr.write(`dist/cli: ${chunks.length} files, ${Math.round(size / 1024)} KiB\n`);
