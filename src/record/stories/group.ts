import { cutIntoStories } from './cut.ts';
import { linkAll } from './linkage.ts';
import { SETTINGS } from './settings.ts';
import { compareAll } from './similarity.ts';
import { type ReportTerms, readTerms } from './terms.ts';
import type { StoryReport, StorySettings } from './types.ts';
import { viewsOf } from './vectors.ts';

/**
 * Says which reports tell the same story, that is, of the same event and what followed from it directly.
 *
 * The result depends on the reports only, not on their order; a report's story may change when others join the set.
 * Time and memory grow with the square of their number: 5,000 reports need 100 MB.
 *
 * @param reports with ids that differ.
 * @returns for each report's id the id of its story: the smallest id of a report in it.
 */
export function groupStories(
  reports: readonly StoryReport[],
  settings: StorySettings = SETTINGS,
): ReadonlyMap<string, string> {
  // Sums of floating-point numbers and equal choices depend on the order, which is therefore always the same.
  const sorted = reports.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const terms = sorted.map((report) => readTerms(report, settings));
  const closer = { ...settings, background: settings.closerBackground };
  const stories = new Map<string, string>();
  for (const group of divide(terms, settings)) {
    // Within a group, what all its reports share counts less, and what tells some of them from the others counts more.
    const inner = group.map((i) => terms[i] as ReportTerms);
    const parts = group.length < settings.closerLeast ? [group.map((_, i) => i)] : divide(inner, closer);
    for (const part of parts) {
      const ids = part.map((i) => sorted[group[i] as number]?.id ?? '');
      for (const id of ids) stories.set(id, ids[0] as string);
    }
  }
  return new Map(reports.map(({ id }) => [id, stories.get(id) as string]));
}

/** Divides reports into stories by what they share within this set; members in rising order. */
function divide(terms: readonly ReportTerms[], settings: StorySettings): (readonly number[])[] {
  const near = compareAll(viewsOf(terms, settings), terms.length);
  return cutIntoStories(linkAll(near), near, settings).map((members) => members.toSorted((a, b) => a - b));
}
