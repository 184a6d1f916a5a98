/** Usual names of parties and outlets by their codes. */
import { useQuery } from '@tanstack/react-query';
import { get, type Page } from './client.ts';

/** A party or outlet that the gazetteer knows. */
export interface Named {
  readonly code: string;
  readonly name: string;
  /** `state`, `organisation`, `outlet` … */
  readonly kind: string;
}

async function allNames(signal: AbortSignal): Promise<ReadonlyMap<string, Named>> {
  const found = new Map<string, Named>();
  let cursor: string | null | undefined;
  do {
    const page = await get<Page<Named>>('/api/actors', { limit: 1000, cursor: cursor ?? undefined }, signal);
    for (const named of page.items) found.set(named.code, named);
    cursor = page.next;
  } while (cursor !== null);
  return found;
}

/** All names; empty until they are there. A code without a name is shown as it is. */
export function useNames(): ReadonlyMap<string, Named> {
  const { data } = useQuery({
    queryKey: ['names'],
    queryFn: ({ signal }) => allNames(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? NONE;
}

const NONE: ReadonlyMap<string, Named> = new Map();
