/**
 * `npm run lint:codebook`: checks the codebook for what its parser lets pass. Errors end it with status 1; `--quiet`
 * counts warnings instead of printing them; `--json` prints findings as JSON Lines; names of files print only theirs;
 * `--fix` first takes doubled words away and puts sentences in quotes that YAML cut at a comma.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DemarcheError } from '../src/errors.ts';
import { packageRoot } from '../src/node/package.ts';
import { loadResources } from '../src/node/resources.ts';
import { createPipeline } from '../src/pipeline.ts';
import { CHECKS, type Check, lineOf } from './codebook/lint/finding.ts';
import { mend } from './codebook/lint/fix.ts';
import { lint } from './codebook/lint/lint.ts';
import { useOf } from './codebook/lint/use.ts';
import { readCodebook } from './codebook/source.ts';

/** Mends the files that are asked for, all of them when none is named. */
function fix(files: readonly string[]): void {
  const { sets, files: all } = readCodebook();
  for (const name of Object.keys(all)) {
    if (files.length > 0 && !files.some((f) => name.startsWith(f))) continue;
    const path = join(packageRoot(), 'codebook', name);
    const text = readFileSync(path, 'utf8');
    const mended = mend(text, sets, name === 'sets.yaml');
    if (mended !== text) writeFileSync(path, mended);
  }
}

async function main(args: readonly string[]): Promise<void> {
  const named = args.filter((a) => !a.startsWith('--'));
  if (args.includes('--fix')) fix(named);
  const source = readCodebook();
  const pipeline = await createPipeline({ ...(await loadResources()), codebook: source.codebook });
  const found = lint(source, useOf(source.codebook, pipeline)).filter(
    (f) => named.length === 0 || named.some((name) => f.file.startsWith(name)),
  );
  const errors = found.filter((f) => f.level === 'error');
  const shown = args.includes('--quiet') ? errors : found;
  for (const f of shown) process.stdout.write(`${args.includes('--json') ? JSON.stringify(f) : lineOf(f)}\n`);
  const counts = (Object.keys(CHECKS) as Check[])
    .map((check) => [check, found.filter((f) => f.check === check).length] as const)
    .filter(([, n]) => n > 0);
  process.stderr.write(
    `codebook: ${errors.length} errors, ${found.length - errors.length} warnings${counts.map(([c, n]) => `\n  ${n} ${c}: ${CHECKS[c]}`).join('')}\n`,
  );
  if (errors.length > 0) process.exitCode = 1;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof DemarcheError)) throw error;
  process.stderr.write(`${error.code} ${error.message}\n  ${error.help}\n`);
  process.exitCode = error.exit;
}
