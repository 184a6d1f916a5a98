import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointOffsets, quoteOf, reportOffsets } from '../../src/report/offsets.ts';
import { readText } from '../../src/report/read.ts';
import { cpuMs } from '../support/cpu.ts';

/** Pieces that real reports and hostile ones are made of. */
const pieces = fc.constantFrom(
  'ANKARA, Turkey — ',
  'NAIROBI, Kenya (AP) _',
  'Tel Aviv: ',
  'MOSCOW. Feb 11 (Interfax) - ',
  'MOSCOW. (Interfax)',
  'ALBANY, N.Y. (AP)',
  'MOSCOW, May 16. /TASS/. ',
  '(Kampala) – ',
  'date 2020-02-30 ',
  ' date 2020-02-29 ',
  'By Jane Doe and John Roe',
  'By Friday, ',
  'Photo: AA/ABACA',
  '(Photo by A/Getty Images)',
  '[Photo: ',
  'FILE PHOTO: ',
  '(AFP)',
  '— Reuters',
  '(With inputs from agencies)',
  'Reporting by Ann Lee; Editing by Bo Li',
  'Correction: ',
  'An earlier version of this article said ',
  'Read more: ',
  'ADVERTISEMENT',
  'The envoy left.',
  'The envoy left',
  '“Quote',
  'end.”',
  '• ',
  '1. ',
  '- ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\u2028',
  '\u0085',
  '\0',
  '\uFEFF',
  '\u200B',
  '\u00A0',
  '\t',
  ' ',
  '. ',
  ': ',
  ' | ',
  '(',
  ')',
  '[',
  '/',
  '_',
  '— ',
  '©',
  '𝐀𝐍𝐊𝐀𝐑𝐀',
  '😀',
  '\uD83D',
  '\uDE00',
  'e\u0301',
  'دبي — ',
  'אנקרה',
  '外交部。',
  'Published: 16 May 2018, 14:05 GMT',
  'x'.repeat(500),
  'Word '.repeat(60),
  '((((((((',
  '        ',
  '\n'.repeat(20),
);
const hostile = fc
  .array(fc.oneof(pieces, pieces, fc.string({ unit: 'binary', maxLength: 8 }), fc.string({ maxLength: 20 })), {
    maxLength: 40,
  })
  .map((list) => list.join(''));
const title = fc.option(fc.oneof(hostile, fc.constant('The envoy left')), { nil: null });

/** Whether an offset stands between the halves of a surrogate pair. */
function splitsPair(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));
}

describe('the parts of any text', () => {
  it('stand in order, do not overlap, are not empty and split no surrogate pair', () => {
    fc.assert(
      fc.property(hostile, title, (text, given) => {
        const report = readText(text, { title: given });
        let end = 0;
        for (const { span } of report.parts) {
          const source = span.in === 'title' ? (given ?? '') : text;
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(source.length);
          expect(splitsPair(source, span.start) || splitsPair(source, span.end)).toBe(false);
          if (span.in === 'title') continue;
          expect(span.start).toBeGreaterThanOrEqual(end);
          end = span.end;
        }
      }),
      { numRuns: 600 },
    );
  });

  it('leave out no letter', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        let rest = '';
        let end = 0;
        for (const { span } of readText(text).parts) {
          rest += text.slice(end, span.start);
          end = span.end;
        }
        expect(rest + text.slice(end)).not.toMatch(/\p{L}/u);
      }),
      { numRuns: 600 },
    );
  });

  it('have spans whose code points give the quote again', () => {
    fc.assert(
      fc.property(hostile, title, (text, given) => {
        const report = readText(text, { title: given });
        const range = reportOffsets(report);
        const { dateline, byline, date } = report;
        const spans = [...report.parts, dateline, dateline?.place, byline, date].flatMap((one) =>
          one?.span ? [one.span] : [],
        );
        for (const span of spans) {
          const source = span.in === 'title' ? (given ?? '') : text;
          const [from, to] = range(span);
          expect([...source].slice(from, to).join('')).toBe(quoteOf(report, span));
        }
        if (dateline?.place) expect(quoteOf(report, dateline.place.span)).toBe(dateline.place.name);
      }),
      { numRuns: 400 },
    );
  });

  it('are the same when the text is read again, and the text is unchanged', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const report = readText(text);
        expect(report.text).toBe(text);
        expect(readText(text)).toEqual(report);
      }),
      { numRuns: 100 },
    );
  });
});

describe('code-point offsets', () => {
  it('count as iterating over the string does, also for lone surrogates', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { at } = codePointOffsets(text);
        let utf16 = 0;
        for (const [index, character] of [...text].entries()) {
          expect(at(utf16)).toBe(index);
          utf16 += character.length;
        }
        expect(at(text.length)).toBe([...text].length);
      }),
    );
    expect(codePointOffsets('a\uD83Db\uDE00c').at(4)).toBe(4);
  });

  it('take an offset inside a pair for its start', () => {
    expect(codePointOffsets('a😀b').at(2)).toBe(1);
  });
});

function milliseconds(text: string): number {
  return cpuMs(() => readText(text));
}

describe('reading speed', () => {
  it.each([
    ['one line without an end', (n: number) => 'word '.repeat(n / 5)],
    ['one word', (n: number) => 'x'.repeat(n)],
    ['open brackets', (n: number) => '('.repeat(n)],
    ['white space', (n: number) => ` ${' \t'.repeat(n / 2)}x`],
    ['full stops and blanks', (n: number) => '. '.repeat(n / 2)],
    ['empty lines', (n: number) => `a${'\n'.repeat(n)}b`],
    ['short lines', (n: number) => 'By Jane Doe\n'.repeat(n / 12)],
    ['dashes', (n: number) => '— '.repeat(n / 2)],
    ['lines of slashes', (n: number) => `${'/AFP'.repeat(100)}\n`.repeat(n / 400)],
  ])(
    'grows with the length only: %s',
    (_, make) => {
      // A quadratic reader would need minutes for two million characters.
      expect(milliseconds(make(2_000_000))).toBeLessThan(8000);
    },
    30_000,
  );
});
