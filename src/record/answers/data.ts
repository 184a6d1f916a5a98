/** What counts as a measure, and what answers what: the tables of the view. */

/** A rule by which a deed may be taken for the answer to another, where no report says so. */
export interface AnswerRule {
  readonly measures: readonly string[];
  readonly answers: readonly string[];
  /** How many days after the measure an answer of this sort is looked for. */
  readonly days: number;
}

/**
 * Mirrored measures, the commonest form of an answer in diplomacy (reciprocity), and those that are answered in another
 * coin. Windows follow practice: envoys are answered within days, sanctions and tariffs within weeks.
 */
export const ANSWER_RULES: readonly AnswerRule[] = [
  {
    measures: ['envoy.expel'],
    answers: ['envoy.expel', 'mission.reduce', 'envoy.recall', 'mission.close'],
    days: 14,
  },
  { measures: ['envoy.recall'], answers: ['envoy.recall', 'envoy.expel'], days: 10 },
  { measures: ['envoy.refuse'], answers: ['envoy.refuse', 'envoy.recall', 'envoy.expel'], days: 14 },
  { measures: ['envoy.summon'], answers: ['envoy.summon'], days: 7 },
  {
    measures: ['mission.close', 'mission.reduce'],
    answers: ['mission.close', 'mission.reduce', 'envoy.expel'],
    days: 21,
  },
  { measures: ['mission.suspend'], answers: ['mission.suspend', 'mission.close'], days: 14 },
  {
    measures: ['relations.sever', 'relations.suspend', 'relations.downgrade'],
    answers: [
      'relations.sever',
      'relations.suspend',
      'relations.downgrade',
      'envoy.recall',
      'envoy.expel',
      'mission.close',
    ],
    days: 14,
  },
  {
    measures: ['relations.restore', 'relations.upgrade'],
    answers: ['relations.restore', 'relations.upgrade'],
    days: 30,
  },
  { measures: ['envoy.appoint', 'envoy.return'], answers: ['envoy.appoint', 'envoy.return'], days: 60 },
  { measures: ['recognition.grant', 'recognition.withdraw'], answers: ['relations.sever', 'envoy.recall'], days: 14 },
  { measures: ['travel.warn', 'travel.ban'], answers: ['travel.warn', 'travel.ban'], days: 10 },
  { measures: ['visa.suspend'], answers: ['visa.suspend', 'travel.ban'], days: 21 },
  { measures: ['visa.restore'], answers: ['visa.restore'], days: 60 },
  {
    measures: ['sanction.impose', 'sanction.embargo'],
    answers: ['sanction.impose', 'sanction.embargo', 'trade.suspend'],
    days: 45,
  },
  { measures: ['sanction.lift'], answers: ['sanction.lift'], days: 60 },
  {
    measures: ['trade.tariff', 'trade.suspend'],
    answers: ['trade.tariff', 'trade.suspend', 'sanction.impose'],
    days: 45,
  },
  { measures: ['border.close', 'border.cut-links'], answers: ['border.close', 'border.cut-links'], days: 14 },
  { measures: ['airspace.close'], answers: ['airspace.close'], days: 14 },
  { measures: ['nationals.expel', 'coercion.deport'], answers: ['nationals.expel', 'coercion.deport'], days: 30 },
  {
    measures: ['visit.cancel', 'visit.disinvite', 'meeting.cancel'],
    answers: ['visit.cancel', 'visit.disinvite', 'meeting.cancel'],
    days: 14,
  },
];

/** Kinds that are measures of one state against another, and the steps that take them back. */
export const MEASURES: ReadonlySet<string> = new Set(
  `envoy.expel envoy.recall envoy.summon envoy.refuse envoy.return envoy.appoint
  mission.close mission.suspend mission.evacuate mission.reduce mission.open mission.relocate
  relations.sever relations.suspend relations.downgrade relations.restore relations.upgrade relations.establish relations.review
  recognition.grant recognition.withdraw visit.cancel visit.disinvite visit.postpone meeting.cancel talks.suspend
  agreement.withdraw visa.suspend visa.restore travel.warn travel.ban travel.lift nationals.expel nationals.call-home
  trade.suspend trade.tariff trade.lift trade.resume sanction.impose sanction.embargo sanction.lift
  border.close border.cut-links border.open airspace.close airspace.open aid.suspend`.split(/\s+/),
);

const RULES: ReadonlyMap<string, AnswerRule> = new Map(
  // The first of several holds.
  ANSWER_RULES.toReversed().flatMap((r) => r.measures.flatMap((m) => r.answers.map((a) => [`${m} ${a}`, r] as const))),
);

/** The rule by which one kind answers another; null where none does. */
export function ruleFor(measure: string, answer: string): AnswerRule | null {
  return RULES.get(`${measure} ${answer}`) ?? null;
}
