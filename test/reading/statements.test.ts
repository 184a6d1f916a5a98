import { describe, expect, it } from 'vitest';
import type { StatementNote } from '../../src/reading/types.ts';
import { reading } from './read.ts';

function only(text: string, date?: string): StatementNote {
  const { statements } = reading(text, date === undefined ? {} : { date });
  expect(statements).toHaveLength(1);
  return statements[0] as StatementNote;
}

describe('the ledger of statements', () => {
  it('has who said what, by which word, and on which day', () => {
    expect(only('Togo said on Monday that the border was open.', '2022-03-09')).toMatchObject({
      speaker: { code: 'TGO' },
      name: null,
      cue: { quote: 'said' },
      content: [{ quote: 'that the border was open' }],
      direct: false,
      date: { edtf: '2022-03-07', quote: 'Monday' },
    });
  });

  it.each([
    ['Peru denied that its police had crossed the border.', 'denied', true],
    ['Peru said that its police had crossed the border.', 'said', undefined],
    ['Peru did not deny that its police had crossed the border.', 'did not deny', undefined],
  ])('keeps a denial from an assertion: %s', (text, cue, denies) => {
    const note = only(text);
    expect(note.cue.quote).toBe(cue);
    expect(note.denies).toBe(denies);
  });

  it('dates what is said by the time of its cue and not by one inside of it', () => {
    const note = only('Togo said that its envoy had left on Monday.', '2022-03-09');
    expect(note.date.edtf).toBeNull();
  });

  it.each([
    ['Togo said in a statement that the border was open.', 'document'],
    ['“The border is open,” Togolese Foreign Minister Robert Dussey tweeted.', 'post'],
    ['The Togolese minister said on Facebook that the border was open.', 'post'],
    ['The Kremlin said on its Telegram channel that Russia would answer.', 'post'],
    ['The Togolese minister said in a speech to farmers that the border was open.', 'speech'],
    ['The Togolese minister told a press conference in Lome that the border was open.', 'press-conference'],
    ['The Togolese minister said during a news conference that the border was open.', 'press-conference'],
    ['The Togolese minister told Reuters that the border was open.', 'interview'],
    ['The Togolese minister told his Beninese counterpart by telephone that the border was open.', 'call'],
    ['The Togolese minister said at a meeting in Accra that the border was open.', 'meeting'],
    ['The Togolese minister said after a meeting in Accra that the border was open.', null],
    ['Togo said in March that the border was open.', null],
  ])('tells through what: %s', (text, medium) => {
    expect(only(text).medium).toBe(medium);
  });

  it('tells to whom', () => {
    expect(only('Japan told South Korea that it would wait.').to).toMatchObject({ code: 'KOR' });
    expect(only('Japan said that it would wait.').to).toBeNull();
  });

  it('names one who is known by no code as written', () => {
    expect(only('Two diplomats said the border was open.')).toMatchObject({ name: 'Two diplomats' });
  });

  it('keeps what outlets report out, and who speaks through them in', () => {
    expect(reading('Reuters reported that the border was open.').statements).toEqual([]);
    expect(only('Togo said the border was open, Reuters reported.').hops.map((h) => h.name)).toContain('Togo');
  });

  it('keeps a credit at the end of a sentence out of what was said', () => {
    const note = only('Talks are off in Amman, Jordanian Foreign Minister Ayman Safadi said, The Guardian reports.');
    expect(note.content.map((c) => c.quote)).toEqual(['Talks are off in Amman']);
  });

  it('gives one statement inside another its own speaker, and the other as the next hop', () => {
    const { statements } = reading('“Mali says the camp is safe,” the Dutch envoy said.');
    expect(statements.map((s) => [s.speaker?.code, s.hops.slice(0, -1).map((h) => h.code)])).toEqual([
      ['MLI', ['MLI', 'NLD']],
      ['NLD', ['NLD']],
    ]);
  });

  it('has the rows that are told inside of it', () => {
    const { rows, statements } = reading('Kenya said on Monday that it had recalled its ambassador to Somalia.');
    const recall = rows.find((r) => r.kind === 'envoy.recall');
    expect(recall).toBeDefined();
    expect(statements[0]?.about).toContain(recall?.id);
  });

  it('takes no correction for a statement', () => {
    const text = 'Togo opened the border.\n\nAn earlier version of this report said that it was closed.';
    expect(reading(text).statements).toEqual([]);
  });
});
