import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex, sha256Text } from '../../src/report/hash.ts';
import { canonicalJson, reportId, textHash } from '../../src/report/identity.ts';
import { readText } from '../../src/report/read.ts';

const reference = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

describe('SHA-256', () => {
  it('agrees with the platform for every length around a block', () => {
    for (let length = 0; length <= 200; length++) {
      const bytes = new Uint8Array(length).fill(length);
      expect(sha256Hex(bytes)).toBe(reference(bytes));
    }
  });

  it('agrees with the platform for any bytes and any well-formed text', () => {
    const bytes = fc.uint8Array({ maxLength: 2000 });
    fc.assert(fc.property(bytes, (sample) => void expect(sha256Hex(sample)).toBe(reference(sample))));
    const texts = fc.string({ unit: 'grapheme' });
    fc.assert(fc.property(texts, (sample) => void expect(sha256Text(sample)).toBe(reference(sample))));
  });

  it('reads a view into a larger buffer from its own start', () => {
    const buffer = new Uint8Array(300).map((_, i) => i);
    expect(sha256Hex(buffer.subarray(17, 170))).toBe(reference(buffer.slice(17, 170)));
  });
});

describe('a report’s identity', () => {
  it('is the hash of canonical JSON with sorted keys and nulls', () => {
    const report = readText('Chad closed its embassy.', { outlet: 'The Post', date: '2020-01-02' });
    const json = '{"date":"2020-01-02","outlet":"The Post","text":"Chad closed its embassy.","title":null,"url":null}';
    expect(canonicalJson({ ...report, date: report.date.edtf })).toBe(json);
    expect(report.id).toBe(`sha256:${reference(json)}`);
    expect(report.textHash).toBe(`sha256:${reference('Chad closed its embassy.')}`);
  });

  it('differs by outlet, address, title and date while the text’s hash does not', () => {
    const base = { text: 'A.', title: null, date: null, outlet: null, url: null };
    const ids = [
      base,
      { ...base, outlet: 'x' },
      { ...base, url: 'x' },
      { ...base, title: 'x' },
      { ...base, date: '2020' },
    ].map(reportId);
    expect(new Set(ids).size).toBe(5);
    expect(textHash('A.')).not.toBe(textHash('A. '));
  });
});
