/**
 * Who is meant, on test/cases/who.yaml: `node evaluation/who.ts [--file FILE] [--errors A|all]`.
 *
 * A phrase counts as right when the mention that covers its head, of several the widest within the phrase, has the wanted
 * code and every other field that the item gives. `--errors A` lists what is wrong in half A (items of odd number), in
 * which rules are tuned; `--errors all` what is wrong in a file that `--file` names.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { createActors } from '../src/actors/actors.ts';
import { createParser } from '../src/language/parser/parser.ts';
import { createLanguage } from '../src/language/read.ts';
import { loadResources } from '../src/node/resources.ts';
import { readText } from '../src/report/read.ts';
import { type Item, marksOf, mentionOf, placeOf } from './who/score.ts';

const { values } = parseArgs({ options: { errors: { type: 'string' }, file: { type: 'string' } } });
const path = values.file ?? new URL('../test/cases/who.yaml', import.meta.url);
const open = values.file !== undefined && values.errors === 'all';
const items = parse(readFileSync(path, 'utf8')) as readonly Item[];
const { model, kernel, gazetteer } = await loadResources();
const language = createLanguage(await createParser(model, kernel));
const layer = createActors(gazetteer);

const tallies = new Map<string, [right: number, all: number]>();
function count(name: string, right: boolean): void {
  const [r, a] = tallies.get(name) ?? [0, 0];
  tallies.set(name, [r + (right ? 1 : 0), a + 1]);
}

const errors: string[] = [];
for (const item of items) {
  const report = readText(item.text, item.date ? { date: item.date } : {});
  const sentences = language.annotate(report);
  const actors = layer.find(report, sentences);
  const start = placeOf(report.text, item.phrase, item.nth ?? 1);
  if (start < 0) throw new RangeError(`${item.id}: the phrase is not in the text`);
  const m = mentionOf(sentences, actors, start, start + item.phrase.length);
  const marks = marksOf(item.want, m);
  const right = [...marks.values()].every(Boolean);
  const half = Number(String(item.id).replace(/\D/g, '')) % 2 === 1 ? 'A' : 'B';
  for (const name of [
    'all',
    `half ${half}`,
    item.hard ? 'hard' : 'not hard',
    `class ${item.class}`,
    `half ${half} ${item.class}`,
  ])
    count(name, right);
  for (const [field, good] of marks) count(`field ${field}`, good);
  if (right || (half !== 'A' && !open)) continue;
  const got = m
    ? JSON.stringify({
        ...m,
        span: report.text.slice(m.span.start, m.span.end),
        antecedent: m.antecedent && report.text.slice(m.antecedent.start, m.antecedent.end),
      })
    : 'no mention';
  const missed = [...marks].filter(([, good]) => !good).map(([field]) => field);
  errors.push(
    `${item.id} ${item.class}${item.hard ? ' hard' : ''} ${item.date ?? ''} [${item.phrase}] ${missed}\n  ${item.text.trim()}\n  want ${JSON.stringify(item.want)}\n  got  ${got}`,
  );
}

for (const [name, [right, all]] of [...tallies].toSorted(([a], [b]) => a.localeCompare(b)))
  process.stdout.write(
    `${name.padEnd(28)} ${String(right).padStart(4)} of ${String(all).padStart(4)}  ${((100 * right) / all).toFixed(1)}%\n`,
  );
if (values.errors === 'A' || open) process.stdout.write(`\n${errors.join('\n')}\n`);
