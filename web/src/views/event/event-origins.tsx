/** The origin tree, opened in place. */
import { Link } from '@tanstack/react-router';
import type { OriginsPageData } from '../../../../src/record/origins/page.ts';
import { useApi } from '../../api/use-api.ts';
import { Failed, Waiting } from '../../parts/states.tsx';
import { OriginList } from '../origins/list.tsx';
import styles from './head.module.css';

/** Fetched when it is opened. */
export function EventOrigins({ id, asOf }: { readonly id: string; readonly asOf: string | undefined }) {
  const { data, error, refetch } = useApi<OriginsPageData>(`/api/events/${encodeURIComponent(id)}/origins/page`, {
    as_of: asOf,
  });
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Waiting what="the origins" />;
  return (
    <section className="card stack" aria-labelledby="event-origins-title">
      <h2 id="event-origins-title" className={styles.inPlace}>
        Origins
      </h2>
      <OriginList origins={data} reports={new Map(data.report_rows.map((r) => [r.id, r]))} />
      <p className="soft small">
        What a report states itself has a whole line at its side; what only days or likeness suggest has a dashed one.{' '}
        <Link to="/origins/$id" params={{ id }} search={{ as_of: asOf }}>
          Drawn as a graph, with what each report adds
        </Link>
      </p>
    </section>
  );
}
