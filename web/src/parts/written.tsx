/** Where something is written: the words in their sentence, the report, its day, and a citation to take along. */
import { Link } from '@tanstack/react-router';
import type { Range, ReportRow } from '../../../src/coding/contract.ts';
import { get } from '../api/client.ts';
import { answers, useApi } from '../api/use-api.ts';
import { useCite } from './cite.ts';
import { Dated } from './dated.tsx';
import { excerptOf } from './excerpt.ts';
import { reportName, shortReport } from './report-name.ts';

/** Words of a report. */
export interface Written {
  readonly report: string;
  readonly span: Range;
  readonly quote: string;
  readonly in?: 'title';
}

/** A report with its text, as the server has it. */
type WholeReport = ReportRow & { readonly text: string };

/** The link to the passage in its report. */
export function ReportLink({ of, row }: { readonly of: Written; readonly row?: ReportRow | undefined }) {
  const name = row === undefined ? shortReport(of.report) : reportName(row);
  return (
    <Link
      to="/report/$id"
      params={{ id: of.report }}
      search={{ at: `${of.in === 'title' ? 'title:' : ''}${of.span.join('-')}` }}
    >
      {name}
      {row !== undefined && (
        <>
          , <Dated edtf={row.date.edtf} />
        </>
      )}
    </Link>
  );
}

/** The words in their sentence, fetched when shown. */
export function InSentence({ of }: { readonly of: Written }) {
  const { data } = useApi<WholeReport>(`/api/reports/${encodeURIComponent(of.report)}`);
  const text = data === undefined ? undefined : of.in === 'title' ? (data.title ?? '') : data.text;
  const around = text === undefined ? { before: '', words: of.quote, after: '' } : excerptOf(text, of.span);
  return (
    <q>
      {around.before}
      <mark>{around.words}</mark>
      {around.after}
    </q>
  );
}

/** Copies a citation of some words. */
export function useCiteWritten(): (of: Written) => void {
  const cite = useCite();
  return ({ report: id, ...proof }) => {
    const path = `/api/reports/${encodeURIComponent(id)}`;
    void answers
      .fetchQuery({
        queryKey: [path, {}],
        queryFn: ({ signal }) => get<WholeReport>(path, {}, signal),
      })
      // Positions, numbers and labels have no address of their own: the report's leads to them.
      .then((report) => cite({ report, row: { id, ...proof } }));
  };
}

/** The button for it. */
export function CiteButton({ of }: { readonly of: Written }) {
  const cite = useCiteWritten();
  return (
    <button type="button" className="no-print" onClick={() => cite(of)}>
      Cite<span className="sr"> these words</span>
    </button>
  );
}
