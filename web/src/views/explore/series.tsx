/** Month by month: how much happened, and how hostile or friendly it was on Goldstein's scale. */
import { useMemo } from 'react';
import { Nothing } from '../../parts/states.tsx';
import styles from './explore.module.css';
import { monthsOf, type Outline } from './outline.ts';
import { Plot, scoreText } from './plot.tsx';
import type { State } from './state.ts';

/** The series, with all its numbers as a table below. */
export function SeriesView({ outline, state }: { readonly outline: Outline; readonly state: State }) {
  const { months, loose, undone } = useMemo(() => monthsOf(outline), [outline]);
  if (months.length === 0) return <Nothing>No event here lies in one month for certain.</Nothing>;
  return (
    <>
      <figure className={styles.figure}>
        <Plot months={months} />
      </figure>
      <p className={`${styles.below} small soft`}>
        Numbers of events and sums of Goldstein’s scores, each deed counted once, in the month in which it lies for
        certain. Not counted: {loose} that no one month holds, {undone} that were not told as done.
      </p>
      <div className="wide" role="region" aria-label="The same as a table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Month</th>
              {['Events', '▼ hostile', '▲ friendly', 'Sum of scores'].map((head) => (
                <th key={head} scope="col" className="end">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months
              .filter((m) => m.events > 0)
              .map((m) => (
                <tr key={m.month}>
                  <th scope="row">
                    <button
                      type="button"
                      className="plain"
                      title={`Show the events of ${m.month}`}
                      onClick={() => state.change({ view: undefined, since: m.month, until: m.month })}
                    >
                      {m.month}
                    </button>
                  </th>
                  <td className="end">{m.events}</td>
                  <td className="end">{m.hostile}</td>
                  <td className="end">{m.friendly}</td>
                  <td className="end">{scoreText(m.sum)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
