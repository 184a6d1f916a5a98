/** `/report/{id}`: a report of the store, as it was read. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReportPage as Page } from '../../../../src/record/report-page.ts';
import { useApi } from '../../api/use-api.ts';
import { useJudge } from '../../parts/judge.tsx';
import { FailedPage, Waiting } from '../../parts/states.tsx';
import { useTitle } from '../../parts/title.ts';
import { Reading } from './reading.tsx';

/** The reader over a stored report. */
export function ReportPage() {
  const { id } = useParams({ from: '/report/$id' });
  const { row, family, status, at } = useSearch({ from: '/report/$id' });
  const navigate = useNavigate({ from: '/report/$id' });
  const { data, error, refetch } = useApi<Page>(`/api/reports/${encodeURIComponent(id)}/page`);
  const judging = useJudge();
  useTitle(data?.heading ?? 'Report');
  if (error) return <FailedPage what="report" error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Waiting what="the report" />;
  return (
    <Reading
      key={data.report.id}
      page={data}
      state={{ row, family, status }}
      at={at}
      judging={judging}
      onState={(state) =>
        void navigate({ search: (before) => ({ ...before, ...state }), replace: true, resetScroll: false })
      }
    />
  );
}
