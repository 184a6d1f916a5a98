/** Tab-separated events in the columns of ICEWS. */
import type { PartyRow } from '../coding/contract.ts';
import type { MentionItem } from './items.ts';
import { placeCells } from './located.ts';
import { LEFT_OUT } from './told.ts';
import { mentionTable, WORDS_IN_TSV } from './tsv.ts';
import type { ExportContext, Exporter } from './types.ts';

/** Names of the columns, as ICEWS ships them. */
export const ICEWS_COLUMNS: readonly string[] = [
  'Event ID',
  'Event Date',
  'Source Name',
  'Source Sectors',
  'Source Country',
  'Event Text',
  'CAMEO Code',
  'Intensity',
  'Target Name',
  'Target Sectors',
  'Target Country',
  'Story ID',
  'Sentence Number',
  'Publisher',
  'City',
  'District',
  'Province',
  'Country',
  'Latitude',
  'Longitude',
];

/** One row for each mention: ICEWS has a row a story. */
export const icews: Exporter = {
  name: 'icews',
  title: 'ICEWS',
  description: 'CAMEO events in the columns of ICEWS, tab-separated with a header; what is not known is empty.',
  extension: 'tab',
  mediaType: 'text/tab-separated-values; charset=utf-8',
  binary: false,
  of: ['mentions'],
  loses: [
    LEFT_OUT,
    'Dates that are not one day.',
    'Whether it is told as past; its figures, reason, attribution and quotes.',
    'That ICEWS has one party a side: those who act jointly stand in one cell, with semicolons between.',
    'ICEWS’s own words for an event: Event Text has the kind instead.',
    WORDS_IN_TSV,
  ],
  write: (items, context) => mentionTable(items, context, ICEWS_COLUMNS, rowOf),
};

function rowOf({ row, report, days }: MentionItem, context: ExportContext): readonly (string | number | null)[] {
  const { tally, nameOf } = context;
  if (row.cameo.code === null) tally('mentions have no CAMEO code: CAMEO Code is empty');
  const day = days.lo !== null && days.lo === days.hi ? row.date.edtf : null;
  if (day === null) tally('mentions have no one day: Event Date is empty');
  const { city, lat, lon } = placeCells(row.place);
  const state = row.place?.code ?? null;
  return [
    row.id,
    day,
    ...partyCells(row.source, context),
    row.kind,
    row.cameo.code,
    row.goldstein,
    ...partyCells(row.target, context),
    row.report,
    null,
    report.outlet,
    city,
    null,
    null,
    state === null ? null : nameOf(state),
    lat,
    lon,
  ];
}

function partyCells(parties: readonly PartyRow[], { countries, nameOf }: ExportContext): readonly string[] {
  const each = (value: (party: PartyRow) => string | null): string => parties.map((p) => value(p) ?? '').join('; ');
  return [
    each((p) => p.person ?? (p.code === null ? p.name : nameOf(p.code))),
    each((p) => p.role),
    each((p) => (p.code !== null && countries.has(p.code) ? nameOf(p.code) : null)),
  ];
}
