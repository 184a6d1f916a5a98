/** Places with the events that are told to have happened there. */
import { get, type Page } from '../../api/client.ts';
import type { Outline } from './outline.ts';

/** As the server sends one. */
export interface PlaceAnswer {
  readonly name: string;
  readonly code: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: 'city' | 'state' | null;
  /** Ids. */
  readonly events: readonly string[];
}

export interface PlaceEvents extends PlaceAnswer {
  readonly key: string;
}

/** All places of the store, page by page. @throws ApiError */
export async function allPlaces(signal: AbortSignal): Promise<readonly PlaceAnswer[]> {
  const places: PlaceAnswer[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await get<Page<PlaceAnswer>>('/api/places', { limit: 1000, cursor: cursor ?? undefined }, signal);
    places.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return places;
}

/** Places of the events that are shown, those with most events first. */
export function placesOf(places: readonly PlaceAnswer[], { columns }: Outline): readonly PlaceEvents[] {
  const shown = new Set(columns.id);
  return places
    .map((p) => ({ ...p, key: `${p.name}|${p.code ?? ''}`, events: p.events.filter((id) => shown.has(id)) }))
    .filter((p) => p.events.length > 0)
    .toSorted((a, b) => b.events.length - a.events.length || (a.key < b.key ? -1 : 1));
}
