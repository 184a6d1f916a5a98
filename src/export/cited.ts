/** The citations of an export: reports, or rows with their words. */
import { readText } from '../report/read.ts';
import { type Citation, citationOf } from './citation.ts';
import type { ExportContext, Items } from './types.ts';

/** Citations, a page at a time. */
export async function* citationsOf(items: Items, { tally }: ExportContext): AsyncGenerator<readonly Citation[]> {
  if (items.of === 'reports') {
    for await (const page of items.pages)
      yield page.map(({ report, text }) => told(citationOf({ report, title: report.title ?? titleIn(text) }), tally));
  } else if (items.of === 'mentions') {
    for await (const page of items.pages) yield page.map(({ report, row }) => told(citationOf({ report, row }), tally));
  }
}

function told(citation: Citation, tally: ExportContext['tally']): Citation {
  if (citation.title === null) tally('citations have no title');
  if (citation.date === null) tally('citations have no date');
  return citation;
}

/** The title that stands in a text. */
function titleIn(text: string): string | null {
  const part = readText(text).parts.find((p) => p.kind === 'title');
  return part === undefined ? null : text.slice(part.span.start, part.span.end);
}

/** What no citation format has a field for. */
export const CITATIONS_LOSE: readonly string[] = [
  'What a row says (who, whom, when) is not in a citation, only the words that say it.',
  'Who wrote a report is not kept as a field, so authors are left out.',
  'A row is cited with the title that was given beside its report’s text, never one that stands in the text.',
];
