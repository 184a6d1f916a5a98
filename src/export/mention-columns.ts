/** Columns of mentions: one row for one source and one target, as the contract has them, laid flat. */
import type { FigureRow, PartyRow } from '../coding/contract.ts';
import { webAddress } from './addresses.ts';
import { type Column, countryColumns, isoDay, joined, type Value } from './columns.ts';
import type { MentionItem } from './items.ts';

type Side = 'source' | 'target';

/** All columns of mentions, in order. */
export const MENTION_COLUMNS: readonly Column<MentionItem>[] = [
  text('id', 'id of the mention', (m) => m.row.id),
  text('report', 'id of the report', (m) => m.row.report),
  text('kind', 'what happened, as docs/codebook has it', (m) => m.row.kind),
  text('status', 'whether it happened, is planned, threatened, demanded, possible or denied', (m) => m.row.status),
  ...sideColumns('source'),
  ...sideColumns('target'),
  text('date', 'when, in EDTF', (m) => m.row.date.edtf),
  text('date_precision', 'how exact: day, week, month …', (m) => m.row.date.precision),
  text('date_basis', 'how the date is known', (m) => m.row.date.basis),
  text('date_quote', 'words of the date', (m) => m.row.date.quote),
  text('timex', 'the date as TIMEX3 has it', (m) => m.row.date.timex),
  text('day_from', 'first day on which it may lie; empty where open', (m) => isoDay(m.days.lo)),
  text('day_to', 'last day on which it may lie; empty where open', (m) => isoDay(m.days.hi)),
  text('place', 'where', (m) => m.row.place?.name ?? null),
  text('place_code', 'code of the state of the place', (m) => m.row.place?.code ?? null),
  column('place_lat', 'number', 'degrees north of the place; empty where not known', (m) => m.row.place?.lat ?? null),
  column('place_lon', 'number', 'degrees east of the place; empty where not known', (m) => m.row.place?.lon ?? null),
  text(
    'place_precision',
    'what the point is the point of: a city, or somewhere inside a state',
    (m) => m.row.place?.precision ?? null,
  ),
  text('attribution', 'who says so, the innermost first, with “<” between', (m) =>
    m.row.attribution.map((h) => h.code ?? h.name).join(' < '),
  ),
  text('figures', 'how many, as worded', (m) => joined(m.row.figures.map(figureText))),
  text('level_scale', 'scale of a travel warning', (m) => m.row.level?.scale ?? null),
  text('level_value', 'level as worded', (m) => m.row.level?.value ?? null),
  column('level_rank', 'int', 'rank of the level on its scale', (m) => m.row.level?.rank ?? null),
  text('level_direction', 'raised, lowered or kept', (m) => m.row.level?.direction ?? null),
  text('reason', 'words of the reason given', (m) => m.row.reason?.quote ?? null),
  column('temporary', 'boolean', 'told as for a time only; empty where nothing is said', (m) => m.row.temporary),
  column('background', 'boolean', 'told as past, not as the news', (m) => m.row.background),
  text('answers', 'id of the mention that it answers', (m) => m.row.answers?.id ?? null),
  text('plover_type', 'PLOVER event type', (m) => m.row.plover.type),
  text('plover_mode', 'PLOVER mode', (m) => m.row.plover.mode),
  text('cameo', 'CAMEO code', (m) => m.row.cameo.code),
  text('cameo_scheme', 'version of CAMEO', (m) => m.row.cameo.scheme),
  column('goldstein', 'number', 'score on the Goldstein scale', (m) => m.row.goldstein),
  column('start', 'int', 'first code point of the words, in the report', (m) => m.row.span[0]),
  column('end', 'int', 'code point after the last', (m) => m.row.span[1]),
  text('part', '“title” where the words stand in a title given beside the text', (m) => m.row.in ?? null),
  text('quote', 'words that tell it', (m) => m.row.quote),
  column('sentence_start', 'int', 'first code point of the sentence', (m) => m.row.sentence[0]),
  column('sentence_end', 'int', 'code point after the last', (m) => m.row.sentence[1]),
  text('decided_by', 'frame or reader', (m) => m.row.decided_by),
  text('rule', 'rule of the codebook', (m) => m.row.rule),
  column('p', 'number', 'probability, where the reader decided', (m) => m.row.p),
  text('coder', 'version of the program that read it', (m) => m.coder.version),
  text('report_date', 'when the report was published, in EDTF', (m) => m.report.date.edtf),
  text('report_date_basis', 'how that is known', (m) => m.report.date.basis),
  text('report_received', 'when the report came in', (m) => m.report.received),
  text('report_outlet', 'who published the report', (m) => m.report.outlet),
  text('report_wire', 'wire that the report credits', (m) => m.report.wire),
  text('report_title', 'title of the report', (m) => m.report.title),
  text('report_url', 'address of the report', (m) => webAddress(m.report.url)),
  text('judged', '“accepted”, “doubted”, and the fields that an analyst edited', ({ judged }) =>
    judged === undefined
      ? null
      : joined([
          ...(judged.accepted ? ['accepted'] : []),
          ...(judged.doubts ? ['doubted'] : []),
          ...judged.edits.map((e) => e.field),
        ]),
  ),
];

function column(
  name: string,
  type: Column<MentionItem>['type'],
  meaning: string,
  value: (item: MentionItem) => Value,
): Column<MentionItem> {
  return { name, type, meaning, value };
}

function text(name: string, meaning: string, value: (item: MentionItem) => string | null): Column<MentionItem> {
  return column(name, 'text', meaning, value);
}

/** The first party of a side; parties that act jointly with it are in one column. */
function sideColumns(side: Side): readonly Column<MentionItem>[] {
  const first = ({ row }: MentionItem): PartyRow | undefined => row[side][0];
  const of = (name: string, meaning: string, value: (party: PartyRow) => string | null): Column<MentionItem> =>
    text(`${side}_${name}`, meaning, (m) => {
      const party = first(m);
      return party === undefined ? null : value(party);
    });
  return [
    of('code', `code of the ${side}; empty where it is left open or has none`, (p) => p.code),
    of('name', `name of the ${side}`, (p) => p.name),
    of('role', 'PLOVER sector', (p) => p.role),
    of('organ', 'organ', (p) => p.organ ?? null),
    of('office', 'office', (p) => p.office ?? null),
    of('person', 'person', (p) => p.person ?? null),
    of('post', 'diplomatic post: type and city', (p) =>
      p.post === undefined ? null : [p.post.type, p.post.city].filter((x) => x !== null).join(' '),
    ),
    of('quote', 'words that name it', (p) => p.quote),
    of('basis', 'whether it is stated, implied, resolved or taken from the sentence before', (p) => p.basis),
    text(`${side}_joint`, `codes, else names, of those who act jointly with it`, ({ row }) =>
      row[side].length < 2 ? null : joined(row[side].slice(1).map((p) => p.code ?? p.name)),
    ),
    ...countryColumns<MentionItem>(side, (m) => first(m)?.code ?? null),
  ];
}

function figureText({ what, quote, holder }: FigureRow): string {
  return holder === null ? `${what} ${quote}` : `${what} ${quote} (${holder})`;
}
