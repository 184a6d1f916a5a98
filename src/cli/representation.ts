import type { ListInput } from '../query/list-spec.ts';
import { representationList } from '../query/lists/representation.ts';
import { dayOf } from '../query/options.ts';
import { count } from '../query/text.ts';
import { type PostLine, representationAt, representationOf } from '../record/representation/representation.ts';
import { listCommand } from './list-command.ts';
import { postLines, postName, standText } from './print/posts.ts';
import { paragraph } from './print/timeline.ts';

/** What stands on a given day, beside the steps. */
export const ON = {
  on: { type: 'string', description: 'Also tell what stands on that day', valueHint: 'YYYY-MM-DD' },
} as const;

/** The day of `--on`; undefined without it. */
export function onDay({ options }: Pick<ListInput, 'options'>): number | undefined {
  return dayOf('on', options.on as string | undefined)?.hi;
}

/** `demarche representation`: who represents whom where, over time. */
export const representation = listCommand(representationList, {
  note: '● holds from then on, ○ was only planned, threatened or denied, · changes nobody’s headship.',
  args: ON,
  table: (items, input, screen) =>
    postLines(items, input.told, input.names, screen, standing(input)) +
    paragraph(count(items.length, 'post'), screen, 0),
});

/** What stands at a post on the day of `--on`, by all its steps, whatever the other filters leave out. */
function standing({ told, names, options }: ListInput): (line: PostLine) => string | null {
  const day = onDay({ options });
  if (day === undefined) return () => null;
  const whole = new Map(representationOf(told.events, told.context).map((l) => [postName(l, names), l]));
  return (line) => standText(day, representationAt(whole.get(postName(line, names)) ?? line, day));
}
