import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createActors } from '../../src/actors/actors.ts';
import { findFigures } from '../../src/figures/find.ts';
import { createLanguage } from '../../src/language/read.ts';
import type { Sentence } from '../../src/language/types.ts';
import { loadResources } from '../../src/node/resources.ts';
import { readText } from '../../src/report/read.ts';
import type { Report } from '../../src/report/types.ts';
import { findSpeech } from '../../src/speech/attribution.ts';
import { statusOf } from '../../src/speech/status.ts';
import { findTimes } from '../../src/time/find.ts';
import { loadParser } from '../models.ts';
import { exampleTexts, variedReports } from './corpora.ts';
import { grouped, median, type Row, type Setting } from './measure.ts';

const RUNS = 9;
const REPORTS = 150;

interface Parsed {
  readonly report: Report;
  readonly sentences: readonly Sentence[];
}

/** Words a second of each layer over parsed reports, one core, warm: who, when, who says with status, how many. */
export async function layerSpeed({ data }: Setting): Promise<readonly Row[]> {
  const { texts, source } = await newsTexts(data);
  const language = createLanguage(await loadParser());
  const parsed: Parsed[] = texts.map((text) => {
    const report = readText(text, { date: '2020-05-13' });
    return { report, sentences: language.annotate(report) };
  });
  const words = parsed.flatMap((p) => p.sentences).reduce((sum, s) => sum + s.tokens.length, 0);
  const { gazetteer } = await loadResources();
  const actors = createActors(gazetteer);
  const layers = ['who', 'when', 'who says, status', 'how many'] as const;
  const took: Record<(typeof layers)[number], number[]> = { who: [], when: [], 'who says, status': [], 'how many': [] };
  const timed = <T>(layer: (typeof layers)[number], work: () => T): T => {
    const start = performance.now();
    const value = work();
    took[layer].push(performance.now() - start);
    return value;
  };
  // The first runs warm the machine up and index the names.
  for (let run = -2; run < RUNS; run++) {
    const who = timed('who', () => parsed.map((p) => actors.find(p.report, p.sentences)));
    timed('when', () => {
      for (const p of parsed) findTimes(p.sentences, p.report.date);
    });
    const speech = timed('who says, status', () =>
      parsed.map((p, i) => {
        for (const s of p.sentences) for (const t of s.tokens) if (t.upos === 'VERB') statusOf(s, t.index);
        return findSpeech(p.report, p.sentences, who[i] ?? []);
      }),
    );
    timed('how many', () => {
      for (const [i, p] of parsed.entries()) findFigures(p.report, p.sentences, who[i] ?? [], speech[i]);
    });
    if (run < 0) for (const layer of layers) took[layer].length = 0;
  }
  const sums = took.who.map((_, i) => layers.reduce((sum, layer) => sum + (took[layer][i] ?? 0), 0));
  const rate = (ms: number): string => grouped((words / ms) * 1e3);
  const row = (what: string, values: readonly number[]): Row => ({
    what: `${what}, words a second`,
    value: rate(Math.min(...values)),
    how: `best of ${RUNS} runs over ${grouped(words)} words (${source}); median ${rate(median(values))}`,
  });
  return [...layers.map((layer) => row(layer, took[layer])), row('all four layers', sums)];
}

/** Whole reports: those of the labelled data, or the examples' varied. */
async function newsTexts(data: string | null): Promise<{ texts: string[]; source: string }> {
  const file = data === null ? '' : join(data, 'time/timebank.jsonl');
  if (existsSync(file)) {
    const lines = (await readFile(file, 'utf8')).trim().split('\n').slice(0, REPORTS);
    return { texts: lines.map((line) => (JSON.parse(line) as { text: string }).text), source: 'time/timebank.jsonl' };
  }
  return { texts: variedReports(await exampleTexts(), REPORTS), source: 'examples, varied' };
}
