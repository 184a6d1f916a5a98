/** Announced, done, reversed: the steps of an event, with those of the events that undo it. */
import type { EventPageData } from '../../../../src/record/event-page.ts';
import { Kind, StatusMark, When } from '../../parts/facts.tsx';
import { EventLine } from '../origins/adds.tsx';
import styles from './event.module.css';

/** The steps, in their order. */
export function History({ page: { event, reverses, reversed_by } }: { readonly page: EventPageData }) {
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title" className={styles.first}>
        Steps
      </h2>
      <ol className={styles.steps}>
        {reverses.map((brief) => (
          <li key={brief.id}>
            <span className="soft">undoes</span> <EventLine brief={brief} /> <When date={brief.date} />
          </li>
        ))}
        {event.history.map((step) => (
          <li key={`${step.kind} ${step.status}`}>
            <Kind kind={step.kind} /> <StatusMark status={step.status} /> <When date={step.date} />{' '}
            <span className="soft small num">
              {step.mentions.length} {step.mentions.length === 1 ? 'row' : 'rows'}
            </span>
          </li>
        ))}
        {reversed_by.map((brief) => (
          <li key={brief.id}>
            <span className="soft">undone by</span> <EventLine brief={brief} /> <When date={brief.date} />
          </li>
        ))}
        {reversed_by.length === 0 && event.temporary.length > 0 && (
          <li className="soft">told to be for a time only; nothing is told to have ended it</li>
        )}
      </ol>
    </section>
  );
}
