/** Month by month: how much happened, and how hostile or friendly it was on Goldstein's scale. */
import { useEffect, useMemo, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { Nothing } from '../../parts/states.tsx';
import styles from './explore.module.css';
import { type Month, monthsOf, type Outline } from './outline.ts';
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
      <p className="small soft">
        Sums of Goldstein scores and numbers of events, each deed counted once, in the month in which it lies for
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
                  <td className="end">{m.sum.toFixed(1).replace('-', '−')}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Plot({ months }: { readonly months: readonly Month[] }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = place.current;
    if (box === null) return undefined;
    const plot = new uPlot(optionsFor(box), dataOf(months), box);
    const watch = new ResizeObserver(() => plot.setSize({ width: box.clientWidth, height: 320 }));
    watch.observe(box);
    // Its canvas keeps the colours that it was drawn with.
    const theme = new MutationObserver(() => plot.redraw());
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      watch.disconnect();
      theme.disconnect();
      plot.destroy();
    };
  }, [months]);
  return (
    <div
      ref={place}
      role="img"
      aria-label={`Events and sums of scores in ${months.length} months; the table below has the numbers`}
    />
  );
}

function dataOf(months: readonly Month[]): uPlot.AlignedData {
  return [
    months.map((m) => Date.UTC(Number(m.month.slice(0, 4)), Number(m.month.slice(5)) - 1) / 1000),
    months.map((m) => m.events),
    months.map((m) => (m.events === 0 ? null : m.sum)),
  ];
}

function optionsFor(box: HTMLElement): uPlot.Options {
  const ink = (name: string) => () => getComputedStyle(box).getPropertyValue(name).trim();
  const grid = { stroke: ink('--line'), width: 1 };
  const bars = uPlot.paths.bars?.({ size: [0.8, 24] });
  return {
    width: box.clientWidth,
    height: 320,
    tzDate: (ts) => uPlot.tzDate(new Date(ts * 1e3), 'Etc/UTC'),
    scales: { events: { range: (_u, _min, max) => [0, Math.max(1, max)] }, sum: {} },
    axes: [
      { stroke: ink('--ink-soft'), grid },
      { scale: 'events', stroke: ink('--ink-soft'), grid, label: 'events', labelSize: 20 },
      { scale: 'sum', side: 1, stroke: ink('--accent'), grid: { show: false }, label: 'sum of scores', labelSize: 20 },
    ],
    series: [
      { value: '{YYYY}-{MM}' },
      {
        label: 'events',
        scale: 'events',
        stroke: ink('--line-strong'),
        fill: ink('--line'),
        ...(bars ? { paths: bars } : {}),
        points: { show: false },
      },
      {
        label: 'sum of scores',
        scale: 'sum',
        stroke: ink('--accent'),
        width: 2,
        // Nothing is told of the months between: no line may cross them.
        spanGaps: false,
        points: { show: true, size: 6, fill: ink('--accent') },
      },
    ],
  };
}
