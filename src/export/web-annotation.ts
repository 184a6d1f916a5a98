/** W3C Web Annotations: the words of reports, each with the row and field that they say. */

import { urnOf, webAddress } from './addresses.ts';
import { type CodePoints, codePointsOf } from './code-points.ts';
import type { MentionItem, ReportItem } from './items.ts';
import { jsonDocument } from './json-document.ts';
import { contractRow } from './jsonl.ts';
import { type FieldProof, fieldProofs } from './proofs.ts';
import type { Exporter, Items } from './types.ts';

/** A list of annotation pages, one a report. */
export const webAnnotation: Exporter = {
  name: 'web-annotation',
  title: 'Web Annotation',
  description: 'W3C Web Annotations in JSON-LD: each part of each row tied to its words, by quote and by position.',
  extension: 'jsonld',
  mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  binary: false,
  of: ['reports'],
  loses: [
    'Events are not in it: annotations are of reports, each row on its own.',
    'Positions are those in the text as it was read, whose hash stands beside them; a page on the web may have more around it, and is found by the quote.',
    'A stretch without words (an empty quote) has a position only.',
  ],
  write: (items) => jsonDocument('[', pagesOf(items), ']'),
};

async function* pagesOf(items: Items): AsyncGenerator<readonly object[]> {
  if (items.of !== 'reports') return;
  for await (const page of items.pages) yield page.map(annotationPage);
}

const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    demarche: 'urn:demarche:terms:',
    field: 'demarche:field',
    textHash: 'demarche:textHash',
    mention: { '@id': 'demarche:mention', '@type': '@id' },
    row: { '@id': 'demarche:row', '@type': '@json' },
  },
];

/** The annotations of one report as a page of their own. */
export function annotationPage({ report, text, mentions }: ReportItem): object {
  const words = { text: codePointsOf(text), title: codePointsOf(report.title ?? '') };
  const items = mentions.flatMap((m) => fieldProofs(m.row).map((part) => annotationOf(m, part, words)));
  const collection = `${urnOf(report.id)}#annotations`;
  return {
    '@context': CONTEXT,
    id: `${collection}-1`,
    type: 'AnnotationPage',
    partOf: {
      id: collection,
      type: 'AnnotationCollection',
      ...(report.title === null ? {} : { label: report.title }),
      total: items.length,
    },
    startIndex: 0,
    items,
  };
}

/** How many code points stand before and after a quote, to tell it from the same words elsewhere. */
const AROUND = 32;

/** What an annotation does: a row puts words into a class, a party or place says who or where is meant. */
const MOTIVATIONS: Readonly<Record<string, string>> = {
  row: 'classifying',
  source: 'identifying',
  target: 'identifying',
  place: 'identifying',
};

function annotationOf(
  item: MentionItem,
  { field, index, value, span, in: where }: FieldProof,
  words: { readonly text: CodePoints; readonly title: CodePoints },
): object {
  const { row, report } = item;
  const points = words[where];
  const [start, end] = span;
  const exact = points.slice(start, end);
  const position = { type: 'TextPositionSelector', start, end };
  const quote = {
    type: 'TextQuoteSelector',
    exact,
    prefix: points.slice(start - AROUND, start),
    suffix: points.slice(end, end + AROUND),
  };
  const name = index === null ? field : `${field}-${index + 1}`;
  return {
    id: `${urnOf(row.id)}#${name}`,
    type: 'Annotation',
    motivation: MOTIVATIONS[field] ?? 'describing',
    body: [
      { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value, field },
      ...(field === 'row'
        ? [{ id: urnOf(row.id), type: 'Dataset', format: 'application/json', row: contractRow(item) }]
        : []),
    ],
    mention: urnOf(row.id),
    target: {
      // A title that was given beside the text is no part of a page's text.
      source: where === 'title' ? `${urnOf(report.id)}#title` : (webAddress(report.url) ?? urnOf(report.id)),
      textHash: report.text_hash,
      selector: exact === '' ? position : [quote, position],
    },
  };
}
