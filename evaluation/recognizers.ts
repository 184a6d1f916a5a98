/**
 * `node evaluation/recognizers.ts FILE`: how many expressions of the Recognizers-Text specifications (JSON Lines with
 * `input`, `context.ReferenceDateTime` and `results`) are found with their span and value. Dates and date ranges make
 * the figure; other types are reported beside it. `--list` prints every miss.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createLanguage } from '../src/language/read.ts';
import { findTimes } from '../src/time/find.ts';
import { loadParser } from './models.ts';
import { wholeText } from './predict/time.ts';
import { causeOf } from './recognizers/causes.ts';
import { expectedOf, type Specification } from './recognizers/expected.ts';
import { groupsOf, sameSpan } from './recognizers/found.ts';
import { leftOut, sameValue } from './recognizers/rules.ts';

const { values, positionals } = parseArgs({
  options: { list: { type: 'boolean' } },
  allowPositionals: true,
});
const [file] = positionals;
if (file === undefined) {
  process.stderr.write('recognizers: name the file of specifications\n');
  process.exit(2);
}

const FIGURE = new Set(['date', 'daterange']);
const read = wholeText(createLanguage(await loadParser()));
const count = new Map<string, { cases: number; span: number; right: number }>();
const misses = new Map<string, string[]>();
const out = new Map<string, number>();

function tally<T>(map: Map<string, T>, key: string, start: T): T {
  const value = map.get(key) ?? start;
  map.set(key, value);
  return value;
}

for (const line of (await readFile(file, 'utf8')).split('\n')) {
  if (line.trim() === '') continue;
  const specification = JSON.parse(line) as Specification;
  const text = specification.input;
  const reference = specification.context?.ReferenceDateTime?.slice(0, 10) ?? null;
  const groups = groupsOf(findTimes(read(text), { edtf: reference, basis: 'metadata' }), text);
  for (const expected of specification.results.flatMap((result) => expectedOf(result, text))) {
    const rule = leftOut(expected, reference);
    if (rule !== null) {
      out.set(rule, (out.get(rule) ?? 0) + 1);
      continue;
    }
    const total = tally(count, expected.type, { cases: 0, span: 0, right: 0 });
    total.cases += 1;
    const near = groups.filter(({ start, end }) => start < expected.end && end > expected.start);
    const spanned = near.filter((group) => sameSpan(group, expected, text));
    if (spanned.length > 0) total.span += 1;
    if (spanned.some((group) => sameValue(group, expected, reference))) {
      total.right += 1;
      continue;
    }
    if (!FIGURE.has(expected.type)) continue;
    const shown = near.map((group) => `[${text.slice(group.start, group.end)}] ${group.timex}`).join(', ');
    const words = text.slice(expected.start, expected.end);
    tally(misses, causeOf(expected, words, near.length, spanned.length), [] as string[]).push(
      `${reference} | ${text.slice(0, 90)} | [${words}] ${expected.timex} | ${shown}`,
    );
  }
}

const percent = (part: number, whole: number) => `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;
const both = { cases: 0, span: 0, right: 0 };
for (const type of FIGURE) {
  const one = count.get(type);
  both.cases += one?.cases ?? 0;
  both.span += one?.span ?? 0;
  both.right += one?.right ?? 0;
}
const row = (name: string, { cases, span, right }: typeof both) =>
  `${name.padEnd(22)}${String(cases).padStart(5)}   span ${percent(span, cases).padStart(7)}   span and value ${percent(right, cases).padStart(7)}\n`;
process.stdout.write(row('dates and date ranges', both));
for (const [type, total] of [...count].toSorted()) process.stdout.write(row(`  ${type}`, total));
process.stdout.write('\nleft out\n');
for (const [rule, n] of out) process.stdout.write(`${String(n).padStart(5)}  ${rule}\n`);
process.stdout.write('\nmisses by cause\n');
for (const [cause, lines] of [...misses].toSorted((a, b) => b[1].length - a[1].length)) {
  process.stdout.write(`${String(lines.length).padStart(5)}  ${cause}\n`);
  if (values.list === true) for (const line of lines) process.stdout.write(`         ${line}\n`);
}
