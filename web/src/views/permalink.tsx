/** `/r/{id}`: goes on to the view that shows what has the id. */
import { Navigate, useParams } from '@tanstack/react-router';
import { useApi } from '../api/use-api.ts';
import { FailedPage, Waiting } from '../parts/states.tsx';

/** What a permalink stands for, as far as the way to it needs. */
interface Linked {
  /** `report`, `event`, `mention`, `claim` … */
  readonly type: string;
  readonly id: string;
  /** Of a mention: the event that holds it and its report. */
  readonly event?: string | null;
  readonly report?: string | null;
}

/** Leads from an id to its view. */
export function Permalink() {
  const { id } = useParams({ from: '/r/$id' });
  const { data, error, refetch } = useApi<Linked>(`/r/${encodeURIComponent(id)}.json`);
  if (error) return <FailedPage what="id" error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Waiting what={id} />;
  if (data.type === 'report') return <Navigate replace to="/report/$id" params={{ id: data.id }} />;
  if (data.type === 'mention' && data.report != null) {
    return <Navigate replace to="/report/$id" params={{ id: data.report }} search={{ row: data.id }} />;
  }
  if (data.event != null || data.type === 'event') {
    return <Navigate replace to="/event/$id" params={{ id: data.event ?? data.id }} />;
  }
  if (data.report != null) return <Navigate replace to="/report/$id" params={{ id: data.report }} />;
  return <Navigate replace to="/claims" search={{ id: data.id }} />;
}
