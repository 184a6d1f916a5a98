/**
 * Precision and recall on the cases: `node evaluation/cases.ts [blind|newswire|newswire-fresh] [--half odd|even] [--errors FILE]`.
 *
 * A row counts as found when kind, source, target and status agree; each distinct row of an item counts once. Only rows
 * of the families that a set is about are counted. A row with `or` counts under either kind; an `optional` one is
 * neither missed nor wrong.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadResources } from '../src/node/resources.ts';
import { createPipeline, type Pipeline } from '../src/pipeline.ts';
import { readText } from '../src/report/read.ts';

interface Expected {
  readonly kind: string;
  readonly or?: string;
  readonly source: string | null;
  readonly target: string | null;
  readonly status: string;
  readonly optional?: boolean;
}

interface Case {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
  readonly rows: readonly Expected[];
}

/** The families that each set's rows are of. */
const DIPLOMATIC = new Set(
  (
    'envoy mission relations travel nationals recognition visit meeting call talks mediate agreement visa trade ' +
    'sanction border airspace asylum'
  ).split(' '),
);
const FAMILIES = {
  blind: new Set('envoy mission relations travel nationals'.split(' ')),
  newswire: DIPLOMATIC,
  'newswire-fresh': DIPLOMATIC,
};

type SetName = keyof typeof FAMILIES;

/**
 * Kinds that a wider one was split into after the reports were written, with the one that the reports' rows have: they
 * tell apart what its meaning held together, so either counts as the other.
 */
const SPLIT: Readonly<Record<string, string>> = {
  'agree.together': 'agreement.reach',
  'border.cut-links': 'border.close',
  'sanction.embargo': 'sanction.impose',
  'trade.lift': 'trade.resume',
};

class Tally {
  hit = 0;
  said = 0;
  true = 0;
}

const cases = new URL('../test/cases/', import.meta.url);

function load(set: SetName): Case[] {
  if (set === 'blind') return parse(readFileSync(new URL('blind.yaml', cases), 'utf8')) as Case[];
  const folder = new URL(`${set}/`, cases);
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? [e.name] : []));
  return names.toSorted().map((id) => {
    const read = (file: string): string => readFileSync(new URL(`${id}/${file}`, folder), 'utf8');
    return { id, text: read('report.txt'), rows: (parse(read('expected.yaml')) as Case).rows };
  });
}

const key = (row: Pick<Expected, 'source' | 'target' | 'status'>, kind: string): string =>
  [SPLIT[kind] ?? kind, row.status, row.source, row.target].join(' ');

/** The distinct rows that the coder gives for a case. */
function code(pipeline: Pipeline, c: Case): Set<string> {
  const mentions = pipeline.code(readText(c.text, c.date ? { date: c.date } : {}));
  return new Set(
    mentions.map((m) =>
      key({ status: m.status, source: m.source[0]?.code ?? null, target: m.target[0]?.code ?? null }, m.kind),
    ),
  );
}

/** What came out where a row was missed. */
function classOf(missed: string, told: ReadonlySet<string>): string {
  const [kind, status, source, target] = missed.split(' ');
  const others = [...told].map((row) => row.split(' '));
  if (others.some((o) => o[0] === kind && o[2] === source && o[3] === target)) return 'another status';
  if (others.some((o) => o[0] === kind && o[1] === status && (o[2] === source || o[3] === target)))
    return 'a side open or another';
  if (others.some((o) => o[1] === status && o[2] === source && o[3] === target)) return 'another kind';
  return 'no row';
}

/** Counts one case and describes its errors. */
function score(
  c: Case,
  told: ReadonlySet<string>,
  families: ReadonlySet<string>,
  tallies: Map<string, Tally>,
  classes: Map<string, number>,
): string[] {
  const count = (row: string, field: keyof Tally): void => {
    for (const name of ['all', row.split('.')[0] ?? '']) {
      const tally = tallies.get(name) ?? new Tally();
      tally[field]++;
      tallies.set(name, tally);
    }
  };
  const wanted = new Map(c.rows.map((r) => [key(r, r.kind), r]));
  const accounted = new Set<string>();
  const errors: string[] = [];
  for (const [row, expected] of wanted) {
    const found = [row, ...(expected.or === undefined ? [] : [key(expected, expected.or)])].find((k) => told.has(k));
    if (found !== undefined) accounted.add(found);
    if (expected.optional) continue;
    count(row, 'true');
    if (found === undefined) {
      errors.push(`  missed ${row}`);
      const name = classOf(row, told);
      classes.set(name, (classes.get(name) ?? 0) + 1);
    } else {
      count(row, 'hit');
      count(row, 'said');
    }
  }
  for (const row of told) {
    if (accounted.has(row) || !families.has(row.split('.')[0] ?? '')) continue;
    count(row, 'said');
    errors.push(`  wrong  ${row}`);
  }
  return errors.length === 0 ? [] : [`${c.id} ${c.text.trim()}`, ...errors];
}

const percent = (a: number, b: number): string => (b === 0 ? '–' : ((100 * a) / b).toFixed(1)).padStart(6);

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : undefined;
}

const set = (Object.keys(FAMILIES) as SetName[]).find((name) => name === process.argv[2]) ?? 'blind';
const half = option('--half');
const all = load(set);
const chosen = all.filter((_, i) => half === undefined || (i % 2 === 0) === (half === 'odd'));
const pipeline = await createPipeline(await loadResources());
const tallies = new Map<string, Tally>([['all', new Tally()]]);
const classes = new Map<string, number>();
const errors = chosen.flatMap((c) => score(c, code(pipeline, c), FAMILIES[set], tallies, classes));
process.stdout.write(`${set}: ${chosen.length} items\nfamily       rows  precision  recall\n`);
for (const [name, t] of tallies) {
  process.stdout.write(
    `${name.padEnd(11)} ${String(t.true).padStart(5)}  ${percent(t.hit, t.said)}   ${percent(t.hit, t.true)}\n`,
  );
}
const sorted = [...classes].toSorted(([, a], [, b]) => b - a);
process.stdout.write(`missed: ${sorted.map(([name, n]) => `${name} ${n}`).join(', ')}\n`);
const file = option('--errors');
if (file !== undefined) writeFileSync(file, `${errors.join('\n')}\n`);
