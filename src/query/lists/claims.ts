import { DemarcheError } from '../../errors.ts';
import { claimsOf } from '../../record/claims/claims.ts';
import type { Claim, Position } from '../../record/claims/types.ts';
import { hasWords, wordsOfParty } from '../has-words.ts';
import { isAbout } from '../ledger.ts';
import type { ListInput, ListSpec } from '../list-spec.ts';
import { partyName } from '../text.ts';

const QUESTIONS: readonly Claim['question'][] = ['cause', 'occurrence', 'label', 'figure', 'other'];
const STATES: readonly Claim['state'][] = ['contested', 'unanswered', 'agreed'];

/** What parties hold against one another, never decided. */
export const claimList: ListSpec<Claim, { readonly claim: Claim; readonly position: Position }> = {
  name: 'claims',
  summary:
    'List what parties take positions on: who did it, whether it was so, what to call somebody, how many; each answer with who holds and who contests it.',
  note: 'Nothing is decided.',
  scope: 'reports',
  options: {
    question: {
      type: 'string',
      description: `Only such questions: ${QUESTIONS.join(', ')}`,
      hint: 'Q',
      example: 'cause',
    },
    open: { type: 'boolean', description: 'Only those on which the parties do not agree' },
    state: {
      type: 'string',
      description: `Only those in such a state: ${STATES.join(', ')}`,
      hint: 'STATE',
      example: 'contested',
    },
    event: { type: 'string', description: 'Only those about one event', hint: 'ID', example: 'e:04b9b9a5' },
    words: { type: 'string', description: 'Only those told in these words', hint: 'WORDS', example: 'explosion' },
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
  const question = choice('question', options.question, QUESTIONS);
  const state = choice('state', options.state, STATES);
  const { actor, pair } = query;
  const all = claimsOf(told.events, told.readings, {
    ...(question === undefined ? {} : { question }),
    ...(options.open === true ? { open: true } : {}),
    ...(actor === undefined ? {} : { actor }),
    ...(options.event === undefined ? {} : { event: String(options.event) }),
  });
  const words = options.words === undefined ? undefined : String(options.words);
  return all.filter(
    (c) =>
      (state === undefined || c.state === state) &&
      (pair === undefined || isAbout(c, pair, told)) &&
      hasWords(words, [...c.topic, c.code, c.label, ...c.positions.flatMap(wordsOfPosition)]),
  );
}

function wordsOfPosition({ party, answer, stance, proof }: Position): readonly (string | null | undefined)[] {
  return [...wordsOfParty(party), answer, stance, proof.quote];
}

/** @throws DemarcheError E_USAGE for what is none of the choices */
function choice<Choice extends string>(name: string, given: unknown, choices: readonly Choice[]): Choice | undefined {
  if (given === undefined) return undefined;
  const text = String(given);
  const found = choices.find((c) => c === text.toLowerCase());
  if (found) return found;
  throw new DemarcheError('E_USAGE', `there is no ${name} “${text}”`, `use one of: ${choices.join(', ')}`, 2);
}
