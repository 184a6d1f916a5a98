import { describe, expect, it } from 'vitest';
import { code, wordsOf } from '../support/annotate.ts';

describe('the parts of a row', () => {
  it('takes who judges or tells of a deed for no doer', () => {
    expect(code("Peru's assessment of the hospital bombing drew doubt.")).toEqual([]);
    expect(code("Togo's announcement of the expulsion of two Malian envoys came on Monday.")).toMatchObject([
      { kind: 'envoy.expel', source: [{ code: 'TGO' }], target: [{ code: 'MLI' }] },
    ]);
  });

  it('quotes the predicate with its arguments', () => {
    const text = 'The government has ordered the Chadian ambassador in Yaounde out of the country.';
    expect(code(text).map((m) => wordsOf(text, m.span))).toEqual([
      'ordered the Chadian ambassador in Yaounde out of the country',
    ]);
  });

  it('dates an undated telling by a dated telling of the same fact', () => {
    const text =
      'Ghana has expelled the Togolese ambassador.\n\nThe Togolese ambassador was expelled by Ghana on Monday night.';
    const dates = code(text, { date: '2022-03-09' }).map((m) => [m.date.edtf, m.date.basis]);
    expect(dates).toEqual([
      ['2022-03-07', 'narrative'],
      ['2022-03-07', 'publication'],
    ]);
  });

  it('leaves a weekday without an anchor undated, but keeps what it says', () => {
    const [m] = code('Ghana expelled the Togolese ambassador on Monday.');
    expect(m.date.edtf).toBeNull();
    expect(m.date.timex).toBe('XXXX-WXX-1');
  });

  it('counts a deed back from what is told beside it, else from the report', () => {
    const dateIn = (text: string, kind: string): unknown[] =>
      code(text, { date: '2022-03-09' }).flatMap((m) => (m.kind === kind ? [m.date.edtf, m.date.basis] : []));
    expect(
      dateIn('Togo recalled its envoy on Sunday, two days after Ghana expelled the Togolese consul.', 'envoy.expel'),
    ).toEqual(['2022-03-04', 'expression']);
    expect(
      dateIn('Togo protested against the expulsion of its consul by Ghana three days earlier.', 'envoy.expel'),
    ).toEqual(['2022-03-03/2022-03-06', 'publication']);
    expect(dateIn('The two met four months after Ghana had expelled the Togolese consul.', 'envoy.expel')).toEqual([
      '2021-11',
      'publication',
    ]);
  });

  it('dates what a clause with "when" tells by the time before it', () => {
    const text =
      'Togo had had no envoy there since 2017, when Ghana expelled the Togolese consul and Togo recalled its ambassador.';
    const rows = code(text, { date: '2022-03-09' }).map((m) => [m.kind, m.date.edtf, m.background]);
    expect(rows).toContainEqual(['envoy.expel', '2017', true]);
    expect(rows).toContainEqual(['envoy.recall', '2017', true]);
    const [news] = code('Togo recalled its envoy on Sunday, when Ghana was at the polls.', { date: '2022-03-09' });
    expect(news.date.edtf).toBe('2022-03-06');
  });

  it('counts no deed back that is the news itself, is still to come, or lies behind another verb', () => {
    const dates = (text: string): unknown[] => code(text, { date: '2022-03-09' }).map((m) => m.date.edtf);
    expect(dates('Ghana expelled the Togolese consul, whose post it had filled three days earlier.')).toEqual([null]);
    expect(dates('Two days after the flood Ghana expelled the Togolese consul.')).toEqual([null]);
    expect(dates('Two days after it ends its talks Ghana will expel the Togolese consul.')).not.toContain('2022-03-07');
  });

  it('takes the city of a mission for the place of what befalls it', () => {
    const places = (text: string): unknown[] =>
      code(text).map((m) => [m.place?.name, m.place?.code, wordsOf(text, m.place?.span ?? null)]);
    expect(places('Turkey closed its Basra consulate.')).toEqual([['Basra', 'IRQ', 'Basra']]);
    expect(places('Turkey ordered Iraq to close its consulate in Istanbul.')).toEqual([
      ['Istanbul', 'TUR', 'Istanbul'],
    ]);
  });

  it('links an answer to what it answers, and dates it between that and the report', () => {
    const text =
      'Ghana expelled two Togolese diplomats on Monday.\n\nIn response, Togo expelled the Ghanaian ambassador.';
    const [first, second] = code(text, { date: '2022-03-09' });
    expect(second.answers?.id).toBe(first.id);
    expect(wordsOf(text, second.answers?.span ?? null)).toBe('In response');
    expect(second.date.edtf).toBe('2022-03-07/2022-03-09');
  });

  it('counts the people of the row, with the modifier as written', () => {
    const [m] = code('Ghana expelled at least 12 Togolese diplomats.');
    expect(m.figures).toMatchObject([
      { what: 'expelled', min: 12, max: null, modifier: 'at least', unit: 'diplomats' },
    ]);
  });

  it('says when a measure is called temporary', () => {
    const text = 'Ghana temporarily recalled its ambassador to Togo.';
    expect(wordsOf(text, code(text)[0].temporary?.span ?? null)).toBe('temporarily');
  });

  it('takes what happened years ago as background', () => {
    const [m] = code('Ghana expelled the Togolese ambassador in 2003.', { date: '2022-03-09' });
    expect([m.date.edtf, m.background]).toEqual(['2003', true]);
  });

  it('keeps what a correction withdraws out of the record', () => {
    const text =
      'Ghana recalled its ambassador to Togo on Monday.\n\nThe two sides will meet next week.\n\nCorrection: An earlier version of this report said Ghana had closed its embassy in Lome.';
    expect(code(text).map((m) => m.kind)).toEqual(['envoy.recall']);
  });

  it('changes the PLOVER type with the status', () => {
    const types = (text: string): (string | null)[] =>
      code(text)
        .filter((m) => m.kind === 'envoy.expel')
        .map((m) => m.plover.type);
    expect(types('Ghana expelled the Togolese ambassador.')).toEqual(['SANCTION']);
    expect(types('Ghana threatened to expel the Togolese ambassador.')).toEqual(['THREATEN']);
    expect(types('Lawmakers urged Ghana to expel the Togolese ambassador.')).toEqual(['REQUEST']);
    expect(types('Ghana denied expelling the Togolese ambassador.')).toEqual([null]);
  });

  it('gives a mention the same id whenever it is coded', () => {
    const text = 'Ghana expelled the Togolese ambassador.';
    expect(code(text)[0].id).toBe(code(text)[0].id);
    expect(code(text, { outlet: 'The Herald' })[0].id).not.toBe(code(text)[0].id);
  });

  it('knows an envoy’s post from an earlier telling, and says from where', () => {
    const text =
      'Ghana’s high commissioner to Malawi has left for leave.\n\nGhana has threatened to withdraw its high commissioner.';
    const m = code(text).find((x) => x.status === 'threatened');
    expect([m?.target[0]?.code, m?.target[0]?.basis]).toEqual(['MWI', 'resolved']);
    expect(wordsOf(text, m?.target[0]?.antecedent ?? null)).toContain('to Malawi');
  });

  it('does not guess a host for a city that no state is given for', () => {
    const [m] = code('Guatemala inaugurated its embassy in Jerusalem.');
    expect(m.target).toEqual([]);
  });
});
