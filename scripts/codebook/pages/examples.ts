/** Examples with their rows. */
import type { Example, ExampleRow, Kind } from '../../../src/coding/codebook.ts';
import { plain } from './text.ts';

/** How many examples a page shows of a kind. */
const SHOWN = 8;

/**
 * A choice that shows much in little: greedily the example that shows most of what is not shown yet (a status, an open
 * side, several rows, a row of another kind, a short or a long text), the earlier of two that show as much.
 */
export function choose(kind: Kind): readonly Example[] {
  const left = kind.examples.filter((e) => e.miss === undefined);
  const seen = new Set<string>();
  const chosen = new Set<Example>();
  while (chosen.size < SHOWN && chosen.size < left.length) {
    let best: Example | null = null;
    let most = -1;
    for (const e of left) {
      const gain = chosen.has(e) ? -1 : sightsOf(e, kind).filter((s) => !seen.has(s)).length;
      if (gain > most) [best, most] = [e, gain];
    }
    if (!best) break;
    chosen.add(best);
    for (const s of sightsOf(best, kind)) seen.add(s);
  }
  return left.filter((e) => chosen.has(e));
}

function sightsOf(example: Example, kind: Kind): string[] {
  const own = example.rows.filter((r) => (r.kind ?? kind.kind) === kind.kind);
  return [
    ...own.map((r) => r.status ?? 'happened'),
    ...own.map((r) => (r.source === null ? 'open source' : r.target === null ? 'open target' : 'both')),
    own.length > 1 ? 'several' : 'one',
    example.rows.length > own.length ? 'beside' : 'alone',
    /^[“"]/.test(example.text) ? 'quote' : /[.!?”"]$/.test(example.text) ? 'sentence' : 'headline',
    example.text.length < 60 ? 'short' : example.text.length > 140 ? 'long' : 'middle',
  ];
}

/** The rows of an example: "KEN → SOM (planned); statement.accuse SOM → KEN". */
export function rowsInWords(example: Example, kind: Kind): string {
  return example.rows.map((r) => rowInWords(r, kind)).join('; ');
}

function rowInWords(r: ExampleRow, kind: Kind): string {
  const notes = [
    ...(r.status === undefined || r.status === 'happened' ? [] : [r.status]),
    ...(typeof r.date === 'string' ? [r.date] : []),
    ...(r.level === undefined ? [] : [`level: ${r.level}`]),
  ];
  const name = r.kind === undefined || r.kind === kind.kind ? '' : `${r.kind} `;
  const sides = `${r.source ?? '?'} → ${r.target ?? '?'}`;
  return `\`${name}${sides}\`${notes.length > 0 ? ` (${plain(notes.join(', '))})` : ''}`;
}

/** An example as a list item. */
export function exampleLine(example: Example, kind: Kind): string {
  return `- ${plain(example.text)}<br>${rowsInWords(example, kind)}`;
}

/** A counter-example as a list item, with the reason and what it gives instead. */
export function counterLine(example: Example, kind: Kind): string {
  const rows = example.rows.length > 0 ? `<br>${rowsInWords(example, kind)}` : '';
  const miss = example.miss === undefined ? '' : ` Not read right yet: ${plain(example.miss)}.`;
  return `- ${plain(example.text)} – *${plain(example.because ?? '')}*${miss}${rows}`;
}
