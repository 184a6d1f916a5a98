/** The flat columns that CSV and Parquet share. */
import type { ExportContext } from './types.ts';

/** A value of a cell; null where nothing is told. */
export type Value = string | number | boolean | null;

/** What a column holds; `int` are whole numbers, `number` any. */
export type ColumnType = 'text' | 'int' | 'number' | 'boolean';

/** One column. */
export interface Column<Item> {
  readonly name: string;
  readonly type: ColumnType;
  /** What it holds, a sentence for the docs. */
  readonly meaning: string;
  readonly value: (item: Item, context: ExportContext) => Value;
}

/** Several values of a cell in one: most formats have no lists. */
export function joined(values: readonly (string | null)[]): string | null {
  if (values.length <= 1) return values[0] ?? null;
  const told = values.filter((v) => v !== null);
  return told.length === 0 ? null : told.join('; ');
}

const days = new Map<number, string>();

/** A day as ISO 8601 has it, from days since 1970-01-01. Kept by day: records have few, and making one takes long. */
export function isoDay(day: number | null): string | null {
  if (day === null) return null;
  const known = days.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
  days.set(day, text);
  return text;
}

/** Columns with the codes of a country, of each item's code. */
export function countryColumns<Item>(side: string, codeOf: (item: Item) => string | null): readonly Column<Item>[] {
  return COUNTRY.map(([name, key, type, scheme]) => ({
    name: `${side}_${name}`,
    type,
    meaning: `${scheme} of the ${side}, where it is a country`,
    value: (item, { countries }) => {
      const code = codeOf(item);
      return code === null ? null : (countries.get(code)?.[key] ?? null);
    },
  }));
}

const COUNTRY = [
  ['iso3', 'iso3', 'text', 'ISO 3166-1 alpha-3 code'],
  ['iso2', 'iso2', 'text', 'ISO 3166-1 alpha-2 code'],
  ['cown', 'cown', 'int', 'Correlates of War number'],
  ['cowc', 'cowc', 'text', 'Correlates of War abbreviation'],
  ['gwn', 'gwn', 'int', 'Gleditsch–Ward number'],
  ['cameo', 'cameo', 'text', 'CAMEO country code'],
  ['fips', 'fips', 'text', 'FIPS 10-4 code'],
] as const;
