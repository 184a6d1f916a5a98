import type { ListInput } from '../query/list-spec.ts';
import { relationList } from '../query/lists/relations.ts';
import { count } from '../query/text.ts';
import { type Relations, relationsAt, relationsOf } from '../record/relations/relations.ts';
import { listCommand } from './list-command.ts';
import { standText } from './print/posts.ts';
import { monthPlot, relationLines } from './print/relations.ts';
import { paragraph } from './print/timeline.ts';
import { ON, onDay } from './representation.ts';
import { painter, type Screen } from './terminal.ts';

/** `demarche relations`: the formal state of each two states' relations, and how warm or cold the months were. */
export const relations = listCommand(relationList, { args: ON, table });

function table(items: readonly Relations[], input: ListInput, screen: Screen): string {
  const { told, names } = input;
  const paint = painter(screen);
  const day = onDay(input);
  // What stood on a day follows from all steps, whatever the other filters leave out.
  const whole =
    day === undefined ? null : new Map(relationsOf(told.events, told.context).map((w) => [String(w.pair), w]));
  return items
    .map((r) => {
      const stand = day === undefined ? '' : `  ${standText(day, relationsAt(whole?.get(String(r.pair)) ?? r, day))}`;
      const title = `${names.nameOf(r.pair[0])} and ${names.nameOf(r.pair[1])}`;
      return `${paint('bold', title)}${stand}\n${relationLines(r, told, screen)}${monthPlot(r.months, screen)}`;
    })
    .concat(paragraph(count(items.length, 'pair'), screen, 0))
    .join('');
}
