import { describe, expect, it } from 'vitest';
import type { Position } from '../../../src/record/claims/types.ts';
import type { LabelLine } from '../../../src/record/labels/labels.ts';
import type { Party } from '../../../src/record/parties.ts';
import { excerptOf } from '../../../web/src/parts/excerpt.ts';
import { columnsOf, daysOf, heldIn } from '../../../web/src/views/claims/columns.ts';
import { bearerOf, rowsOf } from '../../../web/src/views/labels/ledger.ts';
import type { Mark } from '../../../web/src/views/reader/marks.ts';
import { withSought } from '../../../web/src/views/reader/sought.ts';

const party = (code: string): Party => ({ key: code, code, name: code });
const rows = (...of: readonly string[]): Party[][] => of.map((codes) => codes.split(' ').map(party));

describe('the columns of a table of parties', () => {
  it('are all parties where they are few, those in most rows first', () => {
    const { own, rest } = columnsOf(rows('A B', 'B C'));
    expect(own.map((c) => [c.party.key, c.rows])).toEqual([
      ['B', 2],
      ['A', 1],
      ['C', 1],
    ]);
    expect(rest).toEqual([]);
  });

  it('are those in several rows where there are many, and no party is left out', () => {
    const { own, rest } = columnsOf(rows('A B', 'B C', 'A D', 'E'), [], 3);
    expect(own.map((c) => c.party.key)).toEqual(['A', 'B']);
    expect(rest.map((c) => c.party.key)).toEqual(['C', 'D', 'E']);
  });

  it('begin with the parties that were asked for', () => {
    const { own } = columnsOf(rows('A B', 'A B', 'C', 'D'), ['D'], 3);
    expect(own.map((c) => c.party.key)).toEqual(['D', 'A', 'B']);
  });

  it('count a party once a row', () => {
    expect(columnsOf(rows('A A', 'A')).own[0]?.rows).toBe(2);
  });
});

describe('what a party holds', () => {
  const position = (code: string, stance: Position['stance'], date: string | null, current = true): Position => ({
    id: `${code} ${stance} ${date}`,
    party: party(code),
    stance,
    answer: 'RUS',
    of: null,
    date,
    hops: [],
    proof: { report: 'sha256:1', span: [0, 1], quote: 'q' },
    current,
  });

  it('is one thing for each stance, with all days on which it is told', () => {
    const held = heldIn({
      positions: [
        position('UKR', 'blames', '2023-06-06'),
        position('RUS', 'denies', '2023-06-06'),
        position('UKR', 'blames', '2023-06-07'),
      ],
    });
    expect(held.get('UKR')?.map((h) => [h.first.stance, daysOf(h.positions)])).toEqual([
      ['blames', '2023-06-06 to 2023-06-07'],
    ]);
    expect(held.get('RUS')?.map((h) => daysOf(h.positions))).toEqual(['2023-06-06']);
  });

  it('keeps what was replaced apart from what is held now', () => {
    const held = heldIn({ positions: [position('X', 'blames', '2020', false), position('X', 'denies', '2021')] });
    expect(held.get('X')?.map((h) => [h.first.stance, h.current])).toEqual([
      ['blames', false],
      ['denies', true],
    ]);
    expect(daysOf([{ date: null }])).toBe('undated');
  });
});

describe('the ledger of labels', () => {
  const label = (holder: string, voice: LabelLine['voice'], code: string, words: string, given = 1): LabelLine => ({
    holder: { key: holder, code: null, name: holder },
    voice,
    code,
    person: null,
    label: words,
    wordings: [words],
    given,
    refused: 0,
    first: null,
    last: null,
    proofs: [],
  });

  it('keeps an outlet’s own voice apart from those whom it quotes', () => {
    const voices = rowsOf([label('a', 'speaker', 'M23', 'rebels'), label('a', 'narrator', 'M23', 'militants')]);
    expect(voices.map((v) => [v.voice, v.rows.map((r) => r.lines.map((l) => l.label))])).toEqual([
      ['narrator', [['militants']]],
      ['speaker', [['rebels']]],
    ]);
  });

  it('has a row for each who says it, those who say most first, with a cell for each actor', () => {
    const [own] = rowsOf([
      label('a', 'narrator', 'M23', 'rebels'),
      label('b', 'narrator', 'M23', 'militants', 3),
      label('b', 'narrator', 'ADF', 'group'),
    ]);
    expect(own?.rows.map((r) => r.holder.key)).toEqual(['b', 'a']);
    expect([...(own?.rows[0]?.cells.keys() ?? [])]).toEqual(['M23', 'ADF']);
  });

  it('tells a person from the actor that the person stands for', () => {
    expect(bearerOf({ code: 'NER', person: 'Abdourahamane Tchiani' }).key).not.toBe('NER');
  });
});

describe('words in their sentence', () => {
  const text = 'First one. It killed 𝟭𝟮 people. “Twelve,” he said. Last.';

  it('begin and end where the sentence does, counted in code points', () => {
    const from = [...text].indexOf('𝟭');
    expect(excerptOf(text, [from, from + 2])).toEqual({ before: 'It killed ', words: '𝟭𝟮', after: ' people.' });
  });

  it('are cut where the sentence is long, and say so', () => {
    const long = `${'word '.repeat(100)}here ${'word '.repeat(100)}`;
    const { before, words, after } = excerptOf(long, [500, 504], 20);
    expect([before, words, after]).toEqual(['… word word word word ', 'here', ' word word word word …']);
  });
});

describe('words of a report that a link leads to', () => {
  it('are a mark of their own, among those of the rows', () => {
    const row: Mark = { id: 0, role: 'deed', start: 5, end: 9, in: 'text', rows: [0] };
    const [title, text] = withSought([row], '2-4');
    expect([title.length, text.map((m) => [m.id, m.start, m.end])]).toEqual([
      0,
      [
        [-1, 2, 4],
        [0, 5, 9],
      ],
    ]);
    expect(withSought([row], 'title:0-7')[0].map((m) => m.role)).toEqual(['sought']);
  });

  it('are passed over where the address has no place', () => {
    for (const at of [undefined, '', '4-2', 'x', '1-2-3']) expect(withSought([], at)).toEqual([[], []]);
  });
});
