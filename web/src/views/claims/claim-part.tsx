/** One proposition opened: how it stands, who holds which answer, and every position in the order of time. */
import { Link } from '@tanstack/react-router';
import type { ReportRow } from '../../../../src/coding/contract.ts';
import type { Answer as AnswerOf, Claim, Position } from '../../../../src/record/claims/types.ts';
import type { Party } from '../../../../src/record/parties.ts';
import { useEvents, useReports } from '../../api/by-ids.ts';
import { Chain, Holder } from '../../parts/chain.tsx';
import { Dated } from '../../parts/dated.tsx';
import { Kind, Parties, When } from '../../parts/facts.tsx';
import type { Opening } from '../../parts/opening.ts';
import { CiteButton, InSentence, ReportLink } from '../../parts/written.tsx';
import styles from './claims.module.css';
import { propositionText, STATES } from './proposition.tsx';
import { Answer, StanceMark } from './stances.tsx';

/** The opened part. */
export function ClaimPart({ claim, opening }: { readonly claim: Claim; readonly opening: Opening }) {
  const [mark, means] = STATES[claim.state];
  const reports = useReports(claim.positions.map((p) => p.proof.report));
  return (
    <section className={styles.part} aria-label={propositionText(claim)}>
      <p>
        <span aria-hidden="true">{mark}</span> <strong>{claim.state}</strong>: {means}. <About claim={claim} />
      </p>
      <Answers claim={claim} />
      <h2>Positions in order of time</h2>
      <ol className={styles.positions}>
        {claim.positions.map((position) => (
          <PositionRow
            key={position.id}
            position={position}
            report={reports.get(position.proof.report)}
            opening={opening}
          />
        ))}
      </ol>
    </section>
  );
}

/** The event that it is about, where one is known. */
export function About({ claim: { event } }: { readonly claim: Pick<Claim, 'event'> }) {
  const events = useEvents(event === null ? [] : [event]);
  if (event === null) return <span className="soft">No event of the record is linked with it.</span>;
  const told = events.get(event);
  return (
    <>
      About{' '}
      <Link to="/event/$id" params={{ id: event }}>
        {told === undefined ? `event ${event.slice(0, 10)}` : <Kind kind={told.kind} goldstein={told.goldstein} />}
      </Link>{' '}
      {told !== undefined && (
        <>
          <Parties source={told.source} target={told.target} />, <When date={told.date} />
        </>
      )}
    </>
  );
}

function Answers({ claim: { answers, inquiry, evidence, doubts } }: { readonly claim: Claim }) {
  const beside = [
    ['◇ demand an inquiry', inquiry],
    ['▤ offer evidence', evidence],
    ['? doubt what is told', doubts],
  ] as const;
  return (
    <table className={styles.answers}>
      <thead>
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">Held by</th>
          <th scope="col">Contested by</th>
        </tr>
      </thead>
      <tbody>
        {answers.map((answer) => (
          <AnswerRow key={answer.value ?? ''} answer={answer} />
        ))}
        {beside
          .filter(([, parties]) => parties.length > 0)
          .map(([words, parties]) => (
            <tr key={words}>
              <th scope="row">{words}</th>
              <td colSpan={2}>
                <Holders parties={parties} />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function AnswerRow({ answer }: { readonly answer: AnswerOf }) {
  return (
    <tr>
      <th scope="row">
        {answer.value === null ? <span className="soft">nobody is named</span> : <Answer value={answer.value} />}
      </th>
      <td>
        <Holders parties={answer.for} />
      </td>
      <td>
        <Holders parties={answer.against} />
      </td>
    </tr>
  );
}

function Holders({ parties }: { readonly parties: readonly Party[] }) {
  if (parties.length === 0) return <span className="soft">nobody told</span>;
  return parties.map((party, i) => (
    <span key={party.key}>
      {i > 0 && '; '}
      <Holder party={party} />
    </span>
  ));
}

function PositionRow({
  position,
  report,
  opening,
}: {
  readonly position: Position;
  readonly report: ReportRow | undefined;
  readonly opening: Opening;
}) {
  const { id, party, date, hops, proof, current } = position;
  return (
    <li
      ref={opening.ref(id)}
      className={styles.position}
      aria-current={opening.chosen === id || undefined}
      onFocus={() => opening.choose(id)}
    >
      <Dated edtf={date} />
      <div>
        <p>
          <Holder party={party} /> <StanceMark position={position} />
          {!current && <span className="chip">another position is told later</span>}
        </p>
        <p>
          <InSentence of={proof} />
        </p>
        <p className="row">
          <Chain hops={hops} />
          <span className="small">
            <ReportLink of={proof} row={report} />
          </span>
          <CiteButton of={proof} />
        </p>
      </div>
    </li>
  );
}
