import { spawn } from 'node:child_process';

/** One line of the table: a figure and how it came about, or why there is none. */
export interface Row {
  readonly what: string;
  readonly value: string;
  readonly how: string;
}

/** Where a measurement finds labelled data; null when there is none. */
export interface Setting {
  readonly data: string | null;
}

export type Bench = (setting: Setting) => Promise<readonly Row[]>;

export function skipped(what: string, reason: string): Row {
  return { what, value: 'skipped', how: reason };
}

/** The middle of the values; of an even number the upper one of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

/** Whole numbers with thin groups ("28,114"). */
export function grouped(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** What became of a program that was run to its end. */
export interface Finished {
  readonly stdout: string;
  readonly stderr: string;
  /** From the start of the process to its end, in milliseconds. */
  readonly took: number;
}

/** Runs Node with these arguments in a fresh process. Throws when it fails. */
export async function runNode(args: readonly string[]): Promise<Finished> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  if (status !== 0)
    throw new Error(`node ${args.slice(0, 3).join(' ')} ended with status ${status}: ${stderr.slice(0, 500)}`);
  return { stdout, stderr, took: performance.now() - started };
}

/** Sets the rows as a table for the terminal. */
export function table(rows: readonly Row[]): string {
  const width = (pick: (row: Row) => string): number => Math.max(...rows.map((row) => pick(row).length));
  const [first, second] = [width(({ what }) => what), width(({ value }) => value)];
  return rows.map(({ what, value, how }) => `${what.padEnd(first)}  ${value.padStart(second)}  ${how}\n`).join('');
}
