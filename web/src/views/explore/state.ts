/** What of the record is shown and how, as it stands in the address. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Search } from '../../parts/filters.tsx';
import { SORTS, type Sort } from './outline.ts';

export const VIEWS = ['table', 'network', 'map', 'series', 'search'] as const;
export type View = (typeof VIEWS)[number];

/** Filters that the server takes, with their labels. */
export const FILTERS = [
  'pair',
  'actor',
  'kind',
  'status',
  'since',
  'until',
  'as_of',
  'min_origins',
  'include',
] as const;
export type Filter = (typeof FILTERS)[number];

export interface State {
  readonly view: View;
  readonly filters: Search;
  readonly sort: Sort;
  readonly descending: boolean;
  /** Id of the chosen row. */
  readonly chosen: string | null;
  readonly words: string;
  /** Changes parts of the address; undefined takes one away. */
  readonly change: (to: Readonly<Record<string, string | undefined>>) => void;
}

/** What of an address the server is asked for. */
export function filtersIn(search: Readonly<Record<string, string | undefined>>): Search {
  return Object.fromEntries(FILTERS.map((f) => [f, search[f]]));
}

/** Reads the address. What is not understood falls back to the first choice. */
export function useExplore(): State {
  const search = useSearch({ from: '/explore' }) as Readonly<Record<string, string | undefined>>;
  const navigate = useNavigate({ from: '/explore' });
  const [by = 'date', way = 'desc'] = (search.sort ?? '').split('-');
  return {
    view: VIEWS.find((v) => v === search.view) ?? 'table',
    filters: filtersIn(search),
    sort: SORTS.find((s) => s === by) ?? 'date',
    descending: search.sort === undefined ? true : way === 'desc',
    chosen: search.row ?? null,
    words: search.q ?? '',
    change: (to) => void navigate({ search: { ...search, ...to }, replace: true, resetScroll: false }),
  };
}
