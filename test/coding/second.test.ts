import { describe, expect, it } from 'vitest';
import { createCoder } from '../../src/coding/coder.ts';
import { rowMaker } from '../../src/coding/row.ts';
import type { SecondReader } from '../../src/coding/second.ts';
import { loadResources } from '../../src/node/resources.ts';
import { readText } from '../../src/report/read.ts';
import { pipeline } from '../support/pipeline.ts';

const p = await pipeline();
const { codebook, gazetteer } = await loadResources();
const coder = createCoder(codebook, { scales: gazetteer.scales, nameOf: (code) => code, locate: () => null });
const report = readText(
  'Kenya expelled two Somali diplomats. Peru lent a friendly ear to Chile, its old neighbour.',
  {},
);
const annotations = p.annotate(report);
const sure: SecondReader = (_, source) => (source.code === 'PER' ? { type: 'SUPPORT', p: 0.8 } : null);
const told = (from: number): string[] =>
  coder
    .code(annotations, { from, read: sure })
    .map((m) => `${m.kind} ${m.source[0]?.code} → ${m.target[0]?.code} ${m.rule} ${m.p}`);

describe('the second reader in coding', () => {
  it('says nothing unless it is asked', () => {
    expect(p.code(report).every((m) => m.p === null)).toBe(true);
  });

  it('decides where no frame tells of two states', () => {
    expect(told(0.7)).toEqual(['envoy.expel KEN → SOM envoy.expel/expel null', 'other.support PER → CHL reader 0.8']);
  });

  it('keeps to what it is sure enough of', () => {
    expect(told(0.9)).toEqual(['envoy.expel KEN → SOM envoy.expel/expel null']);
  });

  it('leaves to frames what they have told', () => {
    const all = coder.code(annotations, { from: 0, read: () => ({ type: 'AID', p: 1 }) });
    expect(all.filter((m) => m.p !== null && m.source[0]?.code === 'KEN')).toEqual([]);
  });

  it('says in its rows that it decided, and which words name the parties', () => {
    const rows = coder.code(annotations, { from: 0.7, read: sure }).map(rowMaker(report, p.versions));
    expect(rows[1]).toMatchObject({
      decided_by: 'reader',
      p: 0.8,
      plover: { type: 'SUPPORT', mode: null },
      cameo: { code: null },
      source: [{ quote: 'Peru' }],
      target: [{ quote: 'Chile' }],
    });
  });

  it('is the learned reader in the pipeline, and asked for no more than it was learned for', () => {
    const all = p.code(report, { reader: 0 });
    expect(all.every((m) => m.p === null || (m.p > 0 && m.p <= 1 && m.rule === 'reader'))).toBe(true);
  });
});
