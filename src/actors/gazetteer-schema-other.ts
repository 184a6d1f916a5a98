import type {
  AdvisoryScale,
  Gazetteer,
  GenericOffice,
  GenericOrgan,
  OrganisationEntry,
  OrganisationOrgan,
  OutletEntry,
  PeopleWords,
  ScaleLevel,
} from './gazetteer.ts';
import {
  asRecord,
  type FieldReader,
  gazetteerError,
  type NamedEntry,
  readEntries,
  readFields,
  refuseSharedCodes,
  refuseSharedNames,
} from './gazetteer-fields.ts';
import { ORGANISATION_KINDS, OUTLET_KINDS, POST_TYPES, SECTORS } from './gazetteer-vocabulary.ts';

const CODE = /^[A-Z0-9]+(?:-[A-Z0-9]+)*$/;
const EDTF_DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?~?$/;

function code(fields: FieldReader, key = 'code'): string {
  const value = fields.text(key);
  if (CODE.test(value)) return value;
  throw gazetteerError(fields.where, `${key} "${value}" is no code`, 'Use capitals, digits and single hyphens.');
}

function optionalCode(fields: FieldReader, key: string): string | null {
  return fields.optionalText(key) === null ? null : code(fields, key);
}

function withLabel(entries: readonly (Omit<NamedEntry, 'label'> & { code: string })[]): NamedEntry[] {
  return entries.map((entry) => ({ label: entry.code, names: entry.names, careful: entry.careful }));
}

function organisation(fields: FieldReader): OrganisationEntry {
  const names = fields.someNames('names');
  const adjectives = fields.names('adjectives');
  const organs = fields.entries(
    'organs',
    (organ): OrganisationOrgan => ({
      name: organ.text('name'),
      role: organ.optionalChoice('role', SECTORS),
      names: organ.someNames('names'),
    }),
  );
  return {
    code: code(fields),
    name: fields.text('name'),
    kind: fields.choice('kind', ORGANISATION_KINDS),
    role: fields.choice('role', SECTORS),
    names,
    adjectives,
    members: fields.names('members'),
    of: optionalCode(fields, 'of'),
    base: optionalCode(fields, 'base'),
    organs,
    qid: fields.optionalText('qid'),
    note: fields.optionalText('note'),
    careful: fields.careful([names, adjectives, ...organs.map((organ) => organ.names)].flat()),
  };
}

/** Reads organisations.yaml or the same from the compiled data; throws `E_GAZETTEER` naming `file` and entry. */
export function parseOrganisations(data: unknown, file: string): readonly OrganisationEntry[] {
  const entries = readEntries(data, file, organisation);
  const codes = entries.map((entry) => entry.code);
  refuseSharedCodes(codes, file);
  refuseSharedNames(withLabel(entries), file);
  const orphan = entries.find((entry) => entry.of !== null && !codes.includes(entry.of));
  if (orphan !== undefined)
    throw gazetteerError(
      `${file}, ${orphan.code}`,
      `"of: ${orphan.of}" is no organisation here`,
      'Add it or drop "of".',
    );
  return entries;
}

function outlet(fields: FieldReader): OutletEntry {
  const names = fields.someNames('names');
  return {
    code: code(fields),
    name: fields.text('name'),
    kind: fields.choice('kind', OUTLET_KINDS),
    state: code(fields, 'state'),
    ownership: fields.optionalChoice('ownership', ['state', 'public', 'private'] as const),
    names,
    domains: fields.names('domains'),
    note: fields.optionalText('note'),
    careful: fields.careful(names),
  };
}

/** Reads outlets.yaml or the same from the compiled data; throws `E_GAZETTEER` naming `file` and entry. */
export function parseOutlets(data: unknown, file: string): readonly OutletEntry[] {
  const entries = readEntries(data, file, outlet);
  refuseSharedCodes(
    entries.map((entry) => entry.code),
    file,
  );
  refuseSharedNames(withLabel(entries), file);
  refuseSharedNames(
    entries.map((entry) => ({ label: entry.code, names: entry.domains, careful: {} })),
    file,
  );
  return entries;
}

/** Reads a mapping with a `generic` and a `named` list, as organs.yaml and offices.yaml are. */
function genericAndNamed<G extends { names: readonly string[] }, N extends NamedOf>(
  data: unknown,
  file: string,
  generic: (fields: FieldReader) => G,
  named: (fields: FieldReader) => N,
): { readonly generic: readonly G[]; readonly named: readonly N[] } {
  const parts = readFields(asRecord(data, file), file);
  const value = { generic: parts.entries('generic', generic), named: parts.entries('named', named) };
  parts.done();
  refuseSharedNames(
    value.generic.map((entry, index) => ({ label: `generic entry ${index + 1}`, names: entry.names, careful: {} })),
    file,
  );
  refuseSharedNames(
    value.named.map((entry, index) => ({ ...entry, label: `named entry ${index + 1} (${entry.code})` })),
    file,
  );
  return value;
}

type NamedOf = Omit<NamedEntry, 'label'> & { readonly code: string };

function genericOrgan(fields: FieldReader): GenericOrgan {
  return {
    organ: fields.text('organ'),
    role: fields.choice('role', SECTORS),
    names: fields.someNames('names'),
  };
}

/** Reads organs.yaml or the same from the compiled data; throws `E_GAZETTEER` naming `file` and entry. */
export function parseOrgans(data: unknown, file: string): Gazetteer['organs'] {
  const organs = genericAndNamed(data, file, genericOrgan, (fields) => {
    const entry = { ...genericOrgan(fields), code: code(fields) };
    return { ...entry, careful: fields.careful(entry.names) };
  });
  const known = new Set(organs.generic.map((entry) => entry.organ));
  const stray = organs.named.find((entry) => !known.has(entry.organ));
  if (stray !== undefined)
    throw gazetteerError(`${file}, ${stray.names[0]}`, `organ "${stray.organ}" is not generic`, 'Add it to "generic".');
  return organs;
}

function genericOffice(fields: FieldReader): GenericOffice {
  return {
    office: fields.text('office'),
    role: fields.choice('role', SECTORS),
    organ: fields.optionalText('organ'),
    names: fields.someNames('names'),
  };
}

/** Reads offices.yaml or the same from the compiled data; throws `E_GAZETTEER` naming `file` and entry. */
export function parseOffices(data: unknown, file: string): Gazetteer['offices'] {
  return genericAndNamed(data, file, genericOffice, (fields) => {
    const entry = { ...genericOffice(fields), code: code(fields) };
    return { ...entry, careful: fields.careful(entry.names) };
  });
}

/** Reads envoys.yaml or the same from the compiled data; throws `E_GAZETTEER` naming `file` and entry. */
export function parseEnvoys(data: unknown, file: string): Gazetteer['envoys'] {
  const parts = readFields(asRecord(data, file), file);
  const envoys = parts.entries('envoys', (fields) => {
    const names = fields.someNames('names');
    return {
      office: fields.text('office'),
      post: fields.optionalChoice('post', POST_TYPES),
      code: optionalCode(fields, 'code'),
      head: fields.flag('head'),
      names,
      careful: fields.careful(names),
    };
  });
  const missions = parts.entries('missions', (fields) => {
    const names = fields.someNames('names');
    return {
      type: fields.choice('type', POST_TYPES),
      code: optionalCode(fields, 'code'),
      names,
      careful: fields.careful(names),
    };
  });
  parts.done();
  refuseSharedNames(
    envoys.map((entry) => ({ ...entry, label: entry.office })),
    file,
  );
  refuseSharedNames(
    missions.map((entry) => ({ ...entry, label: entry.type })),
    file,
  );
  return { envoys, missions };
}

/** Reads people.yaml or the same from the compiled data; throws `E_GAZETTEER` naming `file` and entry. */
export function parsePeople(data: unknown, file: string): PeopleWords {
  const fields = readFields(asRecord(data, file), file);
  const people: PeopleWords = {
    nationals: fields.someNames('nationals'),
    travellers: fields.someNames('travellers'),
    others: fields.someNames('others'),
    protesters: fields.someNames('protesters'),
  };
  fields.done();
  refuseSharedNames(
    Object.entries(people).map(([label, names]) => ({ label, names, careful: {} })),
    file,
  );
  return people;
}

function level(fields: FieldReader): ScaleLevel {
  return {
    rank: fields.count('rank'),
    value: fields.optionalText('value'),
    wording: fields.text('wording'),
    phrases: fields.names('phrases'),
  };
}

function scale(fields: FieldReader): AdvisoryScale {
  const date = (key: string): string | null => {
    const value = fields.optionalText(key);
    if (value === null || EDTF_DATE.test(value)) return value;
    throw gazetteerError(fields.where, `${key} "${value}" is no EDTF date`, 'Write "2018", "2018-01" or "2018-01-10".');
  };
  const entry: AdvisoryScale = {
    id: fields.text('id'),
    issuer: code(fields, 'issuer'),
    body: fields.text('body'),
    names: fields.names('names'),
    audience: fields.text('audience'),
    direction: fields.optionalChoice('direction', ['up', 'down'] as const),
    valid_from: date('valid_from'),
    valid_until: date('valid_until'),
    levels: fields.entries('levels', level),
    note: fields.text('note'),
  };
  checkLevels(entry, fields.where);
  return entry;
}

/** Ranks must run 1, 2, 3, ... and printed numbers as the direction says; otherwise a level would be misread. */
function checkLevels(entry: AdvisoryScale, where: string): void {
  if (entry.levels.length === 0 || entry.levels.some((step, index) => step.rank !== index + 1))
    throw gazetteerError(where, 'ranks do not run 1, 2, 3, ...', 'List the levels from the mildest, ranks from 1.');
  if (entry.direction === null) return;
  const sign = entry.direction === 'up' ? 1 : -1;
  const values = entry.levels.map((step) => Number(step.value ?? Number.NaN) * sign);
  if (values.some((value, index) => Number.isNaN(value) || (index > 0 && value <= (values[index - 1] ?? 0))))
    throw gazetteerError(where, `values do not run ${entry.direction}`, 'Give each level its number, or no direction.');
}

/** Reads scales.yaml or the same from the compiled data; throws `E_GAZETTEER` naming `file` and entry. */
export function parseScales(data: unknown, file: string): readonly AdvisoryScale[] {
  const scales = readEntries(data, file, scale);
  refuseSharedCodes(
    scales.map((entry) => entry.id),
    file,
  );
  return scales;
}
