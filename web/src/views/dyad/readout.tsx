/** Beside the drawing: the mark that is pointed at or chosen, in words. */
import { Link } from '@tanstack/react-router';
import { daysOfEvent } from '../../../../src/record/view.ts';
import { Kind, Quote, Sources, StatusMark } from '../../parts/facts.tsx';
import type { DyadAnswer } from './answer.ts';
import { linkText } from './arcs.ts';
import { dateText } from './dates.ts';
import type { Placed } from './placed.ts';
import { bestProof } from './row-words.ts';
import styles from './story.module.css';
import type { Ties } from './ties.ts';
import { Who } from './who.tsx';

interface Props {
  readonly placed: Placed | undefined;
  readonly answer: DyadAnswer;
  readonly ties: Ties | null;
}

/** A line or two; says what to do while nothing is pointed at. */
export function Readout({ placed, answer, ties }: Props) {
  if (placed === undefined) {
    return (
      <p className={`${styles.readout} soft no-print`}>
        Point at a mark, or choose a row below with <kbd>j</kbd> and <kbd>k</kbd>, to read what it tells and what
        answers it.
      </p>
    );
  }
  const { event } = placed;
  const proof = bestProof(answer.proofs[event.id]);
  return (
    <div className={`${styles.readout} no-print`}>
      <div className="row">
        <strong className="num">{dateText(event.date, daysOfEvent(event))}</strong>
        <Who event={event} answer={answer} />
        <Kind kind={event.kind} goldstein={event.goldstein} />
        <StatusMark status={event.status} />
        <Link to="/event/$id" params={{ id: event.id }}>
          <Sources reports={event.reports.length} origins={answer.origins[event.id]} />
        </Link>
      </div>
      <div>
        {proof !== null && <Quote text={proof.quote} />}
        {ties?.answers.map((l) => (
          <span key={l.to.join()}> ↳ answer, {linkText(l)}</span>
        ))}
        {ties !== null &&
          ties.answers.length === 0 &&
          ties.answeredBy.map((l) => <span key={l.answer}> ↰ answered; {linkText(l)}</span>)}
      </div>
    </div>
  );
}
