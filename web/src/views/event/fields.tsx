/** Each field with its values side by side, each value with the reports and speakers that give it. */
import { Link } from '@tanstack/react-router';
import { Dated } from '../../parts/dated.tsx';
import { Quote } from '../../parts/facts.tsx';
import { reportName } from '../../parts/report-name.ts';
import event from './event.module.css';
import styles from './fields.module.css';
import type { Field, FieldValue, Giver } from './fields.ts';
import head from './head.module.css';

/** The table of fields, with what does not fit together told first. */
export function Fields({
  fields,
  conflicts,
}: {
  readonly fields: readonly Field[];
  readonly conflicts: readonly string[];
}) {
  return (
    <section aria-labelledby="fields-title">
      <h2 id="fields-title" className={event.first}>
        What is told, and by whom
      </h2>
      {conflicts.length > 0 && (
        <ul className={styles.conflicts} aria-label="What does not fit together">
          {conflicts.map((c) => (
            <li key={c}>
              <span aria-hidden="true">≠ </span>
              {c}
            </li>
          ))}
        </ul>
      )}
      <dl className={styles.fields}>
        {fields.map(({ name, label, values }) => (
          <div key={name} id={`field-${name}`} className={styles.field}>
            <dt>
              {label}
              {values.length > 1 && <span className="soft small num"> {values.length} values</span>}
            </dt>
            <dd className={styles.values} data-count={Math.min(values.length, 3)}>
              {values.map((value) => (
                <Value key={value.key} value={value} most={values.length > 1 ? MOST : MOST_ALONE} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** At most so many of those who give a value are shown at once. */
const MOST = 4;
/** The same where all give one value. */
const MOST_ALONE = 2;

function Value({ value: { text, code, givers }, most }: { readonly value: FieldValue; readonly most: number }) {
  const reports = new Set(givers.map((g) => g.mention.report.id)).size;
  return (
    <div className={styles.value}>
      <p className={styles.said}>
        {text} {code !== undefined && <span className={head.code}>{code}</span>}{' '}
        <span className="soft small num">
          {reports} {reports === 1 ? 'report' : 'reports'}
        </span>
      </p>
      <Givers of={givers.slice(0, most)} />
      {givers.length > most && (
        <details className="paper">
          <summary className="small">{givers.length - most} more</summary>
          <Givers of={givers.slice(most)} />
        </details>
      )}
    </div>
  );
}

function Givers({ of }: { readonly of: readonly Giver[] }) {
  return (
    <ul className={styles.givers}>
      {of.map(({ mention: { row, report }, rows, proof, holders }) => (
        <li key={row.id}>
          <Quote text={proof.quote} />{' '}
          <Link to="/report/$id" params={{ id: report.id }} search={{ row: row.id }}>
            {reportName(report)}
          </Link>{' '}
          <span className="num">
            <Dated edtf={report.date.edtf} />
            {rows > 1 && `, ${rows} rows`}
          </span>
          {holders.length > 0 && (
            <span>
              {' '}
              <span aria-hidden="true">←</span>
              <span className="sr">on the word of</span> {holders.join(' ← ')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
