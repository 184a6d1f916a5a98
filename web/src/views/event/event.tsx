/** One event: what its reports tell field by field, on whose word, when, why it is one deed, and what followed. */
import { useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { EventPageData } from '../../../../src/record/event-page.ts';
import { useNames } from '../../api/names.ts';
import { useApi } from '../../api/use-api.ts';
import { useJudge } from '../../parts/judge.tsx';
import { FailedPage, Waiting } from '../../parts/states.tsx';
import { useTitle } from '../../parts/title.ts';
import { Answers } from './answers.tsx';
import { Banner } from './banner.tsx';
import { Claims } from './claims.tsx';
import { Codes } from './codes.tsx';
import { Dates } from './dates.tsx';
import styles from './event.module.css';
import { fieldsOf } from './fields.ts';
import { Fields } from './fields.tsx';
import { Head } from './head.tsx';
import { History } from './history.tsx';
import { Judgements } from './judgements.tsx';
import { Mentions } from './mentions.tsx';
import { sentenceOf, sentenceText } from './sentence.ts';
import { Why } from './why.tsx';

/** `/event/$id`: an event's id, or that of one of its mentions. */
export function EventPage() {
  const { id } = useParams({ from: '/event/$id' });
  const { as_of } = useSearch({ from: '/event/$id' });
  const { data, error, refetch } = useApi<EventPageData>(`/api/events/${encodeURIComponent(id)}/page`, { as_of });
  const names = useNames();
  const judging = useJudge();
  const nameOf = useMemo(() => (code: string) => names.get(code)?.name ?? code, [names]);
  const sentence = data === undefined ? [] : sentenceOf(data.event, nameOf, null);
  useTitle(data === undefined ? id : sentenceText(sentence));
  if (error) return <FailedPage what="event" error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Waiting what="the event" />;
  const means = data.kinds.find((k) => k.kind === data.event.kind)?.means ?? null;
  const fields = fieldsOf(data, nameOf);
  return (
    <article>
      <Banner page={data} />
      <Head page={data} sentence={sentenceOf(data.event, nameOf, means)} />
      <div className={styles.columns}>
        <div>
          <Fields fields={fields} conflicts={data.event.conflicts} />
          <Mentions page={data} judging={judging} />
        </div>
        <div className={styles.side}>
          <History page={data} />
          <Answers page={data} />
          <Dates page={data} />
          <Codes page={data} />
          <Claims page={data} />
          <Why page={data} judging={judging} />
          <Judgements page={data} judging={judging} />
        </div>
      </div>
      {judging.dialog}
    </article>
  );
}
