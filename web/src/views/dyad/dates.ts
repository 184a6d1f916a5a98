/** When, in words. */
import { dayText } from '../../../../src/record/interval.ts';
import type { EventDate, Interval } from '../../../../src/record/types.ts';

/** Days in words: "2021-04-14 to 2021-04-17", "2023-09-27 or later", "undated". */
export function daysText({ lo, hi }: Interval): string {
  if (lo === null) return hi === null ? 'undated' : `${dayText(hi)} or before`;
  if (hi === null) return `${dayText(lo)} or later`;
  return lo === hi ? dayText(lo) : `${dayText(lo)} to ${dayText(hi)}`;
}

/** The date of an event: as EDTF has it, else the days in which it lies. */
export function dateText(date: Pick<EventDate, 'edtf'>, days: Interval): string {
  if (date.edtf === null || date.edtf.includes('/')) return daysText(days);
  return date.edtf;
}
