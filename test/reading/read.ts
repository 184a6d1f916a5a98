import type { Reading } from '../../src/reading/types.ts';
import { type Given, readText } from '../../src/report/read.ts';
import { pipeline } from '../support/pipeline.ts';

const p = await pipeline();

/** What the pipeline reads off a text. */
export function reading(text: string, given: Given = {}): Reading {
  return p.reading(readText(text, given));
}
