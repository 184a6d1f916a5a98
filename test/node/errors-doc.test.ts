import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Every error code that the sources mention, in code or in a comment. */
function codesInSources(): Set<string> {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return new Set(
    files.flatMap((name) => readFileSync(join(ROOT, 'src', name), 'utf8').match(/\bE_[A-Z][A-Z0-9_]*\b/g) ?? []),
  );
}

/** The codes that have a row in docs/errors.md, with the cells beside them. */
function rows(): { code: string; meaning: string; remedy: string }[] {
  const text = readFileSync(join(ROOT, 'docs/errors.md'), 'utf8');
  return [...text.matchAll(/^\| `(E_[A-Z0-9_]+)` \| (.*?) \| (.*?) \|$/gm)].map(
    ([, code = '', meaning = '', remedy = '']) => ({
      code,
      meaning,
      remedy,
    }),
  );
}

describe('docs/errors.md', () => {
  it('has every code of the sources and no other', () => {
    expect(
      rows()
        .map((row) => row.code)
        .toSorted(),
    ).toEqual([...codesInSources()].toSorted());
  });

  it('says for each code, once, what it means and what to do', () => {
    const codes = rows().map((row) => row.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { meaning, remedy } of rows()) expect(meaning.length > 10 && remedy.length > 10).toBe(true);
  });
});
