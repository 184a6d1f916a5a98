import type { ListInput } from '../query/list-spec.ts';
import { labelList } from '../query/lists/labels.ts';
import { count, list, partyName } from '../query/text.ts';
import type { LabelLine } from '../record/labels/labels.ts';
import { listCommand } from './list-command.ts';
import { paragraph } from './print/timeline.ts';
import { painter, type Screen } from './terminal.ts';

/** `demarche labels`: what each outlet and each speaker calls each actor. */
export const labels = listCommand(labelList, { table });

function table(items: readonly LabelLine[], { names }: ListInput, screen: Screen): string {
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
