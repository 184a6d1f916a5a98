/**
 * Whether pairs of mentions that tell one deed end in one event: `node evaluation/identity.ts [FILE] [--half odd|even] [--errors]`.
 *
 * A case gives two reports and a quote in each. Both are read, the rows at the quotes are taken (else those of the
 * quotes' sentences), and the record of the two reports is asked whether one event holds a row of each.
 */
import { readFileSync } from 'node:fs';
import type { MentionRow } from '../src/coding/contract.ts';
import { loadResources } from '../src/node/resources.ts';
import { createPipeline, type Pipeline } from '../src/pipeline.ts';
import type { Reading } from '../src/reading/types.ts';
import { buildRecord, likenessIn } from '../src/record/build.ts';
import { explainLink } from '../src/record/events/events.ts';
import { kinship } from '../src/record/events/kin.ts';
import { mentionsOf } from '../src/record/mentions.ts';
import { readText } from '../src/report/read.ts';

interface Side {
  readonly date?: string | null;
  readonly outlet?: string | null;
  readonly text: string;
  readonly quote: string;
}

interface Case {
  readonly id: string;
  readonly a: Side;
  readonly b: Side;
  readonly same: boolean;
  readonly hard?: boolean;
  readonly class?: string;
}

class Tally {
  hit = 0;
  said = 0;
  true = 0;
  right = 0;
  all = 0;

  add(same: boolean, said: boolean): void {
    this.all += 1;
    if (same === said) this.right += 1;
    if (same) this.true += 1;
    if (said) this.said += 1;
    if (same && said) this.hit += 1;
  }

  toString(): string {
    const [p, r] = [this.hit / (this.said || 1), this.hit / (this.true || 1)];
    const f = (2 * p * r) / (p + r || 1);
    return `P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${f.toFixed(3)}  right ${this.right}/${this.all}`;
  }
}

function readingOf(p: Pipeline, side: Side): { readonly reading: Reading; readonly text: string } {
  const report = readText(side.text, {
    ...(side.date ? { date: side.date } : {}),
    ...(side.outlet ? { outlet: side.outlet } : {}),
  });
  return { reading: p.reading(report), text: report.text };
}

/** The rows whose words overlap with the quote's, else those whose sentence does. */
function rowsAt({ reading, text }: { readonly reading: Reading; readonly text: string }, quote: string): MentionRow[] {
  const at = text.indexOf(quote);
  if (at < 0) return [];
  const from = Array.from(text.slice(0, at)).length;
  const to = from + Array.from(quote).length;
  const meets = ([a, b]: readonly [number, number]): boolean => a < to && from < b;
  const near = reading.rows.filter((r) => r.in === undefined && meets(r.span));
  return near.length > 0 ? near : reading.rows.filter((r) => r.in === undefined && meets(r.sentence));
}

const args = process.argv.slice(2);
const file = args.find((a) => a.endsWith('.jsonl')) ?? new URL('../test/cases/identity.jsonl', import.meta.url);
const half = args.includes('--half') ? args[args.indexOf('--half') + 1] : null;
const cases = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line): Case => JSON.parse(line));
const p = await createPipeline(await loadResources());
const all = new Tally();
const coded = new Tally();
const uncoded = { same: 0, different: 0 };
const by = new Map<string, Tally>();
for (const [i, c] of cases.entries()) {
  const [a, b] = [readingOf(p, c.a), readingOf(p, c.b)];
  const [left, right] = [rowsAt(a, c.a.quote), rowsAt(b, c.b.quote)];
  const { events } = buildRecord([a.reading, b.reading]);
  const said = events.some(
    (e) => left.some((r) => e.mentions.includes(r.id)) && right.some((r) => e.mentions.includes(r.id)),
  );
  const odd = Number(/\d+/.exec(c.id)?.[0] ?? i) % 2 === 1;
  if (half !== null && (half === 'odd') !== odd) continue;
  if (left.length === 0 || right.length === 0) uncoded[c.same ? 'same' : 'different'] += 1;
  all.add(c.same, said);
  const kin = left.some((x) => right.some((y) => kinship(x.kind, y.kind) > 0));
  if (kin || (left.length > 0 && right.length > 0 && !c.same)) coded.add(c.same, said);
  for (const key of [`class ${c.class ?? '?'}`, c.hard ? 'hard' : 'plain']) {
    const tally = by.get(key) ?? new Tally();
    tally.add(c.same, said);
    by.set(key, tally);
  }
  if (args.includes('--errors') && said !== c.same && odd) {
    console.log(`${c.id} ${c.class ?? ''}: ${c.same ? 'should be one' : 'should be two'}`);
    for (const [side, at] of [
      [c.a, left],
      [c.b, right],
    ] as const) {
      console.log(`   ${side.date ?? 'undated'} | ${side.text} | ${side.quote}`);
      for (const r of at)
        console.log(
          `      ${r.kind} ${r.status} ${r.source[0]?.code}>${r.target[0]?.code} ${r.date.edtf ?? r.date.timex} ${r.place?.name ?? ''}`,
        );
    }
    const likeness = likenessIn(new Map([a.reading, b.reading].map((r) => [r.report.id, r.signature])));
    const [xs, ys] = [a, b].map(({ reading }) => mentionsOf(reading));
    for (const x of (xs ?? []).filter((m) => left.includes(m.row))) {
      for (const y of (ys ?? []).filter((m) => right.includes(m.row))) {
        const e = explainLink(x, y, { likeness });
        const why = e.apart ?? e.grounds.map((g) => `${g.weight.toFixed(1)} ${g.why}`).join('; ');
        console.log(`      ${x.pair} ${y.pair} ${e.verdict} ${e.score}: ${why}`);
      }
    }
  }
}
console.log(`all: ${all}`);
console.log(`where both quotes have rows of kin kinds: ${coded}`);
console.log(`no row at a quote: ${uncoded.same} of one deed, ${uncoded.different} of two`);
for (const key of [...by.keys()].toSorted()) console.log(`${key}: ${by.get(key)}`);
