import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, pieceBuckets, shapeOf } from '../../../src/language/parser/features.ts';

describe('normalise', () => {
  it('makes typographic quotes and dashes plain and digits zero', () => {
    expect(normalise('‘’`“”–—')).toBe("'''\"\"--");
    expect(normalise('9.75bn-2021')).toBe('0.00bn-0000');
    expect(normalise('Suva')).toBe('Suva');
  });

  it('keeps the length and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (form) => {
        const once = normalise(form);
        expect(once.length).toBe(form.length);
        expect(normalise(once)).toBe(once);
      }),
    );
  });
});

describe('shapeOf', () => {
  it.each([
    ['Kenya', 1 | 4],
    ['UN', 1 | 2],
    ['iPhone', 4 | 64],
    ['eBAY', 2 | 4 | 64],
    ['a', 4 | 128],
    ['A', 1 | 128],
    ['0', 8 | 128],
    ['00-00', 8 | 16],
    ['U.N.', 1 | 2 | 32],
    ["'s", 4 | 32],
    ['İstanbul', 1 | 4],
    ['ΟΔΟΣ', 1 | 2],
    ['ﬁnance', 4],
    ['😀', 32],
    ['中', 32 | 128],
    ['', 0],
  ])('%s has flags %i', (form, flags) => {
    expect(shapeOf(form)).toBe(flags);
  });

  it('never has more than eight flags', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (form) => shapeOf(form) < 256));
  });
});

/** FNV-1a as its authors give it, over 16-bit units, in exact arithmetic. */
const hash = (piece: string): number =>
  Number(
    Array.from({ length: piece.length }, (_, i) => BigInt(piece.charCodeAt(i))).reduce(
      (h, unit) => ((h ^ unit) * 16777619n) % 2n ** 32n,
      2166136261n,
    ),
  );

describe('pieceBuckets', () => {
  it('takes prefix, suffix, then stretches of 3, 4 and 5 units between brackets', () => {
    const pieces = [
      '^en',
      '$oy',
      '<en',
      'env',
      'nvo',
      'voy',
      'oy>',
      '<env',
      'envo',
      'nvoy',
      'voy>',
      '<envo',
      'envoy',
      'nvoy>',
    ];
    expect(pieceBuckets('envoy', 16384)).toEqual(pieces.map((piece) => hash(piece) % 16384));
  });

  it('has pieces of words of one unit, and of none', () => {
    expect(pieceBuckets('.', 512)).toEqual(['^.', '$.', '<.>'].map((piece) => hash(piece) % 512));
    expect(pieceBuckets('', 512)).toEqual(['^', '$'].map((piece) => hash(piece) % 512));
  });

  it('looks at thirty units of a long word, and at its end', () => {
    const long = `${'x'.repeat(300)}yz`;
    const buckets = pieceBuckets(long, 16384);
    expect(buckets).toHaveLength(2 + 30 + 29 + 28);
    expect(buckets[1]).toBe(hash('$yz') % 16384);
  });
});

describe('the features of a form', () => {
  interface Described {
    readonly form: string;
    readonly normalised: string;
    readonly key: string;
    readonly shape: number;
    readonly hashes: readonly number[];
  }
  const path = new URL('../../../training/features.fixture.json', import.meta.url);
  const fixture = JSON.parse(readFileSync(path, 'utf8')) as readonly Described[];

  it.each(fixture)('$form are those that the network was trained with', ({ form, normalised, key, shape, hashes }) => {
    const normal = normalise(form);
    expect(normal).toBe(normalised);
    expect(normal.toLowerCase()).toBe(key);
    expect(shapeOf(normal)).toBe(shape);
    expect(pieceBuckets(key, 2 ** 32)).toEqual(hashes);
  });
});
