/** Which codes the rows of an event have: those of each kind and status that is told. */
import type { MentionRow } from '../../../../src/coding/contract.ts';
import type { KindNote } from '../../../../src/coding/mapping.ts';
import type { EventPageData } from '../../../../src/record/event-page.ts';

/** The codes of one kind and status. */
export interface ToldCodes extends Pick<MentionRow, 'kind' | 'status' | 'plover' | 'cameo' | 'goldstein'> {
  /** How many rows have them. */
  readonly rows: number;
  readonly note: KindNote | null;
}

/** The codes of an event's rows, those of most rows first. */
export function codesTold({ mentions, kinds }: Pick<EventPageData, 'mentions' | 'kinds'>): ToldCodes[] {
  const groups = Map.groupBy(mentions, ({ row }) => `${row.kind} ${row.status}`);
  return [...groups.values()]
    .map(([first, ...rest]) => {
      const { kind, status, plover, cameo, goldstein } = (first as (typeof mentions)[number]).row;
      const note = kinds.find((k) => k.kind === kind) ?? null;
      return { kind, status, plover, cameo, goldstein, rows: rest.length + 1, note };
    })
    .toSorted((a, b) => b.rows - a.rows || (a.kind < b.kind ? -1 : 1));
}
