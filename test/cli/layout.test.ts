import { describe, expect, it } from 'vitest';
import { layOut, type Mark } from '../../src/cli/layers/layout.ts';

const plain = { layers: ['who', 'when'] as const, width: 40, paint: (_: string, piece: string) => piece };

function mark(text: string, words: string, layer: 'who' | 'when', label: string): Mark<'who' | 'when'> {
  const start = text.indexOf(words);
  return { start, end: start + words.length, layer, label };
}

describe('text with marks under it', () => {
  it('puts a bracket with its label under what it marks, a lane a layer', () => {
    const text = 'Ghana’s government said on Monday it had left.';
    const marks = [mark(text, 'Ghana’s government', 'who', 'GHA GOV'), mark(text, 'Monday', 'when', '2022-03-07')];
    expect(layOut(text, marks, { ...plain, width: 60 })).toEqual([
      'Ghana’s government said on Monday it had left.',
      '╰GHA GOV─────────╯',
      '                           ╰2022-03-07',
    ]);
  });

  it('takes another lane where marks of one layer overlap', () => {
    const text = 'Ghana’s ministers';
    const marks = [mark(text, 'Ghana’s', 'who', 'GHA'), mark(text, 'Ghana’s ministers', 'who', 'GHA GOV')];
    expect(layOut(text, marks, plain)).toEqual(['Ghana’s ministers', '╰GHA GOV────────╯', '╰GHA──╯']);
  });

  it('carries a mark over to the next line and leaves it open there', () => {
    const text = 'one two three four five';
    const lines = layOut(text, [mark(text, 'two three four', 'who', 'x')], { ...plain, width: 10 });
    expect(lines).toEqual(['one two', '    ╰x─', 'three four', '─────────╯', 'five']);
  });

  it('sets a label that would pass the last column to the left of its bracket, or cuts it', () => {
    const text = 'They left Oman on Friday night';
    const marks = [mark(text, 'Friday', 'when', '2024-05-10T24:00'), mark(text, 'left', 'who', 'x'.repeat(40))];
    expect(layOut(text, marks, { ...plain, width: 30 })).toEqual([
      text,
      `     ╰${'x'.repeat(23)}…`,
      '  2024-05-10T24:00╰────╯',
    ]);
  });

  it('loses no word of the text, whatever its lines', () => {
    const text = 'a  b\n\nsupercalifragilisticexpialidocious and more\n';
    for (const width of [1, 5, 12, 80]) {
      const words = layOut(text, [], { ...plain, width })
        .join(' ')
        .split(/\s+/)
        .filter(Boolean);
      expect(words).toEqual(text.split(/\s+/).filter(Boolean));
    }
  });
});
