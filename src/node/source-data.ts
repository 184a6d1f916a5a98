import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { parseCoordinates } from '../actors/coordinates.ts';
import { type CountryCodes, parseCountryCodes } from '../actors/country-codes.ts';
import { type Gazetteer, parseGazetteer } from '../actors/gazetteer.ts';
import { checkHolders, parseHolderSources, parseHolders, parseSurnames } from '../actors/gazetteer-holders.ts';
import { readPlaces, readStates } from '../actors/gazetteer-schema.ts';
import {
  parseEnvoys,
  parseOffices,
  parseOrganisations,
  parseOrgans,
  parseOutlets,
  parsePeople,
  parseScales,
} from '../actors/gazetteer-schema-other.ts';
import { encodeHolders } from '../actors/holder-text.ts';
import { parseCodebook } from '../coding/codebook-parse.ts';
import { DemarcheError } from '../errors.ts';
import { contentHash } from './content-hash.ts';

/** The codebook's parsed YAML by file name, as `parseCodebook` takes it. */
export type CodebookFiles = Readonly<Record<string, unknown>>;

/** The data files as they are compiled. */
export interface CompiledData {
  readonly gazetteer: Gazetteer;
  readonly codebook: CodebookFiles;
  readonly countries: readonly CountryCodes[];
}

const HOLDERS = join('gazetteer', 'holders');

/** Names of all YAML files that the data is compiled from, relative to the package's folder, in a fixed order. */
export async function sourceFiles(root: string): Promise<readonly string[]> {
  const folders = ['gazetteer', join('gazetteer', 'states'), HOLDERS, 'codebook'];
  const lists = await Promise.all(
    folders.map(async (folder) => (await readdir(join(root, folder))).map((name) => join(folder, name))),
  );
  return lists
    .flat()
    .filter((name) => name.endsWith('.yaml'))
    .toSorted();
}

async function readYaml(root: string, file: string): Promise<unknown> {
  try {
    return parse(await readFile(join(root, file), 'utf8')) as unknown;
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new DemarcheError('E_YAML', `${file}: ${error.message}`, 'Mend the YAML at the line given.');
  }
}

/**
 * Compiles gazetteer/ and codebook/ to plain data, checking every entry.
 *
 * @param root folder of the package's sources
 * @throws DemarcheError `E_YAML`, `E_GAZETTEER` or `E_CODEBOOK`, naming file, entry and remedy
 */
export async function compileData(root: string): Promise<CompiledData> {
  const files = await sourceFiles(root);
  const contents = new Map(await Promise.all(files.map(async (file) => [file, await readYaml(root, file)] as const)));
  const one = <T>(name: string, read: (data: unknown, file: string) => T): T => {
    const file = join('gazetteer', `${name}.yaml`);
    return read(contents.get(file), file);
  };
  const statesFiles = files.filter((file) => file.startsWith(join('gazetteer', 'states')));
  const sourcesFile = join(HOLDERS, 'sources.yaml');
  const sources = parseHolderSources(contents.get(sourcesFile), sourcesFile);
  const holders = files
    .filter((file) => file.startsWith(HOLDERS) && file !== sourcesFile)
    .flatMap((file) => parseHolders(contents.get(file), file, sources));
  const parts = {
    states: readStates(
      statesFiles.flatMap((file) => readStates(contents.get(file), file)),
      'gazetteer/states',
    ),
    places: one('places', readPlaces),
    organisations: one('organisations', parseOrganisations),
    outlets: one('outlets', parseOutlets),
    organs: one('organs', parseOrgans),
    offices: one('offices', parseOffices),
    envoys: one('envoys', parseEnvoys),
    people: one('people', parsePeople),
    scales: one('scales', parseScales),
    holders: encodeHolders(holders),
    surnames: one('surnames', parseSurnames),
    coordinates: one('coordinates', parseCoordinates),
  };
  checkHolders(holders, parts);
  const version = contentHash(JSON.stringify(parts));
  const codebook = Object.fromEntries(
    files
      .filter((file) => file.startsWith('codebook'))
      .map((file) => [file.slice('codebook'.length + 1), contents.get(file)]),
  );
  parseCodebook(codebook);
  const countries = one('country-codes', parseCountryCodes);
  return { gazetteer: parseGazetteer({ version, ...parts }), codebook, countries };
}
