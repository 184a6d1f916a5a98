/**
 * Precision and recall on test/cases/blind.yaml: `node evaluation/cases.ts [--errors FILE]`.
 *
 * A row counts as found when kind, source, target and status agree; each distinct row of an item counts once.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadResources } from '../src/node/resources.ts';
import { createPipeline } from '../src/pipeline.ts';
import { readText } from '../src/report/read.ts';

interface Case {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
  readonly rows: readonly {
    readonly kind: string;
    readonly source: string | null;
    readonly target: string | null;
    readonly status: string;
  }[];
}

interface Tally {
  hit: number;
  said: number;
  true: number;
}

const path = new URL('../test/cases/blind.yaml', import.meta.url);
const cases = parse(readFileSync(path, 'utf8')) as Case[];
const pipeline = await createPipeline(await loadResources());
const tallies = new Map<string, Tally>();
const errors: string[] = [];

function count(names: readonly string[], field: keyof Tally): void {
  for (const name of names) {
    const tally = tallies.get(name) ?? { hit: 0, said: 0, true: 0 };
    tally[field]++;
    tallies.set(name, tally);
  }
}

for (const c of cases) {
  const mentions = pipeline.code(readText(c.text, c.date ? { date: c.date } : {}));
  const said = new Set(
    mentions.map((m) => [m.kind, m.status, m.source[0]?.code ?? null, m.target[0]?.code ?? null].join(' ')),
  );
  const wanted = new Set(c.rows.map((r) => [r.kind, r.status, r.source, r.target].join(' ')));
  const groups = (row: string): string[] => ['all', row.split('.')[0] ?? ''];
  for (const row of said) count(groups(row), 'said');
  for (const row of wanted) {
    count(groups(row), 'true');
    if (said.has(row)) count(groups(row), 'hit');
  }
  const missed = [...wanted].filter((row) => !said.has(row)).map((row) => `  missed ${row}`);
  const wrong = [...said].filter((row) => !wanted.has(row)).map((row) => `  wrong  ${row}`);
  if (missed.length + wrong.length > 0) errors.push(`${c.id} ${c.text.trim()}`, ...missed, ...wrong);
}

const percent = (a: number, b: number): string => (b === 0 ? '–' : ((100 * a) / b).toFixed(1)).padStart(6);
process.stdout.write(`${cases.length} items\nfamily      rows  precision  recall\n`);
for (const [name, t] of tallies) {
  process.stdout.write(
    `${name.padEnd(10)} ${String(t.true).padStart(5)}  ${percent(t.hit, t.said)}   ${percent(t.hit, t.true)}\n`,
  );
}
const option = process.argv.indexOf('--errors');
const file = process.argv[option + 1];
if (option > 0 && file !== undefined) writeFileSync(file, `${errors.join('\n')}\n`);
