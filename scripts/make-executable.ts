/** Lets the built command be run: tsc writes plain files, and npm marks a command as executable only when it first links it. */
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../src/node/package.ts';

await chmod(join(packageRoot(), 'dist/cli/main.js'), 0o755);
