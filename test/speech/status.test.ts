import { describe, expect, it } from 'vitest';
import { statusOf } from '../../src/speech/status.ts';
import { annotate } from '../support/annotate.ts';

/** The status of the predicate whose word is `word` (the last one that is). */
function status(text: string, word: string): string | null {
  for (const s of annotate(text).sentences.toReversed()) {
    const token = s.tokens.findLast((t) => t.text === word);
    if (token) return statusOf(s, token.index).status;
  }
  throw new Error(`no word "${word}" in: ${text}`);
}

describe('statusOf', () => {
  it.each([
    ['Kenya expelled two envoys.', 'expelled', 'happened'],
    ['Kenya is expelling two envoys.', 'expelling', 'happened'],
    ['Kenya said it had expelled two envoys.', 'expelled', 'happened'],
    ['Kenya has been reviewing its relations with Oman since May.', 'reviewing', 'ongoing'],
    ['Relations between Kenya and Oman have been suspended since July.', 'suspended', 'ongoing'],
    ['Kenya is still evacuating its citizens.', 'evacuating', 'ongoing'],
    ['Kenya will expel two envoys.', 'expel', 'planned'],
    ['Kenya plans to expel two envoys.', 'expel', 'planned'],
    ['The ministry said it would expel two envoys.', 'expel', 'planned'],
    ['Kenya agreed to close its embassy.', 'close', 'planned'],
    ['Kenya threatened to expel two envoys.', 'expel', 'threatened'],
    ['If the raids go on, Kenya will expel the envoys.', 'expel', 'threatened'],
    ['Lawmakers urged Kenya to expel the envoys.', 'expel', 'demanded'],
    ['The opposition demanded the expulsion of the envoys.', 'expulsion', 'demanded'],
    ['Kenya did not expel the envoys.', 'expel', 'denied'],
    ['The blast was not caused by a Kenyan bombardment.', 'bombardment', 'denied'],
    ['The blast may have been caused by a Kenyan strike.', 'strike', 'possible'],
    ['The blast was caused by a Kenyan strike.', 'strike', 'happened'],
    ['Kenya denied expelling the envoys.', 'expelling', 'denied'],
    ['Kenya refused to expel the envoys.', 'expel', 'denied'],
    ['It is false that Kenya expelled the envoys.', 'expelled', 'denied'],
    ['Reports that Kenya expelled the envoys are untrue.', 'expelled', 'denied'],
    ['The president said he had no plans to expel the Omani envoy.', 'expel', 'denied'],
    ['Kenya has not said whether it will expel the envoys.', 'expel', 'possible'],
    ['Kenya has no plans to expel the envoys.', 'expel', 'denied'],
    ['Kenya will not expel the envoys.', 'expel', 'denied'],
    ['Kenya never expelled the envoys.', 'expelled', 'denied'],
    ['Kenya may expel the envoys.', 'expel', 'possible'],
    ['Kenya is considering expelling the envoys.', 'expelling', 'possible'],
    ['Kenya did not rule out expelling the envoys.', 'expelling', 'possible'],
    ['Did Kenya expel the envoys?', 'expel', 'possible'],
    ['Kenya weighed the expulsion of the envoys.', 'expulsion', 'possible'],
  ])('reads %s', (text, word, expected) => {
    expect(status(text, word)).toBe(expected);
  });

  it('takes neither side when somebody is asked not to do it', () => {
    expect(status('Ghana urged Kenya not to expel the envoys.', 'expel')).toBeNull();
  });

  it('does not take "not only" for a denial', () => {
    expect(status('Kenya not only expelled the envoys but closed its embassy.', 'expelled')).toBe('happened');
  });
});
