import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../scripts/codebook/pages/pages.ts';
import { anchor } from '../../scripts/codebook/pages/text.ts';
import { readCodebook } from '../../scripts/codebook/source.ts';
import { packageRoot } from '../../src/node/package.ts';

const folder = join(packageRoot(), 'docs', 'codebook');
const source = readCodebook();
const pages = pagesOf(source);

/** Anchors of all headings of a page. */
function anchorsOf(page: string): Set<string> {
  return new Set([...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading)));
}

describe('the pages of the codebook', () => {
  it.each([...pages.keys()])('%s says what the codebook says; if not, run `npm run docs:codebook`', (name) => {
    const path = join(folder, name);
    expect(existsSync(path), `docs/codebook/${name} is missing`).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe(pages.get(name));
  });

  it('are no more than the codebook has files', () => {
    expect(readdirSync(folder).toSorted()).toEqual([...pages.keys()].toSorted());
  });

  it('are the same each time', () => {
    expect([...pagesOf(readCodebook())]).toEqual([...pages]);
  });

  it.each(source.codebook.kinds.map((k) => [k.kind, k] as const))('tell %s whole', (name, kind) => {
    const file = source.families.find((f) => f.kinds.some((k) => k.kind === name));
    const section = (pages.get(`${file?.name ?? ''}.md`) ?? '').split('\n## ').find((s) => s.startsWith(`${name}\n`));
    expect(section, `${name} has no section`).toBeDefined();
    for (const n of kind.neighbours) expect(section).toContain(`[${n.kind}](`);
    for (const f of kind.frames) expect(section).toContain(`- **${f.id}**: `);
    expect(section?.match(/<br>`/g)?.length ?? 0).toBeGreaterThanOrEqual(8);
    expect(
      section
        ?.split('**Not of this kind**')[1]
        ?.split('**Ways to say it**')[0]
        ?.match(/^- .+ – \*.+\*/gm)?.length,
    ).toBe(kind.counter.length);
    expect(pages.get('README.md')).toContain(`[${name}](`);
    expect(pages.get('crosswalk.md')).toContain(`[${name}](`);
  });

  it('link only to pages and headings that exist', () => {
    for (const [name, page] of pages) {
      for (const [, to = ''] of page.matchAll(/\]\(([^)]+)\)/g)) {
        const [file = '', heading] = to.split('#');
        const at = file === '' ? name : file;
        if (at.startsWith('../')) expect(existsSync(join(folder, at)), `${name}: ${to}`).toBe(true);
        else expect(pages.has(at), `${name}: ${to}`).toBe(true);
        if (heading !== undefined) expect(anchorsOf(pages.get(at) ?? ''), `${name}: ${to}`).toContain(heading);
      }
    }
  });

  it('leave nothing in the words of a program', () => {
    for (const [name, page] of pages) expect(page, name).not.toMatch(/undefined|\[object |NaN/);
  });
});
