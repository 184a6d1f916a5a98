/** A report as stories compare it. */
export interface StoryReport {
  /** Unique in the set; it also fixes the order in which equal choices fall. */
  readonly id: string;
  /** Tokens of its sentences, the title's first where there is one. */
  readonly sentences: readonly (readonly string[])[];
}

/** Terms of one report with how often it uses them, or the weight that stands for that. */
export type Terms = ReadonlyMap<string, number>;

/** What stories are found by. The weights have no unit; all similarities are between 0 and 1. */
export interface StorySettings {
  /** Least closeness at which two groups of reports are one story; higher makes more and smaller stories. */
  readonly threshold: number;
  /** How much more a name weighs than another word. */
  readonly name: number;
  /** How much more a number weighs than a word. */
  readonly number: number;
  /** Weight of two capitalised words that follow one another, as a term of their own. */
  readonly namePair: number;
  /** Added weight of a report's first word, which falls by e every `fadeWords` words. */
  readonly opening: number;
  readonly fadeWords: number;
  /** Words that make the lead, and the share of the similarity that leads decide. */
  readonly leadWords: number;
  readonly leadShare: number;
  /** The share of the similarity that names and numbers alone decide, of what all words together decide. */
  readonly nameShare: number;
  /** Power of the inverse document frequency. */
  readonly rarity: number;
  /** How many texts the table of the language at large counts for, beside the reports themselves. */
  readonly background: number;
  /** The same where one group is looked at by itself, and the least reports of a group that is. */
  readonly closerBackground: number;
  readonly closerLeast: number;
  /** What a term that no other report has adds to a report's length, of what a shared one adds. */
  readonly alone: number;
  /** How many nearest reports tell how dense a report's surroundings are. */
  readonly nearest: number;
  /** Similarity expected inside a story of which nothing is known yet, and how many pairs that expectation counts for. */
  readonly expected: number;
  readonly expectedPairs: number;
  /** Power of how much nearer reports are inside two groups than between them. */
  readonly contrast: number;
}
