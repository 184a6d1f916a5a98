/** What is known of a report, and whether it still counts. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { webAddress } from '../../../../src/export/addresses.ts';
import type { ReportPage } from '../../../../src/record/report-page.ts';
import { Dated } from '../../parts/dated.tsx';
import { Quote } from '../../parts/facts.tsx';
import { PUBLISHED } from './date-words.ts';
import css from './reader.module.css';

/** The head of the page. `title`: the title, with its marks where it has some. */
export function Head({ page, title }: { readonly page: ReportPage; readonly title: ReactNode }) {
  const { report } = page;
  const web = webAddress(report.url);
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Outlet', report.outlet ?? <span className="soft">not told</span>],
    [
      'Date',
      report.date.edtf === null ? (
        <span className="soft">not known</span>
      ) : (
        <>
          <Dated edtf={report.date.edtf} />{' '}
          <span className="soft">{PUBLISHED[report.date.basis] ?? report.date.basis}</span>
        </>
      ),
    ],
    ...(report.wire === null ? [] : [['Wire', report.wire] as const]),
    ...(report.received === null
      ? []
      : [
          [
            'Received',
            <time key="r" dateTime={report.received}>
              {report.received.replace('T', ' ')}
            </time>,
          ] as const,
        ]),
    ...(report.url === null
      ? []
      : [
          [
            'Address',
            web === null ? (
              report.url
            ) : (
              <a key="a" href={web} rel="noreferrer noopener">
                {report.url}
              </a>
            ),
          ] as const,
        ]),
    ['Text', <code key="h">{report.text_hash}</code>],
  ];
  return (
    <header className={css.header}>
      <h1>{title}</h1>
      <Versions page={page} />
      <dl className={css.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

/** Tells of newer and older versions, withdrawal, and what the report says of itself. */
function Versions({ page: { change, newest, older, corrections, report } }: { readonly page: ReportPage }) {
  return (
    <>
      {change !== null && (
        <div className="notice">
          <strong>
            {change.change === 'withdrawn' ? 'This report was withdrawn.' : 'A newer version stands for this report.'}
          </strong>{' '}
          None of its rows counts. {change.author !== null && `${change.author}: `}
          {change.reason}
          {change.time !== null && ` (${change.time.slice(0, 10)})`}.{' '}
          {newest !== null && newest !== report.id && (
            <Link to="/report/$id" params={{ id: newest }}>
              Read the version that counts
            </Link>
          )}
        </div>
      )}
      {older.length > 0 && (
        <p className="small">
          It stands for{' '}
          {older.map((id, i) => (
            <span key={id}>
              {i > 0 && ', '}
              <Link to="/report/$id" params={{ id }}>
                an earlier version
              </Link>
            </span>
          ))}
          .
        </p>
      )}
      {corrections.map((c) => (
        <p key={c.span.join()} className="notice">
          <strong>The report corrects itself:</strong> <Quote text={c.quote} />
        </p>
      ))}
    </>
  );
}
