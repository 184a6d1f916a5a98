import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DemarcheError } from '../../../src/errors.ts';
import { readModelFile } from '../../../src/language/parser/model-file.ts';
import { createParser } from '../../../src/language/parser/parser.ts';
import { kernelBytes, modelBytes } from './support.ts';

type Header = Record<string, Record<string, Record<string, unknown>>>;

const headerLength = new DataView(modelBytes.buffer).getUint32(4, true);

/** The shipped model with its header changed. */
function withHeader(change: (header: Header) => void): Uint8Array<ArrayBuffer> {
  const header = JSON.parse(new TextDecoder().decode(modelBytes.subarray(8, 8 + headerLength))) as Header;
  change(header);
  const text = new TextEncoder().encode(JSON.stringify(header).padEnd(headerLength + 64));
  const changed = new Uint8Array(8 + text.length + modelBytes.length - 8 - headerLength);
  changed.set(modelBytes.subarray(0, 4));
  new DataView(changed.buffer).setUint32(4, text.length, true);
  changed.set(text, 8);
  changed.set(modelBytes.subarray(8 + headerLength), 8 + text.length);
  return changed;
}

const refused = (model: Uint8Array): Promise<unknown> =>
  createParser(model, kernelBytes).catch((error: unknown) => error);

describe('a model file', () => {
  it.each([
    ['nothing', new Uint8Array(0)],
    ['another kind of file', new TextEncoder().encode('%PDF-1.7 and some more bytes')],
    ['only its first bytes', modelBytes.slice(0, 6)],
    ['a header cut short', modelBytes.slice(0, 1000)],
    ['data cut short', modelBytes.slice(0, 100_000)],
    ['the last byte missing', modelBytes.slice(0, -20)],
    ['a header that is no JSON', modelBytes.slice().fill(0x7b, 8, 40)],
  ])('that is %s is refused with a code and a remedy', async (_, bytes) => {
    const error = await refused(bytes);
    expect(error).toBeInstanceOf(DemarcheError);
    expect(error).toMatchObject({ code: 'E_MODEL', help: expect.stringContaining('models/en.bin') });
  });

  it.each<[string, string, (header: Header) => void]>([
    ['of a later format', 'format', (header) => Object.assign(header, { format: 2 })],
    [
      'with sizes that its tensors do not have',
      'shape',
      (header) => Object.assign(header['sizes'] as object, { arc: 64 }),
    ],
    [
      'with a width that the kernel cannot do',
      'multiples of 8',
      (header) => Object.assign(header['sizes'] as object, { hidden: [12, 16] }),
    ],
    ['with a negative size', 'count', (header) => Object.assign(header['sizes'] as object, { label: -1 })],
    ['without a tensor', 'arc.pair.weight', (header) => delete header['tensors']?.['arc.pair.weight']],
    [
      'with a tensor outside the file',
      'outside',
      (header) => Object.assign(header['tensors']?.['emb.word'] as object, { offset: 99_999_999 }),
    ],
    [
      'with a tensor of another type',
      'emb.word',
      (header) => Object.assign(header['tensors']?.['emb.word'] as object, { dtype: 'f16' }),
    ],
    [
      'with another number of words',
      'emb.vector',
      (header) => Object.assign(header['sizes'] as object, { vocabulary: 17 }),
    ],
    [
      'with fewer words than rows',
      'vocabulary',
      (header) => Object.assign(header['vocabulary'] as object, { length: 100 }),
    ],
    ['without labels', 'labels', (header) => Object.assign(header, { labels: [] })],
    ['without the label of roots', 'root', (header) => Object.assign(header, { labels: ['obj'] })],
    ['that reads tags from nowhere', 'tagLayer', (header) => Object.assign(header, { tagLayer: 3 })],
  ])('%s is refused and says so', async (_, words, change) => {
    const error = await refused(withHeader(change));
    expect(error).toMatchObject({ code: 'E_MODEL', message: expect.stringContaining(words) });
  });

  it('is refused, never trusted, whatever its header says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = new TextEncoder().encode(JSON.stringify(value));
        const bytes = new Uint8Array(8 + text.length);
        bytes.set(new TextEncoder().encode('DMCH'));
        new DataView(bytes.buffer).setUint32(4, text.length, true);
        bytes.set(text, 8);
        expect(() => readModelFile(bytes)).toThrowError(expect.objectContaining({ code: 'E_MODEL' }));
      }),
    );
  });
});

describe('a kernel', () => {
  it('that is no WebAssembly, or another module, is refused', async () => {
    const empty = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
    for (const bytes of [new Uint8Array(0), new Uint8Array(40), empty]) {
      await expect(createParser(modelBytes, bytes)).rejects.toMatchObject({ code: 'E_KERNEL' });
    }
  });

  it('may be handed in compiled', async () => {
    const parser = await createParser(modelBytes, await WebAssembly.compile(kernelBytes));
    expect(parser.parse([['Talks', 'resumed', '.']])[0]?.upos).toHaveLength(3);
  });
});
