import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiReference } from '../../scripts/docs/api-reference.ts';
import { exampleStore } from '../support/workbench.ts';
import { type Served, served } from './served.ts';

const DOCS = join(import.meta.dirname, '../../docs');
let site: Served;

beforeAll(async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'demarche-docs-')), 'examples.db');
  copyFileSync(await exampleStore(), path);
  site = await served(path);
}, 120_000);

afterAll(() => site.context.close());

describe('docs/api.md', () => {
  it('is what npm run docs:api makes now', async () => {
    expect(readFileSync(join(DOCS, 'api.md'), 'utf8')).toBe(await apiReference());
  });
});

describe('docs/server.md', () => {
  const text = readFileSync(join(DOCS, 'server.md'), 'utf8');

  it('has examples that still run and still find something', async () => {
    const addresses = [...text.matchAll(/^```console\n((?:GET .*\n)+)```$/gm)].flatMap(([, lines = '']) =>
      lines
        .trim()
        .split('\n')
        .map((line) => line.replace(/^GET /, '')),
    );
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses) {
      const answer = await site.get(encodeURI(address));
      expect([address, answer.status]).toEqual([address, 200]);
      if (answer.headers.get('content-type')?.startsWith('text/csv'))
        expect([address, answer.text.trim().split('\n').length > 1]).toEqual([address, true]);
      else expect([address, answer.text.startsWith('{"items":[]')]).toEqual([address, false]);
    }
  }, 240_000);

  it('names every list', async () => {
    const { paths } = (await site.get('/api/openapi.json')).json<{ paths: object }>();
    const lists = Object.keys(paths).filter((path) => path.endsWith('.jsonl') && !path.includes('{'));
    expect(lists.filter((path) => !text.includes(path.replace('.jsonl', '')))).toEqual([]);
  });
});
