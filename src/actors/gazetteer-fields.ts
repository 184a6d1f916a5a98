import { DemarcheError } from '../errors.ts';
import type { CarefulNames } from './gazetteer.ts';

/** Reads one entry of a gazetteer file field by field; every method throws `E_GAZETTEER` with file, entry and remedy. */
export interface FieldReader {
  /** "organisations.yaml, entry 3 (NATO)". */
  readonly where: string;
  /** A text that must be there. */
  text(key: string): string;
  /** A text that may be left out: then null. */
  optionalText(key: string): string | null;
  /** One of a closed list. */
  choice<T extends string>(key: string, options: readonly T[]): T;
  /** One of a closed list, or null when left out. */
  optionalChoice<T extends string>(key: string, options: readonly T[]): T | null;
  /** A list of distinct names for matching; empty when left out. */
  names(key: string): readonly string[];
  /** A list of names that must hold at least one. */
  someNames(key: string): readonly string[];
  /** A whole number from 1. */
  count(key: string): number;
  /** The same, or null when left out. */
  optionalCount(key: string): number | null;
  /** Degrees of an angle, either way from 0 to `most`. */
  degrees(key: string, most: number): number;
  /** True or false; false when left out. */
  flag(key: string): boolean;
  /** The `careful` field: reasons by name; each name must be among the given ones. */
  careful(among: readonly string[]): CarefulNames;
  /** A list of entries of their own; empty when left out. */
  entries<T>(key: string, read: (fields: FieldReader) => T): readonly T[];
  /** Refuses keys that nothing has read, so that a misspelt key is not lost in silence. */
  done(): void;
}

/** An error of the gazetteer's data. `where` says file and entry, `help` what to write instead. */
export function gazetteerError(where: string, message: string, help: string): DemarcheError {
  return new DemarcheError('E_GAZETTEER', `${where}: ${message}`, help);
}

/** A plain object with text keys, else an error. */
export function asRecord(data: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw gazetteerError(where, 'is no mapping of keys to values', 'Write it as "key: value" lines.');
  return data as Readonly<Record<string, unknown>>;
}

/** A list, else an error; a missing one is empty. */
export function asList(data: unknown, where: string): readonly unknown[] {
  if (data === undefined || data === null) return [];
  if (!Array.isArray(data)) throw gazetteerError(where, 'is no list', 'Write it as a list, one entry a "-".');
  return data;
}

/** Reads a file that is a list of entries, each named in errors by its place and its code or first name. */
export function readEntries<T>(data: unknown, file: string, read: (fields: FieldReader) => T): readonly T[] {
  return asList(data, file).map((entry, index) => {
    const place = `${file}, entry ${index + 1}`;
    const record = asRecord(entry, place);
    const label = record.code ?? record.id ?? record.name ?? record.office ?? record.organ ?? record.type;
    const fields = readFields(record, typeof label === 'string' ? `${place} (${label})` : place);
    const value = read(fields);
    fields.done();
    return value;
  });
}

/** Reads the fields of one record. `where` names file and entry in errors. */
export function readFields(record: Readonly<Record<string, unknown>>, where: string): FieldReader {
  const seen = new Set<string>();
  const take = (key: string): unknown => {
    seen.add(key);
    return record[key] ?? null;
  };
  const fail = (key: string, problem: string, help: string): never => {
    throw gazetteerError(where, `${key} ${problem}`, help);
  };
  const asText = (key: string, value: unknown): string => {
    if (typeof value !== 'string' || value.trim() !== value || value === '')
      return fail(key, `is ${JSON.stringify(value)}, not a text`, `Give ${key} a text; quote it if YAML reads it so.`);
    return value;
  };
  const optionalText = (key: string): string | null => {
    const value = take(key);
    return value === null ? null : asText(key, value);
  };
  const text = (key: string): string => optionalText(key) ?? fail(key, 'is missing', `Add "${key}: ..." to the entry.`);
  const oneOf = <T extends string>(key: string, value: string, options: readonly T[]): T =>
    options.find((option) => option === value) ??
    fail(key, `is "${value}", which is not known`, `Use one of: ${options.join(', ')}.`);
  const names = (key: string): readonly string[] => {
    const list = asList(take(key), `${where}, ${key}`).map((name) => asText(key, name));
    if (new Set(list).size < list.length) {
      const twice = list.find((name, index) => list.indexOf(name) !== index);
      fail(key, `lists "${twice}" twice`, 'Keep one of them.');
    }
    const article = list.find((name) => /^the\s/i.test(name));
    if (article !== undefined) fail(key, `begins with an article in "${article}"`, 'Leave the article out.');
    return list;
  };
  const optionalCount = (key: string): number | null => {
    const value = take(key);
    if (value !== null && (typeof value !== 'number' || !Number.isInteger(value) || value < 1))
      return fail(key, `is ${JSON.stringify(value)}, not a whole number from 1`, 'Count from 1.');
    return value;
  };
  return {
    where,
    text,
    optionalText,
    choice: (key, options) => oneOf(key, text(key), options),
    optionalChoice: (key, options) => {
      const value = optionalText(key);
      return value === null ? null : oneOf(key, value, options);
    },
    names,
    someNames: (key) => {
      const list = names(key);
      return list.length > 0 ? list : fail(key, 'is empty', `Give ${key} at least one name.`);
    },
    count: (key) => optionalCount(key) ?? fail(key, 'is missing', 'Count from 1.'),
    optionalCount,
    degrees: (key, most) => {
      const value = take(key);
      return typeof value === 'number' && Math.abs(value) <= most
        ? value
        : fail(key, `is ${JSON.stringify(value)}, not degrees`, `Give a number from -${most} to ${most}.`);
    },
    flag: (key) => {
      const value = take(key) ?? false;
      return typeof value === 'boolean' ? value : fail(key, 'is neither true nor false', 'Write true or false.');
    },
    careful: (among) => {
      const reasons = asRecord(take('careful') ?? {}, `${where}, careful`);
      const stray = Object.keys(reasons).find((name) => !among.includes(name));
      if (stray !== undefined)
        fail('careful', `has "${stray}", which is none of its names`, 'Add the name or drop it.');
      return Object.fromEntries(Object.entries(reasons).map(([name, reason]) => [name, asText('careful', reason)]));
    },
    entries: (key, read) => readEntries(take(key), `${where}, ${key}`, read),
    done: () => {
      const stray = Object.keys(record).find((key) => !seen.has(key));
      if (stray !== undefined) fail(stray, 'is no field of such an entry', `Use one of: ${[...seen].join(', ')}.`);
    },
  };
}

/** An entry as the check for shared names needs it. */
export interface NamedEntry {
  /** What tells it from others in errors ("NATO"). */
  readonly label: string;
  readonly names: readonly string[];
  readonly careful: CarefulNames;
}

/**
 * Refuses a name that two entries of a file share, unless every one of them lists it as `careful`: a name that means
 * two things must say so. Names in lower case are compared with names of any case, as they are matched.
 */
export function refuseSharedNames(entries: readonly NamedEntry[], file: string): void {
  const holders = new Map<string, NamedEntry>();
  const shared = new Map<string, Set<NamedEntry>>();
  const share = (name: string, ...sharing: readonly NamedEntry[]): void => {
    shared.set(name, new Set([...(shared.get(name) ?? []), ...sharing]));
  };
  for (const entry of entries) {
    for (const name of entry.names) {
      const other = holders.get(name);
      if (other === undefined) holders.set(name, entry);
      else if (other !== entry) share(name, other, entry);
    }
  }
  for (const [name, entry] of holders) {
    const lower = name.toLowerCase();
    const other = lower === name ? undefined : holders.get(lower);
    if (other !== undefined && other !== entry) share(name, other, entry);
  }
  for (const [name, sharing] of shared) {
    const lower = name.toLowerCase();
    const all = [...sharing];
    const bold = all.find((entry) => !Object.keys(entry.careful).some((key) => key.toLowerCase() === lower));
    if (bold !== undefined)
      throw gazetteerError(
        `${file}, ${bold.label}`,
        `shares the name "${name}" with ${all.filter((entry) => entry !== bold).map((entry) => entry.label)}`,
        'Give the name to one of them, or list it under "careful" in each with the reason.',
      );
  }
}

/** Refuses a code that two entries share. */
export function refuseSharedCodes(codes: readonly string[], file: string): void {
  const seen = new Set<string>();
  for (const code of codes) {
    if (seen.has(code))
      throw gazetteerError(file, `the code ${code} stands in two entries`, 'Join them or rename one.');
    seen.add(code);
  }
}
