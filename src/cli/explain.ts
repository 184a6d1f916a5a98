import { type CommandDef, defineCommand } from 'citty';
import { DemarcheError } from '../errors.ts';
import { explainEventText, strongestLinks } from './print/explain-event.ts';
import { explainMentionText } from './print/explain-mention.ts';
import { checkListFormat } from './print/output.ts';
import { findById } from './query/ids.ts';
import { namesOfData } from './query/list-command.ts';
import { withStore } from './query/source.ts';
import { toldOf, withOrigins } from './query/told.ts';
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
    format: {
      type: 'string',
      description: 'table for reading, or jsonl (table if left out)',
      valueHint: 'table|jsonl',
    },
  },
  async run({ args }) {
    const format = checkListFormat(args.format, ['table', 'jsonl']);
    const id = oneWord(args._ as string[], 'explain', 'an id');
    const names = await namesOfData();
    await withStore(args.store, async (source) => {
      const { event, mention: asked } = await findById(source, id);
      const all = await toldOf(source, [event]);
      const screen = screenOf(process.stdout);
      const mention = asked === null ? undefined : all.mentions.get(asked);
      if (mention !== undefined) {
        if (format === 'jsonl') return write(process.stdout, `${JSON.stringify({ event: event.id, ...mention })}\n`);
        const report = await source.report(mention.report.id);
        return write(process.stdout, explainMentionText(mention, event, report, screen));
      }
      const told = await withOrigins(source, all, names, undefined);
      const days = await source.reportDays(event.reports);
      if (format === 'jsonl') {
        const mentions = event.mentions.flatMap((m) => told.mentions.get(m) ?? []);
        const links = strongestLinks(event, told, days);
        const plain = {
          event,
          origins: told.origins.get(event.id) ?? null,
          links,
          report_days: [...days.values()],
          mentions,
        };
        return write(process.stdout, `${JSON.stringify(plain)}\n`);
      }
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
