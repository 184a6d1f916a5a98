/** The page of word sets. */
import type { CodebookSource } from '../source.ts';
import { count, MADE, words } from './text.ts';

/** Every set with its words and the families that use it. */
export function setsPage(source: CodebookSource): string {
  const users = new Map(Object.keys(source.sets).map((name) => [name, new Set<string>()]));
  for (const { name, kinds } of source.families) {
    const text = JSON.stringify(kinds);
    for (const [, set = ''] of text.matchAll(/"\$([a-z0-9-]+)"/g)) users.get(set)?.add(name);
  }
  const sections = Object.entries(source.sets).map(([name, list]) => {
    const by = [...(users.get(name) ?? [])].map((file) => `[${file}](${file}.md)`);
    const used = by.length > 0 ? `Used by ${by.join(', ')}.` : 'Used by other sets only.';
    return `## ${name}\n\n${count(list.length, 'word')}. ${used}\n\n${words(list)}`;
  });
  return `${[
    MADE,
    '# Word sets',
    'Lists of words that frames of several kinds share, by lemma. `$name` in a list stands for all words of that set. Source: [codebook/sets.yaml](../../codebook/sets.yaml).',
    ...sections,
  ].join('\n\n')}\n`;
}
