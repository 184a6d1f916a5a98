/**
 * Figures of test/cases/figures.yaml: `node evaluation/figures.ts [--errors A]`, or those of another file of the same
 * form, all of whose errors may be seen: `node evaluation/figures.ts practice.yaml --errors`.
 *
 * An item is right when the figures found are just those wanted in what, min, max, modifier and unit. A unit counts as
 * right when its last word is ("police officers": "officers"). Scope, holder and the figure replaced are compared where
 * the item gives them, on figures whose what, min and max are right: the words must share those of the item.
 * `--errors A` lists the wrong items with odd ids. Those with even ids were kept unseen until the score of them unseen had
 * been taken (docs/figures.md); they have been read since.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { FigureMention } from '../src/figures/types.ts';
import { loadResources } from '../src/node/resources.ts';
import { createPipeline } from '../src/pipeline.ts';
import { readText } from '../src/report/read.ts';

interface Wanted {
  readonly what: string;
  readonly min: number;
  readonly max: number | null;
  readonly modifier?: string | null;
  readonly unit?: string | null;
  readonly scope?: string | null;
  readonly holder?: string | null;
  readonly replaces?: { readonly min: number; readonly max: number | null } | null;
}

interface Item {
  readonly id: string | number;
  readonly text: string;
  readonly hard?: boolean | string;
  readonly figures: readonly Wanted[];
}

const file = process.argv.slice(2).find((argument) => /\.ya?ml$/.test(argument));
const path = file ?? new URL('../test/cases/figures.yaml', import.meta.url);
const items = parse(readFileSync(path, 'utf8')) as Item[];
const pipeline = await createPipeline(await loadResources());

const key = (f: { what: string; min: number; max: number | null }): string => `${f.what} ${f.min} ${f.max ?? 'open'}`;
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.toSorted().join('\n') === b.toSorted().join('\n');
const lastWord = (unit: string | null | undefined): string => (unit ?? '').toLowerCase().split(/\s+/).at(-1) ?? '';
const plain = (words: string): string => words.toLowerCase().replace(/’/g, "'").replace(/^the /, '').trim();
const share = (a: string | null | undefined, b: string | null | undefined): boolean =>
  a != null && b != null && (plain(a).includes(plain(b)) || plain(b).includes(plain(a)));

const fields = { modifier: [0, 0], unit: [0, 0], scope: [0, 0], holder: [0, 0], replaces: [0, 0] };
const halves = { A: [0, 0, 0], B: [0, 0, 0] };
const errors: string[] = [];
let [wantedCount, saidCount, hitCount] = [0, 0, 0];

/** Pairs figures that agree in what, min and max, those first that agree in more. */
function paired(wanted: readonly Wanted[], said: readonly FigureMention[]): [Wanted, FigureMention][] {
  const left = [...said];
  return wanted.flatMap((w): [Wanted, FigureMention][] => {
    const fits = left.filter((f) => key(f) === key(w));
    const best = fits.find((f) => lastWord(f.unit) === lastWord(w.unit)) ?? fits[0];
    if (best === undefined) return [];
    left.splice(left.indexOf(best), 1);
    return [[w, best]];
  });
}

function tally(name: keyof typeof fields, right: boolean): boolean {
  fields[name][1]++;
  if (right) fields[name][0]++;
  return right;
}

for (const item of items) {
  const said = pipeline.annotate(readText(item.text)).figures;
  const exact = same(said.map(key), item.figures.map(key));
  let whole = exact;
  wantedCount += item.figures.length;
  saidCount += said.length;
  for (const [w, f] of paired(item.figures, said)) {
    hitCount++;
    if (
      !tally(
        'modifier',
        (w.modifier ?? null)?.toLowerCase() === f.modifier?.toLowerCase() ||
          (w.modifier == null && f.modifier === null),
      )
    )
      whole = false;
    if (!tally('unit', lastWord(w.unit) === lastWord(f.unit))) whole = false;
    if (w.scope != null) tally('scope', share(w.scope, f.scope?.text));
    if (w.holder != null) tally('holder', share(w.holder, f.holder?.text) || w.holder === f.holder?.actor?.code);
    if (w.replaces != null) tally('replaces', f.replaces?.min === w.replaces.min && f.replaces.max === w.replaces.max);
  }
  const odd = Number(String(item.id).replace(/\D/g, '')) % 2 === 1;
  const half = halves[odd ? 'A' : 'B'];
  half[0] += exact ? 1 : 0;
  half[1] += whole ? 1 : 0;
  half[2]++;
  if ((odd || file !== undefined) && !whole) {
    const show = (f: Wanted | FigureMention): string => `${key(f)} | ${f.modifier ?? '-'} | ${f.unit ?? '-'}`;
    errors.push(
      `${item.id} ${item.text.trim()}`,
      ...item.figures.map((w) => `  want ${show(w)}`),
      ...said.map((f) => `  said ${show(f)}`),
    );
  }
}

const percent = (a: number, b: number): string => (b === 0 ? '–' : ((100 * a) / b).toFixed(1));
const [A, B] = [halves.A, halves.B];
const total = A[2] + B[2];
const lines = [
  `${total} items, ${wantedCount} figures (half A: odd ids, half B: even ids)`,
  `items right in what, min, max:        ${percent(A[0] + B[0], total)}   A ${percent(A[0], A[2])}   B ${percent(B[0], B[2])}`,
  `items right in modifier and unit too: ${percent(A[1] + B[1], total)}   A ${percent(A[1], A[2])}   B ${percent(B[1], B[2])}`,
  `figures: precision ${percent(hitCount, saidCount)}, recall ${percent(hitCount, wantedCount)}`,
  ...Object.entries(fields).map(([name, [right, all]]) => `${name}: ${percent(right, all)} of ${all}`),
];
process.stdout.write(`${lines.join('\n')}\n`);
const option = process.argv.indexOf('--errors');
if (option > 0 && (file !== undefined || process.argv[option + 1] === 'A'))
  process.stdout.write(`${errors.join('\n')}\n`);
