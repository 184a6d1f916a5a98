/** The reader in the browser: one worker, started when it is first needed, which keeps what it has loaded. */
import { useSyncExternalStore } from 'react';
import type { ReportPage } from '../../../../src/record/report-page.ts';
import type { FromReader, Pasted } from './worker-messages.ts';

/** What the reader is doing. */
export interface ReaderNow {
  readonly state: 'fetching' | 'ready' | 'reading' | 'failed';
  /** How many parts of the reader are there. */
  readonly done: number;
  readonly of: number;
  /** What was last read, and how long it took, in milliseconds. */
  readonly page: ReportPage | null;
  readonly ms: number;
  readonly failure: Extract<FromReader, { say: 'failed' }> | null;
}

let now: ReaderNow = { state: 'fetching', done: 0, of: 4, page: null, ms: 0, failure: null };
let worker: Worker | null = null;
const watchers = new Set<() => void>();

function tell(change: Partial<ReaderNow>): void {
  now = { ...now, ...change };
  for (const changed of watchers) changed();
}

function started(): Worker {
  if (worker !== null) return worker;
  worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => hear(data));
  worker.addEventListener('error', (event) => {
    hear({ say: 'failed', code: null, message: event.message || 'the reader stopped', help: 'load the page again' });
  });
  return worker;
}

function hear(said: FromReader): void {
  if (said.say === 'fetching') tell({ done: said.done, of: said.of });
  else if (said.say === 'ready') tell({ state: now.state === 'reading' ? 'reading' : 'ready' });
  else if (said.say === 'read') tell({ state: 'ready', page: said.page, ms: said.ms, failure: null });
  else {
    // A reader that could not start is started anew the next time; one that could not read a text goes on.
    const stopped = now.done < now.of;
    if (stopped) worker?.terminate();
    if (stopped) worker = null;
    tell({ state: 'failed', failure: said, ...(stopped ? { done: 0 } : {}) });
  }
}

/** What the reader is doing; it is fetched when this is first used. */
export function useReader(): ReaderNow {
  return useSyncExternalStore(watch, () => now);
}

function watch(changed: () => void): () => void {
  started();
  watchers.add(changed);
  return () => watchers.delete(changed);
}

/** Reads a text, as soon as the reader is there. */
export function readPasted(text: Pasted): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  started().postMessage(text);
  tell({ state: 'reading', failure: null });
}

/** Puts away what was read. */
export function forgetPasted(): void {
  tell({ page: null, failure: null, state: now.done === now.of ? 'ready' : 'fetching' });
}
