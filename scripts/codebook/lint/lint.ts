import type { CodebookSource } from '../source.ts';
import { checkCodes } from './codes.ts';
import type { Finding } from './finding.ts';
import { checkFrames } from './frames.ts';
import { checkLists } from './lists.ts';
import { checkExamples, checkUse, type Use } from './use.ts';

/**
 * All findings on a codebook, errors first, then by file.
 *
 * @param use what the examples show; null leaves out what only coding them can tell.
 */
export function lint(source: CodebookSource, use: Use | null): readonly Finding[] {
  const all = [
    ...checkLists(source),
    ...checkCodes(source),
    ...checkExamples(source),
    ...checkFrames(source, use),
    ...(use === null ? [] : checkUse(source, use)),
  ];
  return all.toSorted((a, b) => a.level.localeCompare(b.level) || a.file.localeCompare(b.file));
}
