/**
 * Reads texts in the browser itself: the same code, weights and data as the program's. What is read never leaves the
 * machine; only the reader's own files are fetched, once, from where the page came from.
 */
import codebookUrl from '../../../../dist/data/codebook.json?url';
import gazetteerUrl from '../../../../dist/data/gazetteer.json?url';
import modelUrl from '../../../../models/en.bin?url';
import kernelUrl from '../../../../models/kernel.wasm?url';
import type { Gazetteer } from '../../../../src/actors/gazetteer.ts';
import { parseCodebook } from '../../../../src/coding/codebook-parse.ts';
import { DemarcheError } from '../../../../src/errors.ts';
import { createPipeline, type Pipeline } from '../../../../src/pipeline.ts';
import { freshPage } from '../../../../src/record/report-page.ts';
import { sha256Hex, sha256Text } from '../../../../src/report/hash.ts';
import { readText } from '../../../../src/report/read.ts';
import type { FromReader, Pasted } from './worker-messages.ts';

/** What a worker's own scope has, which a page's has not. */
interface Scope {
  postMessage(message: FromReader): void;
}

function say(message: FromReader): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to its own page only
  (globalThis as unknown as Scope).postMessage(message);
}

/** Where fetched files are kept, so that the reader starts without a network the next time. */
const CACHE = 'demarche-reader';

const FILES: readonly (readonly [string, string])[] = [
  ['words and grammar', modelUrl],
  ['the parser', kernelUrl],
  ['who is who', gazetteerUrl],
  ['what counts as what', codebookUrl],
];

const ready = start();
ready.then(
  () => say({ say: 'ready' }),
  (error: unknown) => fail(error),
);

globalThis.addEventListener('message', async ({ data: { text, ...given } }: MessageEvent<Pasted>) => {
  try {
    const pipeline = await ready;
    const began = performance.now();
    const report = readText(text, given);
    const reading = pipeline.reading(report);
    const corrections = reading.corrections.filter((c) => c.change === 'corrects');
    const page = freshPage(report, pipeline.versions, reading.rows, corrections);
    say({ say: 'read', page, ms: performance.now() - began });
  } catch (error) {
    fail(error);
  }
});

function fail(error: unknown): void {
  const known = error instanceof DemarcheError ? error : null;
  const message = error instanceof Error ? error.message : String(error);
  say({ say: 'failed', code: known?.code ?? null, message, help: known?.help ?? 'load the page again' });
}

async function start(): Promise<Pipeline> {
  let done = 0;
  const cache = 'caches' in globalThis ? await caches.open(CACHE) : null;
  const parts = await Promise.all(
    FILES.map(async ([what, url]) => {
      const bytes = await fetched(url, cache);
      done += 1;
      say({ say: 'fetching', what, done, of: FILES.length });
      return bytes;
    }),
  );
  await dropOthers(cache);
  const [model, kernel, gazetteer, codebook] = parts as [Bytes, Bytes, Bytes, Bytes];
  const names = parsed(gazetteer) as Gazetteer;
  const kinds = parsed(codebook) as Parameters<typeof parseCodebook>[0];
  const book = parseCodebook(kinds);
  return createPipeline({
    model,
    kernel,
    gazetteer: names,
    codebook: book,
    versions: {
      version: DEMARCHE_VERSION,
      codebook: `${book.version}-${shortHash(JSON.stringify(kinds))}`,
      gazetteer: names.version,
      model: shortHash(model),
    },
  });
}

type Bytes = Uint8Array<ArrayBuffer>;

/** A file of the reader: kept from an earlier time, or fetched and kept. Its name has a hash of what it holds. */
async function fetched(url: string, cache: Cache | null): Promise<Bytes> {
  const kept = await cache?.match(url);
  if (kept !== undefined) return new Uint8Array(await kept.arrayBuffer());
  const answer = await fetch(url).catch(() => null);
  if (answer === null || !answer.ok) {
    throw new DemarcheError(
      'E_RESOURCES',
      `${url} cannot be fetched${answer === null ? '' : `: ${answer.status}`}`,
      'the reader has to be fetched once while the server runs; load the page again then',
    );
  }
  await cache?.put(url, answer.clone());
  return new Uint8Array(await answer.arrayBuffer());
}

/** Files of an earlier version are kept no longer. */
async function dropOthers(cache: Cache | null): Promise<void> {
  const own = new Set(FILES.map(([, url]) => new URL(url, location.href).href));
  for (const request of (await cache?.keys()) ?? []) if (!own.has(request.url)) await cache?.delete(request);
}

function parsed(bytes: Bytes): unknown {
  return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
}

/** As the program names its data (`src/node/content-hash.ts`). */
function shortHash(content: string | Uint8Array): string {
  return (typeof content === 'string' ? sha256Text(content) : sha256Hex(content)).slice(0, 12);
}
