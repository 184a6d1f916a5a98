/** `demarche serve` in a process of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './corpora.ts';
import { METERED, type Taken, takenOf } from './meter.ts';

const COMMAND = join(ROOT, 'dist/cli/main.js');

/** A server that listens. */
export interface Spawned {
  /** Where it is found, without a slash at its end. */
  readonly url: string;
  /** Ends it, and tells what it took. */
  end(): Promise<Taken>;
}

/** Starts a server over a store. @throws Error where it ends before it listens */
export async function spawnServer(store: string): Promise<Spawned> {
  const child = spawn(process.execPath, [...METERED, COMMAND, 'serve', '--store', store, '--port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /http:\/\/[^/\s]+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(`the server ended: ${said.slice(0, 500)}`)));
  });
  return {
    url,
    async end() {
      child.kill('SIGTERM');
      await ended;
      return takenOf(said);
    },
  };
}
