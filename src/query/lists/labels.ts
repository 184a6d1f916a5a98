import { type LabelLine, labelsOf } from '../../record/labels/labels.ts';
import { hasWords, wordsOfParty } from '../has-words.ts';
import type { ListSpec } from '../list-spec.ts';
import { partyName } from '../text.ts';

/** What each outlet and each speaker calls each actor. */
export const labelList: ListSpec<LabelLine> = {
  name: 'labels',
  summary: 'List what outlets in their own voice, and speakers whom they quote, call each actor, given and refused.',
  note: 'None of the words is ours.',
  scope: 'reports',
  options: {
    holder: {
      type: 'string',
      description: 'Only words of this outlet or speaker, by name or code',
      hint: 'WHO',
      example: 'CZE',
    },
    words: { type: 'string', description: 'Only labels in these words', hint: 'WORDS', example: 'group' },
  },
  items: ({ told, query, options }) =>
    labelsOf(told.readings, query.actor === undefined ? {} : { actor: query.actor }).filter(
      (l) =>
        (query.pair === undefined || query.pair.includes(l.code)) &&
        (options.holder === undefined || hasWords(String(options.holder), wordsOfParty(l.holder))) &&
        (options.words === undefined || hasWords(String(options.words), [l.label, ...l.wordings])),
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
