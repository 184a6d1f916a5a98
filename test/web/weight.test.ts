import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/node/package.ts';

const WEB = join(packageRoot(), 'dist', 'web');
const BUILT = existsSync(join(WEB, 'index.html'));

/** Bytes, gzipped, of files that a page names, and of all that these import before they run. */
function weightOf(page: string): number {
  const files = new Set([
    'index.html',
    ...[...page.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, name]) => name ?? ''),
  ]);
  let sum = 0;
  for (const name of files) {
    const content = readFileSync(join(WEB, name));
    sum += gzipSync(content).length;
    if (!name.endsWith('.js')) continue;
    const imports = content.toString().matchAll(/(?:^|[;}\n])import(?:[^"'`();]*?from)?["']\.\/([^"']+)["']/g);
    for (const [, imported] of imports) files.add(`assets/${imported}`);
  }
  return sum;
}

describe('the built workbench', () => {
  it.skipIf(!BUILT)('opens its first page with less than 180 KB, gzipped', () => {
    const weight = weightOf(readFileSync(join(WEB, 'index.html'), 'utf8'));
    // Less than the library that draws it would mean that nothing was found.
    expect(weight).toBeGreaterThan(50_000);
    expect(weight).toBeLessThan(180_000);
  });
});
