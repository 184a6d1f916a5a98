/** What an address asks for: its parameters, checked. */
import type { Context } from 'hono';
import { DemarcheError } from '../errors.ts';
import type { Names } from '../query/names.ts';
import { type Given, type Query, queryOf, SORTS, type Written } from '../query/options.ts';
import { STATUSES } from '../speech/types.ts';
import type { Store } from '../store/open.ts';
import { runNamed } from '../store/runs.ts';

/** A parameter after the question mark. Values are texts; whoever reads one says what is wrong with it. */
export interface Parameter {
  readonly description: string;
  readonly example?: string;
  readonly required?: true;
}

function text(description: string, example = ''): Parameter {
  return { description, ...(example === '' ? {} : { example }) };
}

/** The filters of lists. What is left out does not restrict; all that are given hold together. */
export const FILTERS = {
  actor: text('What one party did or had done to it: a code or a name', 'TUR'),
  pair: text('What passed between two parties, either way round: codes or names, with a comma between', 'CZE,RUS'),
  kind: text('Kinds (envoy.expel) or whole families (envoy), with commas between', 'envoy.expel'),
  status: text(`Statuses, with commas between: ${STATUSES.join(', ')}`, 'happened,ongoing'),
  since: text('Only what may lie on this day or later: YYYY, YYYY-MM or YYYY-MM-DD', '2021-04-01'),
  until: text('Only what may lie on this day or earlier', '2021-04-30'),
  as_of: text(
    'What was known on that day: only from reports that had been received (published, where nothing is known of receipt) by then',
    '2022-12-31',
  ),
  min_origins: text('Only events of at least so many independent origins', '2'),
  include: text(
    `What to take besides what happened or goes on: some of ${SORTS.join(', ')}, with commas between, or none. Planned takes in what was threatened, demanded or is possible. Left out, everything is taken`,
    'background,planned,denied',
  ),
  run: text('Only what a run of the coder read: its id, or the beginning of it (GET /api/runs)'),
  ids: text('Only these, with commas between'),
  report: text('Only what these reports tell: whole ids, with commas between'),
} as const;

/** The name of a filter. */
export type Filter = keyof typeof FILTERS;

/** Parameters that page through a list. */
export const PAGING = {
  limit: text('At most so many: 1 to 1000, 50 if left out; of .jsonl and .csv up to 100000, 1000 if left out', '50'),
  cursor: text('Where to go on: the `next` of the page before'),
} as const;

/** What was given for some parameters. */
export type Asked = Readonly<Record<string, string | undefined>>;

/**
 * The parameters of a request.
 *
 * @throws DemarcheError E_PARAM for one that is unknown, and names those that there are; or given twice
 */
export function askedOf(c: Context, known: Readonly<Record<string, unknown>>): Asked {
  const given = c.req.queries();
  const names = Object.keys(known);
  for (const [name, values] of Object.entries(given)) {
    if (!Object.hasOwn(known, name)) {
      const taken = names.length === 0 ? 'it takes none' : `it takes ${names.join(', ')}`;
      throw new DemarcheError('E_PARAM', `${c.req.path} has no parameter “${name}”`, taken, 2);
    }
    if (values.length > 1)
      throw new DemarcheError('E_PARAM', `${name} is given ${values.length} times`, 'give it once, with commas', 2);
  }
  return Object.fromEntries(Object.entries(given).map(([name, [value]]) => [name, value]));
}

/** As in an address: "since=2021". */
const inAddress: Written = (name, value) => `${name.replace('-', '_')}=${value}`;

/** The filters among some parameters. @throws DemarcheError as `queryOf` does */
export function filtersOf(asked: Asked, names: Names): Query {
  const empty = Object.keys(asked).find((name) => asked[name] === '' && name !== 'include');
  if (empty !== undefined)
    throw new DemarcheError('E_PARAM', `${empty} has no value`, 'give it one, or leave it out', 2);
  const { as_of, min_origins, ...rest } = asked;
  const given: Given = { ...rest, 'as-of': as_of, 'min-origins': min_origins };
  return queryOf(given, names, inAddress);
}

/** The parts of a list with commas; undefined where nothing was given. */
export function partsOf(value: string | undefined): readonly string[] | undefined {
  const parts = value
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts === undefined || parts.length === 0 ? undefined : parts;
}

/** How many of a list are asked for. @throws DemarcheError E_PARAM */
export function limitOf(asked: Asked, usual: number, most: number): number {
  if (asked.limit === undefined) return usual;
  const limit = Number(asked.limit);
  if (/^\d+$/.test(asked.limit) && limit >= 1 && limit <= most) return limit;
  throw new DemarcheError('E_PARAM', `limit=${asked.limit} cannot be`, `give a number from 1 to ${most}`, 2);
}

/** The run that is asked for; undefined for any. @throws DemarcheError E_RUN */
export async function runOf(asked: Asked, store: Store): Promise<string | undefined> {
  if (asked.run === undefined) return undefined;
  // Without counting what each read, which takes long in a large store.
  return runNamed(await store.db.selectFrom('run').select(['id', 'number']).orderBy('number').execute(), asked.run).id;
}

/** Whether a parameter that is true or false is true. @throws DemarcheError E_PARAM */
export function isTrue(name: string, value: string | undefined): boolean {
  if (value === undefined || value === 'false') return false;
  if (value === 'true') return true;
  throw new DemarcheError('E_PARAM', `${name}=${value} cannot be`, `write ${name}=true, or leave it out`, 2);
}
