import type { Gazetteer, HolderSource, OfficeHolder, SurnameWords } from './gazetteer.ts';
import {
  asRecord,
  type FieldReader,
  gazetteerError,
  readEntries,
  readFields,
  refuseSharedCodes,
} from './gazetteer-fields.ts';

const EDTF_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?~?$/;
/** What separates fields and items in the compiled text. */
const RESERVED = /[\t\n;]/;

function date(fields: FieldReader, key: string): string | null {
  const value = fields.optionalText(key);
  if (value === null || EDTF_DATE.test(value)) return value;
  throw gazetteerError(
    fields.where,
    `${key} "${value}" is no EDTF date`,
    'Write "2018", "2018-01" or "2018-01-10", "~" after it if unsure.',
  );
}

/** Whether a term ends before it can have begun; dates of unlike precision are compared as far as both go. */
function endsBeforeStart(from: string | null, until: string | null): boolean {
  if (from === null || until === null || from.endsWith('~') || until.endsWith('~')) return false;
  const length = Math.min(from.length, until.length);
  return until.slice(0, length) < from.slice(0, length);
}

/**
 * Reads one file of gazetteer/holders, or the same as parsed data.
 *
 * @throws DemarcheError `E_GAZETTEER` naming file, entry and remedy: for a date that is none, a source that is not
 *   listed, a name with a character that the compiled form reserves
 */
export function parseHolders(data: unknown, file: string, sources: readonly HolderSource[]): readonly OfficeHolder[] {
  const known = sources.map((source) => source.id);
  return readEntries(data, file, (fields) => {
    const code = fields.text('code');
    const office = fields.text('office');
    return fields.entries('holders', (holder): OfficeHolder => {
      const read: OfficeHolder = {
        code,
        office,
        name: holder.text('name'),
        called: holder.optionalText('called'),
        also: holder.names('also'),
        from: date(holder, 'from'),
        until: date(holder, 'until'),
        acting: holder.flag('acting'),
        source: holder.choice('source', known),
      };
      if ([office, read.name, read.called ?? '', ...read.also].some((text) => RESERVED.test(text)))
        throw gazetteerError(holder.where, 'has a tab, a line break or a semicolon in a name', 'Take it out.');
      return read;
    });
  }).flat();
}

/** Reads sources.yaml of gazetteer/holders; throws `E_GAZETTEER` naming `file` and entry. */
export function parseHolderSources(data: unknown, file: string): readonly HolderSource[] {
  const sources = readEntries(data, file, (fields) => ({
    id: fields.text('id'),
    title: fields.text('title'),
    licence: fields.text('licence'),
    note: fields.text('note'),
  }));
  refuseSharedCodes(
    sources.map((source) => source.id),
    file,
  );
  return sources;
}

/** Reads surnames.yaml or the same from the compiled data; throws `E_GAZETTEER`. */
export function parseSurnames(data: unknown, file: string): SurnameWords {
  const fields = readFields(asRecord(data, file), file);
  const surnames = { words: fields.names('words'), common: fields.names('common') };
  fields.done();
  return surnames;
}

/**
 * Refuses holders of codes that are no states or organisations and of offices that offices.yaml and envoys.yaml do not
 * know, which would have no role, and terms that end before they begin.
 *
 * @throws DemarcheError `E_GAZETTEER` naming state, holder and remedy
 */
export function checkHolders(
  holders: readonly OfficeHolder[],
  { states, organisations, offices, envoys }: Pick<Gazetteer, 'states' | 'organisations' | 'offices' | 'envoys'>,
): void {
  const codes = new Set([...states, ...organisations].map((entry) => entry.code));
  const labels = new Set([...offices.generic, ...offices.named, ...envoys.envoys].map((entry) => entry.office));
  for (const { code, office, name, from, until } of holders) {
    if (!codes.has(code))
      throw gazetteerError(`holders, ${code}`, `"${code}" is no state or organisation here`, 'Correct the code.');
    if (endsBeforeStart(from, until))
      throw gazetteerError(
        `holders, ${code}, ${name}`,
        `ends on ${until} before it begins on ${from}`,
        'Correct a date.',
      );
    if (!labels.has(office))
      throw gazetteerError(
        `holders, ${code}, ${name}`,
        `office "${office}" is not known`,
        'Use a label of offices.yaml or add it there.',
      );
  }
}
