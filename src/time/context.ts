import { type CivilDate, isCivilDate, toDayNumber } from './calendar.ts';
import type { Period } from './period.ts';
import type { Tense } from './tense.ts';
import type { DateBasis } from './types.ts';

/** What is known of the publication date. */
export interface Anchor {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** The whole date, when all of it is known. */
  readonly date: CivilDate | null;
}

/** What an expression is resolved against: the publication and what was spoken of before. */
export interface Context {
  readonly anchor: Anchor;
  /** Tense around the expression, asked for only where it matters. */
  readonly tense: () => Tense;
  /** The word before the expression, in lower case. */
  readonly before: string;
  /** Whether the expression is the adverbial of a verb in the past tense. */
  readonly told: () => boolean;
  /** The period last spoken of, and the last day and quarter. */
  readonly last: Period | null;
  readonly lastDay: Period | null;
  readonly lastQuarter: Period | null;
  /** A day named in the same sentence before or after, for times of day that stand alone. */
  readonly sentenceDay: Period | null;
  /** Whether all-number dates put the day first; null when the report does not show it. */
  readonly dayFirst: boolean | null;
}

/** Where an expression lies, and how that is known. */
export interface Placed {
  readonly period: Period;
  readonly basis: DateBasis;
  /** The day may be one off. */
  readonly loose?: true;
  /** The last day, where the expression lasts from `period` to another day. */
  readonly until?: Period;
}

const EDTF_DATE = /^(\d{4}|XXXX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?/;

function read(text: string | undefined): number | null {
  return text === undefined || text.includes('X') ? null : Number(text);
}

/** Reads as much of an EDTF date as is certain; intervals, seasons and anything else count as unknown. */
export function parseAnchor(edtf: string | null): Anchor {
  const unknown: Anchor = { year: null, month: null, day: null, date: null };
  const match = edtf === null || edtf.includes('/') ? null : EDTF_DATE.exec(edtf);
  if (match === null) return unknown;
  const year = read(match[1]);
  const month = read(match[2]);
  const day = month === null ? null : read(match[3]);
  if (month !== null && !isCivilDate(year, month, day ?? 1)) return unknown;
  const date = year !== null && month !== null && day !== null ? { year, month, day } : null;
  return { year, month, day, date };
}

/** The year, near the anchor's, in which something that recurs yearly is meant; `told` when it is surely over. */
export function chooseYear(
  anchor: Anchor,
  startOf: (year: number) => CivilDate,
  endOf: (year: number) => CivilDate,
  tense: Tense,
  told = false,
): number | null {
  const today =
    anchor.date ??
    (anchor.year !== null && anchor.month !== null ? { year: anchor.year, month: anchor.month, day: 15 } : null);
  if (today === null) return null;
  const now = toDayNumber(today);
  const distance = (year: number) => {
    const start = toDayNumber(startOf(year));
    const end = toDayNumber(endOf(year));
    return now < start ? start - now : now > end ? now - end : 0;
  };
  const past = toDayNumber(startOf(today.year)) <= now ? today.year : today.year - 1;
  const future = toDayNumber(endOf(today.year)) >= now ? today.year : today.year + 1;
  if (past === future) return past;
  const ahead = distance(future);
  const behind = distance(past);
  switch (tense) {
    // A date just past or just to come is meant whatever the verb says: "said the talks open on 3 June".
    case 'past':
      return ahead < (told ? TOLD_DAYS : NEAR_DAYS) && behind > FAR_DAYS ? future : past;
    case 'future':
      return behind < NEAR_DAYS && ahead > FAR_DAYS ? past : future;
    case null:
      return ahead < UNSAID_DAYS && ahead < behind ? future : past;
  }
}

const NEAR_DAYS = 45;
const FAR_DAYS = 240;
/** A month that begins this soon would be "last September" if the one long past were meant. */
const TOLD_DAYS = 21;
/** With no tense to go by, news looks back, unless the date ahead is this close. */
const UNSAID_DAYS = 90;

/** Two-digit years are taken from the century that brings them nearest to, and at most ten years after, the anchor. */
export function expandYear(short: number, anchor: Anchor): number {
  const limit = (anchor.year ?? DEFAULT_YEAR) + 10;
  const year = Math.floor(limit / 100) * 100 + short;
  return year > limit ? year - 100 : year;
}

/** Without an anchor "'98" and "the '30s" are read as of the stretch 1930 to 2029. */
const DEFAULT_YEAR = 2019;
