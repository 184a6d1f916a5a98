import type { Annotations } from '../../src/coding/annotations.ts';
import { loadResources } from '../../src/node/resources.ts';
import { createPipeline, type Pipeline } from '../../src/pipeline.ts';
import { readText } from '../../src/report/read.ts';
import { reportsOf450 } from './corpora.ts';
import { grouped, median, type Row, type Setting } from './measure.ts';

const RUNS = 9;
const WARM_UP = 2;
/** Reports a run: all runs together need no more text than there is. */
const REPORTS = 36;

/**
 * Sentences a second of coding alone, one core. Every run has texts that the process has not seen, and the annotations
 * are copied before the clock starts, so that nothing that was remembered of them while annotating helps.
 */
export async function codingSpeed({ data }: Setting): Promise<readonly Row[]> {
  const { pipeline, runs, source } = await prepare(data);
  const speeds: Speed[] = [];
  for (const texts of runs) {
    const annotated = structuredClone(texts.map((text) => pipeline.annotate(read(text))));
    const sentences = annotated.reduce((sum, { sentences: own }) => sum + own.length, 0);
    speeds.push(timed(sentences, () => annotated.map((one: Annotations) => pipeline.codeAnnotated(one))));
  }
  return [row('coding annotated text, sentences a second', speeds, source)];
}

/** Reports of 450 words a second, from text to mentions, one core; every run has texts that the process has not seen. */
export async function pipelineSpeed({ data }: Setting): Promise<readonly Row[]> {
  const { pipeline, runs, source } = await prepare(data);
  const speeds = runs.map((texts) => timed(texts.length, () => texts.map((text) => pipeline.code(read(text)))));
  return [row('text to mentions, reports of 450 words a second', speeds, source)];
}

interface Speed {
  /** A second by the clock. */
  readonly wall: number;
  /** A second of computing time, which others on the machine touch less. */
  readonly own: number;
}

async function prepare(
  data: string | null,
): Promise<{ readonly pipeline: Pipeline; readonly runs: readonly (readonly string[])[]; readonly source: string }> {
  const pipeline = await createPipeline(await loadResources());
  const all = RUNS + WARM_UP;
  const { texts, source } = await reportsOf450(data, all * REPORTS);
  const runs = Array.from({ length: all }, (_, run) => texts.filter((_text, i) => i % all === run));
  for (const text of runs.slice(0, WARM_UP).flat()) pipeline.code(read(text));
  return { pipeline, runs: runs.slice(WARM_UP), source };
}

function read(text: string): ReturnType<typeof readText> {
  return readText(text, { date: '2020-05-13' });
}

function timed(count: number, work: () => unknown): Speed {
  const [start, used] = [performance.now(), process.cpuUsage()];
  work();
  const wall = (count / (performance.now() - start)) * 1e3;
  return { wall, own: (count / process.cpuUsage(used).user) * 1e6 };
}

function row(what: string, speeds: readonly Speed[], source: string): Row {
  const walls = speeds.map(({ wall }) => wall);
  const own = median(speeds.map((speed) => speed.own));
  const show = (value: number): string => (value < 1000 ? value.toFixed(1) : grouped(value));
  return {
    what,
    value: show(Math.max(...walls)),
    how:
      `best of ${RUNS} runs, each over reports not seen before (${source}); median ${show(median(walls))}; ` +
      `a second of computing time: ${show(own)}`,
  };
}
