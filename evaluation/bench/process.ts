import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MODELS } from '../models.ts';
import { exampleTexts, ROOT, variedReports } from './corpora.ts';
import { grouped, median, type Row, runNode, type Setting, skipped } from './measure.ts';

const RUNS = 9;
const REPORTS = 1000;
const NOT_BUILT = 'not built: run `npm run build` first';
const COMMAND = join(ROOT, 'dist/cli/main.js');
const PARSER = join(ROOT, 'dist/language/parser/parser.js');

const FIRST_SENTENCE = `
const { readFile } = await import('node:fs/promises');
const start = performance.now();
const { createParser } = await import(${JSON.stringify(pathToFileURL(PARSER).href)});
const files = ['en.bin', 'kernel.wasm'].map((name) => readFile(new URL(name, ${JSON.stringify(MODELS.href)})));
const parser = await createParser(...(await Promise.all(files)));
parser.parse(['Kenya recalled its envoy to Peru on Monday , the ministry said .'.split(' ')]);
const end = performance.now();
console.log(JSON.stringify([end - start, end]));
`;

/** How long it takes until one sentence is parsed, in fresh processes. */
export async function firstSentence(): Promise<readonly Row[]> {
  const what = 'load to first sentence';
  if (!existsSync(PARSER)) return [skipped(what, NOT_BUILT)];
  const loads: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const { stdout } = await runNode(['--input-type=module', '--eval', FIRST_SENTENCE]);
    const [load = 0, end = 0] = JSON.parse(stdout) as number[];
    loads.push(load);
    ends.push(end);
  }
  const how = `median of ${RUNS} processes, best ${grouped(Math.min(...loads))} ms; from process start ${grouped(median(ends))} ms`;
  return [{ what, value: `${grouped(median(loads))} ms`, how }];
}

/** How long the command takes for a few reports, from process start to its end. */
export async function readFew({ data }: Setting): Promise<readonly Row[]> {
  const what = 'demarche read';
  if (!existsSync(COMMAND)) return [skipped(what, NOT_BUILT)];
  const files = await reportFiles(data);
  const rows: Row[] = [];
  for (const own of [files.slice(0, 1), files]) {
    const times: number[] = [];
    for (let i = 0; i < RUNS; i++) times.push((await runNode([COMMAND, 'read', ...own])).took);
    const how = `median of ${RUNS} runs from process start, best ${grouped(Math.min(...times))} ms`;
    const reports = own.length === 1 ? '1 report' : `${own.length} reports`;
    rows.push({ what: `${what}, ${reports}`, value: `${grouped(median(times))} ms`, how });
  }
  return rows;
}

// prints the process's peak of resident memory, in KB, as the last thing it does
const PEAK = 'process.on("exit", () => process.stderr.write("\\npeak " + process.resourceUsage().maxRSS))';

/** Time and peak memory of the command over many reports, given as one file of JSON Lines. */
export async function readMany({ data }: Setting): Promise<readonly Row[]> {
  const what = `demarche read, ${grouped(REPORTS)} reports`;
  if (!existsSync(COMMAND)) return [skipped(what, NOT_BUILT)];
  const texts = await Promise.all((await reportFiles(data)).map((path) => readFile(path, 'utf8')));
  const reports = variedReports([...texts, ...(await exampleTexts())], REPORTS);
  const folder = await mkdtemp(join(tmpdir(), 'demarche-bench-'));
  try {
    const file = join(folder, 'reports.jsonl');
    await writeFile(file, reports.map((text) => `${JSON.stringify({ text, date: '2024-05-16' })}\n`).join(''));
    const { stderr, took } = await runNode([
      '--import',
      `data:text/javascript,${encodeURIComponent(PEAK)}`,
      COMMAND,
      'read',
      file,
    ]);
    const peak = Number(/peak (\d+)$/.exec(stderr)?.[1]) / 1024;
    const rate = `${((REPORTS / took) * 1000).toFixed(1)} reports/s`;
    const how = `${grouped(reports.join('').length)} characters in ${(took / 1000).toFixed(1)} s, start included`;
    return [
      { what, value: rate, how },
      { what: `${what}: peak memory`, value: `${grouped(peak)} MB`, how: 'resident, whole process' },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Reports beside the labelled data, or the examples. */
async function reportFiles(data: string | null): Promise<string[]> {
  const beside = data === null ? '' : join(data, '../reports');
  const folder = existsSync(beside) ? beside : join(ROOT, 'examples');
  return (await readdir(folder))
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => join(folder, name));
}
