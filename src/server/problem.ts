/** Errors as RFC 9457 has them: one shape for all, never a stack. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { DemarcheError } from '../errors.ts';

/** What an answer that is no success holds. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What is wrong, with the value that is. */
  readonly detail: string;
  /** As docs/errors.md explains it. */
  readonly code: string;
  /** What to do about it. */
  readonly help: string;
  /** Filters with which it would work, where they are known. */
  readonly instead?: Readonly<Record<string, string>>;
  /** The address that was asked for. */
  readonly instance: string;
}

const PROBLEM_JSON = 'application/problem+json';

/** The status of HTTP that each code stands for; 400 where it has none here. */
const STATUS: Readonly<Record<string, ContentfulStatusCode>> = {
  E_TOKEN: 401,
  E_HOST: 403,
  E_ORIGIN: 403,
  E_ROUTE: 404,
  E_METHOD: 405,
  E_ID: 404,
  E_RUN: 404,
  E_TOO_LARGE: 413,
  E_MEDIA: 415,
  E_NOT_TEXT: 415,
  E_NOT_UTF8: 415,
  E_JUDGEMENT: 422,
  E_TOO_MANY: 422,
  E_RATE: 429,
  E_SERVER: 500,
  E_RESOURCES: 500,
  E_CODER: 500,
  E_STORE: 503,
  E_TOO_LONG: 503,
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be understood',
  401: 'A token is needed',
  403: 'That is not allowed',
  404: 'There is no such thing',
  405: 'That cannot be done here',
  413: 'It is too large',
  415: 'It is of the wrong kind',
  422: 'It cannot be done as asked',
  429: 'Too many requests',
  500: 'The program failed',
  503: 'The store cannot answer now',
};

/** Statuses that a description names one by one, with what each means there. */
const REFUSALS = {
  400: 'Something in it cannot be understood: a parameter, a value, the body',
  401: 'The token is missing, or is not the one of this server',
  403: 'It was asked for under another name, or by the page of another site',
  404: 'Nothing has this id or name',
  413: 'The body is too large',
  415: 'The body is not of a kind that is read',
  422: 'It cannot be done as asked: too much would have to be worked out, or a judgement cannot be',
  429: 'Too many requests; the header Retry-After says after how many seconds to ask again',
  503: 'The store cannot answer now',
} as const;

type Refusal = keyof typeof REFUSALS;

/** The answers that are no success, for the description of a route. */
export function refusals(...statuses: readonly Refusal[]): Readonly<Record<string, object & { description: string }>> {
  const answer = (description: string) => ({
    description,
    content: { [PROBLEM_JSON]: { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  const named = statuses.map((status) => [String(status), answer(REFUSALS[status])] as const);
  return { ...Object.fromEntries(named), default: answer('It did not work, and why') };
}

/** The status that an error is answered with. */
export function statusOf(error: DemarcheError): ContentfulStatusCode {
  return STATUS[error.code] ?? 400;
}

/** An error as plain data. */
export function problemOf(error: DemarcheError, instance: string): Problem {
  const status = statusOf(error);
  return {
    type: `urn:demarche:error:${error.code}`,
    title: TITLES[status] ?? 'It did not work',
    status,
    detail: error.message,
    code: error.code,
    help: error.help,
    ...(error.instead === null ? {} : { instead: error.instead }),
    instance,
  };
}

/** Answers with an error. What is no mistake of the asker tells nothing of the program's inside. */
export function answerProblem(error: unknown, c: Context): Response {
  const known = error instanceof DemarcheError ? error : failure();
  if (known !== error) process.stderr.write(`demarche: E_SERVER: ${c.req.method} ${c.req.path}: ${String(error)}\n`);
  const { pathname, search } = new URL(c.req.url);
  const problem = problemOf(known, pathname + search);
  c.header('etag', undefined);
  return c.body(`${JSON.stringify(problem)}\n`, statusOf(known), {
    'content-type': PROBLEM_JSON,
    'cache-control': 'no-store',
  });
}

function failure(): DemarcheError {
  return new DemarcheError('E_SERVER', 'the program failed on this request', 'please report it with the address');
}
