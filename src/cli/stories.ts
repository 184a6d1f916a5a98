import { type CommandDef, defineCommand } from 'citty';
import { DemarcheError } from '../errors.ts';
import { ledgerOf, reportsAsked } from '../query/ledger.ts';
import { namesOfData } from '../query/names-of-data.ts';
import { queryOf } from '../query/options.ts';
import { withStore } from '../query/source.ts';
import { storiesOf } from '../query/stories.ts';
import { FILTERS } from './filters.ts';
import { refuseWords } from './list-command.ts';
import { checkListFormat } from './print/output.ts';
import { nextText, storiesText } from './print/stories.ts';
import { checkLimit } from './search.ts';
import { STORE } from './store-option.ts';
import { screenOf, write } from './terminal.ts';

/** Time and memory of finding stories grow with the square of the number of reports. */
const MOST = 3000;

/** `demarche stories`: what a store holds, at a glance. */
export const stories = defineCommand({
  meta: {
    name: 'stories',
    description:
      'Tell what a store holds: which reports tell one story, and of each story the main deeds with what answered them, and what is contested.',
  },
  args: {
    ...STORE,
    pair: FILTERS.pair,
    since: { ...FILTERS.since, description: 'Only reports of this day or later' },
    until: { ...FILTERS.until, description: 'Only reports of this day or earlier' },
    lines: { type: 'string', description: 'At most so many deeds a story (6 if left out)', valueHint: 'N' },
    next: { type: 'boolean', description: 'End with commands to go on with' },
    format: {
      type: 'string',
      description: 'table for reading, or jsonl (table if left out)',
      valueHint: 'table|jsonl',
    },
  },
  async run({ args }) {
    refuseWords('stories', args._ as string[]);
    const format = checkListFormat(args.format, ['table', 'jsonl']);
    const lines = checkLimit(args.lines ?? '6', '--lines');
    const names = await namesOfData();
    const query = queryOf(args, names);
    await withStore(args.store, async (source) => {
      // Counted before anything is loaded: a large store would fill the memory first.
      const { length } = await reportsAsked(source, query);
      if (length > MOST) {
        throw new DemarcheError(
          'E_TOO_MANY',
          `${length} reports are too many to find stories in at once`,
          `take at most ${MOST}, with --since and --until, or --pair`,
          2,
        );
      }
      const told = await ledgerOf(source, query);
      const found = await storiesOf(source, told, names, lines);
      if (format === 'table') {
        const screen = screenOf(process.stdout);
        const next = args.next === true ? nextText(found, args.store, screen) : '';
        return write(process.stdout, storiesText(found, names, screen) + next);
      }
      for (const { reports, parties, span, main, links, contested } of found) {
        await write(process.stdout, `${JSON.stringify({ reports, parties, span, main, links, contested })}\n`);
      }
    });
  },
}) as CommandDef;
