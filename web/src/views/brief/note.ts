/** Footnotes in words. */
import { webAddress } from '../../../../src/export/addresses.ts';
import { edtfText } from '../../parts/edtf.ts';
import { reportName } from '../../parts/report-name.ts';
import type { Source } from './model.ts';

/** What a footnote says, in parts that each format puts together in its own way. */
export interface Note {
  readonly quote: string;
  /** Outlet, title and date. */
  readonly report: string;
  /** Where the row is found for good. */
  readonly permalink: string;
  /** The report's own address, http or https only. */
  readonly url: string | null;
  readonly hash: string;
}

/** A footnote. `origin`: where the record is served ("https://record.example"). */
export function noteOf({ mention, quote, report }: Source, origin: string): Note {
  const { id, outlet, wire, title, date } = report;
  const named = [
    reportName({ id, outlet, wire }),
    title === null ? null : `“${title}”`,
    date === null ? 'undated' : edtfText(date),
  ];
  return {
    quote,
    report: named.filter((n) => n !== null).join(', '),
    permalink: `${origin}/r/${mention}`,
    url: webAddress(report.url),
    hash: report.text_hash,
  };
}

/** A footnote as plain text. */
export function noteText({ quote, report, permalink, url, hash }: Note): string {
  return `“${quote}” — ${report}. ${url === null ? '' : `${url} `}${permalink} [text ${hash}]`;
}
