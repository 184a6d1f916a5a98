import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../../src/record/statements/statements.ts';
import { reading } from '../../reading/read.ts';

describe('denials in the ledger of statements', () => {
  it('never joins what one denies with what the same one asserts in the same words', () => {
    const denied = reading('Peru denied on Monday that its navy had seized the trawler near Paita.', {
      date: '2024-03-05',
    });
    const said = reading('Peru said on Monday that its navy had seized the trawler near Paita.', {
      date: '2024-03-05',
    });
    const found = statementsOf([], [denied, said]);
    expect(found.map((s) => [s.denies, s.tellings.map((t) => t.cue)])).toEqual(
      expect.arrayContaining([
        [true, ['denied']],
        [false, ['said']],
      ]),
    );
    expect(found).toHaveLength(2);
  });

  it('joins two reports of one denial', () => {
    const texts = [
      'Peru denied on Monday that its navy had seized the trawler near Paita.',
      'Peru denied that its navy had seized the trawler off Paita.',
    ];
    const found = statementsOf(
      [],
      texts.map((t) => reading(t, { date: '2024-03-05' })),
    );
    expect(found.map((s) => [s.denies, s.tellings.length])).toEqual([[true, 2]]);
  });
});
