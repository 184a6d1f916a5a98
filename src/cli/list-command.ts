/** What the commands that list a part of the record have in common. */
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import { DemarcheError } from '../errors.ts';
import { listItems } from '../query/list-items.ts';
import { FILTERS_OF, type ListInput, type ListSpec } from '../query/list-spec.ts';
import { namesOfData } from '../query/names-of-data.ts';
import { type Given, queryOf } from '../query/options.ts';
import { withStore } from '../query/source.ts';
import { FILTERS } from './filters.ts';
import { checkListFormat, FORMAT, printList } from './print/output.ts';
import { STORE } from './store-option.ts';
import type { Screen } from './terminal.ts';

/** What a list has on a terminal beside its data. */
export interface ListScreen<Item> {
  /** What more a person must know to read it. */
  readonly note?: string;
  /** Options that choose what else the table tells. */
  readonly args?: ArgsDef;
  /** All items as text for people, ending with a line break. */
  readonly table: (items: readonly Item[], input: ListInput, screen: Screen) => string;
}

/** A command that lists a part of the record. */
export function listCommand<Item, Row>(spec: ListSpec<Item, Row>, screen: ListScreen<Item>): CommandDef {
  return defineCommand({
    meta: {
      name: spec.name,
      description: [spec.summary, spec.note, screen.note].filter((t) => t !== undefined).join(' '),
    },
    args: { ...STORE, ...filtersOf(spec), ...optionsOf(spec), ...screen.args, ...FORMAT },
    async run({ args }) {
      const given = args as unknown as Given & Readonly<Record<string, unknown>> & { readonly _: readonly string[] };
      refuseWords(spec.name, given._);
      const format = checkListFormat(given.format as string | undefined);
      const names = await namesOfData();
      const query = queryOf(given, names);
      await withStore(String(given.store), async (source) => {
        const listed = await listItems(spec, source, query, names, given, format !== 'jsonl');
        const { items, input } = listed;
        await printList(items, format, { ...listed, table: (all, on) => screen.table(all, input, on) });
      });
    },
  }) as CommandDef;
}

function filtersOf({ scope }: Pick<ListSpec<unknown>, 'scope'>): ArgsDef {
  const { since, until } = FILTERS;
  // Of whole reports, days are those of publication.
  const all =
    scope === 'events'
      ? FILTERS
      : {
          ...FILTERS,
          since: { ...since, description: 'Only from reports of this day or later' },
          until: { ...until, description: 'Only from reports of this day or earlier' },
        };
  return Object.fromEntries(FILTERS_OF[scope].map((name) => [name, all[name]]));
}

function optionsOf({ options = {} }: Pick<ListSpec<unknown>, 'options'>): ArgsDef {
  return Object.fromEntries(
    Object.entries(options).map(([name, { hint, ...option }]) => [
      name,
      hint === undefined ? option : { ...option, valueHint: hint },
    ]),
  );
}

/** @throws DemarcheError E_USAGE where a list is given words */
export function refuseWords(name: string, words: readonly string[]): void {
  if (words.length === 0) return;
  throw new DemarcheError(
    'E_USAGE',
    `${name} takes no words (“${words.join(' ')}”)`,
    'name parties with --pair A,B or --actor A',
    2,
  );
}
