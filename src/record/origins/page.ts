/** The origins of an event, or of the story around a report, with what a page about them needs besides. */
import type { ReportRow } from '../../coding/contract.ts';
import type { Addition, EventBrief } from './additions.ts';
import type { Origins } from './types.ts';

/** Origins with the reports themselves, and what each of them adds. */
export interface OriginsPageData extends Origins {
  /** Whose origins these are. */
  readonly of: 'event' | 'story';
  /** The event, or the report whose story it is. */
  readonly id: string;
  /** The reports, by id; titles, outlets and dates of the nodes of kind `report`. */
  readonly report_rows: readonly ReportRow[];
  /** The event; of a story all events that its reports tell, by day. */
  readonly events: readonly EventBrief[];
  readonly additions: readonly Addition[];
  /** How many edges of a large graph were left out: each report keeps that by which it stands in the list, and a few more. */
  readonly edges_left_out: number;
  /** How many reports of the story were left out, since more than so many are not drawn. */
  readonly left_out: number;
}
