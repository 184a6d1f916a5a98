import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleStore } from '../support/workbench.ts';
import { type Served, served } from './served.ts';
import { readXml } from './xml.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description?: string;
  readonly example?: string | number | boolean;
}

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: object }>> }>>;
}

interface Description {
  readonly openapi: string;
  readonly security: readonly object[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: object };
}

let site: Served;
let description: Description;
const ajv = new Ajv2020({ strict: false, allErrors: true });

beforeAll(async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'demarche-openapi-')), 'examples.db');
  copyFileSync(await exampleStore(), path);
  site = await served(path);
  description = (await site.get('/api/openapi.json')).json<Description>();
  ajv.addSchema({ $id: 'api', components: description.components });
}, 120_000);

afterAll(() => site.context.close());

/** A check by a published schema; references lead into the description. */
function checkOf(schema: object): ValidateFunction {
  return ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')) as object);
}

/** All operations: path, operation. */
function operations(): (readonly [string, Operation])[] {
  return Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => [path, operation] as const),
  );
}

/** All documented reads: path, operation. */
function reads(): (readonly [string, Operation])[] {
  return Object.entries(description.paths).flatMap(([path, methods]) => (methods.get ? [[path, methods.get]] : []));
}

function addressOf(path: string, { parameters = [] }: Operation, extra?: Parameter): string {
  let address = path;
  const query = new URLSearchParams();
  for (const p of parameters) {
    if (p.in === 'path') address = address.replace(`{${p.name}}`, encodeURIComponent(String(p.example ?? '')));
    else if (p.required || p === extra) query.set(p.name, String(p.example ?? ''));
  }
  return query.size === 0 ? address : `${address}?${query}`;
}

async function check(address: string, operation: Operation): Promise<void> {
  const answer = await site.get(address);
  expect([address, answer.status, answer.status === 200 ? '' : answer.text]).toEqual([address, 200, '']);
  const [[media = '', content] = []] = Object.entries(operation.responses['200']?.content ?? {});
  expect([address, answer.headers.get('content-type')?.split(';')[0]]).toEqual([address, media]);
  if (media === 'text/csv') {
    expect([address, answer.text.split('\n')[0]?.includes(',')]).toEqual([address, true]);
    return;
  }
  if (media === 'application/atom+xml') {
    expect([address, readXml(answer.text).name]).toEqual([address, 'feed']);
    return;
  }
  const valid = checkOf(content?.schema ?? {});
  const values = media === 'application/jsonl' ? answer.text.trim().split('\n').filter(Boolean) : [answer.text];
  for (const value of values) {
    valid(JSON.parse(value));
    expect([address, valid.errors ?? []]).toEqual([address, []]);
  }
}

describe('the description of the API', () => {
  it('is valid OpenAPI 3.1', async () => {
    expect(description.openapi).toBe('3.1.0');
    const { valid, errors } = await new Validator().validate({ ...structuredClone(description) });
    expect([valid, errors ?? []]).toEqual([true, []]);
  });

  it('gives each operation a name of its own', () => {
    const names = operations().map(([, { operationId }]) => operationId);
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
  });

  it('says of each operation what it does, how it can be refused, and what its parameters are', () => {
    expect(description.security).toEqual([{}, { token: [] }]);
    for (const [path, { summary, description: told, responses, parameters = [] }] of operations()) {
      expect([path, summary !== undefined, told !== undefined]).toEqual([path, true, true]);
      expect([path, Object.keys(responses)]).toEqual([path, expect.arrayContaining(['200', '400', '401', 'default'])]);
      for (const { name, description: means = '', example } of parameters)
        expect([path, name, means !== '', example !== undefined]).toEqual([path, name, true, true]);
    }
  });

  it('describes what each documented GET answers, and its examples find something', async () => {
    for (const [path, operation] of reads()) await check(addressOf(path, operation), operation);
  }, 240_000);

  it('has an example for each parameter, which is taken', async () => {
    for (const [path, operation] of reads()) {
      if (/\.(?:json|jsonl|csv)$/.test(path) && path !== '/api/openapi.json') continue;
      for (const parameter of operation.parameters ?? []) {
        if (parameter.in !== 'query') continue;
        await check(addressOf(path, operation, parameter), operation);
      }
    }
  }, 240_000);

  it('lists every route in the index, and describes no route that is not there', async () => {
    const { routes } = (await site.get('/api')).json<{ routes: readonly { path: string }[] }>();
    const listed = new Set(routes.map((r) => r.path));
    for (const [path] of reads())
      expect([path, listed.has(path) || listed.has(path.replace(/\.(?:json|jsonl|csv)$/, ''))]).toEqual([path, true]);
  });
});
