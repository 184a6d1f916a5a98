import { EFFECTS } from '../record/representation/data.ts';
import {
  type PostLine,
  type PostStep,
  representationAt,
  representationOf,
} from '../record/representation/representation.ts';
import { postLines, postName, standText } from './print/posts.ts';
import { count } from './print/text.ts';
import { paragraph } from './print/timeline.ts';
import { type ListInput, listCommand } from './query/list-command.ts';
import { dayOf } from './query/options.ts';
import { fits } from './query/source.ts';

/** What stands on a given day, beside the steps. */
export const ON = {
  on: { type: 'string', description: 'Also tell what stands on that day', valueHint: 'YYYY-MM-DD' },
} as const;

/** The day of `--on`; undefined without it. */
export function onDay({ args }: Pick<ListInput, 'args'>): number | undefined {
  return dayOf('--on', args.on as string | undefined)?.hi;
}

/** `demarche representation`: who represents whom where, over time. */
export const representation = listCommand<PostLine, { readonly line: PostLine; readonly step: PostStep }>({
  name: 'representation',
  description:
    'Tell who represents whom where: for each embassy and consulate its steps over time, with an unknown beginning. ● holds from then on, ○ was only planned, threatened or denied, · changes nobody’s headship.',
  args: ON,
  kinds: (kind) => Object.hasOwn(EFFECTS, kind),
  items: ({ told, query }) =>
    representationOf(told.events, told.context)
      .map((line) => ({
        ...line,
        steps: line.steps.filter((s) => {
          const event = told.byId.get(s.event);
          return event !== undefined && fits(event, query);
        }),
      }))
      .filter((line) => line.steps.length > 0),
  listing: (input) => ({
    columns: {
      sender: ({ line }) => line.sender,
      host: ({ line }) => line.host,
      post: ({ line }) => line.post.type,
      city: ({ line }) => line.post.city,
      date: ({ step }) => step.date.edtf,
      date_basis: ({ step }) => step.date.basis,
      state: ({ step }) => step.state,
      whom: ({ step }) => step.whom,
      kind: ({ step }) => step.kind,
      status: ({ step }) => step.status,
      done: ({ step }) => !step.hollow,
      told: ({ step }) => step.basis,
      temporary: ({ step }) => step.temporary.map((p) => p.quote),
      ended_by: ({ step }) => step.endedBy,
      event: ({ step }) => step.event,
      quotes: ({ step }) => [...new Set(step.proofs.map((p) => p.quote))],
    },
    rows: (line) => line.steps.map((step) => ({ line, step })),
    table: (items, screen) =>
      postLines(items, input.told, input.names, screen, standing(input)) +
      paragraph(count(items.length, 'post'), screen, 0),
  }),
});

/** What stands at a post on the day of `--on`, by all its steps, whatever the other filters leave out. */
function standing({ told, names, args }: ListInput): (line: PostLine) => string | null {
  const day = onDay({ args });
  if (day === undefined) return () => null;
  const whole = new Map(representationOf(told.events, told.context).map((l) => [postName(l, names), l]));
  return (line) => standText(day, representationAt(whole.get(postName(line, names)) ?? line, day));
}
