/** What the API is: an index of it, and its description for programs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { packageRoot, packageVersion } from '../../node/package.ts';
import { mountGet, TAGS } from '../route.ts';
import { problem, publishMention } from '../schemas.ts';

const index = z
  .looseObject({
    name: z.string(),
    description: z.string(),
    routes: z.array(z.looseObject({ path: z.string(), methods: z.array(z.string()), summary: z.string() })),
  })
  .openapi('Index');

/** Mounts `/api` and `/api/openapi.json`. */
export function mountApi(app: OpenAPIHono): void {
  const contract = readFileSync(join(packageRoot(), 'contract.schema.json'), 'utf8');
  publishMention(app, JSON.parse(contract) as Readonly<Record<string, unknown>>);
  app.openAPIRegistry.register('Problem', problem);
  for (const [name, scheme] of [
    ['token', 'bearer'],
    ['password', 'basic'],
  ] as const)
    app.openAPIRegistry.registerComponent('securitySchemes', name, { type: 'http', scheme, description: SHOWN[name] });
  const documented = once(() => documentOf(app));
  mountGet(
    app,
    {
      path: '/api/openapi.json',
      name: 'getDescription',
      tag: 'server',
      summary: 'The description of this API, as OpenAPI 3.1 has it',
      answer: z.looseObject({ openapi: z.string() }),
    },
    (c) => c.json(documented()),
  );
  mountGet(
    app,
    {
      path: '/api',
      name: 'getIndex',
      tag: 'server',
      summary: 'What there is to ask for',
      answer: index,
    },
    (c) => {
      const { info, paths = {} } = documented();
      const routes = Object.entries(paths)
        // The endings of an address that is listed itself go without saying.
        .filter(([path]) => !isEndingOf(path, paths))
        .map(([path, methods]) => ({
          path,
          methods: Object.keys(methods).map((m) => m.toUpperCase()),
          summary: Object.values(methods as Readonly<Record<string, { readonly summary?: string }>>)[0]?.summary ?? '',
        }));
      return c.json({ name: info.title, description: info.description ?? '', routes });
    },
  );
}

/** How the token is shown. */
const SHOWN = {
  token: 'The token that demarche serve prints when it starts, or that was given with --token',
  password: 'For readers of feeds: any name, and the token as the password',
} as const;

function isEndingOf(path: string, paths: object): boolean {
  const [, whole] = /^(.*)\.(?:json|jsonl|csv)$/.exec(path) ?? [];
  return whole !== undefined && Object.hasOwn(paths, whole);
}

/** The description of all routes that are mounted by now. */
function documentOf(app: OpenAPIHono): ReturnType<OpenAPIHono['getOpenAPI31Document']> {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Demarche',
      version: packageVersion(),
      description:
        'A sourced record of what happened between states: who did what to whom, when, and according to whom. It records and never rules: values that differ stand side by side, each with its holder.',
      license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' },
    },
    servers: [{ url: '/', description: 'Where this description came from' }],
    // On loopback reading needs no token; elsewhere all data does.
    security: [{}, { token: [] }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
  });
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
