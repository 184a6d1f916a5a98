/** Propositions about the event that parties take positions on. Nothing here says which is so. */
import { Link } from '@tanstack/react-router';
import type { Claim, Position } from '../../../../src/record/claims/types.ts';
import type { EventPageData } from '../../../../src/record/event-page.ts';
import { Party, Quote } from '../../parts/facts.tsx';
import styles from './event.module.css';
import fields from './fields.module.css';

/** The claims; nothing where there are none. */
export function Claims({ page: { claims, event } }: { readonly page: EventPageData }) {
  if (claims.length === 0) return null;
  return (
    <section aria-labelledby="claims-title">
      <h2 id="claims-title">Claims about it</h2>
      {claims.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} event={event.id} />
      ))}
    </section>
  );
}

/** What each question asks. */
const QUESTIONS: Readonly<Record<Claim['question'], string>> = {
  cause: 'Who did it',
  occurrence: 'Whether it was so',
  label: 'What to call it',
  figure: 'How many',
  other: 'Something else',
};

function ClaimCard({ claim, event }: { readonly claim: Claim; readonly event: string }) {
  return (
    <div className={styles.codes}>
      <p>
        <Link to="/claims" search={{ event, id: claim.id }}>
          {QUESTIONS[claim.question]}
        </Link>{' '}
        <span className="chip">{claim.state}</span> <span className="soft small">{claim.topic.join(', ')}</span>
      </p>
      <ul className={fields.givers}>
        {claim.positions.map((p) => (
          <PositionLine key={p.id} position={p} />
        ))}
      </ul>
    </div>
  );
}

function PositionLine({ position: { party, stance, answer, date, proof, current } }: { readonly position: Position }) {
  return (
    <li>
      {party.code === null ? party.name : <Party code={party.code} />} <strong>{stance}</strong>
      {answer !== null && (
        <>
          {' '}
          <Party code={answer} />
        </>
      )}{' '}
      <span className="num">{date ?? 'undated'}</span>
      {!current && <span className="soft"> (later replaced)</span>}{' '}
      <Link to="/report/$id" params={{ id: proof.report }}>
        <Quote text={proof.quote} />
      </Link>
    </li>
  );
}
