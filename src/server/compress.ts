/** Large answers are sent compressed to who is on another machine; on this one compressing takes longer than it saves. */
import { Readable, type Transform } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { constants, createBrotliCompress, createGzip, createZstdCompress } from 'node:zlib';
import type { Context } from 'hono';
import { addressOf } from './limits.ts';
import { isLoopback } from './security.ts';

/** Smaller answers, pages of lists among them, are sent as they are: bytes as bytes, or letters of a text. */
const LARGE = 256_000;

/** The cheapest level of each: higher ones take several times as long for a tenth less. In the order of preference. */
const CODINGS: Readonly<Record<string, () => Transform>> = {
  zstd: () => createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 1 } }),
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  gzip: () => createGzip({ level: 1 }),
};

/** What can be sent. A stream is taken to be large. */
export type Body = string | Uint8Array<ArrayBuffer> | ReadableStream;

/** Answers with a body, compressed as it is sent where that pays and the asker takes it. */
export function answerBody(c: Context, body: Body, headers: Record<string, string>): Response {
  const coding = isLarge(body) && travels(c) ? codingFor(c.req.header('accept-encoding')) : undefined;
  const compress = coding === undefined ? undefined : CODINGS[coding];
  if (coding === undefined || compress === undefined || c.req.method === 'HEAD') return c.body(body, 200, headers);
  const packed = compress();
  if (body instanceof ReadableStream) {
    const plain = Readable.fromWeb(body as unknown as NodeStream);
    plain.on('error', (error) => packed.destroy(error));
    packed.on('close', () => plain.destroy());
    plain.pipe(packed);
  } else packed.end(body);
  return c.body(Readable.toWeb(packed) as ReadableStream, 200, { ...headers, 'content-encoding': coding });
}

function isLarge(body: Body): boolean {
  return body instanceof ReadableStream || body.length >= LARGE;
}

/** Whether an answer leaves this machine: to another address, or through a program that passes it on. */
function travels(c: Context): boolean {
  if (['forwarded', 'x-forwarded-for', 'via'].some((name) => c.req.header(name) !== undefined)) return true;
  return !isLoopback(addressOf(c).replace(/^::ffff:/, ''));
}

/** The first of our codings that a header takes ("gzip, br;q=0.5"): one that is named and not refused, or any by "*". */
export function codingFor(accept: string | undefined): string | undefined {
  if (accept === undefined) return undefined;
  const weights = new Map(
    accept.split(',').map((part): [string, number] => {
      const [name = '', ...rest] = part.split(';').map((p) => p.trim().toLowerCase());
      const q = rest.find((p) => p.startsWith('q='));
      return [name, q === undefined ? 1 : Number(q.slice(2))];
    }),
  );
  return Object.keys(CODINGS).find((name) => (weights.get(name) ?? weights.get('*') ?? 0) > 0);
}
