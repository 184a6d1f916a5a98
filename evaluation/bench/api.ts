/** How fast the API answers: lists of events out of a store of a million mentions, and the first answer after the start. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { exampleFiles, ROOT } from './corpora.ts';
import { grouped, median, type Row, runNode, type Setting, skipped } from './measure.ts';
import { copyStore } from './store-copied.ts';

const COMMAND = join(ROOT, 'dist/cli/main.js');
const SECONDS = 15;
const CONNECTIONS = 10;
const STARTS = 7;

/** Lists of 50 events from 1,000,000 mentions under load; and the time from start to first answer with 100,000. */
export async function apiSpeed(_setting: Setting, [small, large] = [100_000, 1_000_000]): Promise<readonly Row[]> {
  const what = 'API, lists of 50 events';
  if (!existsSync(COMMAND)) return [skipped(what, 'not built: run `npm run build` first')];
  const folder = await mkdtemp(join(tmpdir(), 'demarche-bench-'));
  try {
    const rows: Row[] = [];
    for (const [size, measure] of [
      [small ?? 0, starting],
      [large ?? 0, loaded],
    ] as const) {
      const path = join(folder, `${size}.db`);
      await runNode([COMMAND, 'add', '--store', path, ...(await exampleFiles())]);
      rows.push(...(await measure(path, copyStore(path, size))));
      await rm(path, { force: true });
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Size {
  readonly mentions: number;
  readonly events: number;
}

async function starting(path: string, { mentions }: Size): Promise<Row[]> {
  const times: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    const started = performance.now();
    const server = await serve(path);
    await (await fetch(`${server.url}/api/events`)).text();
    times.push(performance.now() - started);
    server.stop();
  }
  const how = `median of ${STARTS}, best ${grouped(Math.min(...times))} ms; ${grouped(mentions)} mentions`;
  return [{ what: 'serve, from start to the first answer', value: `${grouped(median(times))} ms`, how }];
}

async function loaded(path: string, { mentions, events }: Size): Promise<Row[]> {
  const server = await serve(path);
  try {
    const paths = await mix(server.url);
    const rows: Row[] = [];
    for (const round of ['warm-up', 'measured']) {
      const before = cpuOf(server.pid);
      const result = await autocannon({
        url: server.url,
        connections: CONNECTIONS,
        duration: SECONDS,
        requests: paths.map((of) => ({ path: of })),
      });
      if (round === 'warm-up') continue;
      const cpu = cpuOf(server.pid) - before;
      const { latency, requests, non2xx, errors } = result;
      rows.push({
        what: `API, lists of 50 events out of ${grouped(mentions)} mentions`,
        value: `${grouped(requests.average)} /s, p99 ${latency.p99} ms`,
        how:
          `${CONNECTIONS} connections for ${SECONDS} s, ${grouped(paths.length)} addresses over ${grouped(events)} events; ` +
          `median ${latency.p50} ms; ${grouped(requests.total / cpu)} a second of the server's computing time; ` +
          `${non2xx + errors} failed`,
      });
    }
    return rows;
  } finally {
    server.stop();
  }
}

/** Addresses as analysts' tools ask for them: all filters, and pages far inside. */
async function mix(url: string): Promise<string[]> {
  const states = 'USA RUS CHN IRN SAU TUR ISR UKR FRA GBR DEU CZE LBN NER MLI MYS PRK HND TWN ARE'.split(' ');
  const kinds =
    'envoy.expel envoy.recall envoy.summon relations.sever travel.warn statement.accuse mission.close force.attack'.split(
      ' ',
    );
  const queries: string[] = [];
  for (let n = 0; n < 2000; n++) {
    const pick = <Item>(items: readonly Item[], of = 1): Item => items[Math.floor(n / of) % items.length] as Item;
    const year = 2005 + (n % 20);
    const month = String(1 + (Math.floor(n / 20) % 12)).padStart(2, '0');
    const since = `since=${year}-${month}`;
    queries.push(
      [
        since,
        `actor=${pick(states, 10)}&${since}`,
        `pair=${pick(states)},${pick(states, 7) === pick(states) ? 'EGY' : pick(states, 7)}`,
        `kind=${pick(kinds)}&${since}`,
        `actor=${pick(states)}&kind=${pick(kinds, 3)}`,
        `status=planned,denied&${since}`,
        `${since}&until=${year}-12&include=none`,
        `min_origins=2&${since}`,
        `kind=envoy&actor=${pick(states, 3)}&${since}`,
        `until=${year}-${month}&actor=${pick(states, 10)}`,
      ][n % 10] ?? '',
    );
  }
  const paths = queries.map((q) => `/api/events?${q}`);
  // A third of the requests turn a page.
  for (const path of paths.filter((_, n) => n % 3 === 0)) {
    const { next } = (await (await fetch(url + path)).json()) as { readonly next: string | null };
    if (next !== null) paths.push(`${path}&cursor=${next}`);
  }
  return paths.toSorted((a, b) => spread(a) - spread(b));
}

/** A fixed order in which neighbours have nothing in common. */
function spread(text: string): number {
  let sum = 0;
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return sum;
}

/** Seconds of computing that a process has taken; not known but on Linux. */
function cpuOf(pid: number): number {
  if (!existsSync(`/proc/${pid}/stat`)) return Number.NaN;
  // The name of the program stands before in parentheses, with blanks in it perhaps.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

interface Server {
  readonly url: string;
  readonly pid: number;
  stop(): void;
}

function serve(path: string): Promise<Server> {
  const child: ChildProcess = spawn(process.execPath, [COMMAND, 'serve', '--store', path, '--port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /http:\/\/[\d.]+:\d+/.exec(said)?.[0];
      if (url) resolve({ url, pid: child.pid ?? 0, stop: () => void child.kill('SIGKILL') });
    });
    child.on('exit', () => reject(new Error(`serve ended: ${said}`)));
  });
}
