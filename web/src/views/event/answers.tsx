/** What an event answers and what followed it: stated, told to have come after, or inferred by a rule that is named. */
import { Link } from '@tanstack/react-router';
import type { AnswerLink } from '../../../../src/record/answers/answers.ts';
import type { EventPageData } from '../../../../src/record/event-page.ts';
import { Quote, When } from '../../parts/facts.tsx';
import { EventLine } from '../origins/adds.tsx';
import styles from './event.module.css';

/** Both directions. */
export function Answers({ page }: { readonly page: EventPageData }) {
  return (
    <section aria-labelledby="answers-title">
      <h2 id="answers-title">What it answers, and what followed</h2>
      <h3>Answers</h3>
      <Links
        of={page.links.filter((l) => l.answer === page.event.id)}
        at={(l) => l.to}
        page={page}
        none="No report tells it as an answer, and no rule fits."
      />
      <h3>Answered by</h3>
      <Links
        of={page.links.filter((l) => l.to.includes(page.event.id))}
        at={(l) => [l.answer]}
        page={page}
        none="No report tells of an answer, and no rule fits."
      />
    </section>
  );
}

/** How each way of knowing is drawn: a whole line for what is stated, broken ones for the rest. */
const STATES: Readonly<Record<AnswerLink['state'], { readonly mark: string; readonly words: string }>> = {
  stated: { mark: '━', words: 'stated by a report' },
  sequenced: { mark: '╌', words: 'told to have come after, not as an answer' },
  inferred: { mark: '┄', words: 'inferred by rule, stated by no report' },
};

function Links({
  of,
  at,
  page,
  none,
}: {
  readonly of: readonly AnswerLink[];
  at(link: AnswerLink): readonly string[];
  readonly page: EventPageData;
  readonly none: string;
}) {
  const briefs = new Map(page.linked.map((b) => [b.id, b]));
  if (of.length === 0) return <p className="soft small">{none}</p>;
  return (
    <ul className={styles.links}>
      {of.map((link) => {
        const { mark, words } = STATES[link.state];
        const ends = at(link).flatMap((id) => briefs.get(id) ?? []);
        return (
          <li key={`${link.answer} ${link.to.join()}`} data-state={link.state}>
            {ends.map((brief) => (
              <div key={brief.id}>
                <EventLine brief={brief} /> <When date={brief.date} />
              </div>
            ))}
            <div className="small soft">
              <span aria-hidden="true">{mark} </span>
              {words}
              {link.rule !== null && `: ${link.rule}`}
              {link.gap !== null && `; ${gapText(link.gap)}`}
              {!link.ordered && '; which came first is not told'}
              {link.to.length > 1 && '; nothing tells which of these'}
            </div>
            {link.proofs.map((p) => (
              <div key={`${p.mention} ${p.span.join()}`} className="small">
                <Quote text={p.quote} />{' '}
                <Link to="/report/$id" params={{ id: p.report }} search={{ row: p.mention }}>
                  in the report
                </Link>
              </div>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

function gapText({ min, max }: NonNullable<AnswerLink['gap']>): string {
  if (max === 0) return 'the same day';
  const days = min === max ? String(max) : `${min} to ${max}`;
  return `${days} ${days === '1' ? 'day' : 'days'} later`;
}
