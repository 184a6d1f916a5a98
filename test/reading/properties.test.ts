import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reading } from './read.ts';

/** Pieces that quotations, credits, statements and corrections are made of, with characters beyond U+FFFF. */
const pieces = fc.constantFrom(
  'Peru said “we wait 🕊 here',
  '” ',
  '“',
  '"',
  '‘no’ ',
  ' the Omani minister told Reuters on Monday.',
  ' the Omani minister said 😀 in a statement. ',
  'LIMA (AFP) - ',
  '“It is over,” a source who asked not to be named said.',
  'According to Kyodo, the envoy 𝒳 left Hanoi. ',
  'Mali, citing two officials, closed its border. ',
  'An earlier version of this report said that ten 🚩 left. In fact, two did. ',
  '(Corrects to say two left, not ten)',
  '(With inputs from Reuters)',
  'Togo denies it, The Guardian reports. ',
  '\n\n',
  '\n',
);

interface Place {
  readonly span: readonly [number, number];
  readonly quote: string;
  readonly in?: 'title';
}

/** Everything in a value that has a span and a quote. */
function places(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(places);
  const one = value as Partial<Place>;
  return Array.isArray(one.span) && typeof one.quote === 'string' ? [one as Place, ...inner] : inner;
}

describe('every quote of a reading', () => {
  it('is what its span cuts out of the text, in code points', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), fc.boolean(), (parts, titled) => {
        const text = parts.join('');
        const title = titled ? 'Peru 🕊 says “it waits”, Reuters reports' : null;
        const { rows: _, ...notes } = reading(text, title === null ? {} : { title });
        const cut = { text: [...text], title: [...(title ?? '')] };
        for (const { span, quote, in: where } of places(notes))
          expect(cut[where ?? 'text'].slice(...span).join('')).toBe(quote);
      }),
      { numRuns: 150 },
    );
  });

  it('is there: notes of every sort are made of these pieces', () => {
    const text =
      'Peru said “we wait 🕊 here” in a letter.\n\nAccording to Kyodo, the envoy left. An earlier version of this report said ten left.';
    const { quotes, credits, statements, corrections } = reading(text);
    expect([quotes, credits, statements, corrections].every((notes) => notes.length > 0)).toBe(true);
  });
});
