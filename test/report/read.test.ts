import { describe, expect, it } from 'vitest';
import { readJsonLine } from '../../src/report/json.ts';
import { readText } from '../../src/report/read.ts';

const BODY = 'ACCRA, Oct. 17 — Ghana closed its embassy.';

describe('the publication date', () => {
  it('is the given one before any other', () => {
    expect(readText(`date 2020-01-02 ${BODY}`, { date: '2021-01-01', metadataDate: '2022-01-01' }).date).toEqual({
      edtf: '2021-01-01',
      basis: 'given',
    });
  });

  it('is the record’s before the text’s', () => {
    expect(readText(`date 2020-01-02 ${BODY}`, { metadataDate: '2022-01-01' }).date).toEqual({
      edtf: '2022-01-01',
      basis: 'metadata',
    });
  });

  it('is the first line’s before the dateline’s, also when stuck to the sentence behind white space', () => {
    for (const opening of ['date 2020-01-02\n', ' date 2020-01-02 ', '\n\tdate 2020-01-02 ', 'Date: 2020-01-02\r\n']) {
      const text = opening + BODY;
      const { date, parts } = readText(text);
      expect(date).toMatchObject({ edtf: '2020-01-02', basis: 'first-line' });
      expect(date.span && text.slice(date.span.start, date.span.end)).toBe('2020-01-02');
      expect(parts.map((part) => part.kind)).toEqual(['date-line', 'dateline', 'paragraph']);
    }
  });

  it('is the dateline’s without a year when nothing else is known', () => {
    expect(readText(BODY).date).toMatchObject({ edtf: 'XXXX-10-17', basis: 'dateline' });
    expect(readText('Ghana closed its embassy.').date).toEqual({ edtf: null, basis: 'none' });
  });

  it('is not taken from a first line with a day that does not exist, nor from a sentence', () => {
    expect(readText('date 2023-02-30 Ghana closed its embassy.')).toMatchObject({
      date: { edtf: null },
      parts: [{ kind: 'paragraph', span: { start: 0 } }],
    });
    expect(readText('The date 2020-01-02 was chosen.').date.edtf).toBe(null);
    expect(readText('date 2020-01-021 Ghana closed it.').date.edtf).toBe(null);
  });

  it('is refused when the given one does not exist', () => {
    for (const date of ['2023-02-30', '2023-13-01', '23-01-01', '2023-1-1', '']) {
      expect(() => readText(BODY, { date })).toThrow(expect.objectContaining({ code: 'E_BAD_DATE' }));
    }
  });
});

describe('any string', () => {
  it.each(['', ' \n ', '\0', '\uD800', '—', '. . .'])('is a report: %j', (text) => {
    expect(readText(text)).toMatchObject({ text, dateline: null, byline: null });
  });
});

describe('a JSON line', () => {
  it('gives its fields to the report', () => {
    const line = JSON.stringify({
      text: BODY,
      title: 'Embassy closed',
      date: '2023-10-18',
      outlet: 'The Post',
      url: 'https://example.org/1',
      received: '2023-10-18T09:00:00Z',
      language: 'en',
      other: { kept: 1 },
    });
    expect(readJsonLine(line)).toMatchObject({
      text: BODY,
      title: 'Embassy closed',
      date: { edtf: '2023-10-18', basis: 'metadata' },
      outlet: 'The Post',
      url: 'https://example.org/1',
      received: '2023-10-18T09:00:00Z',
      language: 'en',
    });
  });

  it('may have nulls and empty strings for what is not known', () => {
    expect(readJsonLine(JSON.stringify({ text: BODY, title: null, outlet: '', date: '' }))).toMatchObject({
      title: null,
      outlet: null,
      date: { edtf: 'XXXX-10-17' },
    });
  });

  it('keeps what it says of itself where nothing was given', () => {
    const line = JSON.stringify({ text: BODY, outlet: 'The Post' });
    expect(readJsonLine(line, { date: '2023-10-19' })).toMatchObject({
      outlet: 'The Post',
      date: { edtf: '2023-10-19', basis: 'given' },
    });
    expect(readJsonLine(line, { outlet: 'The Gazette' }).outlet).toBe('The Gazette');
  });

  it.each([
    ['2023-10', '2023-10'],
    ['2023', '2023'],
    ['2023-10-18 09:00', '2023-10-18'],
    ['2023-10-18T23:30:00-05:00', '2023-10-18'],
  ])('may have a date less or more exact than a day: %s', (date, edtf) => {
    expect(readJsonLine(JSON.stringify({ text: BODY, date })).date.edtf).toBe(edtf);
  });

  it.each(['18 October 2023', '2023-02-29', '2023-13', '18/10/2023'])('is refused with another date: %s', (date) => {
    expect(() => readJsonLine(JSON.stringify({ text: BODY, date }))).toThrow(
      expect.objectContaining({ code: 'E_BAD_DATE' }),
    );
  });
});
