/** Where places lie, for maps. Nothing here says whose a place is. */
import { readEntries } from './gazetteer-fields.ts';

/** Degrees north and east, and of what the point is the point. */
export interface PointAt {
  readonly lat: number;
  readonly lon: number;
  /** `state`: somewhere inside it, and no more exact than that. */
  readonly precision: 'city' | 'state';
}

/** A place with where it lies. */
export interface PlaceAt extends PointAt {
  readonly name: string;
  /** The state's code; null where several claim the place. */
  readonly state: string | null;
}

/** Finds where a place lies by its usual name and the code of its state; null where that is not known. */
export type Locate = (name: string, code: string | null) => PointAt | null;

/** Reads coordinates.yaml; throws `E_GAZETTEER` naming `file` and entry. */
export function parseCoordinates(data: unknown, file: string): readonly PlaceAt[] {
  return readEntries(data, file, (fields) => {
    const name = fields.text('name');
    const state = fields.optionalText('state');
    const precision = fields.choice('precision', ['city', 'state']);
    const [lat, lon] = [fields.degrees('lat', 90), fields.degrees('lon', 180)];
    return { name, state, lat, lon, precision };
  });
}

/** A look-up over some places. A place that several claim is found by its name alone, whatever state a text gives it. */
export function locatorOf(places: readonly PlaceAt[]): Locate {
  const known = new Map(
    places.map(({ name, state, lat, lon, precision }) => [`${name}|${state ?? ''}`, { lat, lon, precision }]),
  );
  return (name, code) => known.get(`${name}|${code ?? ''}`) ?? known.get(`${name}|`) ?? null;
}
