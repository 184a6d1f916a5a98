/** The chosen event beside the table: its words and on whose word it stands. */
import { Link } from '@tanstack/react-router';
import type { MentionRow, ReportRow } from '../../../../src/coding/contract.ts';
import type { RecordEvent } from '../../../../src/record/types.ts';
import { useApi } from '../../api/use-api.ts';
import { useKeys } from '../../keys/keys.tsx';
import { AddToBrief } from '../../parts/add-to-brief.tsx';
import { useCite } from '../../parts/cite.ts';
import { Dated } from '../../parts/dated.tsx';
import { Kind, Parties, Quote, Sources, StatusMark, When } from '../../parts/facts.tsx';
import { reportName } from '../../parts/report-name.ts';
import { Failed, Waiting } from '../../parts/states.tsx';
import styles from './explore.module.css';

/** What the server tells of an event, as far as a glance needs. */
interface EventAnswer {
  readonly event: RecordEvent & { readonly origins: number | null };
  readonly mentions: readonly { readonly row: MentionRow; readonly report: ReportRow }[];
}

/** The chosen event; nothing where none is chosen. */
export function Preview({ id, onClose }: { readonly id: string | null; readonly onClose: () => void }) {
  const { data, error } = useApi<EventAnswer>(
    `/api/events/${encodeURIComponent(id ?? '')}`,
    {},
    { enabled: id !== null },
  );
  const cite = useCite();
  const first = data?.mentions[0];
  useKeys(first === undefined ? [] : [{ key: 'c', does: 'copy a citation of the chosen row', run: () => cite(first) }]);
  if (id === null) return null;
  return (
    <aside className={styles.preview} aria-label="The chosen event">
      {error && <Failed error={error} />}
      {data === undefined && !error && <Waiting what="the event" />}
      {data !== undefined && data.event.id === id && <Glance answer={data} onClose={onClose} />}
    </aside>
  );
}

function Glance({ answer, onClose }: { readonly answer: EventAnswer; readonly onClose: () => void }) {
  const { event, mentions } = answer;
  return (
    <>
      <h2 className={styles.title}>
        <Kind kind={event.kind} goldstein={event.goldstein} />
      </h2>
      <p>
        <Parties source={event.source} target={event.target} />
      </p>
      <p className="row">
        <When date={event.date} />
        <StatusMark status={event.status} />
        <Sources reports={event.reports.length} origins={event.origins} />
      </p>
      <ul className={styles.quotes}>
        {mentions.slice(0, 6).map(({ row, report }) => (
          <li key={row.id}>
            <Quote text={row.quote} />{' '}
            <Link to="/report/$id" params={{ id: row.report }} search={{ row: row.id }} className="small">
              {reportName(report)}, <Dated edtf={report.date.edtf} />
            </Link>
          </li>
        ))}
      </ul>
      {mentions.length > 6 && <p className="soft small">and {mentions.length - 6} more</p>}
      <p className="row no-print">
        <Link to="/event/$id" params={{ id: event.id }} className="button">
          Open the event
        </Link>
        <AddToBrief event={event.id} />
        <button type="button" onClick={onClose}>
          Close
        </button>
      </p>
    </>
  );
}
