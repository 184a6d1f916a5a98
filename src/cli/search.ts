import { type CommandDef, defineCommand } from 'citty';
import { DemarcheError } from '../errors.ts';
import type { Hit } from '../store/read.ts';
import { checkListFormat, FORMAT, type Listing, printList } from './print/output.ts';
import { reportName } from './print/report-name.ts';
import { count } from './print/text.ts';
import { paragraph } from './print/timeline.ts';
import { withStore } from './query/source.ts';
import { STORE } from './store-option.ts';

/** `demarche search WORDS`: reports by their words. */
export const search = defineCommand({
  meta: {
    name: 'search',
    description:
      'Find reports by their words, best first. All words must be there; a "phrase in quotes", begin*, OR and NOT are understood.',
  },
  args: {
    words: { type: 'positional', description: 'What to look for', required: false },
    ...STORE,
    limit: { type: 'string', description: 'At most so many reports (20 if left out)', valueHint: 'N' },
    ...FORMAT,
  },
  async run({ args }) {
    const format = checkListFormat(args.format);
    const words = (args._ as string[]).join(' ').trim();
    if (words === '') throw new DemarcheError('E_USAGE', 'search takes words', 'name what to look for', 2);
    const limit = checkLimit(args.limit ?? '20');
    await withStore(args.store, async (source) => {
      await printList(await source.search(words, limit), format, LISTING);
    });
  },
}) as CommandDef;

/** @throws DemarcheError E_USAGE for what is no count */
export function checkLimit(text: string, option = '--limit'): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw new DemarcheError('E_USAGE', `${option} ${text} is no count`, 'give a whole number from 1 on', 2);
}

const LISTING: Listing<Hit> = {
  columns: {
    report: (h) => h.report.id,
    date: (h) => h.report.date.edtf,
    outlet: (h) => h.report.outlet,
    title: (h) => h.report.title,
    url: (h) => h.report.url,
    excerpt: (h) => h.excerpt,
  },
  table: (hits, screen) =>
    hits
      .map((h) => paragraph(reportName(h.report), screen, 2, 'bold') + paragraph(h.excerpt, screen, 4))
      .concat(paragraph(count(hits.length, 'report'), screen, 0))
      .join(''),
};
