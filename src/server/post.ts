/** Routes that take something: each is described once, for the app and for the published description of the API. */
import type { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { DemarcheError } from '../errors.ts';
import { refusals } from './problem.ts';
import { askedOf } from './query.ts';
import type { Tag } from './route.ts';

/** A route that takes a JSON object. */
export interface PostRoute<Body> {
  readonly path: string;
  /** Unique among all routes ("postJudgement"). */
  readonly name: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly description?: string;
  readonly body: z.ZodType<Body>;
  readonly answer: z.ZodType;
  /** Whether the token is needed on loopback too. */
  readonly writes: boolean;
}

/** Mounts a route and publishes its description. */
export function mountPost<Body>(
  app: OpenAPIHono,
  route: PostRoute<Body>,
  handle: (c: Context, body: Body) => Promise<Response>,
): void {
  const { path, name, tag, summary, description, body, answer, writes } = route;
  app.post(path, async (c) => {
    askedOf(c, {});
    return handle(c, await bodyOf(c, body));
  });
  app.openAPIRegistry.registerPath({
    method: 'post',
    path,
    operationId: name,
    tags: [tag],
    summary,
    description: description ?? `${summary}.`,
    ...(writes ? { security: [{ token: [] }] } : {}),
    request: { body: { required: true, content: { 'application/json': { schema: body } } } },
    responses: {
      200: { description: summary, content: { 'application/json': { schema: answer } } },
      ...refusals(400, 401, 403, ...(writes ? [404 as const, 422 as const] : []), 413, 415, 429, 503),
    },
  });
}

/** @throws DemarcheError E_MEDIA for what is not sent as JSON; E_BODY for what is none, or not as described */
async function bodyOf<Body>(c: Context, schema: z.ZodType<Body>): Promise<Body> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/json\b/i.test(type))
    throw new DemarcheError(
      'E_MEDIA',
      type === '' ? 'the request does not say what it holds' : `the request holds ${type.slice(0, 80)}`,
      'send JSON with Content-Type: application/json',
      2,
    );
  const encoding = c.req.header('content-encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity')
    throw new DemarcheError('E_MEDIA', `the body is encoded as ${encoding.slice(0, 80)}`, 'send it as it is', 2);
  let given: unknown;
  try {
    given = await c.req.json();
  } catch {
    throw new DemarcheError('E_BODY', 'what was sent is no JSON', 'send one JSON object', 2);
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? 'the object' : issue.path.join('.');
  throw new DemarcheError(
    'E_BODY',
    `${where}: ${issue?.message ?? 'not as described'}`,
    'GET /api/openapi.json describes what is taken',
    2,
  );
}
