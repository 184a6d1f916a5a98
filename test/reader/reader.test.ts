import { describe, expect, it } from 'vitest';
import { loadResources } from '../../src/node/resources.ts';
import { endAt } from '../../src/reader/ends.ts';
import { readWeights, writeWeights } from '../../src/reader/network.ts';
import { readText } from '../../src/report/read.ts';
import { pipeline } from '../support/pipeline.ts';

const p = await pipeline();
const { reader, ...others } = await loadResources();

/** What the reader thinks of two stretches of a sentence. */
function opinions(text: string, source: string, target: string) {
  const { sentences, actors } = p.annotate(readText(text));
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const [s] = sentences;
  const a = s && endAt(s, at(source), actors);
  const b = s && endAt(s, at(target), actors);
  if (!s || !a || !b) throw new Error('no such words');
  return p.reader?.read(s, a, b) ?? [];
}

describe('the reader', () => {
  it.each([
    ['ACCUSE', 'Bolivian lawmakers lambasted the governor of Potosi.', 'Bolivian lawmakers', 'the governor of Potosi'],
    ['AID', 'Norway shipped blankets and medicine to flood victims in Malawi.', 'Norway', 'flood victims in Malawi'],
    ['ASSAULT', 'Militants ambushed a Nigerien convoy near the border.', 'Militants', 'a Nigerien convoy'],
    ['CONSULT', 'Fiji hosted the envoys of Samoa for discussions.', 'Fiji', 'the envoys of Samoa'],
  ])('takes the likeliest type to be %s: %s', (type, text, source, target) => {
    expect(opinions(text, source, target).find((o) => o.label !== 'none')?.label).toBe(type);
  });

  it('gives probabilities of all labels, the likeliest first', () => {
    const all = opinions('Peru thanked Chile for its support.', 'Peru', 'Chile');
    expect(all).toHaveLength(16);
    expect(all.reduce((sum, o) => sum + o.p, 0)).toBeCloseTo(1);
    expect(all.map((o) => o.p)).toEqual(all.map((o) => o.p).toSorted((a, b) => b - a));
  });

  it('refuses bytes that are no reader, and a file cut short', () => {
    const bytes = reader as Uint8Array;
    expect(() => readWeights(others.model)).toThrow('does not begin with');
    expect(() => readWeights(bytes.subarray(0, 1000))).toThrow('has 1000 bytes');
  });

  it('writes weights as it has read them', () => {
    const bytes = reader as Uint8Array;
    const again = writeWeights(readWeights(bytes));
    const near = again.filter((x, i) => x === bytes[i]).length;
    expect(again).toHaveLength(bytes.length);
    expect(near / bytes.length).toBeGreaterThan(0.99);
  });
});
