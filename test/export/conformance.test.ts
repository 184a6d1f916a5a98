import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXPORTERS } from '../../src/export/formats.ts';
import type { Exporter, Of } from '../../src/export/types.ts';
import { READERS } from './readers.ts';
import { emptyStore, exampleStore, exported, hostileStore, itemsIn } from './stores.ts';

let examples = '';
let empty = '';
let hostile = '';
beforeAll(async () => {
  [examples, empty, hostile] = [await exampleStore(), await emptyStore(), await hostileStore()];
}, 120_000);

const cases = EXPORTERS.flatMap((exporter) => exporter.of.map((of) => [exporter.name, of, exporter] as const));

/** What the format's own reader finds; by the type of file for formats that have their tests elsewhere. */
async function read(
  exporter: Exporter,
  of: Of,
  { bytes, text }: { readonly bytes: Uint8Array; readonly text: string },
) {
  const reader = READERS[exporter.name];
  if (reader) return reader(bytes, of);
  if (/\bjson$/.test(exporter.mediaType)) JSON.parse(text);
  return null;
}

describe('the registry of formats', () => {
  it('has every format that was ever released, in a fixed order', () => {
    const listed = readFileSync(join(import.meta.dirname, 'formats.txt'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(EXPORTERS.map((e) => `${e.name} ${e.of.join(',')} ${e.extension} ${e.mediaType}`)).toEqual(listed);
  });

  it('describes each format in whole sentences, and says what each cannot hold', () => {
    for (const { name, title, description, loses } of EXPORTERS) {
      expect(title, name).not.toBe('');
      for (const sentence of [description, ...loses]) expect(sentence, name).toMatch(/^\P{Ll}.*\.$/u);
      expect(loses, name).not.toEqual([]);
    }
  });
});

describe.each(cases)('%s of %s', (_, of, exporter) => {
  it('gives the same bytes for the same store', async () => {
    const [one, two] = [await exported(examples, exporter, of), await exported(examples, exporter, of)];
    expect(one.bytes.length).toBeGreaterThan(0);
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
    expect([...one.tallied]).toEqual([...two.tallied]);
  });

  it('can be read back over the examples', async () => {
    const out = await exported(examples, exporter, of);
    expect(out.rows).toBeGreaterThan(of === 'reports' ? 30 : 200);
    const found = await read(exporter, of, out);
    if (found) expect(found.length).toBeGreaterThan(100);
  });

  it('writes a whole file for an empty store', async () => {
    const out = await exported(empty, exporter, of);
    expect(out.rows).toBe(0);
    const found = await read(exporter, of, out);
    if (found) expect(found).toEqual([]);
  });

  it('copes with hostile names, undated events, open sides and denials', async () => {
    const out = await exported(hostile, exporter, of);
    expect(out.rows).toBeGreaterThan(3);
    const found = await read(exporter, of, out);
    if (found) expect(found.length).toBeGreaterThan(3);
    if (!exporter.binary) {
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(out.bytes)).not.toThrow();
      expect(out.text).not.toContain('\0');
    }
  });

  it('writes no more than the filters let through', async () => {
    const query = { pair: ['CZE', 'RUS'] as const };
    const [part, all] = [await exported(examples, exporter, of, query), await exported(examples, exporter, of)];
    expect(part.rows).toBeGreaterThan(0);
    expect(part.rows).toBeLessThan(all.rows);
    expect(part.bytes.length).toBeLessThan(all.bytes.length);
  });

  it('has nothing that the record did not know on the day asked for', async () => {
    const asOf = Math.floor(Date.parse('2021-04-18') / 86_400_000);
    const items = (await itemsIn(examples, of, { asOf })) as readonly unknown[];
    expect(items.length).toBeGreaterThan(0);
    expect(items.length).toBeLessThan((await itemsIn(examples, of)).length);
    await expect(exported(examples, exporter, of, { asOf })).resolves.toMatchObject({ rows: items.length });
  });
});
