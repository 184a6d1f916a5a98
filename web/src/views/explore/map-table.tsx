/** The places of a map as a table; of the chosen one, its events. */
import { Link } from '@tanstack/react-router';
import { daysText } from '../../parts/edtf.ts';
import { Kind, Parties } from '../../parts/facts.tsx';
import { type Outline } from './outline.ts';
import type { PlaceEvents } from './places.ts';

/** At most so many events of a place are listed. */
const LISTED = 30;

interface Props {
  readonly places: readonly PlaceEvents[];
  readonly outline: Outline;
  /** Key of the chosen place. */
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
}

/** The table. */
export function PlaceTable({ places, outline, chosen, onChoose }: Props) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col" className="end">
            Events
          </th>
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={place.key}>
            <td>
              <button
                type="button"
                className="plain"
                aria-expanded={chosen === place.key}
                onClick={() => onChoose(chosen === place.key ? null : place.key)}
              >
                {place.name}
              </button>{' '}
              <span className="soft small">
                {place.code ?? 'no one state'}
                {place.lat === null && ', not on the map'}
              </span>
              {chosen === place.key && <EventsThere place={place} outline={outline} />}
            </td>
            <td className="end">{place.events.length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EventsThere({ place, outline }: { readonly place: PlaceEvents; readonly outline: Outline }) {
  const { columns: c } = outline;
  const row = new Map(c.id.map((id, i) => [id, i]));
  return (
    <ul>
      {place.events.slice(0, LISTED).map((id) => {
        const i = row.get(id) ?? 0;
        return (
          <li key={id}>
            <Link to="/event/$id" params={{ id }}>
              <Kind kind={c.kind[i] ?? ''} goldstein={c.goldstein[i] ?? null} />
            </Link>{' '}
            <Parties source={c.source[i] ?? null} target={c.target[i] ?? null} />{' '}
            <span className="num small">{daysText(c.lo[i] ?? null, c.hi[i] ?? null)}</span>
          </li>
        );
      })}
      {place.events.length > LISTED && <li className="soft">and {place.events.length - LISTED} more</li>}
    </ul>
  );
}
