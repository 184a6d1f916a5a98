/** What analysts judged of an event's rows: who, when, why, what became of it, and taking it back. */
import type { EventPageData } from '../../../../src/record/event-page.ts';
import type { JudgementItem } from '../../../../src/record/types.ts';
import type { Judging } from '../../parts/judge.tsx';
import styles from './event.module.css';

/** The list; nothing where nobody judged. */
export function Judgements({
  page: { judgements },
  judging,
}: {
  readonly page: EventPageData;
  readonly judging: Judging;
}) {
  if (judgements.length === 0) return null;
  return (
    <section aria-labelledby="judgements-title">
      <h2 id="judgements-title">Judgements</h2>
      <ol className={styles.why}>
        {judgements.map((j) => (
          <li key={j.id} data-state={j.state}>
            <div>
              <strong>{j.act.do}</strong> {whatText(j)}
            </div>
            <div className="small">
              <q>{j.reason}</q> {j.author}, <time dateTime={j.time}>{j.time.replace('T', ' ').slice(0, 16)}</time>{' '}
              {j.state !== 'stands' && <span className="chip">{j.state}</span>}
            </div>
            {j.state !== 'undone' && (
              <button
                type="button"
                className="no-print"
                disabled={judging.refused !== null}
                title={judging.refused ?? undefined}
                onClick={() => judging.ask({ do: 'undo', judgement: j.id })}
              >
                Take back
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function whatText({ act }: JudgementItem): string {
  switch (act.do) {
    case 'edit':
      return `${act.field} of ${short(act.mention)} is ${act.value ?? 'not told'}`;
    case 'merge':
    case 'split':
      return `${short(act.a)} ${act.do === 'merge' ? 'with' : 'from'} ${short(act.b)}`;
    case 'undo':
      return short(act.judgement);
    default:
      return short(act.mention);
  }
}

function short(id: string): string {
  return id.slice(0, 10);
}
