/** The reader: a report's words and its rows side by side, each field tied to its words both ways. */
import { type MouseEvent, type SyntheticEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import type { PageRow, ReportPage } from '../../../../src/record/report-page.ts';
import { useKeys } from '../../keys/keys.tsx';
import { useRows } from '../../keys/rows.ts';
import { useCite } from '../../parts/cite.ts';
import { type Judging, useJudgeKeys } from '../../parts/judge.tsx';
import { Card } from './card.tsx';
import { Filters, filtered, type RowFilter } from './filters.tsx';
import { Head } from './header.tsx';
import { byRow } from './judged.tsx';
import { Legend } from './legend.tsx';
import { marksOf } from './marks.ts';
import { idsOf, usePainter } from './painter.ts';
import css from './reader.module.css';
import { withSought } from './sought.ts';
import { MarkedLine, MarkedText } from './text.tsx';

/** What the address says. */
export interface ReaderState extends RowFilter {
  /** Id of the chosen row. */
  readonly row?: string | undefined;
}

/** A report with its rows. `judging`: null where nothing can be judged, as of a text that is in no store. */
export function Reading({
  page,
  state,
  at,
  judging,
  onState,
}: {
  readonly page: ReportPage;
  readonly state: ReaderState;
  /** Words that a link leads to, where no row has them: `10-20`, `title:10-20`. */
  readonly at?: string | undefined;
  readonly judging: Judging | null;
  onState(state: ReaderState): void;
}) {
  const { report } = page;
  const { family, status, row: id } = state;
  const shown = useMemo(() => filtered(page.rows, { family, status }), [page.rows, family, status]);
  const marks = useMemo(() => marksOf(shown.map((r) => r.row)), [shown]);
  const [inTitle, inText] = useMemo(() => withSought(marks.all, at), [marks, at]);
  const judgements = useMemo(() => byRow(page.judgements), [page.judgements]);
  const latest = useRef({ state, shown, onState });
  latest.current = { state, shown, onState };
  const onChoose = useCallback((index: number) => {
    const now = latest.current;
    now.onState({ ...now.state, row: now.shown[index]?.row.id });
  }, []);
  const start = shown.findIndex((r) => r.row.id === id);
  const rows = useRows(shown.length, start, onChoose);
  const chosen = shown[rows.at] ?? null;
  const painter = usePainter(marks, rows.at);
  const cite = useCite();
  const stored = judging !== null;
  const onCite = (of: PageRow | null): void =>
    cite({ report, title: page.heading, stored, ...(of === null ? {} : { row: of.row }) });
  useJudgeKeys(judging ?? NO_JUDGING, judging === null ? null : chosen);
  useKeys([
    {
      key: 'c',
      does: 'copy a citation of the row, or of the report',
      run: () => onCite(chosen),
    },
  ]);

  // The words of a row that was just chosen are brought into view beside its card; below one another, only the card is.
  useEffect(() => {
    const own = marks.byRow[rows.at]?.get('deed');
    if (own !== undefined && isBeside(painter.cards.current)) painter.bring(own);
  }, [marks, rows.at, painter]);

  useEffect(() => {
    if (at !== undefined) document.querySelector('[data-sought]')?.scrollIntoView({ block: 'center' });
  }, [at]);

  const point = (event: SyntheticEvent): void => {
    const field = closest(event.target, '[data-marks]');
    painter.point(field === null ? [] : idsOf(field));
  };
  const show = (event: SyntheticEvent): void => {
    const field = closest(event.target, '[data-field]');
    if (field === null) return;
    painter.point(idsOf(field));
    painter.bring(idsOf(field));
  };
  const choose = (event: MouseEvent): void => {
    const words = closest(event.target, '[data-marks]');
    if (words === null || (getSelection()?.toString() ?? '') !== '') return;
    const next = rowAt(
      idsOf(words).map((m) => marks.all[m]?.rows ?? []),
      rows.at,
    );
    if (next !== null) rows.choose(next);
    painter.point(idsOf(words));
  };
  return (
    <div>
      <Head
        page={page}
        title={
          report.title === null ? (
            (page.heading ?? 'Report without a title')
          ) : (
            <MarkedLine text={report.title} marks={inTitle} />
          )
        }
      />
      <div className={css.columns}>
        {/* Words are chosen with the pointer here; with the keyboard, the cards lead to them. */}
        <section
          ref={painter.words}
          className={css.words}
          aria-label="Text"
          onMouseOver={point}
          onMouseLeave={point}
          onClick={choose}
        >
          <Legend />
          <MarkedText text={page.text} parts={page.parts} marks={inText} />
        </section>
        <section className={css.side} aria-label="Rows">
          <Filters
            rows={page.rows}
            filter={{ family, status }}
            shown={shown.length}
            onChange={(filter) => onState({ ...filter, row: id })}
          />
          <div
            ref={painter.cards}
            className={css.cards}
            role="group"
            aria-label="Rows in the order of the text"
            tabIndex={0}
            onMouseOver={point}
            onMouseLeave={point}
            onFocus={point}
            onClick={show}
            onKeyDown={(e) => {
              if (e.key !== 'Enter' && e.key !== ' ') return;
              if (closest(e.target, '[data-field]') !== null) {
                e.preventDefault();
                show(e);
              }
            }}
          >
            {shown.length === 0 && <p className="soft">No row of the report passes.</p>}
            {shown.map((of, i) => (
              <Card
                key={of.row.id}
                of={of}
                at={i}
                chosen={i === rows.at}
                report={report}
                coder={page.coder}
                marks={marks.byRow[i] ?? NO_MARKS}
                judgements={judgements.get(of.row.id) ?? NO_JUDGEMENTS}
                judging={judging}
                onChoose={rows.choose}
                onCite={onCite}
                refer={rows.ref}
              />
            ))}
          </div>
        </section>
      </div>
      {judging?.dialog}
    </div>
  );
}

const NO_MARKS: ReadonlyMap<string, readonly number[]> = new Map();
const NO_JUDGEMENTS: readonly [] = [];
const NO_JUDGING: Judging = { refused: '', ask: () => undefined, edit: () => undefined, dialog: null };

/** Whether the cards scroll beside the text. */
function isBeside(cards: HTMLElement | null): boolean {
  return cards !== null && getComputedStyle(cards).overflowY === 'auto';
}

function closest(target: EventTarget, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}

/** The row that a click on words means: the one with the fewest words there, or the next of several. Null for none. */
function rowAt(rowsOfMarks: readonly (readonly number[])[], now: number): number | null {
  const found = [...new Set(rowsOfMarks.toReversed().flat())];
  if (found.length === 0) return null;
  return found[(found.indexOf(now) + 1) % found.length] ?? null;
}
