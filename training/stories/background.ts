/**
 * `node training/stories/background.ts ewt-train.conllu gum-train.conllu`: counts in how many stretches of general text
 * each stem stands, and writes src/record/stories/background-table.ts. Deterministic.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { stopWords } from '../../src/record/stories/stop-words.ts';
import { termOf } from '../../src/record/stories/terms.ts';
import { wordsOf } from '../../src/record/stories/words.ts';

/** Words of one stretch, about those of a short report. */
const STRETCH = 400;
/** Stretches in which a stem must stand to be listed; rarer ones all count as unseen. */
const LEAST = 3;

const counts = new Map<string, number>();
let texts = 0;
for (const file of process.argv.slice(2)) count(await readFile(file, 'utf8'));

const byCount = Map.groupBy(
  [...counts].filter(([, n]) => n >= LEAST),
  ([, n]) => n,
);
const lines = [...byCount]
  .toSorted(([a], [b]) => b - a)
  .map(([n, stems]) => `${n} ${stems.map(([stem]) => stem).toSorted().join(' ')}`);
await writeFile(
  new URL('../../src/record/stories/background-table.ts', import.meta.url),
  `/**
 * In how many of ${texts} stretches of ${STRETCH} words each stem stands: a line a count, the count first. Counted by
 * training/stories/background.ts in the training parts of UD English EWT and GUM (CC BY-SA 4.0, as the models are).
 */
export const backgroundTexts = ${texts};
// biome-ignore format: one line a count
export const backgroundTable = \`${lines.join('\n')}\`;
`,
);
process.stdout.write(`${texts} texts, ${[...byCount.values()].flat().length} stems\n`);

function count(conllu: string): void {
  let stems = new Set<string>();
  let sentence: string[] = [];
  let words = 0;
  const close = (): void => {
    if (words === 0) return;
    texts += 1;
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    stems = new Set();
    words = 0;
  };
  for (const line of conllu.split('\n')) {
    if (/^\d+\t/.test(line)) {
      sentence.push(line.split('\t')[1] ?? '');
    } else if (line === '') {
      words += sentence.length;
      for (const { text } of wordsOf(sentence)) if (!stopWords.has(text)) stems.add(termOf(text));
      sentence = [];
      if (words >= STRETCH) close();
    }
  }
  close();
}
