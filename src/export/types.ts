/** What an export format is, and what it is given. */
import type { CountryCodes } from '../actors/country-codes.ts';
import type { EventItem, MentionItem, ReportItem } from './items.ts';
import type { JudgementsOf } from './judgements-by-mention.ts';

/** What the rows of an export are. */
export type Of = 'events' | 'mentions' | 'reports';

/** The rows of an export, a page at a time, in an order that the store alone settles; only the page at hand is in memory. */
export type Items =
  | { readonly of: 'events'; readonly pages: AsyncIterable<readonly EventItem[]> }
  | { readonly of: 'mentions'; readonly pages: AsyncIterable<readonly MentionItem[]> }
  | { readonly of: 'reports'; readonly pages: AsyncIterable<readonly ReportItem[]> };

/** A part of an export's file: text is written as UTF-8. */
export type Chunk = string | Uint8Array;

/** What formats need besides the rows. */
export interface ExportContext {
  /** The usual name behind a code; what is no code of the gazetteer comes back as it is. */
  readonly nameOf: (code: string) => string;
  /** Codes of countries and territories in other schemes, by ISO 3166-1 alpha-3. */
  readonly countries: ReadonlyMap<string, CountryCodes>;
  /**
   * Counts something that a format could not say of a row, or a row that it had to leave out; told on stderr when the
   * export is done.
   *
   * @param what the end of a sentence that begins with a number: "rows have no day, so SQLDATE is empty".
   */
  readonly tally: (what: string) => void;
  /** All judgements of a mention by time, and what took them back, whether or not they stand. */
  readonly judgementsOf: JudgementsOf;
}

/** One format, in a file of its own. */
export interface Exporter {
  /** As it is given on the command line ("gdelt-events"). */
  readonly name: string;
  /** As people call it ("GDELT 2.0 Events"). */
  readonly title: string;
  /** One sentence for the help. */
  readonly description: string;
  /** Without the point ("csv"). */
  readonly extension: string;
  readonly mediaType: string;
  /** Whether it is for programs only: never written to a terminal. */
  readonly binary: boolean;
  /** What it can have for rows; the first is what it has when nobody says. */
  readonly of: readonly [Of, ...Of[]];
  /** What of the record this format cannot hold, a sentence each; for docs and help. */
  readonly loses: readonly string[];
  /**
   * Writes rows. The same rows give the same bytes: no clock, no random number. Throws nothing for what a report may
   * hold; what cannot be said is left empty and tallied.
   *
   * @param items of one of the sorts in `of`
   */
  write(items: Items, context: ExportContext): AsyncIterable<Chunk>;
}
