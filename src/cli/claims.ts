import { DemarcheError } from '../errors.ts';
import { claimsOf } from '../record/claims/claims.ts';
import type { Claim, Position } from '../record/claims/types.ts';
import { claimsText, partyName } from './print/claims.ts';
import { count } from './print/text.ts';
import { paragraph } from './print/timeline.ts';
import { isAbout } from './query/ledger.ts';
import { ledgerCommand } from './query/ledger-command.ts';
import type { ListInput } from './query/list-command.ts';

const QUESTIONS: readonly Claim['question'][] = ['cause', 'occurrence', 'label', 'figure', 'other'];

/** `demarche claims`: what parties hold against one another, never decided. */
export const claims = ledgerCommand<Claim, { readonly claim: Claim; readonly position: Position }>({
  name: 'claims',
  description:
    'List what parties take positions on: who did it, whether it was so, what to call somebody, how many; each answer with who holds and who contests it. Nothing is decided.',
  args: {
    question: { type: 'string', description: `Only such questions: ${QUESTIONS.join(', ')}`, valueHint: 'Q' },
    open: { type: 'boolean', description: 'Only those on which the parties do not agree' },
  },
  items: claimItems,
  listing: ({ told, names }) => ({
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
    table: (items, screen) =>
      claimsText(items, told, names, screen) + paragraph(count(items.length, 'claim'), screen, 0),
  }),
});

function claimItems({ told, query, args }: ListInput): readonly Claim[] {
  const question = args.question === undefined ? undefined : checkQuestion(String(args.question));
  const all = claimsOf(told.events, told.readings, {
    ...(question === undefined ? {} : { question }),
    ...(args.open === true ? { open: true } : {}),
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
