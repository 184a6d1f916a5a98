/** The rows of an event, report by report, to walk through, judge and cite. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { EventPageData } from '../../../../src/record/event-page.ts';
import type { RecordMention } from '../../../../src/record/types.ts';
import { useKeys } from '../../keys/keys.tsx';
import { useRows } from '../../keys/rows.ts';
import { useCite } from '../../parts/cite.ts';
import { Dated } from '../../parts/dated.tsx';
import { Kind, Quote, StatusMark } from '../../parts/facts.tsx';
import { JudgeButtons, type Judging, useJudgeKeys } from '../../parts/judge.tsx';
import { reportName } from '../../parts/report-name.ts';
import { holdersOf } from './fields.ts';
import styles from './mentions.module.css';

/** So many rows are shown until all are asked for. */
const MOST = 50;

/** By the day of their reports, undated ones last. The chosen row stands in the address. */
export function Mentions({ page, judging }: { readonly page: EventPageData; readonly judging: Judging }) {
  const { row, rows: shown } = useSearch({ from: '/event/$id' });
  const navigate = useNavigate({ from: '/event/$id' });
  const cite = useCite();
  const day = (m: RecordMention): string => m.report.date.edtf ?? '9999';
  const all = page.mentions.toSorted(
    (a, b) =>
      (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0) ||
      (a.report.id < b.report.id ? -1 : 1) ||
      (a.row.id < b.row.id ? -1 : 1),
  );
  const at = all.findIndex((m) => m.row.id === row);
  const sorted = shown === 'all' || at >= MOST ? all : all.slice(0, MOST);
  const onChoose = useCallback(
    (index: number) => {
      void navigate({
        search: (before) => ({ ...before, row: sorted[index]?.row.id }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate, sorted],
  );
  const rows = useRows(sorted.length, at, onChoose);
  const chosen = sorted[rows.at];
  useJudgeKeys(judging, chosen ?? null);
  useKeys(chosen === undefined ? [] : [{ key: 'c', does: 'copy a citation of the row', run: () => cite(chosen) }]);
  return (
    <section aria-labelledby="rows-title">
      <h2 id="rows-title">
        {all.length} {all.length === 1 ? 'row' : 'rows'} in {page.event.reports.length}{' '}
        {page.event.reports.length === 1 ? 'report' : 'reports'}
      </h2>
      <ol className={styles.mentions}>
        {sorted.map((m, i) => (
          <li
            key={m.row.id}
            ref={rows.ref(i)}
            id={m.row.id}
            className="card"
            aria-current={i === rows.at ? 'true' : undefined}
            onClick={(e) => {
              // Links and buttons do what they say, and nothing moves under the pointer.
              if (i !== rows.at && !(e.target instanceof Element && e.target.closest('a, button'))) rows.choose(i);
            }}
            onKeyDown={() => undefined}
          >
            <Row mention={m} />
            <div className={`row no-print ${styles.acts}`}>
              <JudgeButtons judging={judging} of={m} />
              <button type="button" onClick={() => cite(m)}>
                Cite <kbd aria-hidden="true">c</kbd>
              </button>
            </div>
          </li>
        ))}
      </ol>
      {sorted.length < all.length && (
        <p className="no-print">
          <button
            type="button"
            onClick={() =>
              void navigate({ search: (before) => ({ ...before, rows: 'all' }), replace: true, resetScroll: false })
            }
          >
            Show all {all.length} rows
          </button>
        </p>
      )}
    </section>
  );
}

function Row({ mention }: { readonly mention: RecordMention }) {
  const { row, report, judged } = mention;
  const holders = holdersOf(mention);
  return (
    <>
      <div className={styles.rowHead}>
        <Link to="/report/$id" params={{ id: report.id }} search={{ row: row.id }}>
          {reportName(report)}
        </Link>{' '}
        <Dated edtf={report.date.edtf} />
        {report.title !== null && <span className={styles.title}> {report.title}</span>}
      </div>
      <blockquote>
        <Link to="/report/$id" params={{ id: report.id }} search={{ row: row.id }} className={styles.quote}>
          <Quote text={row.quote} />
        </Link>
      </blockquote>
      <div className="small">
        <Kind kind={row.kind} goldstein={row.goldstein} /> <StatusMark status={row.status} />{' '}
        <Dated edtf={row.date.edtf} none="undated" />
        {row.background && <span className="chip">told as the past</span>}{' '}
        <span className="soft">
          {holders.length === 0 ? 'in the report’s own voice' : `on the word of ${holders.join(' ← ')}`}; rule{' '}
          <code>{row.rule}</code>
        </span>
      </div>
      {judged !== undefined && (
        <div className="small">
          {judged.accepted !== undefined && <span className="chip">✓ accepted</span>}{' '}
          {judged.doubts?.map((d) => (
            <span key={d.judgement} className="chip">
              ? {d.author} is unsure
            </span>
          ))}{' '}
          {judged.edits.map((e) => (
            <span key={e.field} className="chip">
              ✎ {e.field}: <del>{e.was ?? 'not told'}</del> → {e.now ?? 'not told'} ({e.author})
            </span>
          ))}
        </div>
      )}
    </>
  );
}
