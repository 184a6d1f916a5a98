/** What was judged of a row: who, when, why, and whether it stands; each can be taken back. */
import { mentionsIn } from '../../../../src/record/judgements/apply.ts';
import type { JudgementItem } from '../../../../src/record/types.ts';
import { doneText, type Judging } from '../../parts/judge.tsx';
import css from './card.module.css';

/** The judgements of one row, in the order of their time. */
export function JudgementsOf({
  judgements,
  judging,
}: {
  readonly judgements: readonly JudgementItem[];
  readonly judging: Judging | null;
}) {
  if (judgements.length === 0) return null;
  return (
    <ul className={css.judgements} aria-label="Judgements">
      {judgements.map((j) => (
        <li key={j.id} data-state={j.state}>
          <strong>{doneText(j.act.do)}</strong>
          {j.act.do === 'edit' && ` (${j.act.field}: ${j.act.value ?? 'nothing'})`} by {j.author},{' '}
          <time dateTime={j.time}>{j.time.slice(0, 10)}</time>: {j.reason}
          {j.state !== 'stands' && <em> · {stateText(j)}</em>}{' '}
          {j.state !== 'undone' && judging !== null && (
            <button
              type="button"
              className={css.small}
              disabled={judging.refused !== null}
              title={judging.refused ?? undefined}
              onClick={() => judging.ask({ do: 'undo', judgement: j.id })}
            >
              Undo
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function stateText({ state, state_by: by }: JudgementItem): string {
  if (state === 'overruled') return 'a later one says otherwise';
  if (state === 'overruled in part') return 'a later one says otherwise of some mentions';
  return by === null ? state : `${state} by ${by.slice(0, 10)}`;
}

/** Judgements by the row that they are of. */
export function byRow(judgements: readonly JudgementItem[]): ReadonlyMap<string, readonly JudgementItem[]> {
  const out = new Map<string, JudgementItem[]>();
  for (const j of judgements) {
    for (const id of new Set(mentionsIn(j))) out.set(id, [...(out.get(id) ?? []), j]);
  }
  return out;
}
