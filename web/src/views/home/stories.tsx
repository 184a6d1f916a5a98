/** The stories of a store: which reports tell one story, and its main deeds. */
import { Link } from '@tanstack/react-router';
import type { RecordEvent } from '../../../../src/record/types.ts';
import { ApiError, type Page } from '../../api/client.ts';
import { useNames } from '../../api/names.ts';
import { useApi } from '../../api/use-api.ts';
import { DateWords } from '../../parts/dated.tsx';
import { daysText } from '../../parts/edtf.ts';
import { Kind, PairLink, Party, StatusMark, When } from '../../parts/facts.tsx';
import { Failed, Waiting } from '../../parts/states.tsx';
import styles from './home.module.css';

const ASKED = { limit: 100 } as const;

interface Story {
  readonly reports: readonly string[];
  readonly parties: readonly string[];
  readonly main: readonly RecordEvent[];
}

/** Stories by their first day; of a store too large for all of them those that its latest reports tell. */
export function Stories() {
  const all = useApi<Page<Story>>('/api/stories', ASKED);
  const since = all.error instanceof ApiError ? all.error.instead.since : undefined;
  const latest = useApi<Page<Story>>('/api/stories', { ...ASKED, since }, { enabled: since !== undefined });
  const { data, error, refetch } = since === undefined ? all : latest;
  return (
    <section aria-labelledby="stories">
      <h2 id="stories">Stories</h2>
      {since !== undefined && (
        <p className="soft small">
          Those of the latest reports, since <span className="num">{since}</span>. The pages of pairs lead to the
          others.
        </p>
      )}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <Waiting what="the stories" />}
      {data?.items.map((story) => (
        <StoryCard key={story.reports[0]} story={story} />
      ))}
      {data !== undefined && data.next !== null && (
        <p className="soft small">Only the first {data.items.length} are shown.</p>
      )}
    </section>
  );
}

function StoryCard({ story }: { readonly story: Story }) {
  const names = useNames();
  // The first two parties of a story need not have dealt with each other: the pair is one that a main deed joins.
  const joined = story.main.find((e) => e.source !== null && e.target !== null && e.source !== e.target);
  const title = story.parties
    .slice(0, 4)
    .map((code) => names.get(code)?.name ?? code)
    .join(', ');
  const [report] = story.reports;
  return (
    <article className={`card ${styles.story}`}>
      <h3>{title === '' ? 'Parties not named' : title}</h3>
      <p className="small row">
        {report !== undefined && (
          <Link to="/origins/$id" params={{ id: report }}>
            {story.reports.length} report{story.reports.length === 1 ? '' : 's'}
          </Link>
        )}
        {joined?.source != null && joined.target !== null && <PairLink a={joined.source} b={joined.target} />}
      </p>
      <ol>
        {story.main.map((event) => (
          <li key={event.id}>
            <Day event={event} />
            <span>
              <Link to="/event/$id" params={{ id: event.id }}>
                <Kind kind={event.kind} goldstein={event.goldstein} />
              </Link>{' '}
              <Party code={event.source} /> <span aria-hidden="true">→</span>
              <span className="sr"> towards </span> <Party code={event.target} />{' '}
              {event.status !== 'happened' && <StatusMark status={event.status} />}
            </span>
          </li>
        ))}
      </ol>
    </article>
  );
}

/** The day that reports tell; where they tell none, the days in which the event lies. */
function Day({ event: { date, days } }: { readonly event: RecordEvent }) {
  return date.edtf === null ? <DateWords text={daysText(days.lo, days.hi)} /> : <When date={date} />;
}
