/** What parties take positions on, in a line made of fields. */
import type { Claim } from '../../../../src/record/claims/types.ts';
import { Party } from '../../parts/facts.tsx';

/** What each sort of claim asks. */
export const QUESTIONS: Readonly<Record<Claim['question'], string>> = {
  cause: 'Who did it',
  occurrence: 'Whether it was so',
  label: 'What to call it',
  figure: 'How many',
  other: 'Other',
};

/** Shape and meaning of each state. None of them says who is right. */
export const STATES: Readonly<Record<Claim['state'], readonly [mark: string, means: string]>> = {
  contested: ['≠', 'parties hold what cannot both be'],
  unanswered: ['…', 'one side only is told'],
  agreed: ['=', 'all who take a position now hold the same'],
};

/** How a claim stands, by a shape and a word. */
export function StateMark({ state }: { readonly state: Claim['state'] }) {
  const [mark, means] = STATES[state];
  return (
    <span className="chip" title={means}>
      <span aria-hidden="true">{mark}</span> {state}
    </span>
  );
}

/** The question with what it is about. */
export function Proposition({ claim: { question, code, label, topic } }: { readonly claim: Claim }) {
  return (
    <>
      <span className="soft small">{QUESTIONS[question]}: </span>
      {code !== null && (
        <>
          <Party code={code} />
          {(topic.length > 0 || label !== null) && ': '}
        </>
      )}
      {label !== null && (question === 'label' ? <q>{label}</q> : label)}
      {label !== null && topic.length > 0 && ', '}
      {topic.join(', ')}
    </>
  );
}

/** The same as plain text, for names of parts. */
export function propositionText({ question, code, label, topic }: Claim): string {
  const about = [code, label, ...topic].filter((t) => t !== null).join(', ');
  return `${QUESTIONS[question]}: ${about === '' ? 'not told' : about}`;
}
