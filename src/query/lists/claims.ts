import { DemarcheError } from '../../errors.ts';
import { claimsOf } from '../../record/claims/claims.ts';
import type { Claim, Position } from '../../record/claims/types.ts';
import { isAbout } from '../ledger.ts';
import type { ListInput, ListSpec } from '../list-spec.ts';
import { partyName } from '../text.ts';

const QUESTIONS: readonly Claim['question'][] = ['cause', 'occurrence', 'label', 'figure', 'other'];

/** What parties hold against one another, never decided. */
export const claimList: ListSpec<Claim, { readonly claim: Claim; readonly position: Position }> = {
  name: 'claims',
  summary:
    'List what parties take positions on: who did it, whether it was so, what to call somebody, how many; each answer with who holds and who contests it.',
  note: 'Nothing is decided.',
  scope: 'reports',
  options: {
    question: { type: 'string', description: `Only such questions: ${QUESTIONS.join(', ')}`, hint: 'Q' },
    open: { type: 'boolean', description: 'Only those on which the parties do not agree' },
  },
  items: claimItems,
  columns: {
    claim: ({ claim }) => claim.id,
    question: ({ claim }) => claim.question,
    state: ({ claim }) => claim.state,
    topic: ({ claim }) => claim.topic,
    event: ({ claim }) => claim.event,
    code: ({ claim }) => claim.code,
    label: ({ claim }) => claim.label,
    party: ({ position }) => partyName(position.party),
    stance: ({ position }) => position.stance,
    answer: ({ position }) => position.answer,
    date: ({ position }) => position.date,
    current: ({ position }) => position.current,
    report: ({ position }) => position.proof.report,
    quote: ({ position }) => position.proof.quote,
  },
  rows: (claim) => claim.positions.map((position) => ({ claim, position })),
};

function claimItems({ told, query, options }: ListInput): readonly Claim[] {
  const question = options.question === undefined ? undefined : checkQuestion(String(options.question));
  const all = claimsOf(told.events, told.readings, {
    ...(question === undefined ? {} : { question }),
    ...(options.open === true ? { open: true } : {}),
    ...(query.actor === undefined ? {} : { actor: query.actor }),
  });
  const { pair } = query;
  return pair === undefined ? all : all.filter((c) => isAbout(c, pair, told));
}

function checkQuestion(text: string): Claim['question'] {
  const question = QUESTIONS.find((q) => q === text.toLowerCase());
  if (question) return question;
  throw new DemarcheError('E_USAGE', `there is no question “${text}”`, `use one of: ${QUESTIONS.join(', ')}`, 2);
}
