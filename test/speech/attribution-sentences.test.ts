import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { annotate, wordsOf } from '../support/annotate.ts';

type Row = [text: string, source: string | null, cue: string, content: string, how: string, kind: string];
const rows = parse(readFileSync(new URL('attributions.yaml', import.meta.url), 'utf8')) as Row[];

/** The attributions of a text as the rows of the table have them. */
function told(text: string): string[][] {
  return annotate(text).speech.attributions.map((a) => [
    String(wordsOf(text, a.phrase)),
    (wordsOf(text, a.cue) ?? '').trim(),
    a.content.map((c) => wordsOf(text, c)).join(' … '),
    a.how,
    a.kind,
  ]);
}

describe('findSpeech on plain sentences of all regions', () => {
  it.each(rows)('reads %s: %s / %s', (text, source, cue, content, how, kind) => {
    expect(told(text)).toContainEqual([String(source), cue, content, how, kind]);
  });
});
