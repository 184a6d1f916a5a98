import type { MentionRow, ReportRow } from '../../src/coding/contract.ts';
import { reportRow } from '../../src/coding/row.ts';
import { contentWords, mentionWords } from '../../src/reading/mention-words.ts';
import type { Reading } from '../../src/reading/types.ts';
import type { RecordEvent } from '../../src/record/types.ts';
import { type Given, readText } from '../../src/report/read.ts';
import { pipeline } from '../support/pipeline.ts';

/** A reading with the rows of the pipeline, words, and no notes. */
export async function readingOf(text: string, options: Given = {}): Promise<Reading> {
  const p = await pipeline();
  const report = readText(text, options);
  const rows = p.rows(report) as unknown as MentionRow[];
  return {
    report: reportRow(report) as unknown as ReportRow,
    rows,
    quotes: [],
    credits: [],
    labels: [],
    statements: [],
    stances: [],
    corrections: [],
    signature: { minhash: [], words: text.split(/\s+/).length, terms: contentWords(text).map((w) => [w, 1] as const) },
    words: mentionWords(rows, report.text, report.title),
  };
}

/** The ids of a reading's rows of a kind, in text order. */
export function idsOf(reading: Reading, kind: string | RegExp): string[] {
  const of = reading.rows.filter((r) => (typeof kind === 'string' ? r.kind === kind : kind.test(r.kind)));
  return [...of].toSorted((a, b) => a.span[0] - b.span[0]).map((r) => r.id);
}

/** The event that holds a mention. */
export function eventWith(events: readonly RecordEvent[], id: string | undefined): RecordEvent | undefined {
  return events.find((e) => id !== undefined && e.mentions.includes(id));
}
