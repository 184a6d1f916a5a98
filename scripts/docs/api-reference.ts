/** The reference of the API as a page, made from the description that the server itself publishes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/server/app.ts';
import { openContext } from '../../src/server/context.ts';
import { TAGS } from '../../src/server/route.ts';
import { openStore } from '../../src/store/open.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly description?: string;
  readonly example?: string | number | boolean;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly description?: string;
}

interface Operation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema?: Schema }>> }>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const ENDING = /(?<!openapi)\.(?:json|jsonl|csv)$/;

/** The whole page. */
export async function apiReference(): Promise<string> {
  const { paths, components } = await described();
  const routes = Object.entries(paths)
    .filter(([path]) => !ENDING.test(path))
    .flatMap(([path, methods]) => Object.entries(methods).map(([method, of]) => ({ path, method, of })));
  const sections = Object.entries(TAGS).map(([tag, title]) => {
    const own = routes.filter(({ of }) => of.tags?.includes(tag));
    return `## ${title}\n\n${own.map(({ path, method, of }) => routeText(path, method, of, Object.hasOwn(paths, `${path}.jsonl`))).join('\n')}`;
  });
  const schemas = Object.entries(components.schemas)
    .filter(([, schema]) => schema.properties !== undefined)
    .map(([name, schema]) => schemaText(name, schema));
  return `${HEAD}\n${sections.join('\n')}\n## What answers hold\n\nFields may be added; those named here stay. \`?\` behind a sort says that it may be null.\n\n${schemas.join('\n')}`;
}

const HEAD = `# The API

Made by \`npm run docs:api\` out of what \`GET /api/openapi.json\` says. [server.md](server.md) tells how lists, filters, cursors, entity tags and errors work. Addresses marked with endings can have \`.json\`, \`.jsonl\` or \`.csv\` behind them.
`;

/** The description as a server with an empty store gives it: it does not hang on what the store holds. */
async function described(): Promise<Description> {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-docs-'));
  const path = join(folder, 'empty.db');
  await (await openStore(path)).close();
  const context = await openContext(path);
  try {
    const answer = await createApp(context).request('/api/openapi.json');
    return (await answer.json()) as Description;
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function routeText(path: string, method: string, of: Operation, endings: boolean): string {
  const parameters = (of.parameters ?? []).map(
    ({ name, in: where, required, description = '', example }) =>
      `| \`${name}\` | ${where === 'path' ? 'in the path. ' : required ? 'needed. ' : ''}${cell(description)} | ${example === undefined ? '' : `\`${example}\``} |`,
  );
  const [answer] = Object.values(of.responses['200']?.content ?? {});
  return [
    `### ${method.toUpperCase()} ${path}${endings ? ' (with endings)' : ''}\n`,
    `${(of.summary ?? '').replace(/\.$/, '')}.${of.description === undefined ? '' : ` ${of.description}`}\n`,
    ...(parameters.length === 0 ? [] : ['| parameter | what | example |', '|---|---|---|', ...parameters, '']),
    ...(answer?.schema === undefined ? [] : [`Answers: ${sortText(answer.schema)}\n`]),
  ].join('\n');
}

function schemaText(name: string, { properties = {} }: Schema): string {
  const rows = Object.entries(properties).map(
    ([field, of]) => `| \`${field}\` | ${sortText(of)} | ${cell(of.description ?? '')} |`,
  );
  return `### ${name}\n\n| field | sort | |\n|---|---|---|\n${rows.join('\n')}\n`;
}

/** What a value is, in a few words. */
function sortText(schema: Schema): string {
  const { $ref, type, items, anyOf, properties } = schema;
  if ($ref !== undefined) {
    const name = $ref.split('/').at(-1) ?? '';
    return `[${name}](#${name.toLowerCase()})`;
  }
  if (anyOf !== undefined) {
    const sorts = anyOf.filter((s) => s.type !== 'null').map(sortText);
    return `${[...new Set(sorts)].join(' or ')}${sorts.length < anyOf.length ? '?' : ''}`;
  }
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  const types = typeof type === 'string' ? [type] : (type ?? []);
  const open = types.includes('null') ? '?' : '';
  const sort = types.find((t) => t !== 'null') ?? 'any';
  if (sort === 'array') return `list of ${items === undefined ? 'any' : sortText(items)}${open}`;
  if (properties?.items !== undefined) return `a page with a ${sortText(properties.items)}`;
  if (sort === 'object' && properties !== undefined) return `{${Object.keys(properties).join(', ')}}${open}`;
  return `${sort}${open}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
