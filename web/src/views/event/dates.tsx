/** How the date of an event was worked out: each row's expression, what it was counted from, and what was lent. */
import { Link } from '@tanstack/react-router';
import type { EventPageData } from '../../../../src/record/event-page.ts';
import { edtfOf } from '../../../../src/record/interval.ts';
import type { RecordMention } from '../../../../src/record/types.ts';
import { Dated } from '../../parts/dated.tsx';
import { edtfText } from '../../parts/edtf.ts';
import { BASES, Quote, When } from '../../parts/facts.tsx';
import { reportName } from '../../parts/report-name.ts';
import styles from './event.module.css';

/** The date with its derivation. */
export function Dates({ page }: { readonly page: EventPageData }) {
  const { event, mentions, report_days } = page;
  const byId = new Map(mentions.map((m) => [m.row.id, m]));
  return (
    <section aria-labelledby="dates-title">
      <h2 id="dates-title">How the date was worked out</h2>
      <p>
        <When date={event.date} /> <span className="soft">{BASES[event.date.basis]}</span>
      </p>
      {event.date.via !== undefined && event.date.via.length > 0 && <Path of={event.date.via} mentions={byId} />}
      <List of={mentions.slice(0, MOST)} />
      {mentions.length > MOST && (
        <details className="paper">
          <summary className="small">{mentions.length - MOST} more</summary>
          <List of={mentions.slice(MOST)} />
        </details>
      )}
      {report_days.map(({ report, days, via, conflicts }) => {
        const of = mentions.find((m) => m.report.id === report);
        const edtf = edtfOf(days);
        return (
          <div key={report} className="small">
            {of === undefined ? 'A report' : reportName(of.report)} has no date of its own; by deeds that it shares with
            dated reports it was published {edtf === null ? 'on a day that is not known' : edtfText(edtf)}
            {via.length > 0 && <Path of={via} mentions={byId} />}
            {conflicts.map((c) => (
              <p key={c}>≠ {c}</p>
            ))}
          </div>
        );
      })}
    </section>
  );
}

/** Of so many rows it is told at once. */
const MOST = 8;

function List({ of }: { readonly of: readonly RecordMention[] }) {
  return (
    <ul className={styles.derived}>
      {of.map((m) => (
        <li key={m.row.id}>
          <Derived of={m} />
        </li>
      ))}
    </ul>
  );
}

function Derived({ of: { row, report } }: { readonly of: RecordMention }) {
  const { date } = row;
  return (
    <>
      {date.quote === null ? (
        <span className="soft">no words for a date</span>
      ) : (
        <>
          <Quote text={date.quote} /> <span aria-hidden="true">⇒</span>
          <span className="sr">gives</span> <Dated edtf={date.edtf} none="no day" />
          <span className="soft">, {BASES[date.basis]}</span>
        </>
      )}{' '}
      <Link className="small" to="/report/$id" params={{ id: report.id }} search={{ row: row.id }}>
        {reportName(report)}
      </Link>{' '}
      <span className="soft small">
        published <Dated edtf={report.date.edtf} none="on a day that it does not say" />
      </span>
    </>
  );
}

/** The rows over which a day was lent. */
function Path({
  of,
  mentions,
}: {
  readonly of: readonly string[];
  readonly mentions: ReadonlyMap<string, RecordMention>;
}) {
  return (
    <p className="small">
      <span className="soft">lent by </span>
      {of.map((id, i) => {
        const m = mentions.get(id);
        return (
          <span key={id}>
            {i > 0 && ' → '}
            {m === undefined ? (
              <a href={`/r/${id}`}>{id.slice(0, 10)}</a>
            ) : (
              <Link to="/report/$id" params={{ id: m.report.id }} search={{ row: id }}>
                {reportName(m.report)} <Dated edtf={m.row.date.edtf} />
              </Link>
            )}
          </span>
        );
      })}
    </p>
  );
}
