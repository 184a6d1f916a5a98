import { describe, expect, it } from 'vitest';
import { findSpeech } from '../../src/speech/attribution.ts';
import { annotate, wordsOf } from '../support/annotate.ts';
import { cpuMs } from '../support/cpu.ts';

/** Each quotation with who speaks it, or "scare" for words set off. */
function quoted(text: string): string[] {
  const { attributions, quotations } = annotate(text).speech;
  return quotations.map((q) => {
    const by = attributions[q.attribution]?.phrase;
    return `${wordsOf(text, q.span)} | ${by ? wordsOf(text, by) : q.scare ? 'scare' : 'nobody'}`;
  });
}

describe('quotations', () => {
  it('are told from words that are only set off', () => {
    expect(quoted('The “peace train” reached Juba on Monday.')).toEqual(['peace train | scare']);
    expect(quoted('The so-called “safe zone” was shelled.')).toEqual(['safe zone | scare']);
  });

  it('go on over a paragraph of several sentences', () => {
    expect(quoted('“We left. We lost. We will be back,” the Sudanese general said.')).toEqual([
      'We left. We lost. We will be back, | the Sudanese general',
    ]);
  });

  it('that are a paragraph of their own go on with what was quoted in the one before', () => {
    const text = '“We left,” the Omani envoy said.\n\n“Nobody came.”\n\nThe sky was grey.\n\n“Who won?”';
    expect(quoted(text)).toEqual(['We left, | the Omani envoy', 'Nobody came. | the Omani envoy', 'Who won? | nobody']);
  });

  it('that are left open belong to the one named where they end', () => {
    expect(quoted('“We left our homes.\n\n“We lost everything,” the Sudanese general said.')).toEqual([
      'We left our homes. | the Sudanese general',
      'We lost everything, | the Sudanese general',
    ]);
  });

  it('belong to the one named before a colon in the paragraph before', () => {
    expect(quoted('The Cuban envoy said in a letter:\n\n“Talks are over. We go home.”')).toEqual([
      'Talks are over. We go home. | The Cuban envoy',
    ]);
  });

  it('may stand between single marks, where an apostrophe ends nothing', () => {
    expect(quoted('‘It’s Malta’s call,’ the Greek minister said.')).toEqual([
      'It’s Malta’s call, | the Greek minister',
    ]);
  });

  it('lose no words to a straight mark that nothing opens', () => {
    expect(quoted('The 5" gun fell silent. "We won," the Tamil leader said.')).toContain('We won, | the Tamil leader');
  });

  it('hold what is attributed inside of them', () => {
    const text = '“Mali says the camp is safe,” the Dutch envoy said.';
    const { attributions } = annotate(text).speech;
    const inner = attributions.find((a) => wordsOf(text, a.cue) === 'says');
    expect(inner).toMatchObject({ quoted: true });
    expect(wordsOf(text, attributions[inner?.within ?? -1]?.phrase ?? null)).toBe('the Dutch envoy');
  });
});

describe('attributions that vouch for nothing', () => {
  it.each([
    'Togo demanded that Benin recall its envoy.',
    'Togo praised the recall of the envoy.',
    'Togo plans to recall its envoy.',
  ])('are no hop of a chain: %s', (text) => {
    expect(annotate(text).speech.attributions.map((a) => a.vouched)).toEqual([false]);
  });
});

describe('findSpeech on long text', () => {
  it('takes time that grows with the text, not with its square', () => {
    const one =
      'The Kenyan minister said: “We waited.” She added that the border, which Uganda calls “ours”, was shut. ';
    const time = (n: number): number => {
      const { report, sentences, actors } = annotate(one.repeat(n).trim());
      const runs = Array.from({ length: 5 }, () =>
        cpuMs(() => {
          expect(findSpeech(report, sentences, actors).attributions.length).toBeGreaterThanOrEqual(2 * n);
        }),
      );
      return Math.min(...runs);
    };
    time(20);
    expect(time(320)).toBeLessThan(40 * Math.max(time(40), 3));
  });
});
