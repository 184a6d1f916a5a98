/** What each report adds: what no earlier report of the same origin tells. */
import { Link } from '@tanstack/react-router';
import type { AddedValue, Addition, EventBrief, Some } from '../../../../src/record/origins/additions.ts';
import type { OriginsPageData } from '../../../../src/record/origins/page.ts';
import { Dated } from '../../parts/dated.tsx';
import { Kind, Parties, Quote, StatusMark } from '../../parts/facts.tsx';
import { reportName } from '../../parts/report-name.ts';
import type { ReportRows } from './list.tsx';
import styles from './origins.module.css';

/** The reports by day, each with what it adds. */
export function Adds({ page, reports }: { readonly page: OriginsPageData; readonly reports: ReportRows }) {
  const events = new Map(page.events.map((e) => [e.id, e]));
  const originOf = (report: string): string =>
    page.groups.flatMap((g, i) => (g.reports.includes(report) ? [i + 1] : [])).join(', ');
  const day = (a: Addition): string => reports.get(a.report)?.date.edtf ?? '9999';
  const sorted = page.additions.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
  return (
    <div className="wide" tabIndex={0} role="region" aria-label="What each report adds">
      <table className={styles.adds}>
        <thead>
          <tr>
            <th scope="col">Report</th>
            <th scope="col">Day</th>
            <th scope="col">Origin</th>
            <th scope="col">Adds to the earlier reports of its origin</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((a) => {
            const row = reports.get(a.report);
            return (
              <tr key={a.report}>
                <th scope="row">
                  <Link to="/report/$id" params={{ id: a.report }}>
                    {row === undefined ? a.report : reportName(row)}
                  </Link>
                  {row?.title != null && <div className={styles.title}>{row.title}</div>}
                </th>
                <td>
                  <Dated edtf={row?.date.edtf ?? null} />
                </td>
                <td className="num" data-head="Origin">
                  {originOf(a.report)}
                </td>
                <td>
                  <Added of={a} events={events} reports={reports} story={page.of === 'story'} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Added({
  of,
  events,
  reports,
  story,
}: {
  readonly of: Addition;
  readonly events: ReadonlyMap<string, EventBrief>;
  readonly reports: ReportRows;
  readonly story: boolean;
}) {
  if (of.events.length === 0 && of.values.length === 0) {
    return (
      <span className="soft">
        nothing: {of.after === 1 ? 'the one before it tells' : `the ${of.after} before it tell`} all of it
      </span>
    );
  }
  const names = (also: readonly Some[]): string => {
    const known = also.flatMap((a) => a.reports.flatMap((id) => reports.get(id) ?? [])).map(reportName);
    const more = Math.max(...also.map((a) => a.count - a.reports.length));
    return [...new Set(known)].join(', ') + (more > 0 ? ` and ${more} more` : '');
  };
  const fresh = of.values.filter((v) => v.also.count === 0);
  const again = of.values.filter((v) => v.also.count > 0);
  return (
    <ul className={styles.added}>
      {of.events.map(({ event, also }) => {
        const brief = events.get(event);
        if (brief === undefined) return null;
        return (
          <li key={event}>
            {story ? <EventLine brief={brief} /> : 'the event'}
            {also.count > 0 && <span className="soft">, which {names([also])} told earlier, of another origin</span>}
          </li>
        );
      })}
      {fresh.map((v) => (
        <li key={`${v.event} ${v.field} ${v.value}`}>
          <ValueLine of={v} report={of.report} />
          {story && <span className="soft"> of {events.get(v.event)?.kind}</span>}
        </li>
      ))}
      {again.length > 0 && (
        <li className="soft small">
          from an origin of its own, what {names(again.map((v) => v.also))} told earlier:{' '}
          {again.map((v, i) => (
            <span key={`${v.event} ${v.field} ${v.value}`}>
              {i > 0 && '; '}
              <ValueLine of={v} report={of.report} />
            </span>
          ))}
        </li>
      )}
    </ul>
  );
}

/** A field and its value, leading to the row that gives it. */
function ValueLine({ of: { field, value, mentions }, report }: { readonly of: AddedValue; readonly report: string }) {
  const [row] = mentions;
  return (
    <>
      <span className="soft">{field}</span>{' '}
      <Link to="/report/$id" params={{ id: report }} search={row === undefined ? {} : { row }}>
        {field === 'reason' ? <Quote text={value} /> : value}
      </Link>
    </>
  );
}

/** An event in one line, leading to its page. */
export function EventLine({
  brief,
}: {
  readonly brief: Pick<EventBrief, 'id' | 'kind' | 'source' | 'target' | 'status' | 'goldstein'>;
}) {
  return (
    <Link to="/event/$id" params={{ id: brief.id }} className={styles.event}>
      <Kind kind={brief.kind} goldstein={brief.goldstein} /> <Parties source={brief.source} target={brief.target} />{' '}
      <StatusMark status={brief.status} />
    </Link>
  );
}
