import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCREENS } from '../scripts/pictures/screens.ts';
import { packageRoot } from '../src/node/package.ts';

const DOCS = join(packageRoot(), 'docs');
const PAGES = readdirSync(join(DOCS, 'workbench'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => join(DOCS, 'workbench', name));

describe('the docs of the workbench', () => {
  it('have a page, linked from the first one, for each view that has an address', () => {
    const index = readFileSync(join(DOCS, 'workbench', 'README.md'), 'utf8');
    const views = readdirSync(join(packageRoot(), 'web', 'src', 'views'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'home')
      .map((entry) => entry.name);
    for (const view of views) {
      expect(existsSync(join(DOCS, 'workbench', `${view}.md`)), view).toBe(true);
      expect(index).toContain(`(${view}.md`);
    }
  });

  it('show a picture of every screen, and none that nobody makes', () => {
    const shown = PAGES.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) =>
        join(dirname(page), path),
      ),
    );
    expect(shown.filter((path) => !existsSync(path))).toEqual([]);
    const made = SCREENS.map(({ name }) => join(DOCS, 'pictures', `${name}.png`));
    expect([...new Set(shown)].toSorted()).toEqual(made.toSorted());
  });

  it('lead only to files that are there', () => {
    for (const page of PAGES) {
      const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#|\/)([^)#]+)/g)].map(([, to = '']) => to);
      expect(
        links.filter((to) => !existsSync(join(dirname(page), to))),
        page,
      ).toEqual([]);
    }
  });
});
