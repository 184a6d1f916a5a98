import type { CivilDate } from './calendar.ts';
import type { DayPart, Season, Unit } from './lexicon.ts';
import type { TimeMod } from './types.ts';

/** Which way "last", "this" and "next" point. */
export type Direction = 'past' | 'present' | 'future';

/** A time of day as written. */
export interface Clock {
  readonly hour: number;
  /** null where the text gives the hour alone ("5 p.m."). */
  readonly minute: number | null;
  /** Upper case; null when none is written. */
  readonly zone: string | null;
}

/** How many: both null for an unstated number ("several"). */
export interface Quantity {
  readonly min: number | null;
  readonly max: number | null;
}

/** The unit that a calendar expression is as precise as. */
export type CalendarUnit = 'day' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'decade' | 'century';

/** A place on the calendar, complete or not ("7 October" has no year). */
export interface CalendarExpression {
  readonly kind: 'calendar';
  readonly unit: CalendarUnit;
  /** Full year; first year of a decade; for a century its number minus one (20th: 19). null when left out. */
  readonly year: number | null;
  /** The year has two digits ("'98", "the nineties") and the century is to be chosen. */
  readonly shortYear?: true;
  /** Years from the publication's ("July last year": -1). */
  readonly yearOffset?: number;
  /** Month 1 to 12, quarter 1 to 4 or half 1 to 2. */
  readonly index: number | null;
  readonly season?: Season;
  readonly day: number | null;
  readonly direction?: Direction;
  /** Months from the publication's ("the 21st of last month": -1); `index` is then null. */
  readonly monthOffset?: number;
  /** The weekday that a day of an unnamed month falls on ("Thursday the 21st"). */
  readonly weekday?: number;
  /** The year follows from the other end of a stretch, not from the text. */
  readonly inferred?: true;
  /** A fiscal year, whose bounds the text does not give. */
  readonly fiscal?: true;
}

/** What the words mean, before anything is known about when they were written. */
export type Core =
  | CalendarExpression
  /** 05/06/2018: day and month in an order to be found out. */
  | {
      readonly kind: 'numeric';
      readonly first: number;
      readonly second: number;
      /** null where only day and month are given ("22/04"). */
      readonly year: number | null;
      readonly shortYear?: true;
      /** The weekday named with it, which may settle the order. */
      readonly weekday?: number;
    }
  /** `weeks` counts from the publication's week ("Tuesday last week": -1). */
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly direction?: Direction;
      readonly previous?: true;
      readonly weeks?: number;
      /** The so-manieth such day from the publication on or back ("two Sundays ago": -2). */
      readonly nth?: number;
      /** The other end of a stretch: the last such day up to it, or the first from it on. */
      readonly upTo?: CivilDate;
      readonly onOrAfter?: CivilDate;
    }
  | {
      readonly kind: 'holiday';
      readonly name: string;
      readonly year: number | null;
      /** Years from the publication's ("Christmas last year": -1). */
      readonly yearOffset?: number;
      readonly direction?: Direction;
    }
  /** So many units from the publication or from the time last spoken of; count null for "a few". */
  | {
      readonly kind: 'offset';
      readonly unit: Unit;
      readonly count: number | null;
      readonly sign: -1 | 0 | 1;
      readonly base: 'publication' | 'expression';
      /** A number of units was named ("a decade ago"), rather than a neighbour ("last decade"). */
      readonly counted?: true;
    }
  /** "a year earlier", "the year-ago quarter": the period last spoken of, one year before. */
  | { readonly kind: 'yearBefore'; readonly unit: CalendarUnit | null; readonly base: 'publication' | 'expression' }
  /** "the 1988 quarter": the quarter last spoken of, in another year. */
  | { readonly kind: 'quarterOf'; readonly year: number }
  /** "the week of March 6". */
  | { readonly kind: 'weekOf'; readonly date: Core; readonly weekend?: true }
  /** "the first Friday of July", "the last Monday in May" (nth -1). */
  | { readonly kind: 'nthWeekday'; readonly nth: number; readonly weekday: number; readonly month: Core }
  /** "the last day of May", "the first day of next year". */
  | { readonly kind: 'edge'; readonly last: boolean; readonly within: Core }
  /** "the third week of 2027", "week 27 of last year": an ISO week by its number; -1 is the last. */
  | { readonly kind: 'weekNumber'; readonly week: number; readonly year: Core | null }
  /** "three weeks from tomorrow", "the day before Christmas": so many units from another time. */
  | {
      readonly kind: 'away';
      readonly unit: Unit;
      readonly count: number | null;
      readonly sign: -1 | 1;
      readonly from: Core;
    }
  /** "the rest of the year": from the publication to the unit's end. */
  | { readonly kind: 'rest'; readonly unit: Unit }
  /** "that day", "the quarter": the unit last spoken of; "the latest quarter" is else the one that ended last. */
  | { readonly kind: 'same'; readonly unit: Unit; readonly latest?: true }
  | {
      readonly kind: 'duration';
      readonly quantity: Quantity;
      readonly unit: Unit | null;
      readonly window?: 'past' | 'future';
    }
  /** "5 years, 1 month and 12 days", alone or counted from the publication ("ago"). */
  | {
      readonly kind: 'compound';
      readonly parts: readonly { readonly count: number; readonly unit: Unit }[];
      readonly ago?: true;
    }
  | { readonly kind: 'set'; readonly timex: string }
  | { readonly kind: 'reference'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  /** A time of day whose day stands elsewhere. */
  | { readonly kind: 'time' }
  /** Both ends in one phrase ("3 to 7 May", "2014-16"). */
  | { readonly kind: 'between'; readonly from: CalendarExpression; readonly to: CalendarExpression };

/** A time expression: its core and what narrows or loosens it. */
export interface Expression {
  readonly core: Core;
  readonly part?: DayPart;
  readonly clock?: Clock;
  readonly mod?: TimeMod;
}

/** An expression that is no more than its core. */
export function plain(core: Core): Expression {
  return { core };
}
