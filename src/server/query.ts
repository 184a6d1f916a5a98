/** What an address asks for: its parameters, checked. */
import type { Context } from 'hono';
import { DemarcheError } from '../errors.ts';
import { type Names, nearest } from '../query/names.ts';
import { type Given, type Query, queryOf, SORTS, type Written } from '../query/options.ts';
import { STATUSES } from '../speech/types.ts';
import type { Store } from '../store/open.ts';
import { runNamed } from '../store/runs.ts';

/** A parameter after the question mark. Values are texts; whoever reads one says what is wrong with it. */
export interface Parameter {
  readonly description: string;
  readonly example: string | number | boolean;
  readonly required?: true;
  /** A text if left out. */
  readonly schema?: ParameterSchema;
}

/** What a value of a parameter is, as JSON Schema says it. */
export type ParameterSchema =
  | { readonly type: 'string'; readonly pattern?: string; readonly enum?: string[] }
  | { readonly type: 'integer'; readonly minimum: number; readonly maximum?: number }
  | { readonly type: 'boolean' };

function text(description: string, example: string): Parameter {
  return { description, example };
}

function day(description: string, example: string): Parameter {
  return { description, example, schema: { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' } };
}

/** A number of entries. */
export function countParameter(description: string, example: number, minimum: number, maximum?: number): Parameter {
  return {
    description,
    example,
    schema: { type: 'integer', minimum, ...(maximum === undefined ? {} : { maximum }) },
  };
}

/** Something that is so where it says `true`. */
export function flagParameter(description: string): Parameter {
  return { description, example: true, schema: { type: 'boolean' } };
}

/** A report of the examples. */
export const REPORT = 'sha256:ac380ed354190d73bd8c2f2dfa83326e7f286bce6136fb9655cf6a0fa8db5a73';

/** The filters of lists. What is left out does not restrict; all that are given hold together. */
export const FILTERS = {
  actor: text('What one party did or had done to it: a code or a name', 'TUR'),
  pair: text('What passed between two parties, either way round: codes or names, with a comma between', 'CZE,RUS'),
  kind: text('Kinds (envoy.expel) or whole families (envoy), with commas between', 'envoy.expel'),
  status: text(`Statuses, with commas between: ${STATUSES.join(', ')}`, 'happened,ongoing'),
  since: day('Only what may lie on this day or later: YYYY, YYYY-MM or YYYY-MM-DD', '2021-04-01'),
  until: day('Only what may lie on this day or earlier', '2021-04-30'),
  as_of: day(
    'What was known on that day: only from reports that had been received (published, where nothing is known of receipt) by then',
    '2022-12-31',
  ),
  min_origins: countParameter('Only events of at least so many independent origins', 2, 0),
  include: text(
    `What to take besides what happened or goes on: some of ${SORTS.join(', ')}, with commas between, or none. Planned takes in what was threatened, demanded or is possible. Left out, everything is taken`,
    'background,planned,denied',
  ),
  run: text(
    'Only what a run of the coder read: its id or the beginning of it, its number, or last (GET /api/runs)',
    'last',
  ),
  ids: text('Only these, whole ids with commas between', 'e:46a0f8eda24955a0aeb8,e:04b9b9a57a6e8d5f3188'),
  report: text('Only what these reports tell: whole ids, with commas between', REPORT),
} as const;

/** The name of a filter. */
export type Filter = keyof typeof FILTERS;

/** Parameters that page through a list. */
export const PAGING = {
  limit: countParameter(
    'At most so many: 1 to 1000, 50 if left out; of .jsonl and .csv up to 100000, 1000 if left out',
    50,
    1,
    100_000,
  ),
  cursor: text('Where to go on: the `next` of the page before, as it was', 'WzE4NzMyLCJlOjA0YjliOWE1Il0'),
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
      const near = nearest(plainName(name), names, plainName);
      const help = near.length === 0 ? taken : `did you mean ${near.join(' or ')}? ${taken}`;
      throw new DemarcheError('E_PARAM', `${c.req.path} has no parameter “${name}”`, help, 2);
    }
    if (values.length > 1)
      throw new DemarcheError('E_PARAM', `${name} is given ${values.length} times`, 'give it once, with commas', 2);
  }
  return Object.fromEntries(Object.entries(given).map(([name, [value]]) => [name, value]));
}

/** A parameter's name without what people write differently: "min-origins", "asOf". */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
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
