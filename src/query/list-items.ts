/** Fetching what a list is made of, for every way of serving it. */
import type { Columns } from './csv.ts';
import { ledgerOf, pairAbout } from './ledger.ts';
import type { ListInput, ListSpec } from './list-spec.ts';
import type { Names } from './names.ts';
import type { Query } from './options.ts';
import { fits, type RecordSource } from './source.ts';
import { type Told, tell, tellEvents, withOrigins } from './told.ts';

/** A list as it was found; `csvText(listed.items, listed)` makes CSV of it. */
export interface Listed<Item, Row = Item> extends Columns<Item, Row> {
  readonly items: readonly Item[];
  readonly input: ListInput;
}

/**
 * The entries of a list.
 *
 * @param options what the list's own options were given, by name.
 * @param counted whether the origins of events are wanted: CSV and screens tell them, the entries themselves do not.
 * @throws DemarcheError for an option that cannot be
 */
export async function listItems<Item, Row>(
  spec: ListSpec<Item, Row>,
  source: RecordSource,
  query: Query,
  names: Names,
  options: Readonly<Record<string, unknown>> = {},
  counted = true,
): Promise<Listed<Item, Row>> {
  const told =
    spec.scope === 'reports'
      ? await ledgerOf(source, query, await pairAbout(source, query, options.event))
      : await eventsFor(spec, source, query, names, counted);
  const wanted = (id: string): boolean => {
    const event = told.byId.get(id);
    return event !== undefined && fits(event, query, told.origins.get(id));
  };
  const input = { told, names, query, wanted, options };
  const columns = Object.entries(spec.columns).map(([name, value]) => [name, (row: Row) => value(row, input)] as const);
  return { items: spec.items(input), input, columns: Object.fromEntries(columns), rows: spec.rows };
}

async function eventsFor(
  spec: Pick<ListSpec<unknown>, 'kinds' | 'joined'>,
  source: RecordSource,
  query: Query,
  names: Names,
  counted: boolean,
): Promise<Told> {
  const { minOrigins, ...rest } = query;
  const { asOf } = query;
  const least = minOrigins !== undefined;
  const whole = spec.kinds === undefined;
  // The store filters by the numbers that it keeps; of a day that has passed they are counted once all is at hand.
  const kept = least && whole && asOf === undefined;
  if (kept) await source.countOrigins(rest, names.outletCode);
  const asked = spec.kinds ? wide(query, names.kindsWhere(spec.kinds), spec.joined !== undefined) : kept ? query : rest;
  const all = isJoined(spec, query)
    ? await tellEvents(source, await spec.joined(source, query, names))
    : await tell(source, asked);
  if (!counted && !least) return all;
  const shown = all.events.filter((e) => fits(e, rest));
  const told = await withOrigins(source, all, names, asOf, shown, least);
  if (!least || !whole) return told;
  return { ...told, events: told.events.filter((e) => fits(e, query, told.origins.get(e.id))) };
}

/**
 * Whether the events that entries join are looked for, starting from those of the parties asked for. As of a day that has
 * passed all events are derived anyway.
 */
export function isJoined<Spec extends Pick<ListSpec<unknown>, 'joined'>>(
  spec: Spec,
  { pair, actor, asOf }: Query,
): spec is Spec & Required<Pick<ListSpec<unknown>, 'joined'>> {
  return spec.joined !== undefined && (pair ?? actor) !== undefined && asOf === undefined;
}

function wide({ pair, actor, asOf }: Query, kinds: readonly string[], joins: boolean): Query {
  return {
    kinds,
    ...(pair === undefined || joins ? {} : { pair }),
    ...(actor === undefined || joins ? {} : { actor }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}
