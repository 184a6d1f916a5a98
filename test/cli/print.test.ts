import { describe, expect, it } from 'vitest';
import { certaintyOf, dateText, weekdayText } from '../../src/cli/print/dates.ts';
import { columns, cut, wrap } from '../../src/cli/print/text.ts';
import { type Entry, timeline } from '../../src/cli/print/timeline.ts';
import { count, list, quoted } from '../../src/query/text.ts';
import type { EventDate, Interval } from '../../src/record/types.ts';

const OPEN: Interval = { lo: null, hi: null };

function date(edtf: string | null, basis: EventDate['basis'] = 'explicit'): EventDate {
  return { edtf, basis };
}

describe('dates for people', () => {
  it('are as short as they can be read', () => {
    expect(dateText(date('2021-04-17'), OPEN)).toBe('2021-04-17');
    expect(dateText(date('2021-04-14/2021-04-17'), OPEN)).toBe('2021-04-14/17');
    expect(dateText(date('2021-04-28/2021-05-01'), OPEN)).toBe('2021-04-28/05-01');
    expect(dateText(date('2021-12-30/2022-01-02'), OPEN)).toBe('2021-12-30/2022-01-02');
    expect(dateText(date(null), { lo: null, hi: 19035 })).toBe('by 2022-02-12');
    expect(dateText(date(null), { lo: 19035, hi: null })).toBe('from 2022-02-12');
    expect(dateText(date(null), OPEN)).toBe('undated');
  });

  it('name the weekday where nothing else is told', () => {
    expect(weekdayText(['XXXX-WXX-2', null])).toBe('a Tuesday');
    expect(weekdayText(['XXXX-WXX-3', 'XXXX-WXX-2TNI'])).toBe('Tue or Wed');
    expect(weekdayText([null, '2022-02'])).toBeNull();
  });

  it('say how sure they are', () => {
    expect(certaintyOf(date('2022-02-12'), { lo: 19035, hi: 19035 })).toBe('day');
    expect(certaintyOf(date('2022-02'), { lo: 19024, hi: 19051 })).toBe('range');
    expect(certaintyOf(date('2022-02-12', 'propagated'), { lo: 19035, hi: 19035 })).toBe('lent');
    expect(certaintyOf(date(null, 'none'), OPEN)).toBe('none');
  });
});

describe('text for a terminal', () => {
  it('is cut and wrapped by what is seen, not by its code units', () => {
    expect(columns('Łódź')).toBe(4);
    expect(columns('北京')).toBe(4);
    expect(columns('\u001b[1mbold\u001b[22m')).toBe(4);
    expect(columns('„Łódź“ – ▁▄█ → ½')).toBe(16);
    expect(columns('e\u0301☎\ufe0f👩‍👩‍👧')).toBe(3);
    expect(cut('ambassador', 7)).toBe('ambass…');
    expect(cut('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…');
    expect(wrap('the ambassador was told to leave', 14)).toEqual(['the ambassador', 'was told to', 'leave']);
    expect(wrap('aaaaaaaaaa b', 4).every((line) => columns(line) <= 4)).toBe(true);
  });

  it('leaves out control characters, and doubles no quotation marks', () => {
    expect(quoted('“left”')).toBe('“left”');
    expect(quoted('a\u001b[2Jb\n c')).toBe('“a[2Jb c”');
    expect(list(['a', 'b', 'c'])).toBe('a, b and c');
  });
});

const entry: Entry = {
  date: '2021-04-17',
  certainty: 'day',
  depth: 0,
  parties: 'CZE → RUS',
  kind: 'envoy.expel',
  details: '18 diplomats',
  right: '2 reports',
  below: [{ text: '“expelled 18 Russian diplomats”', style: 'dim' }],
  hollow: false,
};

describe('a timeline', () => {
  it('is no wider than the screen, and shows no colours where there are none', () => {
    const long = { ...entry, details: 'word '.repeat(40), below: [{ text: 'word '.repeat(60) }] };
    for (const width of [60, 80, 120]) {
      const text = timeline([entry, long, { ...entry, depth: 2 }], { width, colour: false });
      for (const line of text.split('\n')) expect(columns(line)).toBeLessThanOrEqual(width);
      expect(text).not.toContain('\u001b');
    }
  });

  it('colours where the screen has colours, and says the same', () => {
    const screen = { width: 80, colour: false };
    const plain = timeline([entry], screen);
    const coloured = timeline([entry], { ...screen, colour: true });
    expect(coloured).toContain('\u001b[');
    // oxlint-disable-next-line no-control-regex
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });

  it('parts the thousands of counts', () => {
    expect([1, 0, 999, 1000, 1234567].map((n) => count(n, 'row'))).toEqual([
      '1 row',
      '0 rows',
      '999 rows',
      '1,000 rows',
      '1,234,567 rows',
    ]);
  });

  it('aligns its columns and indents what answers', () => {
    const text = timeline([entry, { ...entry, date: '2021-04-18', depth: 1, parties: 'RUS → CZE', below: [] }], {
      width: 80,
      colour: false,
    });
    expect(text).toBe(`\
  2021-04-17   CZE → RUS    envoy.expel  18 diplomats                  2 reports
               “expelled 18 Russian diplomats”
  2021-04-18   └ RUS → CZE  envoy.expel  18 diplomats                  2 reports
`);
  });
});
