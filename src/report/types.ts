/**
 * A half-open stretch of a report's text, in UTF-16 code units, as JavaScript slices.
 * Code points are what leaves the program; the conversion happens once, at the edge.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Present when the offsets are those of a separately given title rather than of the text. */
  readonly in?: 'title';
}

/** How a report's publication date is known, in order of precedence. */
export type ReportDateBasis = 'given' | 'metadata' | 'first-line' | 'dateline' | 'none';

export interface ReportDate {
  /** EDTF level 1, partial where the source is ("XXXX-10-07"); null when nothing is known. */
  readonly edtf: string | null;
  readonly basis: ReportDateBasis;
  /** Where the date stands in the text, when it does. */
  readonly span?: Span;
}

/**
 * What a stretch of the text is. Parts do not overlap and stand in the order of the text (a separately given
 * title first). `title`, `standfirst`, `caption`, `paragraph` and `correction` are prose and are parsed;
 * the others are read and set aside, so that a dateline never becomes a subject.
 */
export type PartKind =
  | 'date-line'
  | 'title'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'caption'
  | 'credit'
  | 'paragraph'
  | 'wire-credit'
  | 'correction'
  | 'heading'
  | 'boilerplate';

export interface Part {
  readonly kind: PartKind;
  readonly span: Span;
}

/** A place of a dateline as written ("ANKARA"), with the region or country that follows it ("Turkey"). */
export interface DatelinePlace {
  readonly name: string;
  readonly span: Span;
  readonly region?: { readonly name: string; readonly span: Span };
}

export interface Dateline {
  readonly span: Span;
  /** The place as written, without region and country ("ANKARA"), and its span. */
  readonly place: DatelinePlace | null;
  /** Every place named, in order, for a report written from several cities ("KYIV/WARSAW"). */
  readonly places?: readonly DatelinePlace[];
  /** EDTF, usually without a year ("XXXX-10-17"), when the dateline has a date. */
  readonly date: string | null;
  /** Where that date stands. */
  readonly dateSpan?: Span;
  /** The wire as written ("AFP"). */
  readonly wire: string | null;
}

/** One report as read: immutable, its text never altered. */
export interface Report {
  /** `sha256:` of the canonical JSON of {text, title, date, outlet, url}. */
  readonly id: string;
  readonly textHash: string;
  readonly text: string;
  /** A title given beside the text (JSON Lines); null when the title, if any, stands in the text. */
  readonly title: string | null;
  readonly date: ReportDate;
  readonly outlet: string | null;
  readonly url: string | null;
  /** The wire that the report says it comes from (dateline, closing credit), as written. */
  readonly wire: string | null;
  readonly language: string | null;
  /** When the report came in, if the input says so; never the clock. */
  readonly received: string | null;
  readonly dateline: Dateline | null;
  readonly byline: { readonly names: readonly string[]; readonly span: Span } | null;
  readonly parts: readonly Part[];
}
