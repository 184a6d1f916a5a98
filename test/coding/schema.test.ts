import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { readCodebook } from '../../scripts/codebook/source.ts';
import { packageRoot } from '../../src/node/package.ts';

const { files } = readCodebook();
const schema = JSON.parse(readFileSync(join(packageRoot(), 'codebook', 'schema.json'), 'utf8')) as { $id: string };
const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true }).addSchema(schema);

/** The part of the schema for a file; by name, since errors of a choice between parts would drown the true one. */
function validator(file: string): ValidateFunction {
  const part = file === 'sets.yaml' ? 'sets' : file === 'crosswalk.yaml' ? 'crosswalk' : 'family';
  const found = ajv.getSchema(`${schema.$id}#/$defs/${part}`);
  if (!found) throw new Error(`codebook/schema.json has no part "${part}"`);
  return found;
}

/** One error with file, kind, place and remedy. */
function told(file: string, content: unknown, e: ErrorObject): string {
  const [, kinds, index] = e.instancePath.split('/');
  const kind = kinds === 'kinds' ? (content as { kinds: { kind: string }[] }).kinds[Number(index)]?.kind : undefined;
  return `${file}: ${kind ?? ''} at ${e.instancePath || '/'} ${e.message ?? ''}. ${remedy(e)}`;
}

function remedy(e: ErrorObject): string {
  if (e.keyword === 'additionalProperties' || e.keyword === 'unevaluatedProperties') {
    const key = String(e.params.additionalProperty ?? e.params.unevaluatedProperty);
    return key.includes(' ')
      ? `"${key}" is the end of a text with a comma: put the whole text in quotes`
      : `take "${key}" away or correct its name`;
  }
  if (e.keyword === 'type' && (e.schema === 'string' || (Array.isArray(e.schema) && e.schema.includes('string'))))
    return `put ${JSON.stringify(e.data)} in quotes`;
  if (e.keyword === 'enum') return `use one of ${(e.schema as unknown[]).join(', ')}`;
  if (e.keyword === 'required') return `add "${String(e.params.missingProperty)}"`;
  if (e.keyword === 'pattern') return `${JSON.stringify(e.data)} is not of the form ${String(e.schema)}`;
  return 'see codebook/README.md';
}

function errorsOf(file: string, content: unknown): string[] {
  const validate = validator(file);
  return validate(content) ? [] : (validate.errors ?? []).map((e) => told(file, content, e));
}

const kind = {
  kind: 'envoy.wave',
  means: 'A state waves at an envoy.',
  nature: 'neutral',
  plover: { type: null, mode: null, why: 'no code for waving' },
  cameo: { code: null, why: 'no code for waving' },
  goldstein: null,
  counts: null,
  neighbours: [],
  frames: [{ id: 'wave', verb: ['wave'], slots: { at: { is: ['envoy'] } }, source: ['agent'], target: ['at'] }],
  examples: [{ text: 'Chad waved at the Togolese ambassador.', rows: [{ source: 'TCD', target: 'TGO' }] }],
  counter: [{ text: 'Flags waved.', rows: [], because: 'flags' }],
};
const family = (change: object): unknown => ({ family: 'envoy', kinds: [{ ...kind, ...change }] });

describe('the schema of the codebook', () => {
  it.each(Object.keys(files))('fits %s', (file) => {
    expect(errorsOf(file, files[file])).toEqual([]);
  });

  it('lets a plain kind pass', () => {
    expect(errorsOf('envoy.yaml', family({}))).toEqual([]);
  });

  it('finds a text that YAML cut at its comma, and says how to mend it', () => {
    const cut = { text: 'Flags waved.', rows: [], because: 'flags', 'not hands': null };
    expect(errorsOf('envoy.yaml', family({ counter: [cut] }))).toEqual([
      'envoy.yaml: envoy.wave at /kinds/0/counter/0 must NOT have additional properties. ' +
        '"not hands" is the end of a text with a comma: put the whole text in quotes',
    ]);
  });

  it.each([
    ['a code that YAML read as a number', { cameo: { code: 57 } }, 'put 57 in quotes'],
    ['a kind without codes and without a reason', { plover: { type: null, mode: null } }, 'add "why"'],
    ['a nature that does not exist', { nature: 'angry' }, 'use one of hostile, friendly, neutral, verbal'],
    ['a counter-example without a reason', { counter: [{ text: 'Flags waved.', rows: [] }] }, 'add "because"'],
    [
      'a sort of mention that does not exist',
      { frames: [{ ...kind.frames[0], slots: { at: { is: ['waiter'] } } }] },
      '"waiter" is not of the form',
    ],
    [
      'a condition that cannot be read',
      { frames: [{ ...kind.frames[0], where: ['agent equals at'] }] },
      '"agent equals at" is not of the form',
    ],
  ])('finds %s', (_, change, expected) => {
    const found = errorsOf('envoy.yaml', family(change));
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toContain(expected);
    expect(found[0]).toMatch(/^envoy\.yaml: envoy\.wave at \/kinds\/0\//);
  });

  it('finds a word of a set that is no text', () => {
    expect(errorsOf('sets.yaml', { untrue: ['wrong', false] })).toEqual([
      'sets.yaml:  at /untrue/1 must be string. put false in quotes',
    ]);
  });
});
