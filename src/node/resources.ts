import { readFile, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CountryCodes } from '../actors/country-codes.ts';
import type { Gazetteer } from '../actors/gazetteer.ts';
import type { Codebook } from '../coding/codebook.ts';
import { parseCodebook } from '../coding/codebook-parse.ts';
import { createMapping, type Mapping } from '../coding/mapping.ts';
import { DemarcheError } from '../errors.ts';
import type { Resources } from '../pipeline.ts';
import { type NamesData, namesDataOf } from './names-data.ts';
import { packageRoot, packageVersion } from './package.ts';
import type { CodebookFiles, CompiledData } from './source-data.ts';

/** Where the compiled data lies, relative to the package's folder. */
export const COMPILED = {
  gazetteer: join('dist', 'data', 'gazetteer.json'),
  codebook: join('dist', 'data', 'codebook.json'),
  names: join('dist', 'data', 'names.json'),
  countries: join('dist', 'data', 'countries.json'),
} as const;

/**
 * Loads everything that the pipeline needs from the installed package: models from models/, gazetteer and codebook
 * from dist/data. Run from src/, where dist/data may be missing or older than the YAML, it compiles them in memory.
 *
 * @throws DemarcheError `E_RESOURCES` for a missing or cut file; compiling in memory, `E_YAML`, `E_GAZETTEER` and
 *   `E_CODEBOOK` for a slip in the data
 */
export async function loadResources(): Promise<Resources> {
  const root = packageRoot();
  const [model, kernel, reader, data] = await Promise.all([
    readPart(join(root, 'models', 'en.bin')),
    readPart(join(root, 'models', 'kernel.wasm')),
    readPart(join(root, 'models', 'reader.bin')),
    readData(root),
  ]);
  const codebook = parseCodebook(data.codebook);
  // Loads node:crypto, which the names alone do not need.
  const { contentHash } = await import('./content-hash.ts');
  return {
    model,
    kernel,
    reader,
    gazetteer: data.gazetteer,
    codebook,
    versions: {
      version: packageVersion(),
      codebook: `${codebook.version}-${contentHash(JSON.stringify(data.codebook))}`,
      gazetteer: data.gazetteer.version,
      model: `${contentHash(model)}-${contentHash(reader)}`,
    },
  };
}

/**
 * Loads names of parties and kinds alone: all that most commands on a store need.
 *
 * @throws DemarcheError as `loadResources` does
 */
export async function loadNames(): Promise<NamesData> {
  const root = packageRoot();
  const fresh = await compiledAnew(root);
  if (fresh) return namesDataOf(fresh.gazetteer, parseCodebook(fresh.codebook));
  return (await readJson(join(root, COMPILED.names))) as NamesData;
}

/**
 * Loads the codebook alone.
 *
 * @throws DemarcheError as `loadResources` does
 */
export async function loadCodebook(): Promise<Codebook> {
  const root = packageRoot();
  const fresh = await compiledAnew(root);
  return parseCodebook(fresh ? fresh.codebook : ((await readJson(join(root, COMPILED.codebook))) as CodebookFiles));
}

/**
 * Loads the codes of countries and territories alone.
 *
 * @throws DemarcheError as `loadResources` does
 */
export async function loadCountryCodes(): Promise<readonly CountryCodes[]> {
  const root = packageRoot();
  const fresh = await compiledAnew(root);
  return fresh ? fresh.countries : ((await readJson(join(root, COMPILED.countries))) as readonly CountryCodes[]);
}

/**
 * Loads what the codebook says of kinds and their codes.
 *
 * @throws DemarcheError as `loadResources` does
 */
export async function loadMapping(): Promise<Mapping> {
  const root = packageRoot();
  const fresh = await compiledAnew(root);
  const files = fresh ? fresh.codebook : ((await readJson(join(root, COMPILED.codebook))) as CodebookFiles);
  return createMapping(parseCodebook(files), files['crosswalk.yaml']);
}

async function readData(root: string): Promise<Pick<CompiledData, 'gazetteer' | 'codebook'>> {
  const fresh = await compiledAnew(root);
  if (fresh) return fresh;
  const [gazetteer, codebook] = await Promise.all([
    readJson(join(root, COMPILED.gazetteer)),
    readJson(join(root, COMPILED.codebook)),
  ]);
  return { gazetteer: builtGazetteer(gazetteer), codebook: codebook as CodebookFiles };
}

/** The data compiled in memory, where this runs from src/ and dist/data is missing or older than the YAML. */
async function compiledAnew(root: string): Promise<CompiledData | null> {
  const fromSource = dirname(fileURLToPath(import.meta.url)).endsWith(`${sep}src${sep}node`);
  if (!fromSource) return null;
  const { compileData, sourceFiles } = await import('./source-data.ts');
  const compiled = await changedAt(root, Object.values(COMPILED));
  const written = await changedAt(root, await sourceFiles(root));
  return compiled.missing || compiled.oldest < written.newest ? compileData(root) : null;
}

const PARTS: readonly (keyof Gazetteer)[] = [
  'version',
  'states',
  'places',
  'organisations',
  'outlets',
  'organs',
  'offices',
  'envoys',
  'people',
  'scales',
  'holders',
  'surnames',
  'coordinates',
];

/** Every entry was checked when the file was built; checking again would triple the time to load it. */
function builtGazetteer(data: unknown): Gazetteer {
  const missing = PARTS.find((part) => typeof data !== 'object' || data === null || !(part in data));
  if (missing === undefined) return data as Gazetteer;
  throw new DemarcheError('E_RESOURCES', `${COMPILED.gazetteer} has no ${missing}`, 'Run npm run build.');
}

/** When the oldest and the newest of some files were written, in milliseconds, and whether one is missing. */
async function changedAt(
  root: string,
  files: readonly string[],
): Promise<{ readonly oldest: number; readonly newest: number; readonly missing: boolean }> {
  const times = await Promise.all(
    files.map((file) =>
      stat(join(root, file)).then(
        (found) => found.mtimeMs,
        () => null,
      ),
    ),
  );
  const known = times.filter((time) => time !== null);
  return { oldest: Math.min(...known), newest: Math.max(...known), missing: known.length < times.length };
}

async function readPart(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new DemarcheError(
      'E_RESOURCES',
      `cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`,
      'Install the package again; in a working copy run npm run build.',
    );
  }
}

async function readJson(path: string): Promise<unknown> {
  const text = new TextDecoder().decode(await readPart(path));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new DemarcheError('E_RESOURCES', `${path} is no JSON`, 'Run npm run build.');
  }
}
