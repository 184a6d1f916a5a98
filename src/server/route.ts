/** Routes that only read: each is described once, for the app and for the published description of the API. */
import type { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { refusals } from './problem.ts';
import { type Asked, askedOf, type Parameter } from './query.ts';

/** What an answer looks like: the ending of its address. */
export type Ending = 'json' | 'jsonl' | 'csv';

/** A JSON Schema that is published under a name already. */
export interface Reference {
  readonly $ref: string;
}

/** A route. */
export interface GetRoute {
  /** As OpenAPI writes it ("/api/events/{id}"). */
  readonly path: string;
  /** Unique among all routes ("listEvents"). */
  readonly name: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly description?: string;
  /** The parts of the path that vary, with an example. */
  readonly params?: Readonly<Record<string, Parameter>>;
  /** Parameters after the question mark. */
  readonly query?: Readonly<Record<string, Parameter>>;
  /** What is answered as JSON. */
  readonly answer: z.ZodType | Reference;
  /** What a line of JSON Lines holds; where it is given, there are `.json`, `.jsonl` and `.csv` too. */
  readonly line?: z.ZodType | Reference;
  /** Those endings, where there are not all. */
  readonly endings?: readonly Ending[];
}

/** Groups of routes, in the order of the reference. */
export const TAGS = {
  record: 'What happened, as the reports tell it',
  sources: 'Reports, and where they have it from',
  views: 'What follows from it: measures, posts, relations, claims and the like',
  links: 'Any id: what it stands for, the words that prove it, and what became of it',
  changes: 'What changed since when, as a delta and as feeds',
  judgements: 'What analysts decided, and what became of reports',
  writing: 'Judging, and reading texts',
  names: 'Codes and kinds',
  server: 'The server itself',
} as const;

export type Tag = keyof typeof TAGS;

/** What handles a request: its parameters are known ones, each given once. */
export type Handler = (c: Context, asked: Asked, ending: Ending) => Response | Promise<Response>;

const ENDINGS = ['json', 'jsonl', 'csv'] as const;

/** Media types by ending. */
export const MEDIA: Readonly<Record<Ending, string>> = {
  json: 'application/json',
  jsonl: 'application/jsonl',
  csv: 'text/csv',
};

/** Mounts a route, with its endings, and publishes its description. */
export function mountGet(app: OpenAPIHono, route: GetRoute, handle: Handler): void {
  const path = route.path.replace(/\{(\w+)\}/g, ':$1');
  const known = route.query ?? {};
  app.get(path, (c) => handle(c, askedOf(c, known), 'json'));
  describe(app, route, 'json', '');
  if (route.line === undefined) return;
  for (const ending of route.endings ?? ENDINGS) {
    app.get(`${path}.${ending}`, (c) => handle(c, askedOf(c, known), ending));
    describe(app, route, ending, `.${ending}`);
  }
}

function describe(app: OpenAPIHono, route: GetRoute, ending: Ending, suffix: string): void {
  const { path, name, tag, summary, description, answer, line = answer, params = {}, query = {} } = route;
  const schema = ending === 'json' ? answer : ending === 'jsonl' ? line : { type: 'string' as const };
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: path + suffix,
    operationId: suffix === '' ? name : `${name}As${ending[0]?.toUpperCase()}${ending.slice(1)}`,
    tags: [tag],
    summary,
    description: description ?? `${summary}.`,
    // Parameters are checked by `askedOf` and by whoever reads them, so that messages can say what to do.
    parameters: [
      ...Object.entries(params).map(([of, parameter]) => ({
        name: of,
        in: 'path' as const,
        description: parameter.description,
        example: parameter.example,
        required: true,
        schema: { type: 'string' as const },
      })),
      ...Object.entries(query).map(([of, parameter]) => ({
        name: of,
        in: 'query' as const,
        required: parameter.required ?? false,
        description: parameter.description,
        example: parameter.example,
        schema: parameter.schema ?? { type: 'string' as const },
      })),
    ],
    responses: {
      200: {
        description: summary,
        content: { [MEDIA[ending]]: { schema } },
      },
      304: { description: 'It is as it was when the entity tag was given.' },
      ...refusals(400, 401, ...(Object.keys(params).length > 0 ? [404 as const] : []), 422, 503),
    },
  });
}
