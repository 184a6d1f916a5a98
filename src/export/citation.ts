/** How a report, or a row that was read in it, is cited. Pure, so that the API, the exports and a browser cite alike. */
import type { MentionRow, Range, ReportRow } from '../coding/contract.ts';
import { urnOf, webAddress } from './addresses.ts';

/** What is to be cited. */
export interface Cited {
  readonly report: ReportRow;
  /** Left out: the report as a whole. */
  readonly row?: Pick<MentionRow, 'id' | 'span' | 'quote' | 'in'>;
  /** The title, where it stands in the text and not beside it. */
  readonly title?: string | null;
  /** Where a reader finds the row or report; left out: its urn. */
  readonly permalink?: string;
}

/** A citation, before it is put into the words of some format. What is not known is null. */
export interface Citation {
  /** Letters, digits and hyphens; the same for the same report and row. */
  readonly key: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly wire: string | null;
  /** EDTF, as the report has it. */
  readonly date: string | null;
  /** http or https only. */
  readonly url: string | null;
  readonly permalink: string;
  readonly language: string | null;
  readonly received: string | null;
  readonly report: string;
  readonly textHash: string;
  readonly mention: string | null;
  /** The row's words and where they stand, in code points of the text, or of the title. */
  readonly quote: string | null;
  readonly span: Range | null;
  readonly in: 'text' | 'title';
}

/** Makes a citation of a report, or of a row in it. */
export function citationOf({ report, row, title = report.title, permalink }: Cited): Citation {
  return {
    key: keyOf(report, row?.id ?? report.id),
    title,
    outlet: report.outlet,
    wire: report.wire,
    date: report.date.edtf,
    url: webAddress(report.url),
    permalink: permalink ?? urnOf(row?.id ?? report.id),
    language: report.language,
    received: report.received,
    report: report.id,
    textHash: report.text_hash,
    mention: row?.id ?? null,
    quote: row?.quote ?? null,
    span: row?.span ?? null,
    in: row?.in ?? 'text',
  };
}

/** Digits of an id that keep keys apart in any store that one bibliography is made of. */
const KEY_DIGITS = 12;

/** Letters of an outlet's name in a key: enough to know it by. */
const KEY_NAME = 40;

function keyOf({ outlet, wire, date }: ReportRow, id: string): string {
  const name = (outlet ?? wire ?? 'report')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  const year = /^\d{4}/.exec(date.edtf ?? '')?.[0] ?? 'undated';
  const hex = id.slice(id.indexOf(':') + 1);
  return `${name === '' ? 'report' : name.slice(0, KEY_NAME)}-${year}-${hex.slice(0, KEY_DIGITS)}`;
}

/** A citation in plain words: outlet, title, date, quote, addresses, and the hash of the text that was read. */
export function citationText(citation: Citation): string {
  const { outlet, wire, title, date, url, permalink, quote } = citation;
  const where = quote === null ? '' : `: “${quote}” (${placeText(citation)})`;
  const named = [outlet ?? wire ?? 'outlet not told', title === null ? null : `“${title}”`, date ?? 'undated'];
  const addresses = [url, permalink === url ? null : permalink].filter((a) => a !== null);
  return `${named.filter((n) => n !== null).join(', ')}${where}. ${addresses.join(' ')} [text ${citation.textHash}]`;
}

/** What formats have no field of their own for, a sentence each. */
export function notesOf(citation: Citation): string[] {
  const { quote, wire, permalink, textHash, report, mention } = citation;
  return [
    ...(quote === null ? [] : [`“${quote}” (${placeText(citation)})`]),
    ...(wire === null ? [] : [`Wire: ${wire}`]),
    `Permalink: ${permalink}`,
    `Report: ${report}`,
    ...(mention === null ? [] : [`Row: ${mention}`]),
    `Hash of the text: ${textHash}`,
  ];
}

function placeText({ span, in: where }: Citation): string {
  const [from, to] = span ?? [0, 0];
  return `${where === 'title' ? 'title, ' : ''}code points ${from}–${to}`;
}

/** A calendar date, as far as it is known. */
export interface DateParts {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
}

/** The year, month and day of an EDTF date, or of both ends of an interval; null for what no calendar date says. */
export function datePartsOf(edtf: string | null): readonly DateParts[] | null {
  const parts = (edtf ?? '').split('/').map((piece): DateParts | null => {
    const m = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/.exec(piece);
    if (m === null) return null;
    const [, year = '', month, day] = m;
    // Seasons are months from 21 on.
    if (month === undefined || Number(month) > 12) return { year };
    return day === undefined ? { year, month } : { year, month, day };
  });
  return parts.every((p) => p !== null) ? parts : null;
}
