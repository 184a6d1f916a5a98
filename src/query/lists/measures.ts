import { ANSWER_RULES, MEASURES } from '../../record/answers/data.ts';
import { type Measure, measuresOf } from '../../record/answers/measures.ts';
import type { ListSpec } from '../list-spec.ts';
import { whoText } from '../text.ts';

const KINDS: ReadonlySet<string> = new Set([
  ...MEASURES,
  ...ANSWER_RULES.flatMap((r) => [...r.measures, ...r.answers]),
]);

/** Measures, each with what answered it. */
export const measureList: ListSpec<Measure> = {
  name: 'measures',
  summary:
    'List measures of one state against another, each answer under what it answers: stated by a report, told to have come after (sequenced), or inferred by a rule that is named.',
  scope: 'events',
  kinds: (kind) => KINDS.has(kind),
  items: ({ told, wanted }) => measuresOf(told.events, told.context).filter((m) => wanted(m.event)),
  columns: {
    event: (m) => m.event,
    kind: (m) => m.kind,
    status: (m) => m.status,
    source: (m) => m.source,
    target: (m) => m.target,
    who: (m) => whoText(m.who),
    date: (m) => m.date.edtf,
    date_basis: (m) => m.date.basis,
    temporary: (m) => m.temporary.map((p) => p.quote),
    ended_by: (m) => m.endedBy,
    answers: (m) => m.answers.flatMap((l) => l.to.map((e) => `${e} (${l.state})`)),
    answered_by: (m) => m.answeredBy.map((l) => `${l.answer} (${l.state})`),
    quotes: (m) => [...new Set(m.proofs.map((p) => p.quote))],
  },
};
