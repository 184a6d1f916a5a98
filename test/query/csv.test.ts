import { describe, expect, it } from 'vitest';
import { csvOf, csvText, defused } from '../../src/query/csv.ts';

describe('cells of CSV', () => {
  it('get an apostrophe where a spreadsheet would run them as a formula', () => {
    for (const text of ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1', '--5', '-', '+'])
      expect(defused(text)).toBe(`'${text}`);
  });

  it('stay as they are where they are plain numbers, or the sign stands further on', () => {
    for (const text of ['-5', '+3.5', '-1e3', '0', '', 'a=b', '2021-04-17', ' =1', '— 5'])
      expect(defused(text)).toBe(text);
  });
});

describe('a list as CSV', () => {
  it('has names first, lists of values in one cell, and defused words of reports', () => {
    const columns = {
      quote: (r: { quote: string; n: number }) => r.quote,
      goldstein: (r: { n: number }) => r.n,
      mentions: () => ['m:1', null, 'm:2'],
      gone: () => null,
    };
    expect(csvText([{ quote: '=HYPERLINK("x","y")', n: -6.5 }], { columns })).toBe(
      `quote,goldstein,mentions,gone\n"'=HYPERLINK(""x"",""y"")",-6.5,m:1; ; m:2,\n`,
    );
  });

  it('has a line for each row that an item makes', () => {
    const columns = { n: (n: number) => n };
    expect(csvText([[1, 2], [], [3]], { columns, rows: (item) => item })).toBe('n\n1\n2\n3\n');
  });

  it('is nothing without rows', () => {
    expect(csvOf([])).toBe('');
  });
});
