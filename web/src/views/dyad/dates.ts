/** When, in words. */
import type { EventDate, Interval } from '../../../../src/record/types.ts';
import { daysText as between, edtfText } from '../../parts/edtf.ts';

/** Days in words: "2021-04-14 to 2021-04-17", "2023-09-27 or later", "undated". */
export function daysText({ lo, hi }: Interval): string {
  return between(lo, hi);
}

/** The date of an event: as the reports have it, else the days in which it lies. */
export function dateText(date: Pick<EventDate, 'edtf'>, days: Interval): string {
  return date.edtf === null || date.edtf.includes('/') ? daysText(days) : edtfText(date.edtf);
}
