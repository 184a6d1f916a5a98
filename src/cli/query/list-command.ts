/** What the commands that list a part of the record have in common. */
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import { DemarcheError } from '../../errors.ts';
import { loadNames } from '../../node/resources.ts';
import { checkListFormat, type Listing, printList } from '../print/output.ts';
import { createNames, type Names } from './names.ts';
import { type Given, LIST_ARGS, type Query, queryOf } from './options.ts';
import { fits, withStore } from './source.ts';
import { type Told, tell, withOrigins } from './told.ts';

/** What a list has to work with. */
export interface ListInput {
  readonly told: Told;
  readonly names: Names;
  /** The filters as given; `kinds`, `since` and the like may be narrower than `told`. */
  readonly query: Query;
  /** All options as given. */
  readonly args: Readonly<Record<string, unknown>>;
}

/** One list. */
export interface ListSpec<Item, Row = Item> {
  readonly name: string;
  readonly description: string;
  readonly args?: ArgsDef;
  /**
   * Kinds that the list is made of: all of them, of the pair or actor asked for, are fetched, since an entry may depend
   * on deeds that the other filters leave out. Left out: what all filters allow, and nothing else, is fetched.
   */
  readonly kinds?: (kind: string) => boolean;
  /** Whether events of other parties are fetched too, since an entry joins several of them. */
  readonly allParties?: boolean;
  /** The entries, with the filters applied that `kinds` put off. */
  readonly items: (input: ListInput) => readonly Item[] | Promise<readonly Item[]>;
  readonly listing: (input: ListInput) => Listing<Item, Row>;
}

/** A command that lists a part of the record. */
export function listCommand<Item, Row = Item>(spec: ListSpec<Item, Row>): CommandDef {
  return defineCommand({
    meta: { name: spec.name, description: spec.description },
    args: { ...LIST_ARGS, ...spec.args },
    async run({ args }) {
      const given = args as unknown as Given & Readonly<Record<string, unknown>> & { readonly _: readonly string[] };
      refuseWords(spec.name, given._);
      const format = checkListFormat(given.format as string | undefined);
      const names = await namesOfData();
      const query = queryOf(given, names);
      await withStore(String(given.store), async (source) => {
        const all = await tell(
          source,
          spec.kinds ? wide(query, names.kindsWhere(spec.kinds), spec.allParties === true) : query,
        );
        const shown = all.events.filter((e) => fits(e, query));
        const told = format === 'jsonl' ? all : await withOrigins(source, all, names, query.asOf, shown);
        const input = { told, names, query, args: given };
        await printList(await spec.items(input), format, spec.listing(input));
      });
    },
  }) as CommandDef;
}

let known: Promise<Names> | undefined;

/** Names out of the shipped data, loaded once a process. */
export function namesOfData(): Promise<Names> {
  known ??= loadNames().then(createNames);
  return known;
}

function wide({ pair, actor, asOf }: Query, kinds: readonly string[], allParties: boolean): Query {
  return {
    kinds,
    ...(pair === undefined || allParties ? {} : { pair }),
    ...(actor === undefined || allParties ? {} : { actor }),
    ...(asOf === undefined ? {} : { asOf }),
  };
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
