/** Places with the events that are told to have happened there. */
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

/** Places of the events that are shown, those with most events first. */
export function placesOf(places: readonly PlaceAnswer[], { columns }: Outline): readonly PlaceEvents[] {
  const shown = new Set(columns.id);
  return places
    .map((p) => ({ ...p, key: `${p.name}|${p.code ?? ''}`, events: p.events.filter((id) => shown.has(id)) }))
    .filter((p) => p.events.length > 0)
    .toSorted((a, b) => b.events.length - a.events.length || (a.key < b.key ? -1 : 1));
}
