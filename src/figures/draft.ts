import type { FigureWhat, ReplacedFigure } from './types.ts';

/** A figure of a sentence while its parts are gathered. */
export interface Draft {
  readonly from: number;
  readonly to: number;
  readonly what: FigureWhat;
  readonly min: number;
  readonly max: number | null;
  readonly modifier: string | null;
  readonly unit: string | null;
  readonly noun: number;
  readonly predicate: number;
  /** The token after the phrase of the number and what it counts. */
  readonly end: number;
  /** A total that is said to have been another number before. */
  readonly changed: boolean;
  readonly replaces?: ReplacedFigure;
}
