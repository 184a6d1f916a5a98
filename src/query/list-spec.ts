/** What a list of the record is, whoever serves it. */
import type { RecordEvent } from '../record/types.ts';
import type { Cell } from './csv.ts';
import type { Names } from './names.ts';
import type { Query } from './options.ts';
import type { RecordSource } from './source.ts';
import type { Told } from './told.ts';

/** What a list has to work with. */
export interface ListInput {
  readonly told: Told;
  readonly names: Names;
  /** The filters as given; `kinds`, `since` and the like may be narrower than `told`. */
  readonly query: Query;
  /** Whether the event with an id is told and all filters let it through. */
  readonly wanted: (event: string) => boolean;
  /** What its options were given, by name. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** A filter that only one list has. */
export interface ListOption {
  readonly type: 'string' | 'boolean';
  readonly description: string;
  /** What a value looks like; none for a boolean. */
  readonly hint?: string;
  /** One that the examples of the project have; none for a boolean. */
  readonly example?: string;
}

/** The value of a column in a row. Written as a method so that lists of different rows stand in one registry. */
type Column<Row> = { value(row: Row, input: ListInput): Cell | readonly Cell[] }['value'];

/** One list. */
export interface ListSpec<Item, Row = Item> {
  readonly name: string;
  /** What it lists, in one sentence. */
  readonly summary: string;
  /** What a reader must know of it besides. */
  readonly note?: string;
  /**
   * What filters go by. `events`: events of the pair, actor, days and so on. `reports`: whole reports, by their days of
   * publication, with all that they tell.
   */
  readonly scope: keyof typeof FILTERS_OF;
  /**
   * Kinds that the list is made of: all of them, of the pair or actor asked for, are fetched, since an entry may depend
   * on deeds that the other filters leave out. Left out: what all filters allow, and nothing else, is fetched.
   */
  readonly kinds?: (kind: string) => boolean;
  /**
   * Finds the events of the parties asked for with those of others that an entry joins with them. Left out, entries join
   * none.
   */
  readonly joined?: (source: RecordSource, query: Query, names: Names) => Promise<readonly RecordEvent[]>;
  readonly options?: Readonly<Record<string, ListOption>>;
  /** The entries, with the filters applied that `kinds` put off. */
  items(input: ListInput): readonly Item[];
  /** Columns of CSV. */
  readonly columns: Readonly<Record<string, Column<Row>>>;
  /** The rows of CSV that an item makes; itself if left out. */
  rows?(item: Item): readonly Row[];
}

/** The filters that lists take, by what they go by. */
export const FILTERS_OF = {
  events: ['pair', 'actor', 'kind', 'status', 'since', 'until', 'as-of', 'min-origins', 'include'],
  reports: ['pair', 'actor', 'since', 'until', 'as-of'],
} as const;
