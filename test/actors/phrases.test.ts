import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ActorMention } from '../../src/actors/types.ts';
import { createParser } from '../../src/language/parser/parser.ts';
import { createLanguage } from '../../src/language/read.ts';
import { readText } from '../../src/report/read.ts';
import { actors } from './support.ts';

/** What a phrase should name; keys that are left out are not looked at. */
interface Wanted {
  readonly words: string;
  readonly nth?: number;
  readonly none?: boolean;
  readonly codes?: readonly string[];
  readonly post?: readonly [string, string | null, string | null];
  readonly ref?: string;
  readonly [field: string]: unknown;
}

const FIELDS = ['kind', 'code', 'role', 'organ', 'office', 'person', 'at', 'basis'] as const;
/** Share of phrases read right below which this fails. */
const LEAST = 0.97;

const root = new URL('../../', import.meta.url);
const parser = await createParser(
  readFileSync(new URL('models/en.bin', root)),
  readFileSync(new URL('models/kernel.wasm', root)),
);
const language = createLanguage(parser);
const cases = parse(readFileSync(new URL('phrases.yaml', import.meta.url), 'utf8')) as readonly {
  readonly text: string;
  readonly find: readonly Wanted[];
}[];

function isLetter(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at));
}

/** The start of the nth occurrence of some words that are not part of longer ones. */
function placeOf(text: string, { words, nth = 1 }: Wanted): number {
  let at = -1;
  for (let k = 0; k < nth; k++) {
    do at = text.indexOf(words, at + 1);
    while (at >= 0 && (isLetter(text, at - 1) || isLetter(text, at + words.length)));
  }
  return at;
}

/** What is wrong with a mention; empty when nothing is. */
function faults(text: string, wanted: Wanted, m: ActorMention): string[] {
  const out: string[] = [];
  for (const field of FIELDS) {
    if (field in wanted && (m[field] ?? null) !== wanted[field]) out.push(`${field} is ${m[field] ?? null}`);
  }
  if (wanted.codes && String(m.codes ?? m.code) !== String(wanted.codes)) out.push(`codes are ${m.codes ?? m.code}`);
  const post = m.post ? [m.post.type, m.post.city, m.post.host] : null;
  if (wanted.post && JSON.stringify(post) !== JSON.stringify(wanted.post)) out.push(`post is ${JSON.stringify(post)}`);
  const ref = m.antecedent ? text.slice(m.antecedent.start, m.antecedent.end) : null;
  if (wanted.ref && ref !== wanted.ref) out.push(`stands for ${ref}`);
  return out;
}

describe('phrases in sentences, with the shipped parser', () => {
  const wrong: string[] = [];
  let all = 0;
  for (const { text, find } of cases) {
    const report = readText(text);
    const mentions = actors.find(report, language.annotate(report));
    for (const wanted of find) {
      all++;
      const start = placeOf(text, wanted);
      if (start < 0) throw new RangeError(`"${wanted.words}" is not in "${text}"`);
      const end = start + wanted.words.length;
      const m = mentions.find(({ span }) => span.start === start && span.end === end);
      if (wanted.none ? m : !m) wrong.push(`"${wanted.words}" ${m ? 'is' : 'is no'} mention in: ${text}`);
      else if (m) wrong.push(...faults(text, wanted, m).map((fault) => `"${wanted.words}": ${fault}; in: ${text}`));
    }
  }
  const share = 1 - wrong.length / all;

  test(`at least ${LEAST * 100}% of the phrases are read as a person would`, () => {
    expect(all).toBeGreaterThan(120);
    expect(share, wrong.join('\n')).toBeGreaterThanOrEqual(LEAST);
  });

  afterAll(() => {
    process.stdout.write(`actors: ${all - wrong.length} of ${all} phrases right (${(share * 100).toFixed(1)}%)\n`);
    for (const line of wrong) process.stdout.write(`  ${line}\n`);
  });
});
