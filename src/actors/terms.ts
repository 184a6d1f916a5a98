/** Dates of terms of office against the date of a report. Days are compared as texts ("2018-05-16"). */

/** Days from one to another, both within. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

const EARLIEST = '0000-01-01';
const LATEST = '9999-12-31';
/** Days that a "~" widens a date by: the editions that such dates come from lie up to that far apart. */
const UNSURE = 400;

/** The days that an EDTF date can mean; all days for null, unspecified years and what is no plain date. */
export function daysOf(edtf: string | null): Days {
  if (edtf === null) return { first: EARLIEST, last: LATEST };
  const [begin, end] = edtf.split('/');
  if (end !== undefined)
    return { first: daysOf(begin || null).first, last: daysOf(end === '..' ? null : end || null).last };
  const found = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?[~?%]?$/.exec(edtf);
  if (!found) return { first: EARLIEST, last: LATEST };
  const [, year, month, day] = found;
  return {
    first: `${year}-${month ?? '01'}-${day ?? '01'}`,
    last: `${year}-${month ?? '12'}-${day ?? '31'}`,
  };
}

/** How a term lies to the days of a report; `perhaps` where dates leave it open whether it was held. */
export type Standing = 'held' | 'perhaps' | 'former' | 'future';

/** How a term of office lies to some days. A term without an end is held until now. */
export function standingOf(from: string | null, until: string | null, report: Days): Standing {
  const start = daysOf(from);
  const begin = from?.endsWith('~') ? addDays(start.first, -UNSURE) : start.first;
  const end = until === null ? { first: LATEST, last: LATEST } : daysOf(until);
  const over = until?.endsWith('~') ? addDays(end.last, UNSURE) : end.last;
  if (report.last < begin) return 'future';
  if (report.first > over) return 'former';
  return start.last <= report.first && report.last <= end.first ? 'held' : 'perhaps';
}

function addDays(day: string, days: number): string {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
