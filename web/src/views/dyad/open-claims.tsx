/** What the two hold against one another and do not agree on. */
import { Link } from '@tanstack/react-router';
import type { Claim } from '../../../../src/record/claims/types.ts';
import { useNames } from '../../api/names.ts';
import styles from './story.module.css';

const QUESTIONS: Readonly<Record<Claim['question'], string>> = {
  cause: 'Who did it',
  occurrence: 'Whether it was so',
  label: 'What to call',
  figure: 'How many',
  other: 'What is so',
};

type Party = Claim['inquiry'][number];

interface Props {
  readonly claims: readonly Claim[];
  readonly pair: readonly [string, string];
}

/** The open claims, each with who holds and who contests what. */
export function OpenClaims({ claims, pair }: Props) {
  const names = useNames();
  if (claims.length === 0) return null;
  const nameOf = (code: string): string => names.get(code)?.name ?? code;
  return (
    <section aria-labelledby="open-claims">
      <div className="row">
        <h2 id="open-claims">Open claims</h2>
        <Link className="no-print" to="/claims" search={{ pair: pair.join() }}>
          all claims of the two
        </Link>
      </div>
      <ul className={styles.claims}>
        {claims.map((claim) => (
          <li key={claim.id}>
            <Link to="/claims" search={{ pair: pair.join(), id: claim.id }}>
              {titleOf(claim, nameOf)}
            </Link>{' '}
            <span className="chip">{claim.state}</span>
            {claim.answers.map((a) => (
              <div key={a.value} className="small">
                {answerText(claim, a.value, nameOf)}
                {a.for.length > 0 && `: held by ${list(a.for)}`}
                {a.against.length > 0 && `; contested by ${list(a.against)}`}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function titleOf({ question, topic, label, code }: Claim, nameOf: (code: string) => string): string {
  const about =
    question === 'label'
      ? (topic[0] ?? nameOf(code ?? ''))
      : [question === 'figure' ? label : null, ...topic.slice(0, 5)].filter((t) => t !== null).join(', ');
  return `${QUESTIONS[question]}${about === '' ? '' : `: ${about}`}`;
}

function answerText({ question }: Claim, value: string | null, nameOf: (code: string) => string): string {
  if (value === null) return question === 'cause' ? 'somebody who is not named' : 'it was so';
  if (question === 'label') return `“${value}”`;
  if (question === 'occurrence') return `that ${nameOf(value)} did it`;
  return question === 'figure' ? value : nameOf(value);
}

function list(parties: readonly Party[]): string {
  const told = parties.map(({ code, name, person, organ }) => {
    const more = person ?? organ;
    return `${code ?? name}${more === undefined || more === name ? '' : ` (${more})`}`;
  });
  return [...new Set(told)].join(', ');
}
