import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createParser } from '../../../src/language/parser/parser.ts';
import { CAPACITY } from '../../../src/language/parser/projections.ts';
import type { Parse, Parser } from '../../../src/language/types.ts';
import { kernelBytes, modelBytes, SENTENCES } from './support.ts';

let parser: Parser;

beforeAll(async () => {
  parser = await createParser(modelBytes, kernelBytes);
});

const one = (text: string): Parse => parser.parse([text.split(' ')])[0] as Parse;

/** One root, and every word reaches it. */
function expectTree({ heads, deprels }: Parse): void {
  expect([...heads].filter((head) => head === -1)).toHaveLength(1);
  for (const [i, head] of heads.entries()) {
    expect(head === -1).toBe(deprels[i] === 'root');
    let at = i;
    for (let step = 0; at !== -1 && step <= heads.length; step++) at = heads[at] as number;
    expect(at).toBe(-1);
  }
}

describe('the parser', () => {
  it('tags and parses a plain sentence of news', () => {
    const { upos, xpos, heads, deprels } = one('Kenya expelled two diplomats on Monday .');
    expect(upos).toEqual(['PROPN', 'VERB', 'NUM', 'NOUN', 'ADP', 'PROPN', 'PUNCT']);
    expect(xpos).toEqual(['NNP', 'VBD', 'CD', 'NNS', 'IN', 'NNP', '.']);
    expect([...heads]).toEqual([1, -1, 3, 1, 5, 1, 1]);
    expect(deprels.map((label) => label.split(':')[0])).toEqual([
      'nsubj',
      'root',
      'nummod',
      'obj',
      'case',
      'obl',
      'punct',
    ]);
  });

  it('tells who acts from who is acted on in the passive', () => {
    const { deprels } = one('Two envoys were expelled by Peru .');
    expect(deprels[1]).toBe('nsubj:pass');
    expect(deprels[2]).toBe('aux:pass');
  });

  it('gives the same parses whatever stands beside a sentence, and in whatever order', () => {
    const alone = SENTENCES.map((words) => parser.parse([words])[0]);
    expect(parser.parse(SENTENCES)).toEqual(alone);
    expect(parser.parse(SENTENCES.toReversed())).toEqual(alone.toReversed());
    const many = Array.from({ length: 200 }, (_, i) => SENTENCES[(i * 5) % SENTENCES.length] as readonly string[]);
    expect(parser.parse(many)).toEqual(many.map((words) => alone[SENTENCES.indexOf(words)]));
  });

  it('gives the same parse after more word types than it remembers', () => {
    const before = parser.parse(SENTENCES);
    for (let i = 0; i < 1.5 * CAPACITY; i += 50) {
      parser.parse([Array.from({ length: 50 }, (_, j) => `word${(i + j).toString(36)}forgotten`)]);
    }
    expect(parser.parse(SENTENCES)).toEqual(before);
  });

  it('makes a single-rooted tree of any words at all', () => {
    const word = fc.oneof(fc.constantFrom(...SENTENCES.flat()), fc.string({ unit: 'binary', maxLength: 40 }));
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 60 }), { maxLength: 8 }), (sentences) => {
        const parses = parser.parse(sentences);
        expect(parses).toHaveLength(sentences.length);
        for (const [i, parse] of parses.entries()) {
          expect(parse.upos).toHaveLength((sentences[i] as string[]).length);
          expectTree(parse);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps empty sentences in their place', () => {
    const parses = parser.parse([[], ['Talks', 'failed'], []]);
    expect(parses.map(({ upos }) => upos.length)).toEqual([0, 2, 0]);
    expect(parser.parse([])).toEqual([]);
  });

  it('parses sentences of hundreds and thousands of words, cut where they must be', () => {
    const clause = 'The envoys of Fiji and Tonga met in Suva , and'.split(' ');
    for (const times of [36, 40, 200]) {
      const words = Array.from({ length: times }, () => clause).flat();
      const [parse] = parser.parse([words]);
      expect(parse?.heads).toHaveLength(words.length);
      expectTree(parse as Parse);
    }
  });

  it('reads a model that stands in the middle of a larger buffer, odd addresses included', async () => {
    const larger = Buffer.alloc(modelBytes.length + 3);
    larger.set(modelBytes, 3);
    const other = await createParser(larger.subarray(3), kernelBytes);
    expect(other.parse(SENTENCES)).toEqual(parser.parse(SENTENCES));
  });
});
