import { existsSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { loadParser, MODELS } from '../models.ts';
import { readConllu } from '../predict/conllu.ts';
import { newsSentences } from './corpora.ts';
import { grouped, median, type Row, type Setting, skipped } from './measure.ts';

/** How well tags and trees agree with the development part of a treebank; labels without their subtypes. */
export async function syntaxAccuracy({ data }: Setting): Promise<readonly Row[]> {
  const what = 'EWT dev, gold words: LAS / UAS / UPOS';
  const path = data === null ? '' : join(data, 'treebank/ewt-dev.conllu');
  if (!existsSync(path)) return [skipped(what, 'no treebank/ewt-dev.conllu; name its folder with --data')];
  const file = await open(path);
  const sentences = await Array.fromAsync(readConllu(file.readLines()));
  const parses = (await loadParser()).parse(sentences.map(({ words }) => words));
  let [words, upos, uas, las] = [0, 0, 0, 0];
  for (const [i, { lines }] of sentences.entries()) {
    const { upos: tags, heads, deprels } = parses[i] as (typeof parses)[number];
    const gold = lines.map((line) => line.split('\t')).filter(([id = '']) => /^\d+$/.test(id));
    for (const [j, columns] of gold.entries()) {
      words++;
      if (columns[3] === tags[j]) upos++;
      if (Number(columns[6]) !== (heads[j] as number) + 1) continue;
      uas++;
      if (columns[7]?.split(':')[0] === deprels[j]?.split(':')[0]) las++;
    }
  }
  const percent = (hits: number): string => ((100 * hits) / words).toFixed(2);
  return [{ what, value: [las, uas, upos].map(percent).join(' / '), how: `${grouped(words)} words` }];
}

const SENTENCES = 2000;
const RUNS = 9;

/** Words a second, tags and trees, one core, after warm-up. */
export async function parserSpeed({ data }: Setting): Promise<readonly Row[]> {
  const { sentences, source } = await newsSentences(data, SENTENCES);
  const words = sentences.reduce((sum, own) => sum + own.length, 0);
  const parser = await loadParser();
  for (let i = 0; i < 2; i++) parser.parse(sentences);
  // on a machine that others use, too, what a second of computing time yields says more than what a second does
  const [walls, own]: [number[], number[]] = [[], []];
  for (let i = 0; i < RUNS; i++) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    parser.parse(sentences);
    walls.push((words / (performance.now() - start)) * 1e3);
    own.push((words / process.cpuUsage(used).user) * 1e6);
  }
  const rest = `median ${grouped(median(walls))}; a second of computing time: ${grouped(median(own))}`;
  const how = `best of ${RUNS} runs over ${grouped(words)} words (${source}); ${rest}`;
  return [{ what: 'tags and trees, words a second', value: grouped(Math.max(...walls)), how }];
}

/** What the parser takes on disk. */
export async function parserSize(): Promise<readonly Row[]> {
  const [model, kernel] = ['en.bin', 'kernel.wasm'].map((name) => statSync(new URL(name, MODELS)).size) as [
    number,
    number,
  ];
  const how = `kernel ${grouped(kernel)} bytes`;
  return [{ what: 'weights and kernel on disk', value: `${((model + kernel) / 1e6).toFixed(2)} MB`, how }];
}
