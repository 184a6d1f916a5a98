import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Item, marksOf, mentionOf, placeOf } from '../../evaluation/who/score.ts';
import { createParser } from '../../src/language/parser/parser.ts';
import { createLanguage } from '../../src/language/read.ts';
import { readText } from '../../src/report/read.ts';
import { actors } from './support.ts';

/** Share of phrases read right below which this fails. */
const LEAST = 0.9;

const root = new URL('../../', import.meta.url);
const items = parse(readFileSync(new URL('who.yaml', import.meta.url), 'utf8')) as readonly Item[];

test('phrases in reports of a date stand for who held the office then, and for the state that is meant', async () => {
  const parser = await createParser(
    readFileSync(new URL('models/en.bin', root)),
    readFileSync(new URL('models/kernel.wasm', root)),
  );
  const language = createLanguage(parser);
  const wrong: string[] = [];
  for (const { id, text, date, phrase, nth, want } of items) {
    const report = readText(text, date ? { date } : {});
    const sentences = language.annotate(report);
    const start = placeOf(report.text, phrase, nth ?? 1);
    expect(start, `${id}: the phrase is in the text`).toBeGreaterThanOrEqual(0);
    const m = mentionOf(sentences, actors.find(report, sentences), start, start + phrase.length);
    const missed = [...marksOf(want, m)].filter(([, good]) => !good).map(([field]) => field);
    if (missed.length > 0) wrong.push(`${id} ${phrase}: ${missed}`);
  }
  const share = 1 - wrong.length / items.length;
  process.stdout.write(`who: ${items.length - wrong.length} of ${items.length} phrases right\n`);
  expect(share, wrong.join('\n')).toBeGreaterThanOrEqual(LEAST);
});
