/** What a table of reports that were found by their words has. */
import type { Columns } from './csv.ts';
import type { MarkedHit } from './source.ts';

/** Columns of CSV: name and value. */
export const SEARCH_COLUMNS: Columns<MarkedHit>['columns'] = {
  report: (h) => h.report.id,
  date: (h) => h.report.date.edtf,
  outlet: (h) => h.report.outlet,
  title: (h) => h.report.title,
  url: (h) => h.report.url,
  excerpt: (h) => h.excerpt,
  gone: (h) => h.gone?.change,
  gone_by: (h) => h.gone?.by,
};
