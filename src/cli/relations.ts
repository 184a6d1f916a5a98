import { type Relations, relationsAt, relationsOf } from '../record/relations/relations.ts';
import { standText } from './print/posts.ts';
import { monthPlot, relationLines } from './print/relations.ts';
import { count } from './print/text.ts';
import { paragraph } from './print/timeline.ts';
import { type ListInput, listCommand } from './query/list-command.ts';
import { fits } from './query/source.ts';
import { ON, onDay } from './representation.ts';
import { painter, type Screen } from './terminal.ts';

interface RelationRow {
  readonly pair: readonly [string, string];
  readonly month: string;
  readonly events: number;
  readonly hostile: number;
  readonly friendly: number;
  readonly neutral: number;
  readonly sum: number | null;
  readonly mean: number | null;
  readonly steps: readonly string[];
}

/** `demarche relations`: the formal state of each two states' relations, and how warm or cold the months were. */
export const relations = listCommand<Relations, RelationRow>({
  name: 'relations',
  description:
    'Tell how relations of each two parties stood: severed, downgraded, restored, under review; and month by month the sum of Goldstein scores, each deed counted once.',
  args: ON,
  kinds: () => true,
  items: ({ told, query }) =>
    relationsOf(
      told.events.filter((e) => fits(e, query)),
      told.context,
    ).filter(
      ({ pair: [a, b], steps, months }) =>
        (steps.length > 0 || months.length > 0) &&
        (query.actor === undefined || a === query.actor || b === query.actor),
    ),
  listing: (input) => ({
    columns: {
      a: (r) => r.pair[0],
      b: (r) => r.pair[1],
      month: (r) => r.month,
      events: (r) => r.events,
      hostile: (r) => r.hostile,
      friendly: (r) => r.friendly,
      neutral: (r) => r.neutral,
      goldstein_sum: (r) => r.sum,
      goldstein_mean: (r) => r.mean,
      steps: (r) => r.steps,
    },
    rows: rowsOf,
    table: (items, screen) => table(items, input, screen),
  }),
});

function table(items: readonly Relations[], input: ListInput, screen: Screen): string {
  const { told, names } = input;
  const paint = painter(screen);
  const day = onDay(input);
  // What stood on a day follows from all steps, whatever the other filters leave out.
  const whole =
    day === undefined ? null : new Map(relationsOf(told.events, told.context).map((w) => [String(w.pair), w]));
  return items
    .map((r) => {
      const stand = day === undefined ? '' : `  ${standText(day, relationsAt(whole?.get(String(r.pair)) ?? r, day))}`;
      const title = `${names.nameOf(r.pair[0])} and ${names.nameOf(r.pair[1])}`;
      return `${paint('bold', title)}${stand}\n${relationLines(r, told, screen)}${monthPlot(r.months, screen)}`;
    })
    .concat(paragraph(count(items.length, 'pair'), screen, 0))
    .join('');
}

/** A row a month; steps stand in the month in which they begin, those too loosely dated for one in a row without month. */
function rowsOf(r: Relations): RelationRow[] {
  const steps = (ids: readonly string[]): string[] =>
    r.steps.filter((s) => ids.includes(s.event)).map((s) => `${s.state ?? s.kind}${s.hollow ? ` (${s.status})` : ''}`);
  const placed = new Set(r.months.flatMap((m) => m.events));
  const loose = r.steps.map((s) => s.event).filter((id) => !placed.has(id));
  const none = { events: loose.length, hostile: 0, friendly: 0, neutral: 0, sum: null, mean: null };
  const first = loose.length === 0 ? [] : [{ pair: r.pair, month: '', ...none, steps: steps(loose) }];
  const months = r.months.map((m) => ({
    pair: r.pair,
    month: m.month,
    events: m.events.length,
    hostile: m.hostile,
    friendly: m.friendly,
    neutral: m.neutral,
    sum: m.mean === null ? null : m.sum,
    mean: m.mean,
    steps: steps(m.events),
  }));
  return [...first, ...months];
}
