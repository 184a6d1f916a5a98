/** The thread that reads texts, as the server asks it. */
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DemarcheError } from '../errors.ts';
import { packageRoot } from '../node/package.ts';
import type { ReadResult } from './read-worker.ts';

/** What was read of a text. */
export type ReadText = Extract<ReadResult, { readonly rows: unknown }>;

/** Reads texts one after the other. */
export interface TextReader {
  /**
   * Reads a record as a line of JSON Lines has it.
   *
   * @param signal ends the reading when nobody waits for it any more.
   * @throws DemarcheError what is wrong with the record; E_TOO_LONG when it takes too long or was given up
   */
  read(record: string, signal: AbortSignal): Promise<ReadText>;
}

/** After so many milliseconds a text is given up. */
const MOST_MS = 120_000;

/** A reader whose thread begins with the first text. */
export function createTextReader(most = MOST_MS): TextReader {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const one = (record: string, signal: AbortSignal): Promise<ReadText> =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(tooLong());
      const thread = (worker ??= begin());
      // A thread that is busy hears nothing: it is ended, and the next text begins another.
      const giveUp = (): void => {
        worker = undefined;
        void thread.terminate();
        done();
        reject(tooLong());
      };
      const timer = setTimeout(giveUp, most);
      const hear = (result: ReadResult): void => {
        done();
        if ('rows' in result) resolve(result);
        else reject(new DemarcheError(result.error.code, result.error.message, result.error.help));
      };
      const fail = (error: unknown): void => {
        worker = undefined;
        done();
        reject(error);
      };
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
        thread.off('message', hear).off('error', fail);
      };
      signal.addEventListener('abort', giveUp);
      thread.on('message', hear).on('error', fail);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
      thread.postMessage(record);
    });
  return {
    read(record, signal) {
      const next = last.then(() => one(record, signal));
      last = next.catch(() => undefined);
      return next;
    },
  };
}

function begin(): Worker {
  const root = packageRoot();
  const fromSource = fileURLToPath(import.meta.url).startsWith(join(root, 'src') + sep);
  const file = fromSource ? join('src', 'server', 'read-worker.ts') : join('dist', 'server', 'read-worker.js');
  const worker = new Worker(join(root, file));
  // The server ends when it is told to, whatever was being read.
  worker.unref();
  return worker;
}

function tooLong(): DemarcheError {
  return new DemarcheError('E_TOO_LONG', 'the text was not read to its end', 'send less of it at a time');
}
