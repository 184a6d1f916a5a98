/** Citations as CSL-JSON, which reference managers read. */
import { type Citation, datePartsOf, notesOf } from './citation.ts';
import { CITATIONS_LOSE, citationsOf } from './cited.ts';
import { jsonDocument } from './json-document.ts';
import type { Exporter } from './types.ts';

/** A CSL-JSON array of newspaper articles. */
export const csl: Exporter = {
  name: 'csl-json',
  title: 'CSL-JSON',
  description: 'Citations of reports, or of rows with their words, for reference managers.',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  binary: false,
  of: ['reports', 'mentions'],
  loses: [...CITATIONS_LOSE, 'A date that is no calendar date stands as a literal.'],
  write: (items, context) => jsonDocument('[', pages(citationsOf(items, context)), ']'),
};

async function* pages(citations: AsyncIterable<readonly Citation[]>): AsyncGenerator<readonly object[]> {
  for await (const page of citations) yield page.map(cslOf);
}

/** One citation as an item of CSL-JSON. */
export function cslOf(citation: Citation): object {
  const { key, title, outlet, wire, date, language, url, permalink, received } = citation;
  const { report, mention, textHash, quote, span } = citation;
  return {
    id: key,
    type: 'article-newspaper',
    ...(title === null ? {} : { title }),
    ...((outlet ?? wire) === null ? {} : { 'container-title': outlet ?? wire }),
    ...(date === null ? {} : { issued: dateOf(date) }),
    ...(received === null ? {} : { accessed: dateOf(received.slice(0, 10)) }),
    ...(url === null ? {} : { URL: url }),
    ...(language === null ? {} : { language }),
    note: notesOf(citation).join('\n'),
    custom: { report, mention, text_hash: textHash, permalink, quote, span, in: citation.in },
  };
}

function dateOf(edtf: string): object {
  const parts = datePartsOf(edtf);
  if (parts === null) return { literal: edtf };
  const numbers = parts.map(({ year, month, day }) => [year, month, day].filter((p) => p !== undefined).map(Number));
  return { 'date-parts': numbers, ...(/[~?%]/.test(edtf) ? { circa: true } : {}) };
}
