import { backgroundTable, backgroundTexts } from './background-table.ts';

/** What an unseen term counts as: half a text. */
const UNSEEN = 0.5;

let counts: ReadonlyMap<string, number> | null = null;

/** The share of short texts of English at large in which a term stands. */
export function backgroundShare(term: string): number {
  counts ??= new Map(
    backgroundTable.split('\n').flatMap((line) => {
      const [count, ...stems] = line.split(' ');
      return stems.map((stem): [string, number] => [stem, Number(count)]);
    }),
  );
  // Pairs of names are of their report: the language at large has none.
  return term.includes('_') ? 0 : (counts.get(term) ?? UNSEEN) / backgroundTexts;
}
