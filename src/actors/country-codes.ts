/** Codes of countries and territories in the schemes that data sets of the field use (gazetteer/country-codes.yaml). */
import { asRecord, type FieldReader, gazetteerError, readEntries } from './gazetteer-fields.ts';

/** One country or territory; null where a scheme has no one code for it. */
export interface CountryCodes {
  /** ISO 3166-1 alpha-3, and XKX: the code that the record has. */
  readonly iso3: string;
  readonly iso2: string;
  /** Correlates of War: number and abbreviation. */
  readonly cown: number | null;
  readonly cowc: string | null;
  /** Gleditsch–Ward number. */
  readonly gwn: number | null;
  /** CAMEO's country code, with which an actor's code begins. */
  readonly cameo: string | null;
  /** FIPS 10-4, by which GDELT names places. */
  readonly fips: string | null;
}

/** What each code looks like. */
const SHAPES: Readonly<Record<keyof CountryCodes, RegExp>> = {
  iso3: /^[A-Z]{3}$/,
  iso2: /^[A-Z]{2}$/,
  cown: /^[1-9]\d{0,2}$/,
  cowc: /^[A-Z]{3}$/,
  gwn: /^[1-9]\d{0,2}$/,
  cameo: /^[A-Z]{3}$/,
  fips: /^[A-Z]{2}$/,
};
const SCHEMES = Object.keys(SHAPES) as (keyof CountryCodes)[];

/**
 * Checks the file of country codes.
 *
 * @throws DemarcheError E_GAZETTEER for a code of the wrong shape, or one that two entries share
 */
export function parseCountryCodes(data: unknown, file: string): readonly CountryCodes[] {
  const countries = readEntries(asRecord(data, file).countries, file, readCodes);
  for (const scheme of SCHEMES) {
    const seen = new Map<string | number, string>();
    for (const { iso3, [scheme]: code } of countries) {
      if (code === null) continue;
      const other = seen.get(code);
      if (other !== undefined)
        throw gazetteerError(file, `${iso3} and ${other} share ${scheme} ${code}`, 'Give each its own, or null.');
      seen.set(code, iso3);
    }
  }
  return countries;
}

function readCodes(fields: FieldReader): CountryCodes {
  const iso3 = shaped('iso3', fields.text('iso3'), fields);
  const codes = {
    iso3,
    iso2: shaped('iso2', fields.text('iso2'), fields),
    cown: fields.optionalCount('cown'),
    cowc: optional('cowc', fields),
    gwn: fields.optionalCount('gwn'),
    cameo: optional('cameo', fields),
    fips: optional('fips', fields),
  };
  // For readers of the file.
  fields.optionalText('note');
  return codes;
}

function optional(scheme: keyof CountryCodes, fields: FieldReader): string | null {
  const code = fields.optionalText(scheme);
  return code === null ? null : shaped(scheme, code, fields);
}

function shaped(scheme: keyof CountryCodes, code: string, { where }: FieldReader): string {
  if (SHAPES[scheme].test(code)) return code;
  throw gazetteerError(where, `${scheme} ${code} has not the shape of such a code`, 'Look it up in the scheme itself.');
}
