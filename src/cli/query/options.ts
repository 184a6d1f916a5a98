/** Options that choose what of the record is told. */
import { DemarcheError } from '../../errors.ts';
import { intervalOf } from '../../record/interval.ts';
import { STATUSES, type Status } from '../../speech/types.ts';
import { FORMAT } from '../print/output.ts';
import { STORE } from '../store-option.ts';
import type { Names } from './names.ts';

/** Filters that all lists share. */
export const FILTERS = {
  pair: { type: 'string', description: 'What passed between two parties: codes or names', valueHint: 'A,B' },
  actor: { type: 'string', description: 'What one party did or had done to it: a code or a name', valueHint: 'A' },
  kind: {
    type: 'string',
    description: 'Kinds (envoy.expel) or whole families (envoy), with commas between',
    valueHint: 'K,..',
  },
  status: { type: 'string', description: `Statuses, with commas between: ${STATUSES.join(', ')}`, valueHint: 'S,..' },
  since: { type: 'string', description: 'Only what may lie on this day or later', valueHint: 'YYYY[-MM[-DD]]' },
  until: { type: 'string', description: 'Only what may lie on this day or earlier', valueHint: 'YYYY[-MM[-DD]]' },
  'as-of': {
    type: 'string',
    description: 'Tell what was known on that day: only from reports that had come in, or had been published, by then',
    valueHint: 'YYYY[-MM[-DD]]',
  },
} as const;

/** Options of a list: the store, the filters and the format. */
export const LIST_ARGS = { ...STORE, ...FILTERS, ...FORMAT } as const;

/** What the options were given. */
export interface Given {
  readonly pair?: string | undefined;
  readonly actor?: string | undefined;
  readonly kind?: string | undefined;
  readonly status?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly 'as-of'?: string | undefined;
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
}

/**
 * Reads the filters.
 *
 * @throws DemarcheError E_ACTOR, E_KIND, E_BAD_DATE or E_USAGE, each with what is right
 */
export function queryOf(given: Given, names: Names): Query {
  const kinds = split(given.kind).flatMap((k) => names.kindsOf(k));
  const statuses = split(given.status).map(checkStatus);
  const since = dayOf('--since', given.since)?.lo;
  const until = dayOf('--until', given.until)?.hi;
  const asOf = dayOf('--as-of', given['as-of'])?.hi;
  if (since !== undefined && until !== undefined && since > until) {
    throw new DemarcheError('E_USAGE', `--since ${given.since} is after --until ${given.until}`, 'swap them', 2);
  }
  return {
    ...(given.pair === undefined ? {} : { pair: pairOf(given.pair, names) }),
    ...(given.actor === undefined ? {} : { actor: names.codeOf(given.actor) }),
    ...(kinds.length > 0 ? { kinds: [...new Set(kinds)] } : {}),
    ...(statuses.length > 0 ? { statuses } : {}),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(asOf === undefined ? {} : { asOf }),
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

function pairOf(text: string, names: Names): readonly [string, string] {
  const [a, b, ...more] = split(text);
  if (a === undefined || b === undefined || more.length > 0) {
    throw new DemarcheError('E_USAGE', `--pair ${text} names no two parties`, 'write --pair TUR,ISR', 2);
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
  option: string,
  text: string | undefined,
): { readonly lo: number; readonly hi: number } | undefined {
  if (text === undefined) return undefined;
  const { lo, hi } = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text) ? intervalOf(text) : { lo: null, hi: null };
  if (lo !== null && hi !== null) return { lo, hi };
  throw new DemarcheError('E_BAD_DATE', `${option} ${text} is no date`, 'write it as YYYY-MM-DD, YYYY-MM or YYYY', 2);
}
