/** Where it happened: a mark a place, as large as the number of events that are told to have happened there. */

import { useQuery } from '@tanstack/react-query';
import { geoEqualEarth, geoGraticule10, geoPath } from 'd3-geo';
import { useMemo, useState } from 'react';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/land-110m.json';
import { Failed, Nothing, Waiting } from '../../parts/states.tsx';
import styles from './explore.module.css';
import { PlaceTable } from './map-table.tsx';
import type { Outline } from './outline.ts';
import { allPlaces, type PlaceEvents, placesOf } from './places.ts';

const [WIDTH, HEIGHT] = [960, 470];
const PROJECTION = geoEqualEarth().fitExtent(
  [
    [4, 4],
    [WIDTH - 4, HEIGHT - 4],
  ],
  { type: 'Sphere' },
);
const PATH = geoPath(PROJECTION);
const TOPOLOGY = atlas as unknown as Topology<{ readonly land: GeometryCollection }>;
// Land without borders: which line is a border between whom is itself in dispute.
const LAND = PATH(feature(TOPOLOGY, TOPOLOGY.objects.land)) ?? '';
const LINES = PATH(geoGraticule10()) ?? '';

/** The map, and the same as a table. */
export function MapView({ outline }: { readonly outline: Outline }) {
  const { data, error, refetch } = useQuery({ queryKey: ['places'], queryFn: ({ signal }) => allPlaces(signal) });
  const places = useMemo(() => placesOf(data ?? [], outline), [data, outline]);
  const [chosen, setChosen] = useState<string | null>(null);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Waiting what="the places" />;
  if (places.length === 0) return <Nothing>None of these events is told to have happened at a named place.</Nothing>;
  const drawn = places.filter((p) => p.lat !== null);
  const unplaced = places.length - drawn.length;
  const told = new Set(places.flatMap((p) => p.events)).size;
  return (
    <>
      <div className={styles.split}>
        <figure className={`${styles.figure} ${styles.grow}`}>
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label="World map without borders">
            <path d={LINES} fill="none" stroke="var(--line)" strokeWidth={0.4} />
            <path d={LAND} className={styles.land} />
            {drawn.map((place) => (
              <Mark key={place.key} place={place} chosen={chosen === place.key} onChoose={() => setChosen(place.key)} />
            ))}
          </svg>
        </figure>
        <div className={`${styles.side} wide`} role="region" aria-label="Places" tabIndex={0}>
          <PlaceTable places={places} outline={outline} chosen={chosen} onChoose={setChosen} />
        </div>
      </div>
      <p className={`${styles.below} small soft`}>
        {told} of {outline.size} events name a place where they happened. A dashed ring stands somewhere inside a state
        that is named without a city.{' '}
        {unplaced === 0
          ? ''
          : `${unplaced === 1 ? '1 named place is' : `${unplaced} named places are`} in the table only, since where ${unplaced === 1 ? 'it lies' : 'they lie'} is not known. `}
        Rival places of one event are all shown.
      </p>
    </>
  );
}

function Mark({
  place,
  chosen,
  onChoose,
}: {
  readonly place: PlaceEvents;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  const point = PROJECTION([place.lon ?? 0, place.lat ?? 0]);
  if (point === null) return null;
  const label = `${place.name}${place.precision === 'state' ? ', no city named' : ''}: ${place.events.length} events`;
  return (
    <circle
      cx={point[0]}
      cy={point[1]}
      // Area, not width, grows with the number.
      r={4 + 2 * Math.sqrt(place.events.length)}
      className={styles.place}
      data-loose={place.precision === 'state'}
      role="button"
      tabIndex={0}
      aria-pressed={chosen}
      aria-label={label}
      onClick={onChoose}
      onKeyDown={(e) => {
        if (e.key !== 'Enter' && e.key !== ' ') return;
        e.preventDefault();
        e.stopPropagation();
        onChoose();
      }}
    >
      <title>{label}</title>
    </circle>
  );
}
