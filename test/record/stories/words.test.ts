import { describe, expect, it } from 'vitest';
import { backgroundShare } from '../../../src/record/stories/background.ts';
import { stemOf } from '../../../src/record/stories/stem.ts';
import { isTitleCase, wordsOf } from '../../../src/record/stories/words.ts';

const texts = (line: string): string[] => wordsOf(line.split(' ')).map(({ text }) => text);

describe('words of a story', () => {
  it.each([
    ['a 35 - year - old envoy', 'a 35-year-old envoy'],
    ['home to 120 , 000 people', 'home to 120,000 people'],
    ['a 5 . 9 quake', 'a 5.9 quake'],
    ['the U . S . embassy', 'the embassy'],
    ['four dead', '4 dead'],
    ['Peru ’s “ envoy ”', "Peru's envoy"],
  ])('are the same in "%s" and "%s"', (split, plain) => {
    expect(texts(split)).toEqual(texts(plain));
  });

  it('leave dates as they are', () => {
    expect(texts('June 24 , 2005')).toEqual(['june', '24', '2005']);
  });

  it.each([
    'http : / / www . example . org / 2019 / suva - summit - opens . html',
    'https://example.org/suva-summit-opens.html',
  ])('are only those of the path in %s', (address) => {
    expect(texts(address)).toEqual(['suva', 'summit', 'opens', 'html']);
  });

  it('know capitals, first words and title case', () => {
    const words = wordsOf(['The', 'envoy', 'left', 'Suva', '.']);
    expect(words.map(({ capital, first }) => [capital, first])).toEqual([
      [true, true],
      [false, false],
      [false, false],
      [true, false],
    ]);
    expect(isTitleCase(words)).toBe(false);
    expect(isTitleCase(wordsOf(['Envoy', 'Leaves', 'Suva']))).toBe(true);
  });
});

describe('stems', () => {
  it.each([
    ['nominated', 'nomination'],
    ['expelled', 'expelling'],
    ['resigns', 'resigned'],
    ['earthquakes', 'earthquake'],
    ['jewellery', 'jewelry'],
    ['countries', 'country'],
    ['organisation', 'organization'],
  ])('of %s and %s are one', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it.each([
    ['minister', 'ministry'],
    ['port', 'report'],
    ['kenya', 'kenyan'],
  ])('of %s and %s differ', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  it('are listed with how common they are, and names are rare', () => {
    expect(backgroundShare(stemOf('people'))).toBeGreaterThan(0.1);
    expect(backgroundShare(stemOf('Daugavpils'.toLowerCase()))).toBeLessThan(0.001);
  });
});
