import { describe, expect, it } from 'vitest';
import { attributionsAt } from '../../src/speech/attribution.ts';
import { annotate, wordsOf } from '../support/annotate.ts';

/** Who says the words at `word`, innermost first, with the manner. */
function chain(text: string, word: string): string[] {
  const a = annotate(text);
  for (const s of a.sentences) {
    const token = s.tokens.find((t) => t.text === word);
    if (token) return attributionsAt(a.speech, s, token.index).map((x) => `${wordsOf(text, x.source)} ${x.how}`);
  }
  throw new Error(`no word "${word}" in: ${text}`);
}

describe('attributionsAt', () => {
  it('gives a reported clause to its subject', () => {
    expect(chain('Peru’s foreign ministry said Chile had recalled its envoy.', 'recalled')).toEqual([
      'Peru’s foreign ministry said',
    ]);
  });

  it('gives a clause before the verb to the speaker after it', () => {
    expect(chain('Chile recalled its envoy on Monday, the foreign ministry said.', 'recalled')).toEqual([
      'foreign ministry said',
    ]);
  });

  it('reads "according to" over the whole clause, wherever it stands', () => {
    expect(chain('According to Reuters, Chile recalled its envoy.', 'recalled')).toEqual(['Reuters media']);
    expect(chain('Chile recalled its envoy, according to Reuters.', 'recalled')).toEqual(['Reuters media']);
  });

  it('keeps anonymous sources as phrased, and the outlet that they told', () => {
    const text = 'Chile has recalled its envoy, a source close to the talks told Reuters.';
    const a = annotate(text);
    const s = a.sentences[0];
    const token = s.tokens.findIndex((t) => t.text === 'recalled');
    const [first] = attributionsAt(a.speech, s, token);
    expect(first.how).toBe('anonymous');
    expect(wordsOf(text, first.source)).toContain('source');
    expect(first.medium?.code).toBe('REUTERS');
  });

  it('gives a quotation of several sentences to the one who speaks it', () => {
    const text = '“We recalled our envoy,” President Ruto said. “We closed the embassy as well.”';
    expect(chain(text, 'closed')).toEqual(['President Ruto said']);
  });

  it('leaves the narrator’s own words alone', () => {
    expect(chain('Chile recalled its envoy. The ministry said nothing more.', 'recalled')).toEqual([]);
  });
});
