import { type CommandDef, defineCommand } from 'citty';
import { dyadPage } from '../query/dyad-page.ts';
import { dyadStory, plainOf } from '../query/dyad-story.ts';
import { namesOfData } from '../query/names-of-data.ts';
import { pairOfWords, queryOf } from '../query/options.ts';
import { withStore } from '../query/source.ts';
import { FILTERS } from './filters.ts';
import { dyadText } from './print/dyad.ts';
import { checkListFormat } from './print/output.ts';
import { STORE } from './store-option.ts';
import { screenOf, write } from './terminal.ts';

/** `demarche dyad A B`: the story of two states, or a state and a body, on one page. */
export const dyad = defineCommand({
  meta: {
    name: 'dyad',
    description:
      'Tell the story of two parties: measures and what answered them, who represents whom, relations, travel advice, contacts, open claims, and how warm or cold each month was.',
  },
  args: {
    a: {
      type: 'positional',
      description: 'The two parties, by code (TUR ISR) or name (Turkey Israel)',
      required: false,
    },
    ...STORE,
    since: FILTERS.since,
    until: FILTERS.until,
    'as-of': FILTERS['as-of'],
    all: { type: 'boolean', description: 'Also show what was only said: accusations, demands, threats, praise' },
    format: {
      type: 'string',
      description: 'table for reading, or jsonl for all of it as one JSON object (table if left out)',
      valueHint: 'table|jsonl',
    },
  },
  async run({ args }) {
    const format = checkListFormat(args.format, ['table', 'jsonl']);
    const names = await namesOfData();
    const pair = pairOfWords(args._ as string[], names);
    const query = { ...queryOf(args, names), pair };
    await withStore(args.store, async (source) => {
      if (format === 'jsonl') {
        const story = await dyadStory(source, query, names);
        return write(process.stdout, `${JSON.stringify(plainOf(story))}\n`);
      }
      const story = await dyadPage(source, query, names);
      await write(process.stdout, dyadText(story, names, screenOf(process.stdout), args.all === true));
    });
  },
}) as CommandDef;
