import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';

/** Shows how far a long run has come. */
export interface Progress {
  /** A file has been begun. */
  step(name: string): void;
  /** Runs something that prints to stderr without tearing the bar. */
  pause(print: () => void): void;
  end(): void;
}

const MANY = 5;

/** A bar on stderr when there are many files and it is a terminal; otherwise nothing is shown. */
export function progressOver(files: number): Progress {
  // A terminal that also shows the data gets no bar among its rows.
  if (files < MANY || !process.stderr.isTTY || process.stdout.isTTY) {
    return { step: () => {}, pause: (print) => print(), end: () => {} };
  }
  const bar = new SingleBar(
    { format: 'reading {bar} {value}/{total} {name}', clearOnComplete: true, stream: process.stderr },
    Presets.shades_classic,
  );
  bar.start(files, 0, { name: '' });
  return {
    step: (name) => bar.increment(1, { name }),
    pause: (print) => {
      bar.stop();
      print();
      bar.start(files, (bar as unknown as { value: number }).value);
    },
    end: () => bar.stop(),
  };
}

/** Shows how many reports of how many were added. */
export interface Adding {
  step(name: string): void;
  pause(print: () => void): void;
  end(): void;
}

/** A bar over reports on stderr where it is a terminal; the lines of JSON Lines are counted for it beforehand. */
export async function addingProgress(files: readonly string[]): Promise<Adding> {
  if (!process.stderr.isTTY) return QUIET;
  const counts = await Promise.all(files.map(countReports));
  return countingProgress(
    'adding',
    counts.reduce((sum, n) => sum + n, 0),
  );
}

const QUIET: Adding = { step: () => {}, pause: (print) => print(), end: () => {} };

/** A bar on stderr, where it is a terminal, over so many reports; more may come than were expected. */
export function countingProgress(what: string, total: number): Adding {
  if (!process.stderr.isTTY) return QUIET;
  const bar = new SingleBar(
    {
      format: `${what} {bar} {value}/{total} · {eta_formatted} left · {name}`,
      clearOnComplete: true,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0, { name: '' });
  let done = 0;
  return {
    step(name) {
      done++;
      // Standard input cannot be counted beforehand.
      if (done > total) bar.setTotal(done);
      bar.update(done, { name });
    },
    pause(print) {
      bar.stop();
      print();
      bar.start(Math.max(total, done), done, { name: '' });
    },
    end: () => bar.stop(),
  };
}

/** How many reports a file holds: its lines, for JSON Lines. A file that cannot be read counts one, and is told of later. */
async function countReports(path: string): Promise<number> {
  if (!['.jsonl', '.ndjson', '.json'].includes(extname(path).toLowerCase())) return path === '-' ? 0 : 1;
  let lines = 0;
  try {
    for await (const chunk of createReadStream(path)) {
      for (let at = (chunk as Buffer).indexOf(10); at >= 0; at = (chunk as Buffer).indexOf(10, at + 1)) lines++;
    }
  } catch {
    return 1;
  }
  return lines;
}

/** Counts rows as they are written. */
export interface RowProgress {
  readonly rows: number;
  add(rows: number): void;
  end(): void;
}

/** How long work goes on before anything is shown, and how often the count is shown anew, in milliseconds. */
const PATIENCE_MS = 1000;

/** A count on stderr, where it is a terminal that does not show the data, once the work is long. */
export function rowProgress(what: string): RowProgress {
  let rows = 0;
  let shown = Date.now();
  let any = false;
  const visible = process.stderr.isTTY && !process.stdout.isTTY;
  return {
    get rows() {
      return rows;
    },
    add(more) {
      rows += more;
      if (!visible || Date.now() - shown < PATIENCE_MS) return;
      shown = Date.now();
      any = true;
      process.stderr.write(`\r${what}: ${rows.toLocaleString('en')}`);
    },
    end() {
      if (any) process.stderr.write('\r\u001b[K');
    },
  };
}
