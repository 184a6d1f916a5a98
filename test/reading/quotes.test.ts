import { describe, expect, it } from 'vitest';
import { reading } from './read.ts';

/** Each quotation with the hops that bring it, the report left out; "?" after a name that is not said beside it. */
function quotes(text: string): string[] {
  return reading(text).quotes.map((q) => {
    const hops = q.hops.slice(0, -1).map((h) => `${h.name}${h.stated ? '' : '?'}`);
    return `${q.quote} | ${hops.join(' < ')}`;
  });
}

describe('quotations of a reading', () => {
  it('have their speaker with code and office', () => {
    const [q] = reading('“We wait,” Kenyan Foreign Minister Alfred Mutua said.').quotes;
    expect(q).toMatchObject({ quote: 'We wait,', speaker: { code: 'KEN', office: 'foreign minister' } });
  });

  it('leave out words that are only set off', () => {
    expect(quotes('The so-called “safe zone” near Juba was empty.')).toEqual([]);
  });

  it('take in words quoted inside the clause of one who speaks', () => {
    expect(quotes('The Peruvian minister said the step was “a grave mistake” and left.')).toEqual([
      'a grave mistake | Peruvian minister',
    ]);
  });

  it('that run over paragraphs are one', () => {
    const text = 'The Cuban envoy said: “We came in peace.\n\n“We leave in peace.\n\n“We will be back.”\n\nHe left.';
    expect(quotes(text)).toEqual(['We came in peace.\n\n“We leave in peace.\n\n“We will be back. | Cuban envoy']);
  });

  it('go on in a paragraph that only closes them', () => {
    const text = '“We came in peace, the Cuban envoy knows.\n\nWe leave in peace.”\n\nThe hall was empty.';
    expect(quotes(text)[0]).toContain('We came in peace, the Cuban envoy knows.\n\nWe leave in peace.');
  });

  it('keep the one who speaks before the outlet that passes it on', () => {
    const text = 'The Ghanaian minister said the talks were “long overdue,” Reuters reported.';
    expect(quotes(text)).toEqual(['long overdue, | Ghanaian minister < Reuters']);
  });

  it('of a quotation inside another keep both speakers apart', () => {
    expect(quotes('The Omani minister said the Qatari envoy had told him “we are leaving for good”.')).toEqual([
      'we are leaving for good | Qatari envoy < Omani minister',
    ]);
  });

  it('that begin a paragraph with nobody beside them are supposed to go on from the sentence before, and say so', () => {
    const text =
      'Chilean President Gabriel Boric denied on Monday that the treaty was dead.\n\n“It lives. It will last.”';
    expect(quotes(text)).toEqual(['It lives. It will last. | Gabriel Boric?']);
  });

  it('have no speaker where several spoke before', () => {
    const text = 'Chile said it was late and Peru said it was early.\n\n“It lives. It will last.”';
    expect(quotes(text)).toEqual(['It lives. It will last. | ']);
  });
});
