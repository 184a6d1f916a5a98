/** Reads texts in a thread of its own, so that the server keeps answering. The pipeline is loaded with the first text. */
import { parentPort } from 'node:worker_threads';
import { type Row, reportRow } from '../coding/row.ts';
import { DemarcheError } from '../errors.ts';
import { loadResources } from '../node/resources.ts';
import { createPipeline, type Pipeline } from '../pipeline.ts';
import { readJsonRecord } from '../report/json.ts';

/** A text to be read: a record as a line of JSON Lines has it. */
export interface ReadJob {
  readonly job: number;
  readonly record: string;
}

/** What came of it. */
export type ReadResult =
  | { readonly job: number; readonly report: ReturnType<typeof reportRow>; readonly rows: readonly Row[] }
  | {
      readonly job: number;
      readonly error: { readonly code: string; readonly message: string; readonly help: string };
    };

let pipeline: Promise<Pipeline> | undefined;

parentPort?.on('message', async ({ job, record }: ReadJob) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  parentPort?.postMessage(await read(job, record));
});

async function read(job: number, record: string): Promise<ReadResult> {
  try {
    pipeline ??= loadResources().then(createPipeline);
    const { rows } = await pipeline;
    const { report } = readJsonRecord(record, {});
    return { job, report: reportRow(report), rows: rows(report) };
  } catch (error) {
    if (error instanceof DemarcheError) {
      const { code, message, help } = error;
      return { job, error: { code, message, help } };
    }
    const why = error instanceof Error ? error.message : String(error);
    return {
      job,
      error: { code: 'E_CODER', message: `the coder failed: ${why}`, help: 'please report it with the text' },
    };
  }
}
