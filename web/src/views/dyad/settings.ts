/** What the address says of the view. */
import type { Clock } from './placed.ts';

export interface Settings {
  readonly clock: Clock;
  /** Only what was known on a day: `as_of` in the address. */
  readonly asOf: string | undefined;
  readonly since: string | undefined;
  readonly until: string | undefined;
  /** Whether long empty stretches are drawn narrower. */
  readonly fold: boolean;
  /** Whether all of a busy pair since the first day shown is asked for. */
  readonly all: boolean;
  /** The chosen event. */
  readonly row: string | undefined;
}

type Search = Readonly<Record<string, string | undefined>>;

export function settingsOf(search: Search): Settings {
  return {
    clock: search.time === 'report' ? 'report' : 'event',
    asOf: search.as_of,
    since: search.since,
    until: search.until,
    fold: search.gaps !== 'even',
    all: search.all === '1',
    row: search.row,
  };
}

/** The address of some settings; what is as usual is left out. */
export function searchOf({ clock, asOf, since, until, fold, all, row }: Settings): Search {
  return {
    time: clock === 'report' ? 'report' : undefined,
    as_of: asOf,
    since,
    until,
    gaps: fold ? undefined : 'even',
    all: all ? '1' : undefined,
    row,
  };
}
