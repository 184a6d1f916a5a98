import type { CodebookSource } from '../source.ts';
import { crosswalkPage } from './crosswalk.ts';
import { familyPage } from './family.ts';
import { overviewPage } from './overview.ts';
import { setsPage } from './sets.ts';

/** All pages of the codebook by file name; the same codebook gives the same pages. */
export function pagesOf(source: CodebookSource): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', overviewPage(source)],
    ['crosswalk.md', crosswalkPage(source)],
    ['sets.md', setsPage(source)],
    ...source.families.map((f) => [`${f.name}.md`, familyPage(f, source)] as const),
  ]);
}
