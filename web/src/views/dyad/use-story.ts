/** Fetching the story of a pair: all of it, or of a busy pair the days that are shown. */
import { useMemo } from 'react';
import { intervalOf } from '../../../../src/record/interval.ts';
import type { ApiError } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import type { DyadAnswer } from './answer.ts';
import type { Settings } from './settings.ts';
import { type Story, storyOf } from './story.ts';

interface Fetched {
  readonly story: Story | null;
  /** What is told when no days are asked for: its sums and totals are of all there is. */
  readonly first: DyadAnswer | null;
  readonly error: ApiError | null;
  readonly retry: () => void;
}

/** The story by the settings of the address. */
export function useStory(a: string, b: string, settings: Settings): Fetched {
  const path = `/api/dyads/${encodeURIComponent(a)}/${encodeURIComponent(b)}`;
  const { asOf, since, until, all, clock } = settings;
  const first = useApi<DyadAnswer>(path, { as_of: asOf });
  const begin = intervalOf(first.data?.begin ?? null).lo;
  // A pair whose whole story is at hand is zoomed here; of a busy one the server tells the days that are asked for.
  const from = intervalOf(since ?? null).lo;
  const earlier = begin !== null && (until !== undefined || (from !== null && from < begin));
  const part = useApi<DyadAnswer>(
    path,
    { as_of: asOf, until, since: all ? since : undefined },
    { enabled: earlier && (until !== undefined || all) },
  );
  const told = earlier && part.data !== undefined ? part.data : first.data;
  // While another pair is fetched, what was shown before is not its story.
  const answer =
    first.isPlaceholderData && told !== undefined && String(told.pair) !== String([a, b]) ? undefined : told;
  const story = useMemo(
    () => (answer === undefined ? null : storyOf(answer, clock, first.data)),
    [answer, clock, first.data],
  );
  const failed = first.error ?? (earlier ? part.error : null);
  return {
    story,
    first: answer === undefined ? null : (first.data ?? null),
    error: failed,
    retry: () => void (first.error === null ? part.refetch() : first.refetch()),
  };
}
