/** Copying a citation: quote, report, date, permalink and hash as one plain text. */
import type { MentionRow, ReportRow } from '../../../src/coding/contract.ts';
import { useToast } from './toast.tsx';

/** What is cited: a row of a report, or without one the report as a whole. */
export interface ToCite {
  readonly report: ReportRow;
  readonly row?: Pick<MentionRow, 'id' | 'span' | 'quote' | 'in'>;
}

/** Where something is found for good. */
export function permalinkOf(id: string): string {
  return `${location.origin}/r/${id}`;
}

/** The citation in plain words. */
export function citationFor({ report, row }: ToCite): string {
  const { outlet, wire, title, date, url, text_hash: hash } = report;
  const named = [outlet ?? wire ?? 'outlet not told', title === null ? null : `“${title}”`, date.edtf ?? 'undated'];
  const quote = row === undefined ? '' : `: “${row.quote.replace(/\s+/g, ' ').trim()}”`;
  const addresses = [url, permalinkOf(row?.id ?? report.id)].filter((a) => a !== null);
  return `${named.filter((n) => n !== null).join(', ')}${quote}. ${addresses.join(' ')} [text ${hash}]`;
}

/** Copies a citation and says so. */
export function useCite(): (cited: ToCite) => void {
  const toast = useToast();
  return (cited) => {
    const text = citationFor(cited);
    navigator.clipboard.writeText(text).then(
      () => toast('Citation copied'),
      () => toast(`The browser did not let the citation be copied: ${text}`),
    );
  };
}
