import { type LabelLine, labelsOf } from '../record/labels/labels.ts';
import { partyName } from './print/claims.ts';
import { count, list } from './print/text.ts';
import { paragraph } from './print/timeline.ts';
import { ledgerCommand } from './query/ledger-command.ts';
import type { Names } from './query/names.ts';
import { painter, type Screen } from './terminal.ts';

/** `demarche labels`: what each outlet and each speaker calls each actor. */
export const labels = ledgerCommand<LabelLine>({
  name: 'labels',
  description:
    'List what outlets in their own voice, and speakers whom they quote, call each actor, given and refused. None of the words is ours.',
  items: ({ told, query }) =>
    labelsOf(told.readings, query.actor === undefined ? {} : { actor: query.actor }).filter(
      (l) => query.pair === undefined || query.pair.includes(l.code),
    ),
  listing: ({ names }) => ({
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
    table: (items, screen) => table(items, names, screen),
  }),
});

function table(items: readonly LabelLine[], names: Names, screen: Screen): string {
  const paint = painter(screen);
  const groups = Map.groupBy(
    items,
    (l) => `${l.person === null ? '' : `${l.person}, `}${names.nameOf(l.code)} (${l.code})`,
  );
  return [...groups]
    .map(([who, lines]) => {
      const rows = lines.map((l) => {
        const times = [
          ...(l.given > 0 ? [count(l.given, 'time')] : []),
          ...(l.refused > 0 ? [`refused ${count(l.refused, 'time')}`] : []),
        ];
        const days = l.first === null ? '' : l.first === l.last ? `, ${l.first}` : `, ${l.first} to ${l.last}`;
        const voice = l.voice === 'narrator' ? 'in its own voice' : 'quoted';
        const words = list(l.wordings.map((w) => `“${w}”`));
        return paragraph(`${words}: ${partyName(l.holder)} ${voice}, ${times.join(', ')}${days}`, screen, 4);
      });
      return `  ${paint('bold', who)}\n${rows.join('')}`;
    })
    .concat(paragraph(count(items.length, 'label'), screen, 0))
    .join('');
}
