import { type CommandDef, defineCommand } from 'citty';
import { DemarcheError } from '../errors.ts';
import { SEARCH_COLUMNS } from '../query/search-columns.ts';
import { searchQuery } from '../query/search-words.ts';
import { type MarkedHit, withStore } from '../query/source.ts';
import { count } from '../query/text.ts';
import { checkListFormat, FORMAT, type Listing, printList } from './print/output.ts';
import { reportName } from './print/report-name.ts';
import { paragraph } from './print/timeline.ts';
import { STORE } from './store-option.ts';
import type { Screen } from './terminal.ts';

/** `demarche search WORDS`: reports by their words. */
export const search = defineCommand({
  meta: {
    name: 'search',
    description:
      'Find reports by their words, best first. All words must be there; a "phrase in quotes", begin*, OR and NOT are understood. Reports that no longer count are marked.',
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
    const query = searchQuery(words);
    await withStore(args.store, async (source) => {
      await printList(await source.search(query, limit), format, LISTING);
    });
  },
}) as CommandDef;

/** @throws DemarcheError E_USAGE for what is no count */
export function checkLimit(text: string, option = '--limit'): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw new DemarcheError('E_USAGE', `${option} ${text} is no count`, 'give a whole number from 1 on', 2);
}

const LISTING: Listing<MarkedHit> = {
  columns: SEARCH_COLUMNS,
  table: (hits, screen) =>
    hits
      .map(
        (h) =>
          paragraph(reportName(h.report), screen, 2, 'bold') + goneText(h, screen) + paragraph(h.excerpt, screen, 4),
      )
      .concat(paragraph(count(hits.length, 'report'), screen, 0))
      .join(''),
};

function goneText({ gone }: MarkedHit, screen: Screen): string {
  if (gone === null) return '';
  const by = gone.by === null ? '' : ` by ${gone.by.slice(0, 'sha256:'.length + 8)}`;
  return paragraph(`no longer counts: ${gone.change}${by} (${gone.id.slice(0, 10)})`, screen, 4, 'yellow');
}
