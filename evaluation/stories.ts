/**
 * `node evaluation/stories.ts [--thresholds] ecb.jsonl`: B-cubed of the stories found in a labelled set and in smaller
 * sets drawn from it, for each half of its topics and for both; `--thresholds` shows half A under others than the one
 * in use.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { groupStories } from '../src/record/stories/group.ts';
import { SETTINGS } from '../src/record/stories/settings.ts';
import { halfOf, type LabelledReport, type Sample, samplesOf } from './stories/samples.ts';
import { type BCubed, bCubed } from './stories/score.ts';

const THRESHOLDS = [0.08, 0.09, 0.1, 0.11, 0.12, 0.13, 0.14, 0.16];

const { values, positionals } = parseArgs({ options: { thresholds: { type: 'boolean' } }, allowPositionals: true });
const [file] = positionals;
if (file === undefined) {
  process.stderr.write('stories: name a file of reports with "id", "story" and "sentences", one JSON object a line\n');
  process.exitCode = 2;
} else {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const reports = lines.map((line) => JSON.parse(line) as LabelledReport);
  const half = (name: 'A' | 'B'): LabelledReport[] => reports.filter((r) => halfOf(r) === name);
  if (values.thresholds) {
    for (const threshold of THRESHOLDS) print(`half A, threshold ${threshold}`, half('A'), threshold);
  } else {
    print('half A, errors read', half('A'));
    print('half B, never read', half('B'));
    print('both', reports);
  }
}

function print(title: string, reports: readonly LabelledReport[], threshold = SETTINGS.threshold): void {
  process.stdout.write(`${title}: precision / recall / F1\n`);
  for (const sample of samplesOf(reports))
    process.stdout.write(`  ${sample.name}: ${shown(meanOf(sample, threshold))}\n`);
}

function meanOf({ sets }: Sample, threshold: number): BCubed {
  const scores = sets.map((set) => {
    // What is predicted must not see what was given.
    const stories = groupStories(
      set.map(({ id, sentences }) => ({ id, sentences })),
      { ...SETTINGS, threshold },
    );
    return bCubed(set.map(({ id, story }) => [story, stories.get(id) ?? '']));
  });
  const mean = (value: (score: BCubed) => number): number =>
    scores.reduce((sum, score) => sum + value(score), 0) / scores.length;
  return { precision: mean((s) => s.precision), recall: mean((s) => s.recall), f1: mean((s) => s.f1) };
}

function shown({ precision, recall, f1 }: BCubed): string {
  return [precision, recall, f1].map((x) => (100 * x).toFixed(1)).join(' / ');
}
