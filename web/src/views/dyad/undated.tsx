/** What no day is known of stands apart, and is never put on the line at a guess. */
import { Kind, Parties, StatusMark } from '../../parts/facts.tsx';
import styles from './story.module.css';
import { type Story, undatedOf } from './story.ts';

interface Props {
  readonly story: Story;
  readonly chosen: string | null;
  readonly choose: (event: string) => void;
}

/** The tray of undated events. */
export function Undated({ story, chosen, choose }: Props) {
  const undated = undatedOf(story);
  if (undated.length === 0) return null;
  return (
    <section className={styles.tray} aria-labelledby="undated">
      <h2 id="undated">{story.clock === 'event' ? 'Undated' : 'In reports without a date'}</h2>
      <ul>
        {undated.map(({ event }) => (
          <li key={event.id}>
            <button type="button" aria-pressed={chosen === event.id} onClick={() => choose(event.id)}>
              <Parties source={event.source} target={event.target} />
              <Kind kind={event.kind} />
              {event.status !== 'happened' && <StatusMark status={event.status} />}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
