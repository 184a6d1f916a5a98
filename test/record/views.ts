import type { Reading } from '../../src/reading/types.ts';
import { buildRecord } from '../../src/record/build.ts';
import { mentionsOf } from '../../src/record/mentions.ts';
import type { RecordEvent } from '../../src/record/types.ts';
import { type ViewContext, viewContext } from '../../src/record/view.ts';
import { readText } from '../../src/report/read.ts';
import { toDayNumber } from '../../src/time/calendar.ts';
import { pipeline } from '../support/pipeline.ts';

/** What views are asked about. */
export interface Asked {
  readonly events: readonly RecordEvent[];
  readonly context: ViewContext;
}

/** The record of hand-made readings. */
export function recordOf(readings: readonly Reading[]): Asked {
  return { events: buildRecord(readings).events, context: viewContext(readings.flatMap(mentionsOf), readings) };
}

/** The record of texts, each with its day of publication or without one. */
export async function recordOfTexts(texts: readonly (readonly [string, string?])[]): Promise<Asked> {
  const p = await pipeline();
  return recordOf(texts.map(([text, date]) => p.reading(readText(text, date === undefined ? {} : { date }))));
}

/** An event in a line: "envoy.expel KEN>SOM". */
export function named(of: Asked): (id: string) => string {
  const byId = new Map(of.events.map((e) => [e.id, e]));
  return (id) => {
    const e = byId.get(id);
    return `${e?.kind} ${e?.source}>${e?.target}`;
  };
}

/** "2024-03-05" as days since 1970-01-01. */
export function day(text: string): number {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number);
  return toDayNumber({ year, month, day: date });
}
