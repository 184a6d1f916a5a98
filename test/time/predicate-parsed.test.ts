import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createParser } from '../../src/language/parser/parser.ts';
import { createLanguage } from '../../src/language/read.ts';
import { readText } from '../../src/report/read.ts';
import { findTimes } from '../../src/time/find.ts';
import { timeOfPredicate } from '../../src/time/predicate.ts';
import { PREDICATE_CASES } from './predicate-cases.ts';
import { PUBLISHED } from './support.ts';

const root = new URL('../../', import.meta.url);
const parser = await createParser(
  readFileSync(new URL('models/en.bin', root)),
  readFileSync(new URL('models/kernel.wasm', root)),
);
const language = createLanguage(parser);

/** The time of the first predicate with each word. */
function timesOf(text: string, words: readonly string[]): Record<string, string | null> {
  const report = readText(text, { date: PUBLISHED });
  const sentences = language.annotate(report);
  const times = findTimes(sentences, report.date);
  return Object.fromEntries(
    words.map((word) => {
      const sentence = sentences.find((one) => one.tokens.some((token) => token.text === word));
      if (sentence === undefined) throw new Error(`no "${word}" in: ${text}`);
      const at = sentence.tokens.findIndex((token) => token.text === word);
      return [word, timeOfPredicate(sentence, at, times)?.timex ?? null];
    }),
  );
}

describe.each(Object.entries(PREDICATE_CASES))('%s', (_name, cases) => {
  test.each(cases.map(([text, expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(timesOf(text, Object.keys(expected))).toEqual(expected);
  });
});
