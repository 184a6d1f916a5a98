/** Reports and events by their ids, asked for many at a time. */
import { useQueries } from '@tanstack/react-query';
import type { ReportRow } from '../../../src/coding/contract.ts';
import type { RecordEvent } from '../../../src/record/types.ts';
import { get, type Page } from './client.ts';

/** So many ids make an address that every server and proxy takes. */
const AT_ONCE = 40;

/** Reports without their texts, by id; those that are not yet there are missing. */
export function useReports(ids: readonly string[]): ReadonlyMap<string, ReportRow> {
  return useByIds<ReportRow>('/api/reports', ids);
}

/** Events by id; those that are not yet there, or no longer, are missing. */
export function useEvents(ids: readonly string[]): ReadonlyMap<string, RecordEvent> {
  return useByIds<RecordEvent>('/api/events', ids);
}

function useByIds<Item extends { readonly id: string }>(
  path: string,
  ids: readonly string[],
): ReadonlyMap<string, Item> {
  const wanted = [...new Set(ids)].toSorted();
  const parts = Array.from({ length: Math.ceil(wanted.length / AT_ONCE) }, (_, i) =>
    wanted.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  );
  return useQueries({
    queries: parts.map((part) => ({
      queryKey: [path, 'ids', ...part],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        get<Page<Item>>(path, { ids: part.join(','), limit: part.length }, signal),
    })),
    combine: (found) => new Map(found.flatMap((f) => f.data?.items ?? []).map((item) => [item.id, item])),
  });
}
