import { parse } from 'edtf';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTimes } from '../../src/time/find.ts';
import { untaggedSentences } from '../../src/time/untagged.ts';
import { times } from './support.ts';

/** Words that times are made of, in any order, so that odd combinations are met. */
const WORDS =
  'the a an on in of since until between and from to at by last next this every early late mid mid- more than about around half two 3 7th 31 29 2018 1998 ' +
  "'90s 1990s 15/05/2018 05/06/07 2018-05-15 2014-15 10:35 5pm a.m. GMT noon midnight Monday Tue. Fridays May March October Dec. February day days week weeks " +
  'month months quarter year years decade decades century hours minutes weekend ago later earlier before after back or so now recently soon today tomorrow ' +
  'yesterday tonight overnight morning night summer winter Q3 H1 fiscal first second 20th twenty-one hundred thousand nineteen ninety-seven Christmas Easter ' +
  "eve New Year's Day Eid al-Fitr will met said , . ( ) - — “ ” 's % $ € 🌍 once twice times long old end beginning following previous same that";

const text = fc.array(fc.constantFrom(...WORDS.split(' ')), { maxLength: 25 }).map((words) => words.join(' '));
const anchor = fc.constantFrom(
  null,
  '2018-05-16',
  '2020-02-29',
  '2018-05',
  '2018',
  'XXXX-10-17',
  '2018-05/2018-06',
  'x',
  '0001-01-01',
  '9999-12-31',
);

function isEdtf(value: string): boolean {
  try {
    // Years without digits ("XXXX-10-07") are level 2; everything else that is printed is level 1.
    parse(value, { level: value.includes('XXXX') ? 2 : 1 });
    return true;
  } catch {
    return false;
  }
}

describe('every text', () => {
  test('gives values that parse as EDTF', () => {
    fc.assert(
      fc.property(text, anchor, (words, date) => {
        for (const mention of times(words, date)) {
          if (mention.edtf !== null) expect(mention.edtf).toSatisfy(isEdtf);
          if (mention.interval !== undefined) expect(mention.interval).toSatisfy(isEdtf);
          expect(mention.edtf === null).toBe(mention.precision === 'none');
          if (mention.edtf === null) expect(mention.basis).toBe('none');
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('gives mentions that stand in order, do not overlap and cover whole tokens of their text', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 80 })), anchor, (words, date) => {
        const sentences = untaggedSentences(words);
        let end = 0;
        for (const mention of findTimes(sentences, { edtf: date, basis: 'given' })) {
          const { span, sentence, from, to } = mention;
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
          const tokens = sentences[sentence]?.tokens ?? [];
          expect(tokens[from]?.start).toBeLessThanOrEqual(span.start);
          expect(tokens[from]?.end).toBeGreaterThan(span.start);
          expect(tokens[to - 1]?.end).toBeGreaterThanOrEqual(span.end);
          expect(words.slice(span.start, span.end).trim()).toBe(words.slice(span.start, span.end));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('gives no date that rests on the publication when there is none', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const { basis } of times(words, null)) expect(basis).not.toBe('publication');
      }),
    );
  });
});

test('an approximate season is told as about its year: EDTF has no sign for more', () => {
  const [mention] = times('around summer 2018', null);
  expect(mention).toMatchObject({ edtf: '2018~', precision: 'year' });
  expect(times('summer 2018', null)[0]).toMatchObject({ edtf: '2018-22', precision: 'season' });
});
