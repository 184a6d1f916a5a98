/** One row of a report as a card: a line while others are read, every field once it is chosen. */
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { ReportRow } from '../../../../src/coding/contract.ts';
import type { CoderVersions } from '../../../../src/coding/row.ts';
import type { PageRow } from '../../../../src/record/report-page.ts';
import type { JudgementItem } from '../../../../src/record/types.ts';
import { partyKey } from '../../../../src/record/view.ts';
import { Dated } from '../../parts/dated.tsx';
import { Kind, Parties, Quote, StatusMark } from '../../parts/facts.tsx';
import { JudgeButtons, type Judging } from '../../parts/judge.tsx';
import css from './card.module.css';
import { Fields } from './fields.tsx';
import { JudgementsOf } from './judged.tsx';

interface CardProps {
  readonly of: PageRow;
  readonly at: number;
  readonly chosen: boolean;
  readonly report: ReportRow;
  readonly coder: CoderVersions;
  /** The marks of each field. */
  readonly marks: ReadonlyMap<string, readonly number[]>;
  readonly judgements: readonly JudgementItem[];
  /** Null where nothing can be judged, as of a text that is in no store. */
  readonly judging: Judging | null;
  onChoose(index: number): void;
  onCite(of: PageRow): void;
  refer(index: number): (element: HTMLElement | null) => void;
}

/** The card. It is drawn again only when it is chosen, left, or judged. */
export const Card = memo(
  function Card(props: CardProps) {
    const { of, at, chosen, marks, onChoose, refer } = props;
    const { row } = of;
    const tie = (name: string): Record<string, unknown> => {
      const own = marks.get(name);
      return own === undefined ? {} : { 'data-field': name, 'data-marks': own.join(' ') };
    };
    return (
      <article
        ref={refer(at)}
        className={`card ${css.card}`}
        aria-current={chosen ? 'true' : undefined}
        aria-label={`${row.kind}, ${row.status}`}
        data-row={at}
        data-counts={of.counts}
      >
        <h3 className={css.head}>
          <button
            type="button"
            className={css.choose}
            aria-expanded={chosen}
            onClick={() => onChoose(chosen ? -1 : at)}
          >
            <Kind kind={row.kind} goldstein={row.goldstein} />
            <StatusMark status={row.status} />
          </button>
        </h3>
        <State of={of} />
        {chosen ? (
          <Whole {...props} tie={(name) => focusable(tie(name))} />
        ) : (
          <p className={css.short}>
            <span {...tie('who0')}>
              <Parties source={partyKey(row.source)} target={partyKey(row.target)} />
            </span>
            {row.date.edtf !== null && (
              <>
                {' · '}
                <span {...tie('when')}>
                  <Dated edtf={row.date.edtf} />
                </span>
              </>
            )}
            <br />
            <span {...tie('deed')} className="soft">
              <Quote text={row.quote} />
            </span>
          </p>
        )}
      </article>
    );
  },
  (a, b) =>
    a.of === b.of &&
    a.at === b.at &&
    a.chosen === b.chosen &&
    a.marks === b.marks &&
    a.judgements === b.judgements &&
    !b.chosen,
);

/** A field of the chosen card can be reached with the keyboard, and points at its words. */
function focusable(tie: Record<string, unknown>): Record<string, unknown> {
  return 'data-field' in tie ? { ...tie, tabIndex: 0, role: 'button', title: 'Show the words' } : tie;
}

function Whole({
  of,
  report,
  coder,
  judgements,
  judging,
  onCite,
  tie,
}: CardProps & { tie: Parameters<typeof Fields>[0]['tie'] }) {
  const { row } = of;
  return (
    <>
      <Fields of={of} report={report} tie={tie} />
      <p className={`small soft ${css.made}`}>
        {row.decided_by === 'frame' ? 'Decided by the frame' : 'Decided by the second reader,'} <code>{row.rule}</code>
        {row.p !== null && <> with a probability of {row.p.toFixed(2)}</>}; coder {coder.version}, codebook{' '}
        {coder.codebook}; row <code>{row.id}</code>
      </p>
      {of.event !== null && (
        <p>
          <Link to="/event/$id" params={{ id: of.event.id }}>
            {of.event.reports === 1 ? 'Its event, told here alone' : `Its event, in ${of.event.reports} reports`}
          </Link>
        </p>
      )}
      <JudgementsOf judgements={judgements} judging={judging} />
      <div className={`row no-print ${css.acts}`}>
        {judging !== null && <JudgeButtons judging={judging} of={of} />}
        <button type="button" onClick={() => onCite(of)}>
          Cite <kbd aria-hidden="true">c</kbd>
        </button>
      </div>
      {judging?.refused != null && <p className="small soft no-print">{judging.refused}</p>}
    </>
  );
}

/** What became of the row, where that is to be seen without opening it. */
function State({ of }: { readonly of: PageRow }) {
  const { judged, counts } = of;
  const told = [
    ...(counts ? [] : ['✕ does not count']),
    ...(judged?.accepted === undefined ? [] : ['✓ accepted']),
    ...(judged?.doubts ?? []).map((d) => `? ${d.author} is unsure`),
    ...(judged?.edits.length ? [`✎ edited: ${judged.edits.map((e) => e.field).join(', ')}`] : []),
  ];
  if (told.length === 0) return null;
  return (
    <p className={css.state}>
      {told.map((t) => (
        <span key={t} className="chip">
          {t}
        </span>
      ))}
    </p>
  );
}
