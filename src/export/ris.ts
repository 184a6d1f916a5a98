/** Citations as RIS, tag by tag. */
import { type Citation, datePartsOf, notesOf } from './citation.ts';
import { CITATIONS_LOSE, citationsOf } from './cited.ts';
import { onOneLine } from './plain.ts';
import type { Exporter } from './types.ts';

/** RIS records of newspaper articles. */
export const ris: Exporter = {
  name: 'ris',
  title: 'RIS',
  description: 'Citations of reports, or of rows with their words, as tagged lines.',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  binary: false,
  of: ['reports', 'mentions'],
  loses: [
    ...CITATIONS_LOSE,
    'A field is one line: line breaks inside titles and quotes become blanks.',
    'Of an interval the first day is given as the date, the whole in a note.',
  ],
  async *write(items, context) {
    for await (const page of citationsOf(items, context)) yield page.map(risOf).join('');
  },
};

/** One citation as a record of RIS, lines ended as the format asks. */
export function risOf(citation: Citation): string {
  const { key, title, outlet, wire, date, language, url, received } = citation;
  const [from] = datePartsOf(date) ?? [];
  const whole = date !== null && (from === undefined || /[^\d-]/.test(date)) ? [`Date as told: ${date}`] : [];
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ['TY', 'NEWS'],
    ['ID', key],
    ['TI', title],
    ['T2', outlet ?? wire],
    ['PY', from?.year],
    ['DA', from && dayOf(from)],
    ['Y2', received && dayOf(datePartsOf(received.slice(0, 10))?.[0])],
    ['LA', language],
    ['UR', url],
    ...[...notesOf(citation), ...whole].map((note) => ['N1', note] as const),
  ];
  const told = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${onOneLine(value)}\r\n`] : []));
  return `${told.join('')}ER  - \r\n\r\n`;
}

/** "2018/05/16", empty between the strokes where a part is not known. */
function dayOf(parts: { readonly year: string; readonly month?: string; readonly day?: string } | undefined): string {
  return parts === undefined ? '' : `${parts.year}/${parts.month ?? ''}/${parts.day ?? ''}`;
}
