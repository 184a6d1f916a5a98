/** What the commands over whole reports have in common: claims, figures, labels, statements. */
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import { checkListFormat, FORMAT, type Listing, printList } from '../print/output.ts';
import { STORE } from '../store-option.ts';
import { ledgerOf } from './ledger.ts';
import { type ListInput, namesOfData, refuseWords } from './list-command.ts';
import { FILTERS, type Given, queryOf } from './options.ts';
import { withStore } from './source.ts';

/** One ledger. */
export interface LedgerSpec<Item, Row = Item> {
  readonly name: string;
  readonly description: string;
  readonly args?: ArgsDef;
  readonly items: (input: ListInput) => readonly Item[];
  readonly listing: (input: ListInput) => Listing<Item, Row>;
}

/** A command that lists what whole reports say; its days are those of publication. */
export function ledgerCommand<Item, Row = Item>(spec: LedgerSpec<Item, Row>): CommandDef {
  const { pair, actor, since, until } = FILTERS;
  return defineCommand({
    meta: { name: spec.name, description: spec.description },
    args: {
      ...STORE,
      pair,
      actor,
      since: { ...since, description: 'Only from reports of this day or later' },
      until: { ...until, description: 'Only from reports of this day or earlier' },
      'as-of': FILTERS['as-of'],
      ...spec.args,
      ...FORMAT,
    },
    async run({ args }) {
      const given = args as unknown as Given & Readonly<Record<string, unknown>> & { readonly _: readonly string[] };
      refuseWords(spec.name, given._);
      const format = checkListFormat(given.format as string | undefined);
      const names = await namesOfData();
      const query = queryOf(given, names);
      await withStore(String(given.store), async (source) => {
        const input = { told: await ledgerOf(source, query), names, query, args: given };
        await printList(spec.items(input), format, spec.listing(input));
      });
    },
  }) as CommandDef;
}
