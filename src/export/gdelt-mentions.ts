/** GDELT 2.0 Mentions: 16 columns in GDELT's order, tab-separated, without a header. */
import { webAddress } from './addresses.ts';
import { firstReceived, gdeltTime, globalEventId } from './gdelt.ts';
import type { MentionItem } from './items.ts';
import { isTold } from './told.ts';
import { tsvLine } from './tsv.ts';
import type { ExportContext, Exporter } from './types.ts';

/** Names of the columns, which the file itself does not have. */
export const GDELT_MENTION_COLUMNS: readonly string[] = [
  'GLOBALEVENTID',
  'EventTimeDate',
  'MentionTimeDate',
  'MentionType',
  'MentionSourceName',
  'MentionIdentifier',
  'SentenceID',
  'Actor1CharOffset',
  'Actor2CharOffset',
  'ActionCharOffset',
  'InRawText',
  'Confidence',
  'MentionDocLen',
  'MentionDocTone',
  'MentionDocTranslationInfo',
  'Extras',
];

/** One row for each mention of an event, under the event's number. */
export const gdeltMentions: Exporter = {
  name: 'gdelt-mentions',
  title: 'GDELT 2.0 Mentions',
  description: 'The 16 columns of GDELT’s mention table, to go with gdelt-events; what is not known is empty.',
  extension: 'mentions.CSV',
  mediaType: 'text/tab-separated-values; charset=utf-8',
  binary: false,
  of: ['events'],
  loses: [
    'Mentions of events that gdelt-events leaves out.',
    'Everything that a mention tells: GDELT’s table says only where it stands.',
    'Offsets into titles given beside the text.',
  ],
  async *write(items, context) {
    if (items.of !== 'events') return;
    for await (const page of items.pages) {
      let lines = '';
      for (const item of page) {
        if (!isTold(item.event.status, 'events', context)) continue;
        const { event, mentions } = item;
        const first = firstReceived(mentions.map((m) => m.report));
        for (const m of mentions) lines += tsvLine(rowOf(globalEventId(event.id), first, m, context));
      }
      yield lines;
    }
  },
};

function rowOf(
  event: string,
  first: string | null,
  { row, report }: MentionItem,
  { tally }: ExportContext,
): readonly (string | number | null)[] {
  const url = webAddress(report.url);
  const received = gdeltTime(report.received);
  if (received === null)
    tally('mentions are of a report of which no time of receipt is known: MentionTimeDate is empty');
  if (url === null) tally('mentions are of a report without an address: the report’s id stands for it');
  const parties = [...row.source, ...row.target];
  return [
    event,
    first,
    received,
    url === null ? null : 1,
    url === null ? report.outlet : new URL(url).hostname.replace(/^www\./, ''),
    url ?? report.id,
    null,
    offset(row.source[0]),
    offset(row.target[0]),
    offset(row),
    parties.every((p) => p.basis === 'stated' || p.basis === 'implied') ? 1 : 0,
    null,
    null,
    null,
    null,
    null,
  ];
}

/** GDELT counts characters of the text: there is no number for a title. */
function offset(proof: { readonly span: readonly [number, number]; readonly in?: 'title' } | undefined): number | null {
  return proof === undefined || proof.in === 'title' ? null : proof.span[0];
}
