import { loadResources } from '../../src/node/resources.ts';
import { createPipeline, type Pipeline } from '../../src/pipeline.ts';

let started: Promise<Pipeline> | null = null;

/** The whole pipeline on the shipped data, started once for all tests of a run. */
export function pipeline(): Promise<Pipeline> {
  started ??= loadResources().then(createPipeline);
  return started;
}
