/** Numbers that nobody else gives: a line each, since there is nothing to lay them beside. */
import { Link } from '@tanstack/react-router';
import type { ReportRow } from '../../../../../src/coding/contract.ts';
import type { RecordEvent } from '../../../../../src/record/types.ts';
import { Holder } from '../../../parts/chain.tsx';
import { Kind, Parties } from '../../../parts/facts.tsx';
import type { Opening } from '../../../parts/opening.ts';
import { daysOf } from '../columns.ts';
import { MarkWords, Told } from './mark-words.tsx';
import type { Mark } from './marks.ts';
import styles from './tolls.module.css';

/** One number with what it is of. */
export interface Single {
  readonly what: string;
  readonly event: string | null;
  readonly topic: readonly string[];
  readonly mark: Mark;
}

/** The table of such numbers. */
export function Singles({
  singles,
  events,
  reports,
  open,
  opening,
}: {
  readonly singles: readonly Single[];
  readonly events: ReadonlyMap<string, RecordEvent>;
  readonly reports: ReadonlyMap<string, ReportRow>;
  readonly open: string | undefined;
  readonly opening: Opening;
}) {
  return (
    <section className={`card ${styles.group}`} aria-labelledby="singles">
      <h2 id="singles">One holder, one number</h2>
      <ul className={styles.line}>
        {singles.map(({ what, event, topic, mark }) => (
          <li
            key={mark.key}
            ref={opening.ref(mark.key)}
            className={styles.mark}
            aria-current={opening.chosen === mark.key || undefined}
          >
            <div className={styles.single}>
              <span>{what}</span>
              <MarkWords mark={mark} open={mark.key === open} opening={opening} />
              <span>
                <Holder party={mark.holder} /> <span className="num soft small">{daysOf(mark.lines)}</span>
              </span>
              <span className="small">
                {event === null ? topic.join(', ') : <OfEvent id={event} event={events.get(event)} />}
              </span>
            </div>
            {mark.key === open && <Told mark={mark} reports={reports} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function OfEvent({ id, event }: { readonly id: string; readonly event: RecordEvent | undefined }) {
  return (
    <>
      <Link to="/event/$id" params={{ id }}>
        {event === undefined ? `event ${id.slice(0, 10)}` : <Kind kind={event.kind} goldstein={event.goldstein} />}
      </Link>{' '}
      {event !== undefined && <Parties source={event.source} target={event.target} />}
    </>
  );
}
