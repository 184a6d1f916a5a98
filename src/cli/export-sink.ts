/** Where an export is written: standard output, or a file that appears under its name only when it is whole. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { DemarcheError } from '../errors.ts';
import type { Chunk } from '../export/types.ts';

/** Takes chunks in order. */
export interface Sink {
  /** Waits for a slow reader, so that memory does not grow with what is written. */
  write(chunk: Chunk): Promise<void>;
  /** All is written. */
  end(): Promise<void>;
  /** It will not be whole. */
  drop(): Promise<void>;
}

/** Writes to a stream that somebody else closes. */
export function outSink(out: NodeJS.WriteStream): Sink {
  return {
    async write(chunk) {
      if (chunk.length > 0 && !out.write(chunk)) await once(out, 'drain');
    },
    end: async () => {},
    drop: async () => {},
  };
}

/**
 * Writes a file under a temporary name beside it, and renames it when it is whole; a file of that name stays as it is
 * until then.
 *
 * @throws DemarcheError E_WRITE where it cannot be written
 */
export async function fileSink(path: string): Promise<Sink> {
  const there = await stat(path).catch(() => null);
  if (there && !there.isFile())
    throw new DemarcheError('E_WRITE', `${path} is no file`, 'name another place with --out');
  const part = `${path}.${process.pid}.part`;
  const stream = createWriteStream(part);
  const failure = Promise.withResolvers<never>();
  failure.promise.catch(() => {});
  stream.on('error', (error) => failure.reject(cannot(path, error)));
  const orFail = <T>(work: Promise<T>): Promise<T> => Promise.race([work, failure.promise]);
  await orFail(once(stream, 'open'));
  return {
    async write(chunk) {
      if (chunk.length > 0 && !stream.write(chunk)) await orFail(once(stream, 'drain'));
    },
    async end() {
      stream.end();
      await orFail(finished(stream));
      await rename(part, path).catch((error: Error) => {
        throw cannot(path, error);
      });
    },
    async drop() {
      stream.destroy();
      await rm(part, { force: true });
    },
  };
}

function cannot(path: string, error: Error): DemarcheError {
  return new DemarcheError(
    'E_WRITE',
    `${path} cannot be written: ${error.message}`,
    'free space or choose another place',
  );
}
