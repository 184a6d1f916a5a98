/** Places of which it is known where they lie. */
import type { PlaceRow } from '../coding/contract.ts';

/** A place with its coordinates. */
export type Located = PlaceRow & { readonly lat: number; readonly lon: number };

/** Whether it is known where a place lies; of places in rows of older coders it is not. */
export function isLocated(place: PlaceRow): place is Located {
  return typeof place.lat === 'number' && typeof place.lon === 'number';
}

/** A place as tables with a column for cities and two for the point lay it out. */
export interface PlaceCells {
  /** Its name, where it is a city. */
  readonly city: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** Where a place is; empty where none is told. */
export function placeCells(place: PlaceRow | null): PlaceCells {
  if (place === null) return { city: null, lat: null, lon: null };
  return { city: place.precision === 'city' ? place.name : null, lat: place.lat ?? null, lon: place.lon ?? null };
}
