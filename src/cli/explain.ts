import { type CommandDef, defineCommand } from 'citty';
import { DemarcheError } from '../errors.ts';
import { findById } from '../query/ids.ts';
import { namesOfData } from '../query/names-of-data.ts';
import { dayOf } from '../query/options.ts';
import { withStore } from '../query/source.ts';
import { signaturesOf, toldOf, withOrigins } from '../query/told.ts';
import { strongestLinks } from '../record/events/links.ts';
import { FILTERS } from './filters.ts';
import { explainEventText } from './print/explain-event.ts';
import { explainMentionText, lostText } from './print/explain-mention.ts';
import { checkListFormat } from './print/output.ts';
import { STORE } from './store-option.ts';
import { screenOf, write } from './terminal.ts';

/** `demarche explain ID`: why an event or a row is what it is. */
export const explain = defineCommand({
  meta: {
    name: 'explain',
    description:
      'Tell why an event (e:…) is one event, how its date came about, what its reports agree and differ on, with all proofs; or show one row (m:…) with the words behind each part. The beginning of an id will do.',
  },
  args: {
    id: { type: 'positional', description: 'The id of an event or a mention, or its beginning', required: false },
    ...STORE,
    'as-of': FILTERS['as-of'],
    format: {
      type: 'string',
      description: 'table for reading, or jsonl (table if left out)',
      valueHint: 'table|jsonl',
    },
  },
  async run({ args }) {
    const format = checkListFormat(args.format, ['table', 'jsonl']);
    const id = oneWord(args._ as string[], 'explain', 'an id');
    const asOf = dayOf('as-of', args['as-of'])?.hi;
    const names = await namesOfData();
    await withStore(args.store, async (source) => {
      const { event, mention: asked, lost } = await findById(source, id, asOf);
      const all = await toldOf(source, event === null ? [] : [event], asOf);
      const screen = screenOf(process.stdout);
      const gone = lost === undefined ? null : { how: lost.how, by: lost.by, mention: lost.mention.row.id };
      const mention = asked === null ? undefined : (lost?.mention ?? all.mentions.get(asked));
      if (mention !== undefined) {
        const plain = { event: event?.id ?? null, ...(gone === null ? {} : { gone }), ...mention };
        if (format === 'jsonl') return write(process.stdout, `${JSON.stringify(plain)}\n`);
        const report = await source.report(mention.report.id);
        return write(process.stdout, explainMentionText(mention, event, report, screen, lost));
      }
      if (event === null) return;
      const told = await withOrigins(source, all, names, asOf);
      const days = await source.reportDays(event.reports, asOf === undefined ? undefined : { pair: event.pair, asOf });
      if (format === 'jsonl') {
        const mentions = event.mentions.flatMap((m) => told.mentions.get(m) ?? []);
        const links = strongestLinks(mentions, signaturesOf(told), days);
        const plain = {
          event,
          ...(gone === null ? {} : { gone }),
          origins: told.origins.get(event.id) ?? null,
          links,
          report_days: [...days.values()],
          mentions,
        };
        return write(process.stdout, `${JSON.stringify(plain)}\n`);
      }
      if (lost !== undefined) await write(process.stdout, `${lostText(lost)}; these are the others\n\n`);
      await write(process.stdout, explainEventText(event, told, days, names, screen));
    });
  },
}) as CommandDef;

/** The one word that a command takes. @throws DemarcheError E_USAGE */
export function oneWord(words: readonly string[], command: string, what: string): string {
  const [word, ...more] = words;
  if (word !== undefined && more.length === 0) return word;
  throw new DemarcheError('E_USAGE', `${command} takes ${what}`, `see demarche ${command} --help`, 2);
}
