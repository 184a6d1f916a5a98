import { describe, expect, it } from 'vitest';
import { readText } from '../../src/report/read.ts';
import { pipeline } from '../support/pipeline.ts';

const p = await pipeline();

function rows(text: string): string[] {
  return p.code(readText(text, {})).map((m) => `${m.kind} ${m.source[0]?.code ?? '-'} → ${m.target[0]?.code ?? '-'}`);
}

describe('a measure told without parties', () => {
  it('is lifted by who took it before', () => {
    expect(rows('Oman imposed sanctions on Chad. The sanctions were lifted in May.')).toEqual([
      'sanction.impose OMN → TCD',
      'sanction.lift OMN → TCD',
    ]);
  });

  it('is of the sort that was told, whatever else the same words may lift', () => {
    expect(rows('Peru suspended imports of fruit from Chile. The ban was lifted on Thursday.')).toEqual([
      'trade.suspend PER → CHL',
      'trade.lift PER → CHL',
    ]);
  });

  it('gives no row where no measure was told before', () => {
    expect(rows('Peru praised Chile. The ban was lifted on Thursday.')).toEqual(['statement.praise PER → CHL']);
  });
});
