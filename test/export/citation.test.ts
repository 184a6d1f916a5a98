import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportRow } from '../../src/coding/contract.ts';
import { bibtex, bibtexOf, texOf } from '../../src/export/bibtex.ts';
import { citationOf, citationText, datePartsOf } from '../../src/export/citation.ts';
import { csl, cslOf } from '../../src/export/csl.ts';
import { ris, risOf } from '../../src/export/ris.ts';
import { startSandbox } from '../support/sandbox.ts';
import { contextOf, exported, HOSTILE, itemsOf } from './examples.ts';

const REPORT: ReportRow = {
  id: `sha256:${'ab'.repeat(32)}`,
  text_hash: `sha256:${'cd'.repeat(32)}`,
  title: 'Kenya expels two Somali diplomats',
  date: { edtf: '2024-03-06', basis: 'given' },
  outlet: 'Harbour Post',
  url: 'https://example.org/harbour/kenya',
  wire: 'AFP',
  language: 'en',
  received: '2024-03-07T08:00:00Z',
};
const ROW = { id: 'm:0123456789abcdef0123', span: [6, 39], quote: 'expelled two Somali diplomats' } as const;
const CITED = { report: REPORT, row: ROW, permalink: 'https://desk.example/r/ab' };

describe('a citation', () => {
  it('names outlet, title, date, quote with its place, addresses and the hash of the text', () => {
    expect(citationText(citationOf(CITED))).toBe(
      `Harbour Post, “Kenya expels two Somali diplomats”, 2024-03-06: “expelled two Somali diplomats” (code points 6–39). https://example.org/harbour/kenya https://desk.example/r/ab [text sha256:${'cd'.repeat(32)}]`,
    );
  });

  it('says what is not known, and names a report without an address by its urn', () => {
    const bare = {
      ...REPORT,
      outlet: null,
      wire: null,
      title: null,
      url: 'javascript:alert(1)',
      date: { edtf: null, basis: 'none' },
    };
    const text = citationText(citationOf({ report: bare }));
    expect(text).toBe(`outlet not told, undated. urn:demarche:${REPORT.id} [text ${REPORT.text_hash}]`);
  });

  it('has keys of plain letters, the same for the same row', () => {
    expect(citationOf(CITED).key).toBe('harbourpost-2024-0123456789ab');
    expect(citationOf({ report: { ...REPORT, outlet: 'Правда' } }).key).toBe('report-2024-abababababab');
  });

  it('reads days, months, years and intervals as calendar dates, seasons as their years, and nothing else', () => {
    expect(datePartsOf('2018-05-16~')).toEqual([{ year: '2018', month: '05', day: '16' }]);
    expect(datePartsOf('2018-05/2018-06')).toHaveLength(2);
    expect(datePartsOf('2018-21')).toEqual([{ year: '2018' }]);
    expect(datePartsOf('XXXX-10-07')).toBeNull();
    expect(datePartsOf('2018-05/..')).toBeNull();
  });

  it('is made in a browser as in Node', async () => {
    const sandbox = await startSandbox('src/export/citation.ts');
    const text = await sandbox.json<string>(`bundle.citationText(bundle.citationOf(${JSON.stringify(CITED)}))`);
    expect(text).toBe(citationText(citationOf(CITED)));
  });
});

describe('citation formats', () => {
  it('RIS has the day with strokes between its parts, empty where one is not known', () => {
    const month = { ...REPORT, date: { edtf: '2024-03', basis: 'given' } };
    expect(risOf(citationOf(CITED))).toContain('\r\nDA  - 2024/03/06\r\n');
    expect(risOf(citationOf({ report: month }))).toContain('\r\nDA  - 2024/03/\r\n');
  });

  it('CSL-JSON holds the words, their place and the hash, and the date in parts', () => {
    expect(cslOf(citationOf(CITED))).toMatchObject({
      type: 'article-newspaper',
      'container-title': 'Harbour Post',
      issued: { 'date-parts': [[2024, 3, 6]] },
      accessed: { 'date-parts': [[2024, 3, 7]] },
      custom: { quote: ROW.quote, span: ROW.span, text_hash: REPORT.text_hash, mention: ROW.id },
    });
  });

  it('RIS and BibTeX are read back by a published reader with title, outlet, date and address', () => {
    for (const [text, type, date] of [
      // This reader takes the year alone from RIS.
      [risOf(citationOf(CITED)), '@ris/file', [2024]],
      [bibtexOf(citationOf(CITED)), '@bibtex/text', [2024, 3, 6]],
    ] as const) {
      const [item] = plugins.input.chain(text, { forceType: type });
      expect(item?.title).toBe(REPORT.title);
      expect(item?.['container-title']).toBe('Harbour Post');
      expect(item?.URL).toBe(REPORT.url);
      expect(item?.issued?.['date-parts']?.[0]).toEqual(date);
      expect(String(item?.note)).toContain(ROW.quote);
      expect(String(item?.note)).toContain(REPORT.text_hash);
    }
  });

  it('no words of a report end a field, or begin one', async () => {
    const items = await itemsOf([HOSTILE]);
    const bib = await exported(bibtex, items.mentions());
    const rows = (await exported(csl, items.mentions()).then(JSON.parse)) as readonly { title: string }[];
    expect(rows.length).toBeGreaterThan(0);
    expect(plugins.input.chain(bib, { forceType: '@bibtex/text' })).toHaveLength(rows.length);
    const records = await exported(ris, items.mentions());
    expect(records.match(/^ER {2}- /gm)).toHaveLength(rows.length);
    expect(records.split('\r\n').every((line) => line === '' || /^[A-Z][A-Z\d] {2}- /.test(line))).toBe(true);
  });

  it('balances the braces of BibTeX whatever a title has, and escapes every sign of TeX', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const tex = texOf(title);
        let depth = 0;
        for (const c of tex) {
          depth += c === '{' ? 1 : c === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(tex).not.toMatch(/(?<!\\)[$&#_%]/);
        expect(tex.replace(/\\text(backslash|asciitilde|asciicircum|brace(left|right))/g, '')).not.toMatch(/[~^]/);
      }),
    );
  });

  it('finds the title that stands in a text, and tallies what has none', async () => {
    const items = await itemsOf([
      {
        text: 'Peru closes embassy in Quito\nBy Ana Silva\nLIMA, Peru — Peru closed its embassy in Quito on Monday.',
        date: '2024-12-03',
      },
      { text: 'Fiji recalled its ambassador from Tonga on Monday.' },
    ]);
    const context = contextOf();
    const out = JSON.parse(await exported(csl, items.reports(), context)) as readonly { title?: string }[];
    expect(out.map((i) => i.title)).toContain('Peru closes embassy in Quito');
    expect(context.told.get('citations have no title')).toBe(1);
    expect(context.told.get('citations have no date')).toBe(1);
  });
});
