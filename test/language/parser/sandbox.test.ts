import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createParser } from '../../../src/language/parser/parser.ts';
import type { Parse } from '../../../src/language/types.ts';
import { startSandbox } from '../../support/sandbox.ts';
import { kernelBytes, modelBytes, SENTENCES } from './support.ts';

const source = (path: string): string => fileURLToPath(new URL(`../../../src/${path}`, import.meta.url));

describe('the parser in a realm without Node', () => {
  it('parses as it does in Node', async () => {
    const sandbox = await startSandbox(source('language/parser/parser.ts'));
    sandbox.define('model', modelBytes);
    sandbox.define('kernel', kernelBytes);
    sandbox.define('sentences', SENTENCES);
    const found = await sandbox.json<(Omit<Parse, 'heads'> & { heads: number[] })[]>(
      'bundle.createParser(model, kernel).then((parser) => parser.parse(sentences).map((one) => ({ ...one, heads: [...one.heads] })))',
    );
    const parser = await createParser(modelBytes, kernelBytes);
    const wanted = parser.parse(SENTENCES);
    expect(found.map(({ heads }) => heads)).toEqual(wanted.map(({ heads }) => [...heads]));
    expect(found.map(({ deprels, upos, xpos }) => ({ deprels, upos, xpos }))).toEqual(
      wanted.map(({ deprels, upos, xpos }) => ({ deprels, upos, xpos })),
    );
  });

  it('refuses a broken model there, too', async () => {
    const sandbox = await startSandbox(source('language/parser/parser.ts'));
    sandbox.define('kernel', kernelBytes);
    const code = await sandbox.json<string>(
      'bundle.createParser(new Uint8Array(9), kernel).catch((error) => error.code)',
    );
    expect(code).toBe('E_MODEL');
  });

  it('would notice a module that needs Node', async () => {
    await expect(startSandbox(source('node/package.ts'))).rejects.toThrow(/browser|node:/i);
  });
});
