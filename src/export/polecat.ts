/** Tab-separated events in the columns of POLECAT. */
import type { PartyRow } from '../coding/contract.ts';
import type { MentionItem } from './items.ts';
import { placeCells } from './located.ts';
import { quadOf } from './plover-codes.ts';
import { LEFT_OUT } from './told.ts';
import { mentionTable, WORDS_IN_TSV } from './tsv.ts';
import type { ExportContext, Exporter } from './types.ts';

type Cell = string | number | null;

/** The parts of a column name that are told of either side, before and after the side's name. */
const PARTY = [
  ['', ' Name'],
  ['', ' Country'],
  ['', ' COW'],
  ['Primary ', ' Sector'],
  ['', ' Sectors'],
  ['', ' Title'],
  ['', ' Name Raw'],
  ['Wikipedia ', ' ID'],
] as const;
const partyColumns = (side: string): string[] => PARTY.map(([before, after]) => `${before}${side}${after}`);

/** Names of the columns, as the codebook of POLECAT has them. */
export const POLECAT_COLUMNS: readonly string[] = [
  'Event ID',
  'Event Date',
  'Event Type',
  'Event Mode',
  'Intensity',
  'Quad Code',
  'Contexts',
  ...partyColumns('Actor'),
  ...partyColumns('Recipient'),
  'Placename',
  'City',
  'District',
  'Province',
  'Country',
  'Latitude',
  'Longitude',
  'GeoNames ID',
  'Raw Placename',
  'Feature Type',
  'Source',
  'Publication Date',
  'Story People',
  'Story Organizations',
  'Story Locations',
  'Language',
  'Version',
];

/** One row for each mention: POLECAT, too, has a row a story. */
export const polecat: Exporter = {
  name: 'polecat',
  title: 'POLECAT',
  description: 'PLOVER events in the columns of POLECAT, tab-separated with a header; what is not known is empty.',
  extension: 'tsv',
  mediaType: 'text/tab-separated-values; charset=utf-8',
  binary: false,
  of: ['mentions'],
  loses: [
    LEFT_OUT,
    'Dates that are not one day.',
    'Whether it is told as past; its figures, reason, attribution and quotes; its kind but for PLOVER’s type and mode.',
    WORDS_IN_TSV,
  ],
  write: (items, context) => mentionTable(items, context, POLECAT_COLUMNS, rowOf),
};

function rowOf({ row, report, days, coder }: MentionItem, context: ExportContext): readonly Cell[] {
  const { tally } = context;
  const { type, mode } = row.plover;
  if (type === null) tally('mentions have no PLOVER type: Event Type is empty');
  const day = days.lo !== null && days.lo === days.hi ? row.date.edtf : null;
  if (day === null) tally('mentions have no one day: Event Date is empty');
  const { place } = row;
  const { city, lat, lon } = placeCells(place);
  return [
    row.id,
    day,
    type,
    mode,
    row.goldstein,
    quadOf(type),
    null,
    ...partyCells(row.source, context),
    ...partyCells(row.target, context),
    place?.name ?? null,
    city,
    null,
    null,
    place?.code ?? null,
    lat,
    lon,
    null,
    place?.quote ?? null,
    null,
    report.outlet,
    report.date.edtf,
    null,
    null,
    null,
    report.language,
    coder.version,
  ];
}

/** Those who act jointly stand in one cell, as in POLECAT, with semicolons between. */
function partyCells(parties: readonly PartyRow[], { countries, nameOf }: ExportContext): readonly Cell[] {
  const each = (value: (party: PartyRow) => string | number | null | undefined): string =>
    parties.map((p) => value(p) ?? '').join('; ');
  const sectors = [...new Set(parties.map((p) => p.role).filter((r) => r !== null))];
  return [
    each((p) => (p.code === null ? p.name : nameOf(p.code))),
    each((p) => (p.code !== null && countries.has(p.code) ? p.code : null)),
    each((p) => (p.code === null ? null : countries.get(p.code)?.cown)),
    sectors.length === 1 ? (sectors[0] ?? null) : null,
    sectors.join('; '),
    each((p) => p.office),
    each((p) => p.quote),
    null,
  ];
}
