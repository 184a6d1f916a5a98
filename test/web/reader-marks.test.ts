import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PagePart } from '../../src/record/report-page.ts';
import { derivationOf } from '../../web/src/views/reader/date-words.ts';
import { type Mark, marksOf, type Role } from '../../web/src/views/reader/marks.ts';
import { blocksOf, LINES, linesOf, segmentsOf } from '../../web/src/views/reader/segments.ts';
import { party, rowOf } from '../record/mention.ts';

const ROLES: readonly Role[] = ['who', 'whom', 'when', 'where', 'count', 'says', 'more', 'deed'];

function mark(id: number, start: number, end: number, role: Role = 'who'): Mark {
  return { id, role, start, end, in: 'text', rows: [0] };
}

const someMarks = fc
  .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }), fc.constantFrom(...ROLES)), { maxLength: 12 })
  .map((all) =>
    all
      .map(([start, length, role]) => ({ start, end: Math.min(50, start + length), role }))
      .filter((m) => m.start < m.end)
      .toSorted((a, b) => a.start - b.start || b.end - a.end)
      .map((m, id) => mark(id, m.start, m.end, m.role)),
  );

describe('marks', () => {
  it('name the words of each field once, whichever rows rest on them', () => {
    const source = [{ ...party('KEN'), span: [0, 5] as const }];
    const rows = ['SOM', 'ETH'].map((code, i) =>
      rowOf(`m:${i}`, { source, target: [{ ...party(code), span: [20 + 6 * i, 25 + 6 * i] as const }] }),
    );
    const { all, byRow } = marksOf(rows);
    const who = all.filter((m) => m.role === 'who');
    expect(who.map((m) => [m.start, m.end, m.rows])).toEqual([[0, 5, [0, 1]]]);
    expect(all.filter((m) => m.role === 'whom').map((m) => m.rows)).toEqual([[0], [1]]);
    expect(byRow[1]?.get('who0')).toEqual([who[0]?.id]);
  });
});

describe('segments', () => {
  it('put the text together again, and have over each word just the marks that cover it', () => {
    const points = [...'🙂 The text, with an emoji in it, of fifty characters.'].slice(0, 50);
    fc.assert(
      fc.property(someMarks, fc.nat(49), (marks, from) => {
        const segments = segmentsOf(points, { start: from, end: 50 }, marks);
        expect(segments.map((s) => s.text).join('')).toBe(points.slice(from).join(''));
        for (const s of segments) {
          const at = marks.filter((m) => m.start <= s.start && m.end > s.start);
          expect(s.marks.map((m) => m.id)).toEqual(at.map((m) => m.id));
        }
      }),
    );
  });

  it('draw marks that overlap on lines of their own, as long as there are lines', () => {
    fc.assert(
      fc.property(someMarks, (marks) => {
        const lines = linesOf(marks);
        for (const a of marks)
          for (const b of marks) {
            if (a.id >= b.id || a.role === 'deed' || b.role === 'deed' || a.end <= b.start || b.end <= a.start)
              continue;
            const [x = 0, y = 0] = [lines.get(a.id), lines.get(b.id)];
            if (x !== y) continue;
            expect(x).toBe(LINES - 1);
          }
      }),
    );
  });
});

describe('blocks', () => {
  const text = [...'A title\n\nACCRA (Wire) — Ghana said so.\nIt did.\n'];
  const parts: PagePart[] = [
    { kind: 'title', span: [0, 7] },
    { kind: 'dateline', span: [9, 21] },
    { kind: 'paragraph', span: [24, 38] },
    { kind: 'paragraph', span: [39, 46] },
  ];

  it('begin where a part begins on a line of its own, and leave nothing out', () => {
    const blocks = blocksOf(text, parts);
    expect(blocks.map((b) => b.kind)).toEqual(['title', 'paragraph', 'paragraph']);
    expect(blocks.map((b) => text.slice(b.start, b.end).join('')).join('')).toBe(text.join(''));
  });

  it('are one where nothing is known of the text', () => {
    expect(blocksOf(text, [])).toEqual([{ start: 0, end: text.length, kind: 'other' }]);
    expect(blocksOf([], [])).toEqual([]);
  });
});

describe('a derivation', () => {
  const report = { date: { edtf: '2018-05-16', basis: 'first-line' } };

  it('tells what a day of the week was counted from', () => {
    const { date } = rowOf('m:1', { day: '2018-05-15' });
    const said = derivationOf(
      { ...date, basis: 'publication', quote: 'Tuesday\nnight', timex: '2018-05-15TNI' },
      report,
    );
    expect(said).toEqual({
      expression: 'Tuesday night',
      how: 'counted from the day of publication, 2018-05-16 (from the first line)',
      value: '2018-05-15',
      note: 'to the day; TIMEX3 2018-05-15TNI',
    });
  });

  it('says so where words cannot be placed, and invents nothing', () => {
    const { date } = rowOf('m:1', {});
    const open = { date: { edtf: null, basis: 'none' } };
    const said = derivationOf({ ...date, quote: 'Tuesday', timex: 'XXXX-WXX-2' }, open);
    expect([said.value, said.how]).toEqual([
      null,
      'cannot be placed: it would be counted from the day of publication, which is not known',
    ]);
    expect(derivationOf(date, open).how).toBe('the text gives no date');
  });
});
