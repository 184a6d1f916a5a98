import { type Relations, relationsOf } from '../../record/relations/relations.ts';
import type { ListSpec } from '../list-spec.ts';

/** A month of two parties. */
export interface RelationRow {
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

/** The formal state of each two states' relations, and how warm or cold the months were. */
export const relationList: ListSpec<Relations, RelationRow> = {
  name: 'relations',
  summary:
    'Tell how relations of each two parties stood: severed, downgraded, restored, under review; and month by month the sum of Goldstein scores, each deed counted once.',
  scope: 'events',
  kinds: () => true,
  items: ({ told, query, wanted }) =>
    relationsOf(
      told.events.filter((e) => wanted(e.id)),
      told.context,
    ).filter(
      ({ pair: [a, b], steps, months }) =>
        (steps.length > 0 || months.length > 0) &&
        (query.actor === undefined || a === query.actor || b === query.actor),
    ),
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
};

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
