/** What both files of GDELT 2.0 share. */
import type { ReportRow } from '../coding/contract.ts';

/** A stable number for an event: the first 60 bits of its id, so that it fits a signed number of 64 bits. */
export function globalEventId(event: string): string {
  return BigInt(`0x${event.slice(2, 17)}`).toString();
}

/** A moment as GDELT writes it (YYYYMMDDHHMMSS, UTC); null for a bare day, or a time of no known zone. */
export function gdeltTime(time: string | null): string | null {
  if (time === null || !/^\d{4}-\d\d-\d\dT\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/.test(time)) return null;
  const ms = Date.parse(time);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString().slice(0, 19).replace(/[-T:]/g, '');
}

/** When the first of some reports came in, as far as that is known of any. */
export function firstReceived(reports: readonly ReportRow[]): string | null {
  let first: string | null = null;
  for (const { received } of reports) {
    const time = gdeltTime(received);
    if (time !== null && (first === null || time < first)) first = time;
  }
  return first;
}
