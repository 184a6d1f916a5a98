import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { statusOf } from '../../src/speech/status.ts';
import { annotate } from '../support/annotate.ts';

const rows = parse(readFileSync(new URL('status.yaml', import.meta.url), 'utf8')) as [string, string, string][];

/** The status of the last word that is `word`; "open" where the words say neither yes nor no. */
function status(text: string, word: string): string {
  for (const s of annotate(text).sentences.toReversed()) {
    const token = s.tokens.findLast((t) => t.text === word);
    if (token) return statusOf(s, token.index).status ?? 'open';
  }
  throw new Error(`no word "${word}" in: ${text}`);
}

describe('statusOf on plain sentences of all regions', () => {
  it.each(rows)('reads %s for "%s": %s', (expected, word, text) => {
    expect(status(text, word)).toBe(expected);
  });
});
