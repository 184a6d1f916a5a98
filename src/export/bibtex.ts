/** Citations as BibTeX. */
import { type Citation, datePartsOf, notesOf } from './citation.ts';
import { CITATIONS_LOSE, citationsOf } from './cited.ts';
import { onOneLine } from './plain.ts';
import type { Exporter } from './types.ts';

/** BibTeX entries, in UTF-8 as biber and newer BibTeX read them. */
export const bibtex: Exporter = {
  name: 'bibtex',
  title: 'BibTeX',
  description: 'Citations of reports, or of rows with their words, for LaTeX.',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  binary: false,
  of: ['reports', 'mentions'],
  loses: [
    ...CITATIONS_LOSE,
    'Line breaks inside titles and quotes become blanks.',
    'A date that is no calendar date stands in the note.',
  ],
  async *write(items, context) {
    for await (const page of citationsOf(items, context)) yield page.map(bibtexOf).join('');
  },
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** One citation as an entry. */
export function bibtexOf(citation: Citation): string {
  const { key, title, outlet, wire, date, language, url, received } = citation;
  const [from] = datePartsOf(date) ?? [];
  const whole = date !== null && (from === undefined || /[^\d-]/.test(date)) ? [`Date as told: ${date}`] : [];
  const journal = outlet ?? wire;
  const fields: readonly (readonly [string, string | null])[] = [
    // A second pair of braces keeps the case of names.
    ['title', title === null ? null : `{{${texOf(title)}}}`],
    ['journal', journal === null ? null : `{${texOf(journal)}}`],
    ['year', from === undefined ? null : `{${from.year}}`],
    ['month', from?.month === undefined ? null : (MONTHS[Number(from.month) - 1] ?? null)],
    ['day', from?.day === undefined ? null : `{${Number(from.day)}}`],
    ['url', url === null ? null : `{${bareAddress(url)}}`],
    ['urldate', received === null ? null : `{${received.slice(0, 10)}}`],
    ['language', language === null ? null : `{${texOf(language)}}`],
    ['note', `{${texOf([...notesOf(citation), ...whole].join('. '))}}`],
  ];
  const told = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value}`]));
  return `@${journal === null ? 'misc' : 'article'}{${key},\n${told.join(',\n')}\n}\n\n`;
}

/** What TeX would take for orders. BibTeX counts braces even behind a backslash, so those get names. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
};

/** Text as TeX that prints it. */
export function texOf(text: string): string {
  return onOneLine(text).replace(/[\\{}$&#_%~^]/g, (c) => TEX[c] ?? `\\${c}`);
}

/** An address is printed as it stands, so that only what would end the field is encoded. */
function bareAddress(url: string): string {
  return url.replace(/[{}\\]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
