/** Answers of the server in pages: fetched once, shared, and fetched anew after a judgement. */
import {
  infiniteQueryOptions,
  keepPreviousData,
  QueryClient,
  queryOptions,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { ApiError, get, type Page, type Params } from './client.ts';

/** The one store of answers. */
export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) =>
        failures < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 500),
    },
  },
});

/** One answer. `enabled: false` waits. What was shown before stays until the new answer is there. */
export function useApi<Answer>(
  path: string,
  params: Params = {},
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<Answer, ApiError> {
  return useQuery<Answer, ApiError>({
    ...one<Answer>(path, params),
    enabled: options.enabled ?? true,
    placeholderData: keepPreviousData,
  });
}

/** Asks for what a view will show while the view itself is still on its way. */
export function askAhead(path: string, params: Params = {}): void {
  void answers.prefetchQuery(one(path, params));
}

/** A list, page by page: `fetchNextPage` asks for more. */
export function useList<Item>(path: string, params: Params = {}, options: { readonly enabled?: boolean } = {}) {
  return useInfiniteQuery({
    ...pages<Item>(path, params),
    enabled: options.enabled ?? true,
    placeholderData: keepPreviousData,
  });
}

/** The same for the first page of a list. */
export function askListAhead(path: string, params: Params = {}): void {
  void answers.prefetchInfiniteQuery(pages(path, params));
}

function one<Answer>(path: string, params: Params) {
  return queryOptions<Answer, ApiError>({
    queryKey: [path, params],
    queryFn: ({ signal }) => get<Answer>(path, params, signal),
  });
}

function pages<Item>(path: string, params: Params) {
  return infiniteQueryOptions({
    queryKey: [path, 'pages', params],
    queryFn: ({ pageParam, signal }) => get<Page<Item>>(path, { ...params, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}
