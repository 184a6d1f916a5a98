import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PUBLISHED, times } from './support.ts';

const page = readFileSync(new URL('../../docs/time.md', import.meta.url), 'utf8');

/** The rows of the table that follows a line of the page. */
function rowsAfter(line: string): string[][] {
  const rest = page.slice(page.indexOf(line) + line.length).trimStart();
  const table = rest.slice(0, rest.indexOf('\n\n')).split('\n').slice(2);
  return table.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('the page on time', () => {
  test.each([
    ['Published on Wednesday, 16 May 2018:', PUBLISHED, 18],
    ['Undated:', null, 6],
  ])('gives true examples under "%s"', (line, anchor, count) => {
    const rows = rowsAfter(line);
    expect(rows).toHaveLength(count);
    const read = rows.map(([text = '']) => {
      const [mention] = times(text, anchor);
      return [text, text.slice(mention?.span.start, mention?.span.end), mention?.timex, String(mention?.edtf)];
    });
    expect(read).toEqual(rows);
  });
});
