/** PLOVER records as JSON. */
import type { PartyRow, PlaceRow } from '../coding/contract.ts';
import { webAddress } from './addresses.ts';
import type { MentionItem } from './items.ts';
import { jsonDocument } from './json-document.ts';
import { quadOf } from './plover-codes.ts';
import type { ExportContext, Exporter, Items } from './types.ts';

/** One record for each mention, with PLOVER's auxiliary marks for what did not simply happen. */
export const plover: Exporter = {
  name: 'plover',
  title: 'PLOVER JSON',
  description:
    'A JSON list of PLOVER records: event, mode, source, target, and the marks historical, future, hypothetical and negated.',
  extension: 'json',
  mediaType: 'application/json',
  binary: false,
  of: ['mentions'],
  loses: ['Figures, reasons, levels, answers and chains of attribution; spans but for that of the words that tell it.'],
  write: (items, context) => jsonDocument('[', pagesOf(items, context), ']'),
};

async function* pagesOf(items: Items, context: ExportContext): AsyncGenerator<readonly object[]> {
  if (items.of !== 'mentions') return;
  for await (const page of items.pages) yield page.map((m) => recordOf(m, context));
}

function recordOf({ row, report, coder }: MentionItem, context: ExportContext): object {
  const { type, mode, why } = row.plover;
  return {
    id: row.id,
    date: row.date.edtf,
    event: type,
    mode,
    quad: quadOf(type),
    ...(type === null ? { why: why ?? null } : {}),
    context: [],
    historical: row.background,
    future: row.status === 'planned',
    hypothetical: row.status === 'threatened' || row.status === 'demanded' || row.status === 'possible',
    negated: row.status === 'denied',
    source: row.source.map((p) => actorOf(p, context)),
    target: row.target.map((p) => actorOf(p, context)),
    location: row.place === null ? null : locationOf(row.place),
    intensity: row.goldstein,
    kind: row.kind,
    status: row.status,
    text: row.quote,
    span: row.span,
    ...(row.in === undefined ? {} : { in: row.in }),
    story: {
      id: report.id,
      date: report.date.edtf,
      publisher: report.outlet,
      url: webAddress(report.url),
      language: report.language,
    },
    coder: `demarche ${coder.version}`,
  };
}

function locationOf({ name, code, lat, lon, precision }: PlaceRow): object {
  return { name, country: code, lat: lat ?? null, lon: lon ?? null, precision: precision ?? null };
}

/** A party; organisations and groups have a code of ours, and no country. */
function actorOf(
  { code, name, role, organ, office, person, quote }: PartyRow,
  { countries }: Pick<ExportContext, 'countries'>,
): object {
  return {
    country: code !== null && countries.has(code) ? code : null,
    code,
    name,
    sector: role,
    organ: organ ?? null,
    title: office ?? null,
    person: person ?? null,
    text: quote,
  };
}
