/** Reads texts in a thread of its own, so that the server keeps answering. The pipeline is loaded with the first text. */
import { parentPort } from 'node:worker_threads';
import { type Row, reportRow } from '../coding/row.ts';
import { DemarcheError } from '../errors.ts';
import { loadResources } from '../node/resources.ts';
import { createPipeline, type Pipeline } from '../pipeline.ts';
import { readJsonRecord } from '../report/json.ts';

/** What came of a text. */
export type ReadResult =
  | { readonly report: ReturnType<typeof reportRow>; readonly rows: readonly Row[] }
  | { readonly error: { readonly code: string; readonly message: string; readonly help: string } };

let pipeline: Promise<Pipeline> | undefined;

// Each message is a record as a line of JSON Lines has it.
parentPort?.on('message', async (record: string) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  parentPort?.postMessage(await read(record));
});

async function read(record: string): Promise<ReadResult> {
  try {
    pipeline ??= loadResources().then(createPipeline);
    const { rows } = await pipeline;
    const { report } = readJsonRecord(record, {});
    return { report: reportRow(report), rows: rows(report) };
  } catch (error) {
    if (error instanceof DemarcheError) {
      const { code, message, help } = error;
      return { error: { code, message, help } };
    }
    const why = error instanceof Error ? error.message : String(error);
    return {
      error: { code: 'E_CODER', message: `the coder failed: ${why}`, help: 'please report it with the text' },
    };
  }
}
