/** What the page and the reader in the browser say to one another. */
import type { ReportPage } from '../../../../src/record/report-page.ts';

/** A text to read, and what is known beside it. */
export interface Pasted {
  readonly text: string;
  readonly title: string | null;
  /** `YYYY-MM-DD`; null where it is not known. */
  readonly date: string | null;
  readonly outlet: string | null;
}

/** What the reader says. */
export type FromReader =
  /** What it is fetching; `done` of `of` parts are there. */
  | { readonly say: 'fetching'; readonly what: string; readonly done: number; readonly of: number }
  | { readonly say: 'ready' }
  | { readonly say: 'read'; readonly page: ReportPage; readonly ms: number }
  | { readonly say: 'failed'; readonly code: string | null; readonly message: string; readonly help: string };
