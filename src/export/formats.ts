/** All formats. */
import { DemarcheError } from '../errors.ts';
import { bibtex } from './bibtex.ts';
import { csl } from './csl.ts';
import { csv } from './csv.ts';
import { ftm } from './ftm.ts';
import { gdeltEvents } from './gdelt-events.ts';
import { gdeltMentions } from './gdelt-mentions.ts';
import { geojson } from './geojson.ts';
import { icews } from './icews.ts';
import { ics } from './ics.ts';
import { jsonl } from './jsonl.ts';
import { parquet } from './parquet.ts';
import { plover } from './plover.ts';
import { polecat } from './polecat.ts';
import { prov } from './prov.ts';
import { ris } from './ris.ts';
import { timelineJs } from './timeline-js.ts';
import type { Exporter } from './types.ts';
import { webAnnotation } from './web-annotation.ts';

/** All formats in the order of the help: one line each. */
export const EXPORTERS: readonly Exporter[] = [
  jsonl,
  csv,
  parquet,
  gdeltEvents,
  gdeltMentions,
  polecat,
  icews,
  plover,
  webAnnotation,
  prov,
  ftm,
  geojson,
  timelineJs,
  ics,
  csl,
  ris,
  bibtex,
];

/** @throws DemarcheError E_FORMAT with all names */
export function exporterNamed(name: string): Exporter {
  const found = EXPORTERS.find((e) => e.name === name);
  if (found) return found;
  const names = EXPORTERS.map((e) => e.name).join(', ');
  throw new DemarcheError('E_FORMAT', `there is no format "${name}" to export to`, `use one of: ${names}`, 2);
}
