/** All that is drawn, as a list in the order of time, each with the words that prove it. */
import { Link } from '@tanstack/react-router';
import { type MouseEvent, memo, useMemo, useState } from 'react';
import { daysOfEvent } from '../../../../src/record/view.ts';
import type { Rows } from '../../keys/rows.ts';
import { BASES, Kind, Quote, Sources, StatusMark } from '../../parts/facts.tsx';
import type { DyadAnswer } from './answer.ts';
import { linkText } from './arcs.ts';
import { dateText, daysText } from './dates.ts';
import { isUnplaced, type Placed } from './placed.ts';
import { bestProof, figureTexts, holdersOf, postText, temporaryText } from './row-words.ts';
import styles from './rows.module.css';
import type { Ties } from './ties.ts';
import { Who } from './who.tsx';

interface ListProps {
  readonly shown: readonly Placed[];
  readonly answer: DyadAnswer;
  readonly ties: (event: string) => Ties;
  readonly rows: Rows;
  readonly chosen: string | null;
  readonly hovered: string | null;
  readonly byReport: boolean;
  readonly choose: (event: string) => void;
  readonly hover: (event: string | null) => void;
}

/** So many rows are put on the page at once. */
const STEP = 150;

/** The list. */
export function RowList({ shown, rows, answer, ties, ...rest }: ListProps) {
  const [room, setRoom] = useState(STEP);
  const most = Math.max(room, rows.at + 20);
  const byId = useMemo(() => new Map([...answer.events, ...answer.beside].map((e) => [e.id, e])), [answer]);
  return (
    <>
      <ol className={styles.rows}>
        {shown.slice(0, most).map((placed, i) => (
          <li
            key={placed.event.id}
            id={`row-${placed.event.id}`}
            ref={rows.ref(i)}
            className={styles.row}
            aria-current={rest.chosen === placed.event.id || undefined}
            data-hovered={rest.hovered === placed.event.id || undefined}
            onClick={(e) => {
              if (isPlain(e)) rest.choose(placed.event.id);
            }}
            onKeyDown={() => undefined}
            onPointerEnter={() => rest.hover(placed.event.id)}
            onPointerLeave={() => rest.hover(null)}
          >
            <RowBody
              placed={placed}
              answer={answer}
              ties={ties(placed.event.id)}
              byReport={rest.byReport}
              byId={byId}
            />
          </li>
        ))}
      </ol>
      {shown.length > most && (
        <p className="no-print">
          <button type="button" onClick={() => setRoom(most + STEP)}>
            Show {Math.min(STEP, shown.length - most)} more of {shown.length - most}
          </button>
        </p>
      )}
    </>
  );
}

/** Whether a click was on nothing that has a use of its own. */
function isPlain({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('a, button') === null;
}

interface BodyProps {
  readonly placed: Placed;
  readonly answer: DyadAnswer;
  readonly ties: Ties;
  readonly byReport: boolean;
  readonly byId: ReadonlyMap<string, Placed['event']>;
}

const RowBody = memo(function RowBody({ placed, answer, ties, byReport, byId }: BodyProps) {
  const { event, days, further } = placed;
  const proof = bestProof(answer.proofs[event.id]);
  const details = [postText(event.id, answer.measures), ...figureTexts(event), ...event.places.map((p) => p.value)];
  const told = details.filter((t) => t !== null);
  const holders = holdersOf(event);
  const temporary = temporaryText(event.id, answer);
  return (
    <>
      <div className={`${styles.date} num`}>
        <span title={BASES[event.date.basis]}>{dateText(event.date, daysOfEvent(event))}</span>
        {byReport && (
          <span className="soft small">
            {isUnplaced(placed) ? 'in a report without a date' : `reported ${daysText(days)}`}
            {further.length > 0 && `, then on ${further.length} more ${further.length === 1 ? 'day' : 'days'}`}
          </span>
        )}
      </div>
      <div className={styles.fact}>
        <div className="row">
          <Who event={event} answer={answer} />
          <Kind kind={event.kind} goldstein={event.goldstein} />
          {event.status !== 'happened' && <StatusMark status={event.status} />}
          {event.background && <span className="chip">told as past</span>}
        </div>
        {told.length > 0 && <div>{told.join(' · ')}</div>}
        {proof !== null && (
          <div>
            <Quote text={proof.quote} />
            {holders.length > 0 && <span className="soft"> on the word of {holders.join(', ')}</span>}
          </div>
        )}
        {ties.answers.map((link) => (
          <Tie key={link.to.join()} says="answers" others={link.to} text={linkText(link)} byId={byId} />
        ))}
        {ties.answeredBy.map((link) => (
          <Tie key={link.answer} says="answered by" others={[link.answer]} text={linkText(link)} byId={byId} />
        ))}
        {temporary !== null && <div className="soft small">{temporary}</div>}
        {event.conflicts.map((text) => (
          <div key={text} className={`${styles.conflict} small`}>
            <span aria-hidden="true">≠ </span>
            {text}
          </div>
        ))}
      </div>
      <div className={styles.source}>
        <Link to="/event/$id" params={{ id: event.id }}>
          <Sources reports={event.reports.length} origins={answer.origins[event.id]} />
        </Link>
      </div>
    </>
  );
});

interface TieProps {
  readonly says: string;
  readonly others: readonly string[];
  readonly text: string;
  readonly byId: ReadonlyMap<string, Placed['event']>;
}

/** What an event answers or is answered by. */
function Tie({ says, others, text, byId }: TieProps) {
  return (
    <div className={`${styles.tie} small`}>
      <span aria-hidden="true">{says === 'answers' ? '↳' : '↰'} </span>
      {says}{' '}
      {others.map((id, i) => {
        const event = byId.get(id);
        const name = event === undefined ? id : `${event.kind}, ${dateText(event.date, daysOfEvent(event))}`;
        return (
          <span key={id}>
            {i > 0 && ' or '}
            <Link to="." search={(before) => ({ ...before, row: id })} replace resetScroll={false}>
              {name}
            </Link>
          </span>
        );
      })}
      : {text}
    </div>
  );
}
