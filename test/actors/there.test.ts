import { beforeAll, describe, expect, it } from 'vitest';
import type { Pipeline } from '../../src/pipeline.ts';
import { readText } from '../../src/report/read.ts';
import { pipeline } from '../support/pipeline.ts';

let p: Pipeline;
beforeAll(async () => {
  p = await pipeline();
});

/** Codes of what is headed by a word, in text order. */
function codesOf(text: string, word: string): readonly (string | null)[] {
  const report = readText(text);
  const { actors } = p.annotate(report);
  return actors
    .filter(({ span }) => report.text.slice(span.start, span.end).split(' ').includes(word))
    .map(({ code }) => code);
}

describe('a body “there”', () => {
  it('is that of the place named last, not of who acts', () => {
    expect(codesOf('Peru recalled its envoy from Chile after the government there protested.', 'government')).toEqual([
      'CHL',
    ]);
    expect(codesOf('Oman closed its embassy in Chad. The government there protested.', 'government')).toEqual(['TCD']);
  });

  it('is that of the state named last, where no place is', () => {
    expect(codesOf('Kenya accused Sudan of shelling; the army there denied it.', 'army')).toEqual(['SDN']);
  });

  it('is so in later sentences that only repeat it', () => {
    const text =
      'Norway recalled its envoy from Mali after the junta there ordered him out. The junta took power in May.';
    expect(codesOf(text, 'junta')).toEqual(['MLI', 'MLI']);
  });
});
