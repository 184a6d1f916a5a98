import { describe, expect, it } from 'vitest';
import { ftm } from '../../src/export/ftm.ts';
import type { FtmEntity } from '../../src/export/ftm-actors.ts';
import { exported, itemsOf } from './examples.ts';

const items = await itemsOf();
const entities = (await exported(ftm, items.events()))
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as FtmEntity);
const byId = new Map(entities.map((e) => [e.id, e]));

/** What the model (followthemoney 3.8) has of the properties that are used, inherited ones included: type, or the schema that is pointed to. */
const THING = {
  name: 'name',
  country: 'country',
  description: 'text',
  keywords: 'string',
  notes: 'text',
  publisher: 'string',
  proof: 'Document',
  sourceUrl: 'url',
  retrievedAt: 'date',
};
const INTERVAL = {
  date: 'date',
  startDate: 'date',
  endDate: 'date',
  summary: 'text',
  description: 'text',
  recordId: 'string',
  sourceUrl: 'url',
};
const LEGAL = { ...THING, parent: 'LegalEntity' };
const MODEL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Event: { ...THING, ...INTERVAL, involved: 'LegalEntity', location: 'address' },
  Article: { ...THING, title: 'string', fileName: 'string', publishedAt: 'date', language: 'language' },
  Documentation: { ...INTERVAL, document: 'Document', entity: 'Thing', role: 'string', status: 'string' },
  LegalEntity: LEGAL,
  PublicBody: LEGAL,
  Organization: LEGAL,
  Person: LEGAL,
};
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  Article: ['fileName', 'name'],
  Documentation: ['document', 'entity'],
};
const IS_A: Readonly<Record<string, readonly string[]>> = {
  Document: ['Article'],
  LegalEntity: ['LegalEntity', 'PublicBody', 'Organization', 'Person'],
  Thing: ['Event', 'Article', 'LegalEntity', 'PublicBody', 'Organization', 'Person'],
};
const SHAPES: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}(-\d\d(-\d\d)?)?$/,
  country: /^[a-z]{2}$/,
  language: /^[a-z]{3}$/,
  url: /^https?:\/\//,
};

describe('followthemoney entities', () => {
  it('are of schemata that the model has, with its properties, in its types', () => {
    for (const { id, schema, properties } of entities) {
      expect(id).toMatch(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/);
      const model = MODEL[schema];
      expect(model, schema).toBeDefined();
      for (const name of REQUIRED[schema] ?? ['name']) expect(properties[name], `${schema} ${name}`).toBeDefined();
      for (const [name, values] of Object.entries(properties)) {
        const type = model?.[name] ?? '';
        expect(type, `${schema}.${name}`).not.toBe('');
        for (const value of values) {
          expect(value).not.toBe('');
          const shape = SHAPES[type];
          if (shape) expect(value).toMatch(shape);
          if (IS_A[type]) expect(IS_A[type]).toContain(byId.get(value)?.schema);
        }
      }
    }
  });

  it('stand once each, before what names them', () => {
    expect(byId.size).toBe(entities.length);
    const seen = new Set<string>();
    for (const { id, properties } of entities) {
      seen.add(id);
      for (const name of ['involved', 'proof', 'document', 'entity', 'parent'])
        for (const other of properties[name] ?? []) expect(seen).toContain(other);
    }
  });

  it('name states as public bodies with their country, and keep all rival values', () => {
    const kenya = entities.find((e) => e.schema === 'PublicBody' && e.properties.name?.includes('Kenya'));
    expect(kenya?.properties.country).toEqual(['ke']);
    const told = entities.filter(
      (e) => e.schema === 'Event' && e.properties.name?.[0]?.startsWith('envoy.expel: Kenya'),
    );
    const words = told.flatMap((e) => e.properties.description ?? []).join('\n');
    expect(words).toMatch(/expelled two \[Harbour Post\]/);
    expect(words).toMatch(/three \[AFP\]/);
  });
});
