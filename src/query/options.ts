/** Options that choose what of the record is told. */
import { DemarcheError } from '../errors.ts';
import { intervalOf } from '../record/interval.ts';
import type { RecordEvent } from '../record/types.ts';
import { STATUSES, type Status } from '../speech/types.ts';
import type { Names } from './names.ts';

/** What lists leave out when they are told what to include, unless it is named. */
export const SORTS = ['background', 'planned', 'denied'] as const;
export type Sort = (typeof SORTS)[number];

/** What a status makes of an event; nothing for what happened or goes on. */
const SORT_OF: Readonly<Record<Status, Sort | null>> = {
  happened: null,
  ongoing: null,
  planned: 'planned',
  threatened: 'planned',
  demanded: 'planned',
  possible: 'planned',
  denied: 'denied',
};

/** All sorts that an event is of; none for what happened, or goes on, and is not told as past. */
export function sortsOf({ status, background }: Pick<RecordEvent, 'status' | 'background'>): readonly Sort[] {
  return [SORT_OF[status], background ? ('background' as const) : null].filter((sort) => sort !== null);
}

/** The statuses that a query lets through; undefined for all. */
export function statusesOf({ statuses, include }: Pick<Query, 'statuses' | 'include'>): readonly Status[] | undefined {
  if (include === undefined) return statuses;
  return (statuses ?? STATUSES).filter((status) => {
    const sort = SORT_OF[status];
    return sort === null || include.includes(sort);
  });
}

/** How an option and its value are written where it was given, for messages. */
export type Written = (name: string, value: string) => string;

/** As on a command line: "--since 2021". */
export const onCommandLine: Written = (name, value) => `--${name} ${value}`;

/** What the options were given. */
export interface Given {
  readonly pair?: string | undefined;
  readonly actor?: string | undefined;
  readonly kind?: string | undefined;
  readonly status?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly 'as-of'?: string | undefined;
  readonly 'min-origins'?: string | undefined;
  readonly include?: string | undefined;
}

/** What of the record is asked for; what is left out does not restrict. Days count from 1970-01-01. */
export interface Query {
  readonly pair?: readonly [string, string];
  readonly actor?: string;
  readonly kinds?: readonly string[];
  readonly statuses?: readonly Status[];
  readonly since?: number;
  readonly until?: number;
  readonly asOf?: number;
  /** Only events of at least so many origins. */
  readonly minOrigins?: number;
  /** Only what happened or goes on and is not told as past, and of the rest what is of no sort but these; left out, all. */
  readonly include?: readonly Sort[];
}

/**
 * Reads the filters.
 *
 * @param written how messages name an option; as on a command line if left out.
 * @throws DemarcheError E_ACTOR, E_KIND, E_BAD_DATE or E_USAGE, each with what is right
 */
export function queryOf(given: Given, names: Names, written: Written = onCommandLine): Query {
  const kinds = split(given.kind).flatMap((k) => names.kindsOf(k));
  const statuses = split(given.status).map(checkStatus);
  const since = dayOf('since', given.since, written)?.lo;
  const until = dayOf('until', given.until, written)?.hi;
  const asOf = dayOf('as-of', given['as-of'], written)?.hi;
  if (since !== undefined && until !== undefined && since > until) {
    const [from, to] = [written('since', given.since ?? ''), written('until', given.until ?? '')];
    throw new DemarcheError('E_USAGE', `${from} is after ${to}`, 'swap them', 2);
  }
  const minOrigins = countOf('min-origins', given['min-origins'], written);
  return {
    ...(given.pair === undefined ? {} : { pair: pairOf(given.pair, names, written) }),
    ...(given.actor === undefined ? {} : { actor: names.codeOf(given.actor) }),
    ...(kinds.length > 0 ? { kinds: [...new Set(kinds)] } : {}),
    ...(statuses.length > 0 ? { statuses } : {}),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(minOrigins === undefined ? {} : { minOrigins }),
    ...(given.include === undefined ? {} : { include: [...new Set(split(given.include).flatMap(sortOf))] }),
  };
}

function split(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((s) => s.trim())
    .filter((s) => s !== '');
}

function checkStatus(text: string): Status {
  const status = STATUSES.find((s) => s === text.toLowerCase());
  if (status) return status;
  throw new DemarcheError('E_USAGE', `there is no status “${text}”`, `use one of: ${STATUSES.join(', ')}`, 2);
}

function sortOf(text: string): Sort[] {
  if (text.toLowerCase() === 'none') return [];
  const sort = SORTS.find((s) => s === text.toLowerCase());
  if (sort) return [sort];
  throw new DemarcheError('E_USAGE', `“${text}” is nothing to include`, `use some of: ${SORTS.join(', ')}; or none`, 2);
}

function countOf(name: string, text: string | undefined, written: Written): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new DemarcheError('E_USAGE', `${written(name, text)} is no count`, 'give a whole number', 2);
}

function pairOf(text: string, names: Names, written: Written): readonly [string, string] {
  const [a, b, ...more] = split(text);
  if (a === undefined || b === undefined || more.length > 0) {
    throw new DemarcheError(
      'E_USAGE',
      `${written('pair', text)} names no two parties`,
      `write ${written('pair', 'TUR,ISR')}`,
      2,
    );
  }
  return checkPair(names.codeOf(a), names.codeOf(b));
}

function checkPair(a: string, b: string): readonly [string, string] {
  if (a !== b) return [a, b];
  throw new DemarcheError('E_USAGE', `${a} is no pair with itself`, 'name two parties', 2);
}

/**
 * The two parties named by the words of a command line. Names of several words need no quotation marks as long as only
 * one way to part them names two parties ("South Korea Japan").
 *
 * @throws DemarcheError E_USAGE for fewer than two words; E_ACTOR where they name no two parties
 */
export function pairOfWords(words: readonly string[], names: Names): readonly [string, string] {
  if (words.length < 2) {
    throw new DemarcheError('E_USAGE', 'two parties are needed', 'write, for example, demarche dyad TUR ISR', 2);
  }
  const ways = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')] as const);
  const fits = ways.filter(([a, b]) => names.codesOf(a).length > 0 && names.codesOf(b).length > 0);
  const [a, b] = fits.length === 1 && fits[0] ? fits[0] : (ways.at(Math.floor((ways.length - 1) / 2)) ?? ['', '']);
  return checkPair(names.codeOf(a), names.codeOf(b));
}

/** @throws DemarcheError E_BAD_DATE for what is no year, month or day */
export function dayOf(
  name: string,
  text: string | undefined,
  written: Written = onCommandLine,
): { readonly lo: number; readonly hi: number } | undefined {
  if (text === undefined) return undefined;
  const { lo, hi } = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text) ? intervalOf(text) : { lo: null, hi: null };
  if (lo !== null && hi !== null) return { lo, hi };
  throw new DemarcheError(
    'E_BAD_DATE',
    `${written(name, text)} is no date`,
    'write it as YYYY-MM-DD, YYYY-MM or YYYY',
    2,
  );
}
