import type { ActorMention } from '../actors/types.ts';
import type { Span } from '../report/types.ts';

/** What a figure counts or measures, in the order of the contract. `people` are those counted otherwise. */
export const WHATS = [
  'killed',
  'hurt',
  'missing',
  'held',
  'arrested',
  'displaced',
  'expelled',
  'evacuated',
  'recalled',
  'returned',
  'rescued',
  'sentenced',
  'protesters',
  'troops',
  'money',
  'votes',
  'share',
  'level',
  'weapons',
  'infected',
  'people',
] as const;

export type FigureWhat = (typeof WHATS)[number];

/** Words of the report beside a figure. */
export interface FigureWords {
  readonly text: string;
  readonly span: Span;
}

/** Who gives a figure, where it is not the report itself. */
export interface FigureHolder {
  /** The holder's mention when it is a known actor, else null. */
  readonly actor: ActorMention | null;
  /** The words for the holder as written. */
  readonly text: string;
  readonly span: Span;
}

/** An earlier figure that another one takes the place of. */
export interface ReplacedFigure {
  readonly min: number;
  readonly max: number | null;
  readonly span: Span;
}

/** A number of a report with what it counts. Spans are UTF-16 offsets into the report's text or title. */
export interface FigureMention {
  readonly sentence: number;
  /** Token range of the number with its modifier, half-open. */
  readonly from: number;
  readonly to: number;
  /** The same as a span: "at least 12", "US$1.5bn". */
  readonly span: Span;
  readonly what: FigureWhat;
  /** Least and most that the words allow, whole people or any amount of money; `max` is null where they leave it open. */
  readonly min: number;
  readonly max: number | null;
  /** The words that bound the number, as written but in lower case ("at least"); null when there are none. */
  readonly modifier: string | null;
  /** The noun counted, as written; an ISO 4217 code for money, "people" where the noun is left out; null when unknown. */
  readonly unit: string | null;
  /** Token of the noun counted, -1 where it is left out. */
  readonly noun: number;
  /** Words that say which part or period the figure is about ("most of them civilians", "in the past week"). */
  readonly scope: FigureWords | null;
  readonly holder: FigureHolder | null;
  /** Token of the verb, noun or adjective that decided `what`; -1 where the noun counted did. */
  readonly predicate: number;
  readonly replaces: ReplacedFigure | null;
}
