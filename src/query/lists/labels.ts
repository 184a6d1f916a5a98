import { type LabelLine, labelsOf } from '../../record/labels/labels.ts';
import type { ListSpec } from '../list-spec.ts';
import { partyName } from '../text.ts';

/** What each outlet and each speaker calls each actor. */
export const labelList: ListSpec<LabelLine> = {
  name: 'labels',
  summary: 'List what outlets in their own voice, and speakers whom they quote, call each actor, given and refused.',
  note: 'None of the words is ours.',
  scope: 'reports',
  items: ({ told, query }) =>
    labelsOf(told.readings, query.actor === undefined ? {} : { actor: query.actor }).filter(
      (l) => query.pair === undefined || query.pair.includes(l.code),
    ),
  columns: {
    code: (l) => l.code,
    person: (l) => l.person,
    holder: (l) => partyName(l.holder),
    voice: (l) => l.voice,
    label: (l) => l.label,
    wordings: (l) => l.wordings,
    given: (l) => l.given,
    refused: (l) => l.refused,
    first: (l) => l.first,
    last: (l) => l.last,
    reports: (l) => [...new Set(l.proofs.map((p) => p.report))],
  },
};
