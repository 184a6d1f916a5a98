import { describe, expect, test } from 'vitest';

import { createLanguage, dropLast } from '../../src/language/read.ts';
import { agentsOf, patientsOf } from '../../src/language/roles.ts';
import type { Parser } from '../../src/language/types.ts';
import { readJsonLine } from '../../src/report/json.ts';
import { readText } from '../../src/report/read.ts';
import { missingModel, shippedParser } from './support/actions.ts';

/** A parser that hangs every word on the first and keeps what it was shown. */
function recorder(): Parser & { readonly calls: (readonly (readonly string[])[])[] } {
  const calls: (readonly (readonly string[])[])[] = [];
  return {
    calls,
    parse(sentences) {
      calls.push(sentences);
      return sentences.map((words) => ({
        upos: words.map(() => 'NOUN'),
        xpos: words.map(() => 'NN'),
        heads: Int32Array.from(words, (_, i) => (i === 0 ? -1 : 0)),
        deprels: words.map((_, i) => (i === 0 ? 'root' : 'dep')),
      }));
    },
  };
}

const text = `Kenya Closes Embassy In Harare

NAIROBI, Kenya (Reuters) - Kenya has closed its embassy in Harare, officials said. It didn’t say why.

“We left 🇰🇪 on Monday,” a diplomat said.`;

describe('sentences of a report', () => {
  const report = readText(text, { date: '2021-03-02' });

  test('every token is a slice of the text, in a prose part, in order', () => {
    const sentences = createLanguage(recorder()).annotate(report);
    expect(sentences.length).toBeGreaterThanOrEqual(4);
    let last = 0;
    for (const [i, sentence] of sentences.entries()) {
      const part = report.parts[sentence.part];
      expect(sentence.index).toBe(i);
      expect(sentence.span.start).toBe(sentence.tokens[0]?.start);
      expect(sentence.span.end).toBe(sentence.tokens.at(-1)?.end);
      for (const token of sentence.tokens) {
        expect(report.text.slice(token.start, token.end)).toBe(token.text);
        expect(token.start).toBeGreaterThanOrEqual(Math.max(last, part?.span.start ?? 0));
        expect(token.end).toBeLessThanOrEqual(part?.span.end ?? 0);
        last = token.end;
      }
    }
  });

  test('datelines are not parsed', () => {
    const parser = recorder();
    createLanguage(parser).annotate(report);
    expect(parser.calls.flat(2)).not.toContain('Reuters');
  });

  test('one call parses all sentences of several reports, and each report is read as if alone', () => {
    const parser = recorder();
    const language = createLanguage(parser);
    const other = readText('Peru left. Chile stayed.');
    const both = language.annotateAll([report, other]);
    expect(parser.calls).toHaveLength(1);
    expect(both).toEqual([language.annotate(report), language.annotate(other)]);
    expect(both[1]?.map(({ index }) => index)).toEqual([0, 1]);
  });

  test('a headline is parsed as running text with a stop, and keeps its own words', () => {
    const parser = recorder();
    const sentences = createLanguage(parser, { repairs: [] }).annotate(report);
    expect(parser.calls[0]?.[0]).toEqual(['Kenya', 'closes', 'embassy', 'in', 'Harare', '.']);
    expect(sentences[0]?.tokens.map((token) => token.text)).toEqual(['Kenya', 'Closes', 'Embassy', 'In', 'Harare']);
    expect(sentences[0]?.tokens.map((token) => token.lemma)).toEqual(['kenya', 'closes', 'embassy', 'in', 'harare']);
  });

  test('a title given beside the text has offsets of its own', () => {
    const line = JSON.stringify({ title: 'Peru recalls envoy', text: 'Peru has recalled its envoy.' });
    const given = readJsonLine(line);
    const [title, body] = createLanguage(recorder()).annotate(given);
    expect(title?.span).toEqual({ start: 0, end: 18, in: 'title' });
    expect(title?.tokens.map((token) => given.title?.slice(token.start, token.end))).toEqual([
      'Peru',
      'recalls',
      'envoy',
    ]);
    expect(body?.span.in).toBeUndefined();
  });

  test('a report without prose has no sentences', () => {
    expect(createLanguage(recorder()).annotate({ ...report, parts: [] })).toEqual([]);
  });
});

test('taking an added stop out leaves one tree', () => {
  const parse = {
    upos: ['NOUN', 'NOUN', 'PUNCT'],
    xpos: ['NN', 'NN', '.'],
    heads: Int32Array.from([2, 2, -1]),
    deprels: ['nsubj', 'obj', 'root'],
  };
  expect(dropLast(parse)).toEqual({
    upos: ['NOUN', 'NOUN'],
    xpos: ['NN', 'NN'],
    heads: Int32Array.from([-1, 0]),
    deprels: ['root', 'obj'],
  });
});

describe.skipIf(missingModel())('with the shipped model', () => {
  test('headline and text say the same of the same actors, and clitics have the lemma that they stand for', async () => {
    const language = createLanguage(await shippedParser());
    const sentences = language.annotate(readText(`${text}\n\nHe’s left the city, and he’s angry.`));
    const closing = sentences.filter(({ tokens }) =>
      tokens.some(({ lemma, upos }) => lemma === 'close' && upos === 'VERB'),
    );
    expect(closing).toHaveLength(2);
    for (const sentence of closing) {
      const verb = sentence.tokens.findIndex(({ lemma }) => lemma === 'close');
      const words = (found: readonly number[]): string[] => found.map((i) => sentence.tokens[i]?.lemma ?? '');
      expect(words(agentsOf(sentence, verb))).toEqual(['Kenya']);
      expect(words(patientsOf(sentence, verb))).toEqual(['embassy']);
    }
    const last = sentences.at(-1)?.tokens ?? [];
    expect(last.filter(({ text: form }) => form === '’s').map(({ lemma }) => lemma)).toEqual(['have', 'be']);
    const negated = sentences.flatMap(({ tokens }) => tokens).find(({ text: form }) => form === 'n’t');
    expect(negated?.lemma).toBe('not');
  });
});
