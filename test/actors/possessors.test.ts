import { beforeAll, describe, expect, it } from 'vitest';
import type { Pipeline } from '../../src/pipeline.ts';
import { readText } from '../../src/report/read.ts';
import { pipeline } from '../support/pipeline.ts';

let p: Pipeline;
beforeAll(async () => {
  p = await pipeline();
});

/** Who did what to whom, a line a row. */
function told(text: string): readonly string[] {
  const code = (codes: readonly { readonly code: string | null }[]): string =>
    codes.map((c) => c.code ?? '-').join('+');
  return p.code(readText(text)).map((m) => `${code(m.source)} ${m.kind} ${code(m.target)}`);
}

/** The codes of what is headed by a word. */
function codesOf(text: string, word: string): readonly string[] {
  const report = readText(text);
  const found = p.annotate(report).actors.find(({ span }) => report.text.slice(span.start, span.end).endsWith(word));
  return found ? (found.codes ?? [found.code ?? '-']) : [];
}

describe('possessors in a row', () => {
  it.each([
    ["Oman summoned Mali's and Chad's ambassadors.", 'ambassadors', ['MLI', 'TCD']],
    ["Oman summoned Mali, Chad and Togo's ambassadors.", 'ambassadors', ['MLI', 'TCD', 'TGO']],
    ["Mali's, Chad's, and Togo's ministers spoke.", 'ministers', ['MLI', 'TCD', 'TGO']],
    ["In Oman, Mali's and Chad's ministers spoke.", 'ministers', ['MLI', 'TCD']],
    ["Oman expelled Mali's ambassador and Chad's consuls.", 'consuls', ['TCD']],
  ])('%s', (text, word, codes) => {
    expect(codesOf(text, word)).toEqual(codes);
  });
});

describe('what a measure is taken over', () => {
  it('is of the one whom it is taken against', () => {
    expect(told('Peru cut ties with Iran over its attack on Oman.')).toContain('IRN force.attack OMN');
    expect(told('Peru imposed sanctions on Iran over its attack on Oman.')).toContain('IRN force.attack OMN');
    expect(told('Peru recalled its envoy from Tehran over its attack on Oman.')).toContain('IRN force.attack OMN');
    expect(told('Peru summoned the Iranian ambassador over its attack on Oman.')).toContain('IRN force.attack OMN');
  });

  it('is of the one who takes it where it is a worry or a row', () => {
    expect(codesOf('Peru suspended trade with Iran over its concerns.', 'its')).toEqual(['PER']);
    expect(codesOf('Peru suspended trade with Iran over its own budget.', 'its')).toEqual(['PER']);
  });

  it('is left to other rules where the clause names several others', () => {
    expect(codesOf('Peru cut ties with Iran and Oman over its budget.', 'its')).toEqual(['PER']);
  });
});

describe('a participle of speaking after an order', () => {
  it('is of the one who orders', () => {
    const rows = told("Peru ordered Iran's ambassador to leave by Monday, accusing him of spying.");
    expect(rows).toContain('PER statement.accuse IRN');
    expect(rows.filter((r) => r.startsWith('IRN'))).toEqual([]);
  });
});
