/** The stances that parties take, each with a shape and a word. */
import type { Position } from '../../../../src/record/claims/types.ts';
import { Party } from '../../parts/facts.tsx';

/** Shape and words of each stance. */
export const STANCES: Readonly<Record<Position['stance'], readonly [mark: string, words: string]>> = {
  asserts: ['●', 'asserts'],
  blames: ['►', 'blames'],
  denies: ['✕', 'denies'],
  endorses: ['✚', 'endorses'],
  rejects: ['⊘', 'rejects'],
  doubts: ['?', 'doubts'],
  'demands-inquiry': ['◇', 'demands an inquiry'],
  'offers-evidence': ['▤', 'offers evidence'],
};

/** A code of a party, as answers have it, and not words of a report. */
const CODE = /^[A-Z][A-Z0-9-]+$/;

/** A stance with its answer: "► blames Russia". */
export function StanceMark({
  position: { stance, answer, of },
  known = null,
}: {
  readonly position: Pick<Position, 'stance' | 'answer' | 'of'>;
  /** The answer that goes without saying. */
  readonly known?: string | null;
}) {
  const [mark, words] = STANCES[stance];
  return (
    <span>
      <span aria-hidden="true">{mark}</span> {words}
      {of !== null && (
        <>
          {' '}
          the account of <Party code={of} />
        </>
      )}
      {answer !== null && answer !== known && (
        <>
          {of !== null && ': '} <Answer value={answer} />
        </>
      )}
    </span>
  );
}

/** An answer: a party, or words of a report. */
export function Answer({ value }: { readonly value: string }) {
  return CODE.test(value) ? <Party code={value} /> : <q>{value}</q>;
}
