import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reading } from './read.ts';

const text = readFileSync(new URL('../../docs/reading.md', import.meta.url), 'utf8');

/** The cells of the table below a heading, without its head. */
function table(heading: string): string[][] {
  const section = text.slice(text.indexOf(`## ${heading}`)).split('\n## ')[0] ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('| '));
  return lines.slice(1).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

describe('docs/reading.md', () => {
  it.each(table('Credits'))('tells what is credited: %s, %s', (kind, sentence, credit) => {
    const found = reading(sentence ?? '').credits.map((c) => `${c.kind}: ${c.code ?? '–'}, ${c.name}`);
    expect(found).toContain(`${kind}: ${credit}`);
  });

  it.each(table('Statements'))('tells through what is said: %s, %s', (medium, sentence) => {
    expect(reading(sentence ?? '').statements.map((s) => s.medium ?? '–')).toEqual([medium]);
  });

  it('has a table for credits and one for media', () => {
    expect([table('Credits').length, table('Statements').length]).toEqual([9, 8]);
  });
});
