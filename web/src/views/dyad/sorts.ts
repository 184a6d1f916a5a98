/** Which lane an event stands in: by what sort of deed it is, and in which direction. */
import { MEASURES } from '../../../../src/record/answers/data.ts';
import type { RecordEvent } from '../../../../src/record/types.ts';
import { codesOf } from '../../../../src/record/view.ts';

/** From the first party to the second, back, or with a side that is not told or is another's. */
export type Direction = 'there' | 'back' | 'open';

export type Sort = 'measures' | 'said' | 'force' | 'contacts' | 'evacuations' | 'others';

/** In the order in which they stand. */
export const SORTS: readonly { readonly sort: Sort; readonly name: string; readonly about: string }[] = [
  { sort: 'measures', name: 'Measures', about: 'envoys, missions, relations, sanctions, visas, trade, borders' },
  { sort: 'said', name: 'Statements', about: 'said, asked for, threatened, agreed to or turned down' },
  { sort: 'force', name: 'Force and protest', about: 'attacks, coercion, demonstrations' },
  { sort: 'contacts', name: 'Contacts and mediation', about: 'meetings, calls, visits, talks, go-betweens' },
  { sort: 'evacuations', name: 'Evacuations', about: 'of nationals' },
  { sort: 'others', name: 'Other deeds', about: 'agreements, aid, justice and the rest' },
];

const FAMILIES: Readonly<Record<string, Sort>> = {
  statement: 'said',
  request: 'said',
  refuse: 'said',
  agree: 'said',
  threat: 'said',
  force: 'force',
  coercion: 'force',
  protest: 'force',
  meeting: 'contacts',
  call: 'contacts',
  visit: 'contacts',
  talks: 'contacts',
  mediate: 'contacts',
};

/** The sort of deed that a kind is. */
export function sortOf(kind: string): Sort {
  if (kind === 'mission.attack') return 'force';
  if (kind === 'nationals.evacuate') return 'evacuations';
  if (MEASURES.has(kind)) return 'measures';
  return FAMILIES[kind.split('.')[0] ?? ''] ?? 'others';
}

/** Which way it goes between two parties. */
export function directionOf(event: RecordEvent, [a, b]: readonly [string, string]): Direction {
  const sources = codesOf(event.sources, event.source);
  const targets = codesOf(event.targets, event.target);
  if (sources.includes(a) && targets.includes(b)) return 'there';
  return sources.includes(b) && targets.includes(a) ? 'back' : 'open';
}

export type Tone = 'hostile' | 'friendly' | 'neutral';

/** The sign of Goldstein's score of its kind; what has none is neutral. */
export function toneOf({ goldstein }: Pick<RecordEvent, 'goldstein'>): Tone {
  if (goldstein === null || goldstein === 0) return 'neutral';
  return goldstein < 0 ? 'hostile' : 'friendly';
}

export type Look = 'done' | 'announced' | 'possible' | 'denied';

/** How surely it was done: what was only announced is hollow, what is denied is crossed. */
export function lookOf({ status }: Pick<RecordEvent, 'status'>): Look {
  if (status === 'happened' || status === 'ongoing') return 'done';
  if (status === 'denied') return 'denied';
  return status === 'possible' ? 'possible' : 'announced';
}
