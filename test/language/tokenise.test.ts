import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSpace, tokenise } from '../../src/language/tokenise.ts';
import { cpuMs } from '../support/cpu.ts';

const words = (text: string): string[] => tokenise(text).map(({ start, end }) => text.slice(start, end));
const split = (text: string): string => words(text).join(' ');

describe('clitics and quotes', () => {
  test.each([
    ["Spain's envoys don't agree", "Spain 's envoys do n't agree"],
    ['Spain’s envoys don’t agree', 'Spain ’s envoys do n’t agree'],
    ["they can't, won't, I'm, we've, she'll, he'd", "they ca n't , wo n't , I 'm , we 've , she 'll , he 'd"],
    ['it cannot; we’re gonna go', 'it can not ; we ’re gon na go'],
    ["the ministers' visit", "the ministers ' visit"],
    ['“Go,” he said', '“ Go , ” he said'],
    ["``Go,'' he said", "`` Go , '' he said"],
    ["in the '90s", "in the '90s"],
  ])('%s', (text, expected) => expect(split(text)).toBe(expected));

  test.each(["O'Brien", 'd’Affaires', "Ma'arib", "Shi'ite", "o'clock", 'N’Djamena'])(
    'an apostrophe inside a name stays: %s',
    (name) => expect(words(name)).toEqual([name]),
  );

  test("Côte d'Ivoire's ministry keeps its name whole", () => {
    expect(split("Côte d'Ivoire's ministry")).toBe("Côte d'Ivoire 's ministry");
  });
});

describe('stops and abbreviations', () => {
  test.each([
    ['the U.S. envoy', 'the U.S. envoy'],
    ['Mr. Sall met Gen. Diallo.', 'Mr. Sall met Gen. Diallo .'],
    ['on Jan. 3 at 5 p.m. in Lima.', 'on Jan. 3 at 5 p.m. in Lima .'],
    ['He said no. 3 came', 'He said no. 3 came'],
    ['They sat. He said no.', 'They sat . He said no .'],
    ['George W. Bush', 'George W. Bush'],
    ['and so did I.', 'and so did I .'],
    ['e.g. rice, i.e. food', 'e.g. rice , i.e. food'],
    ['Wait... what?!', 'Wait ... what ?!'],
    ['(…) all leave', '( … ) all leave'],
    ['the region.The ministry', 'the region . The ministry'],
    ['S.A. and B.A.T. merged', 'S.A. and B.A.T. merged'],
  ])('%s', (text, expected) => expect(split(text)).toBe(expected));
});

describe('numbers', () => {
  test.each([
    ['1,400 or 1.400 or 1 400', '1,400 or 1.400 or 1 400'],
    ['60+ years', '60 + years'],
    ['on 9/11 and 2018-05-16', 'on 9/11 and 2018-05-16'],
    ['10-15 people', '10 - 15 people'],
    ['3/4 of it', '3 / 4 of it'],
    ['$5.2bn, US$40, €3m, 40%', '$ 5.2 bn , US$ 40 , € 3 m , 40 %'],
    ['the 19th, the 1990s, 35mm, 5pm', 'the 19th , the 1990s , 35 mm , 5 pm'],
    ['call +33 or 713-853-3989', 'call +33 or 713-853-3989'],
    ['at 10:30', 'at 10:30'],
    ['٣٤٥ شخصا', '٣٤٥ شخصا'],
  ])('%s', (text, expected) => expect(split(text)).toBe(expected));
});

describe('hyphens and dashes', () => {
  test.each([
    ['an F-16 of al-Shabaab', 'an F - 16 of al - Shabaab'],
    ['COVID-19', 'COVID - 19'],
    ['Russian-backed non-members', 'Russian - backed non-members'],
    ['ex-president, mid-October, anti-U.S. mood', 'ex-president , mid-October , anti-U.S. mood'],
    ['over-the-counter', 'over - the - counter'],
    ['left—then came back', 'left — then came back'],
    ['left — then', 'left — then'],
    ['left -- then', 'left -- then'],
  ])('%s', (text, expected) => expect(split(text)).toBe(expected));
});

describe('addresses and signs', () => {
  test.each([
    ['see https://example.org/a?b=1, please.', 'see https://example.org/a?b=1 , please .'],
    ['(www.example.org/x_(y))', '( www.example.org/x_(y) )'],
    ['mail a.b@example.org.', 'mail a.b@example.org .'],
    ['@mfa_example wrote #Talks2024!', '@mfa_example wrote #Talks2024 !'],
    ['@ 5 and # 3', '@ 5 and # 3'],
    ['example.org said', 'example.org said'],
    ['flags 🇵🇪🇨🇱 and 👨‍👩‍👧 here', 'flags 🇵🇪 🇨🇱 and 👨‍👩‍👧 here'],
    ['в Киеве, 北京 and Łódź', 'в Киеве , 北京 and Łódź'],
    ['AT&T and/or', 'AT&T and / or'],
  ])('%s', (text, expected) => expect(split(text)).toBe(expected));
});

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    ..."a B 1 . , ' ’ “ ” - — … / & @ # $ % ( ) [ ] \n \t".split(' '),
    ' ',
    'U.S.',
    "don't",
    '1,4',
    'é',
    '\u0301',
    '漢',
    '\ud83d',
    '\ude00',
    '👍🏽',
    '\u200b',
    '\u00a0',
    'http://x.y',
    'www.',
    '`',
    '+',
    ':)',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
  );

  test('words stand in order, do not overlap, and are never empty', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('every character that is not space is in a word, and no word holds space at its ends', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const covered = new Set<number>();
        for (const { start, end } of tokenise(text)) {
          for (let i = start; i < end; i++) covered.add(i);
          expect(isSpace(text.charCodeAt(start))).toBe(false);
          expect(isSpace(text.charCodeAt(end - 1))).toBe(false);
        }
        for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) expect(covered.has(i)).toBe(true);
      }),
    );
  });

  test('a span gives the words that its text alone would give, moved along', () => {
    fc.assert(
      fc.property(texts, texts, (before, text) => {
        const whole = `${before} ${text}`;
        const offset = before.length + 1;
        const moved = tokenise(text).map(({ start, end }) => ({ start: start + offset, end: end + offset }));
        expect(tokenise(whole, offset, whole.length)).toEqual(moved);
      }),
    );
  });
});

describe('work', () => {
  /** Milliseconds to read a text, the best of three. */
  const cost = (text: string): number => {
    const times = [1, 2, 3].map(() => cpuMs(() => tokenise(text)));
    return Math.min(...times);
  };

  test.each([
    ['words joined by hyphens', 'a-', ''],
    ['words joined by hyphens before a mark', 'a-', '.b'],
    ['words joined by plus signs before a mark', 'a+', '@'],
    ['closing brackets after an address', ')', 'www.a)'],
    ['brackets in an address', '()', 'www.a)'],
    ['letters between stops', 'a.', ''],
    ['capitals between stops', 'AA.', ''],
  ])('grows with the length of %s, not with its square', (_, unit, ending) => {
    const text = (count: number): string => `www.a${unit.repeat(count)}${ending}`;
    cost(text(2000));
    // Four times the text may take four times as long; the square would take sixteen times.
    expect(cost(text(40_000))).toBeLessThan(9 * cost(text(10_000)) + 5);
  });

  test('an address has at most 2 kB, and what follows is read as words', () => {
    const [first, second] = tokenise(`www.example.org/${'a'.repeat(3000)}`);
    expect(first).toEqual({ start: 0, end: 'www.'.length + 2048 });
    expect(second?.start).toBe(first?.end);
  });
});
