import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { splitSentences } from '../../src/language/sentences.ts';
import { tokenise } from '../../src/language/tokenise.ts';

export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url));
/** A folder of labelled data beside the project, when there is one. */
const BESIDE = join(ROOT, '../shared/data');

/** The folder of labelled data: the one named, else the one beside the project, else null. */
export function findData(named: string | undefined): string | null {
  const folder = named ?? BESIDE;
  return existsSync(folder) ? folder : null;
}

/** Sentences of news as words: those of the labelled data, or the examples' over and over. */
export async function newsSentences(
  data: string | null,
  most: number,
): Promise<{ sentences: string[][]; source: string }> {
  const file = data === null ? '' : join(data, 'identity/ecb.jsonl');
  if (existsSync(file)) {
    const lines = (await readFile(file, 'utf8')).trim().split('\n');
    const sentences = lines.flatMap((line) => (JSON.parse(line) as { sentences: string[][] }).sentences);
    return { sentences: sentences.slice(0, most), source: 'identity/ecb.jsonl' };
  }
  const own = (await exampleTexts()).flatMap(wordsOf);
  const sentences = Array.from({ length: most }, (_, i) => own[i % own.length] as string[]);
  return { sentences, source: 'examples, repeated' };
}

/** The files of examples. */
export async function exampleFiles(): Promise<string[]> {
  const folder = join(ROOT, 'examples');
  const names = (await readdir(folder)).filter((name) => /\.(?:txt|jsonl)$/.test(name)).toSorted();
  return names.map((name) => join(folder, name));
}

/** Texts of the example reports, without those that hold several. */
export async function exampleTexts(): Promise<string[]> {
  const folder = join(ROOT, 'examples');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).toSorted();
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}

const LONG = 450;

/**
 * Reports of 450 words each (a word is what stands between blanks), cut from running text: the reports beside the
 * labelled data and its news texts, each once; without them, the examples varied.
 */
export async function reportsOf450(
  data: string | null,
  most: number,
): Promise<{ readonly texts: readonly string[]; readonly source: string }> {
  const files = data === null ? [] : ['time/timebank.jsonl', 'attribution/polnear.jsonl'].map((f) => join(data, f));
  if (!files.every((file) => existsSync(file)) || files.length === 0) {
    const texts = variedReports(await exampleTexts(), 4 * most).join('\n\n');
    return { texts: cut(texts).slice(0, most), source: 'examples, varied: there is no labelled data' };
  }
  const lines = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).flatMap((all) =>
    all.trim().split('\n'),
  );
  const news = lines.map((line) => (JSON.parse(line) as { text: string }).text);
  const beside = join(data ?? '', '../reports');
  const names = existsSync(beside) ? (await readdir(beside)).filter((name) => name.endsWith('.txt')).toSorted() : [];
  const own = await Promise.all(names.map((name) => readFile(join(beside, name), 'utf8')));
  const source = `${own.length > 0 ? 'reports, ' : ''}time/timebank.jsonl, attribution/polnear.jsonl`;
  return { texts: cut([...own, ...news].join('\n\n')).slice(0, most), source };
}

function cut(text: string): string[] {
  const words = text.match(/\S+\s*/g) ?? [];
  const whole = Math.floor(words.length / LONG);
  return Array.from({ length: whole }, (_, i) => words.slice(i * LONG, (i + 1) * LONG).join(''));
}

function wordsOf(text: string): string[][] {
  const words = tokenise(text);
  return splitSentences(text, words).map(({ from, to }) =>
    words.slice(from, to).map(({ start, end }) => text.slice(start, end)),
  );
}

const NAMES = [
  'Kenya',
  'Peru',
  'Norway',
  'Fiji',
  'Jordan',
  'Nepal',
  'Ghana',
  'Chile',
  'Latvia',
  'Tonga',
  'Oman',
  'Laos',
];

/**
 * Makes as many reports as asked for out of a few: the lines are moved round, numbers and some capitalised words are
 * exchanged. What they say is nonsense, but they differ in words and order as reports do.
 */
export function variedReports(texts: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const lines = (texts[i % texts.length] as string).split('\n');
    const turn = i % lines.length;
    const moved = [...lines.slice(turn), ...lines.slice(0, turn)].join('\n');
    let seen = i;
    return moved
      .replace(/\d/g, (digit) => String((Number(digit) + i) % 10))
      .replace(/\b[A-Z][a-z]{4,}\b/g, (word) => (seen++ % 5 === 0 ? (NAMES[seen % NAMES.length] as string) : word));
  });
}
