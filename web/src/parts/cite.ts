/** Copying a citation: quote, report, date, permalink and hash as one plain text. */
import { type Cited, citationOf, citationText } from '../../../src/export/citation.ts';
import { useToast } from './toast.tsx';

/** What is cited: a row of a report, or without one the report as a whole. */
export interface ToCite extends Omit<Cited, 'permalink'> {
  /** False for a text that is in no store, so that no address leads to it. */
  readonly stored?: boolean;
}

/** Where something is found for good. */
export function permalinkOf(id: string): string {
  return `${location.origin}/r/${id}`;
}

/** The citation in plain words. */
export function citationFor({ stored = true, ...cited }: ToCite): string {
  const at = stored ? { permalink: permalinkOf(cited.row?.id ?? cited.report.id) } : {};
  return citationText(citationOf({ ...cited, ...at }));
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
