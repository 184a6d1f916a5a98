import { type CommandDef, defineCommand } from 'citty';
import { DemarcheError } from '../errors.ts';
import { findById } from '../query/ids.ts';
import { namesOfData } from '../query/names-of-data.ts';
import { eventOrigins, originOptions } from '../query/origins.ts';
import { withStore } from '../query/source.ts';
import { toldOf } from '../query/told.ts';
import type { OriginEdge } from '../record/origins/types.ts';
import { oneWord } from './explain.ts';
import { lostText } from './print/explain-mention.ts';
import { originsText } from './print/origins.ts';
import { checkListFormat, FORMAT, printList } from './print/output.ts';
import { STORE } from './store-option.ts';
import { screenOf, write } from './terminal.ts';

/** `demarche origins ID`: on how many origins the reports of an event rest. */
export const origins = defineCommand({
  meta: {
    name: 'origins',
    description:
      'Tell how many of the reports of an event are independent: which derive from one wire, one statement, one nameless source or one text, as a tree with the words that show it.',
  },
  args: {
    id: { type: 'positional', description: 'The id of an event or of one of its mentions', required: false },
    ...STORE,
    ...FORMAT,
  },
  async run({ args }) {
    const format = checkListFormat(args.format);
    const id = oneWord(args._ as string[], 'origins', 'an id');
    const names = await namesOfData();
    await withStore(args.store, async (source) => {
      const { event, lost } = await findById(source, id);
      if (event === null) throw new DemarcheError('E_ID', lostText(lost), 'demarche explain shows it', 2);
      const told = await toldOf(source, [event]);
      const found = eventOrigins(event, told, await originOptions(source, event.reports, names));
      if (format === 'csv') {
        return printList<OriginEdge, OriginEdge>(found.edges, 'csv', { columns: EDGE_COLUMNS, table: () => '' });
      }
      if (format === 'jsonl') return write(process.stdout, `${JSON.stringify({ event: event.id, ...found })}\n`);
      const reports = new Map(told.readings.map((r) => [r.report.id, r.report]));
      await write(process.stdout, originsText(found, reports, screenOf(process.stdout)));
    });
  },
}) as CommandDef;

const EDGE_COLUMNS = {
  kind: (e: OriginEdge) => e.kind,
  from: (e: OriginEdge) => e.from,
  to: (e: OriginEdge) => e.to,
  directed: (e: OriginEdge) => e.directed,
  by: (e: OriginEdge) => e.by,
  strength: (e: OriginEdge) => e.strength,
  counts: (e: OriginEdge) => e.counts,
  quotes: (e: OriginEdge) => e.proofs.map((p) => (p.to === null ? p.from.quote : `${p.from.quote} = ${p.to.quote}`)),
};
