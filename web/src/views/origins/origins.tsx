/** The origins of an event, or of the story around a report: who took it from whom, and what each report adds. */
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReportRow } from '../../../../src/coding/contract.ts';
import type { OriginsPageData } from '../../../../src/record/origins/page.ts';
import { useApi } from '../../api/use-api.ts';
import { useKeys } from '../../keys/keys.tsx';
import { reportName } from '../../parts/report-name.ts';
import { FailedPage, Nothing, Waiting } from '../../parts/states.tsx';
import { useTitle } from '../../parts/title.ts';
import { Adds, EventLine } from './adds.tsx';
import { Chosen } from './chosen.tsx';
import { OriginGraph } from './graph.tsx';
import { OriginList, type ReportRows } from './list.tsx';
import styles from './origins.module.css';

/** `/origins/$id`: an event's id, a mention's, or a report's. */
export function Origins() {
  const { id } = useParams({ from: '/origins/$id' });
  const { chosen = null, as_of } = useSearch({ from: '/origins/$id' });
  const navigate = useNavigate({ from: '/origins/$id' });
  const report = id.startsWith('sha256:');
  const path = `/api/${report ? 'reports' : 'events'}/${encodeURIComponent(id)}/origins/page`;
  const { data, error, refetch } = useApi<OriginsPageData>(path, { as_of });
  const reports = useMemo(() => new Map((data?.report_rows ?? []).map((r) => [r.id, r])), [data]);
  useTitle(data === undefined ? 'Origins' : `${data.summary}: origins`);
  const choose = (next: string | null): void => {
    void navigate({
      search: (before) => ({ ...before, chosen: next ?? undefined }),
      replace: true,
      resetScroll: false,
    });
  };
  useKeys(chosen === null ? [] : [{ key: 'Escape', does: 'close the proofs', run: () => choose(null) }]);
  if (error) return <FailedPage what={report ? 'report' : 'event'} error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Waiting what="the origins" />;
  if (data.reports === 0) {
    return (
      <>
        <h1>No origins</h1>
        <Nothing>No report that counts tells of this any more.</Nothing>
      </>
    );
  }
  return (
    <>
      <h1 className="num">{data.summary}</h1>
      <Head page={data} reports={reports} />
      <Counting page={data} />
      <section className={styles.drawn} aria-labelledby="drawn-title">
        <h2 id="drawn-title">Who took it from whom</h2>
        <Legend />
        {data.edges_left_out > 0 && (
          <p className="soft small num">
            {data.edges_left_out.toLocaleString('en')} further likenesses are not drawn: each report has the line by
            which it stands in its origin.
          </p>
        )}
        <OriginGraph origins={data} rows={data.report_rows} reports={reports} chosen={chosen} choose={choose} />
        <Chosen page={data} reports={reports} chosen={chosen} close={() => choose(null)} />
      </section>
      <h2>What each report adds</h2>
      <p className="soft small">
        A report comes after another where it derives from it or is of a later day. Of one day, or without a day,
        neither comes first.
      </p>
      <Adds page={data} reports={reports} />
      <h2>Which derives from which, with the words that prove it</h2>
      <OriginList origins={data} reports={reports} />
    </>
  );
}

function Head({ page, reports }: { readonly page: OriginsPageData; readonly reports: ReportRows }) {
  if (page.of === 'event') {
    return (
      <p>
        {page.events.map((brief) => (
          <EventLine key={brief.id} brief={brief} />
        ))}
      </p>
    );
  }
  return (
    <>
      <p>
        The story around{' '}
        <Link to="/report/$id" params={{ id: page.id }}>
          {titleOf(reports.get(page.id))}
        </Link>
        : the reports that tell a deed that it tells, and are alike enough to be of one story.
        {page.left_out > 0 && ` ${page.left_out} more that are less alike are left out.`}
      </p>
      <details>
        <summary>
          {page.events.length} {page.events.length === 1 ? 'event' : 'events'} told by them
        </summary>
        <ul className={styles.events}>
          {page.events.map((brief) => (
            <li key={brief.id}>
              <EventLine brief={brief} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function titleOf(row: ReportRow | undefined): string {
  return row === undefined ? 'a report' : (row.title ?? reportName(row));
}

/** How the origins were counted, in sentences. */
function Counting({ page }: { readonly page: OriginsPageData }) {
  const joined = page.groups.filter((g) => g.reports.length > 1).length;
  const unsure = page.groups.filter((g) => !g.sure).length;
  const some = (n: number): string => `${n} ${n === 1 ? 'origin' : 'origins'}`;
  return (
    <details className={styles.counting}>
      <summary>How they are counted</summary>
      <p>
        Reports rest on one origin where they name the same speaker, statement, source without a name or wire for it,
        where one text covers the sentence in both, or where they quote one utterance. A report that names nobody, and
        is like no other, is its own origin. Nothing is weighed: one origin may be right, and five may be wrong.
      </p>
      <p>
        {joined === 0
          ? 'No two reports here are counted as one.'
          : `${some(joined)} here ${joined === 1 ? 'holds' : 'hold'} more than one report; the reasons stand in the list below.`}
        {unsure > 0 && ` ${some(unsure)} may as well be one with another.`}
      </p>
    </details>
  );
}

function Legend() {
  return (
    <ul className={styles.legend} aria-label="What the lines mean">
      <li>
        <svg width="34" height="10" aria-hidden="true">
          <path d="M0 5H34" />
        </svg>
        stated by a report
      </li>
      <li>
        <svg width="34" height="10" aria-hidden="true">
          <path d="M0 5H34" strokeDasharray="6 4" />
        </svg>
        not stated, by day or likeness
      </li>
      <li>
        <svg width="34" height="10" aria-hidden="true">
          <path d="M0 5H34" strokeDasharray="1.5 4" strokeWidth="1.5" />
        </svg>
        shown, not counted
      </li>
      <li>an arrow leads to what derives; without one the order is not known</li>
    </ul>
  );
}
