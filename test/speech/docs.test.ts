import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annotate, wordsOf } from '../support/annotate.ts';

const text = readFileSync(new URL('../../docs/speech.md', import.meta.url), 'utf8');
const table = text.slice(text.indexOf('## Examples'), text.indexOf('## How it is decided'));
const rows = table
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| text'))
  .map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, 6),
  );

describe('docs/speech.md', () => {
  it('has examples', () => {
    expect(rows.length).toBeGreaterThan(10);
  });

  it.each(rows)('tells what comes out: %s', (sentence = '', source = '', cue = '', content = '', kind = '') => {
    const told = annotate(sentence).speech.attributions.map((a) => [
      wordsOf(sentence, a.phrase) ?? '–',
      (wordsOf(sentence, a.cue) ?? '').trim(),
      a.content.map((c) => wordsOf(sentence, c)).join(' … '),
      a.kind,
    ]);
    expect(told).toContainEqual([source, cue, content, kind]);
  });
});
