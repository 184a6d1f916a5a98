/** One line of a stream without its end; null bytes when it is longer than allowed. `offset` is where it begins. */
export interface ByteLine {
  readonly number: number;
  readonly offset: number;
  readonly bytes: Buffer | null;
}

const NEWLINE = 10;

/**
 * Splits a stream of chunks at line feeds, holding one line at a time. A line over the limit is skipped to its end
 * and reported without its bytes, so that memory stays bounded whatever comes in.
 * @param limit longest line in bytes
 */
export async function* byteLines(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<ByteLine> {
  let pending: Buffer[] = [];
  let size = 0;
  let number = 1;
  let offset = 0;
  const take = (): ByteLine => {
    const line = { number, offset, bytes: size > limit ? null : Buffer.concat(pending) };
    pending = [];
    number++;
    offset += size + 1;
    size = 0;
    return line;
  };
  const keep = (piece: Buffer): void => {
    size += piece.length;
    if (size > limit) pending = [];
    else if (piece.length > 0) pending.push(piece);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    keep(chunk.subarray(from));
  }
  if (size > 0) yield take();
}

/** Collects a stream up to a limit; null when there is more. */
export async function collect(chunks: AsyncIterable<Buffer>, limit: number): Promise<Buffer | null> {
  const all: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) return null;
    all.push(chunk);
  }
  return Buffer.concat(all, size);
}

/** The first chunk with bytes in it, and a stream that begins with it again. The rest is read only when asked for. */
export async function peek(chunks: AsyncIterable<Buffer>): Promise<{ head: Buffer; all: AsyncGenerator<Buffer> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  let done = false;
  while (!done && head.length < 512) {
    const next = await iterator.next();
    if (next.done) done = true;
    else head = Buffer.concat([head, next.value]);
  }
  async function* replay(): AsyncGenerator<Buffer> {
    try {
      if (head.length > 0) yield head;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head, all: replay() };
}
