/** Reads the codebook's YAML files as they stand, for the linter, the pages and their tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import type { Codebook } from '../../src/coding/codebook.ts';
import { parseCodebook } from '../../src/coding/codebook-parse.ts';
import { DemarcheError } from '../../src/errors.ts';
import { packageRoot } from '../../src/node/package.ts';

/** A slot test, frame, kind or family as written: sets as `$name`, aliases of one anchor as one object. */
export type Raw = Readonly<Record<string, unknown>>;

/** One file that holds kinds; a family may be told in several. */
export interface FamilyFile {
  /** Name of the file without its ending ("force-strikes"). */
  readonly name: string;
  readonly family: string;
  /** What several frames refer to by anchor, by name. */
  readonly shared: Raw;
  readonly kinds: readonly Raw[];
}

/** A CAMEO root with its codes of three digits. */
export interface CameoRoot {
  readonly root: string;
  readonly means: string;
  readonly score: number;
  readonly codes: Readonly<
    Record<string, { readonly means: string; readonly score?: number; readonly parts?: number }>
  >;
}

/** What crosswalk.yaml holds beside the table by status, which the compiled codebook has. */
export interface Crosswalk {
  /** Modes by PLOVER type. */
  readonly plover: Readonly<Record<string, readonly string[]>>;
  readonly cameo: readonly CameoRoot[];
  readonly notes: readonly { readonly about: string; readonly text: string }[];
}

/** The codebook in both forms: as written and as the coder reads it. */
export interface CodebookSource {
  /** Parsed YAML by file name, in the order of names. */
  readonly files: Readonly<Record<string, unknown>>;
  readonly families: readonly FamilyFile[];
  readonly sets: Readonly<Record<string, readonly string[]>>;
  readonly crosswalk: Crosswalk;
  readonly codebook: Codebook;
}

/** Splits parsed files by what they are. @throws DemarcheError E_CODEBOOK as `parseCodebook` does. */
export function sourceOf(files: Readonly<Record<string, unknown>>): CodebookSource {
  const codebook = parseCodebook(files);
  const crosswalk = (files['crosswalk.yaml'] ?? {}) as Partial<Crosswalk>;
  return {
    files,
    families: Object.entries(files)
      .filter(([file]) => file !== 'sets.yaml' && file !== 'crosswalk.yaml')
      .map(([file, content]) => {
        const { family, shared, kinds } = content as { family: string; shared?: Raw; kinds: Raw[] };
        return { name: file.replace(/\.yaml$/, ''), family, shared: shared ?? {}, kinds };
      }),
    sets: Object.fromEntries(
      Object.entries((files['sets.yaml'] ?? {}) as Record<string, unknown[]>).map(([name, words]) => [
        name,
        words.map(String),
      ]),
    ),
    crosswalk: { plover: crosswalk.plover ?? {}, cameo: crosswalk.cameo ?? [], notes: crosswalk.notes ?? [] },
    codebook,
  };
}

function readYaml(folder: string, name: string): unknown {
  try {
    return parse(readFileSync(join(folder, name), 'utf8'));
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new DemarcheError('E_YAML', `${name}: ${error.message}`, 'mend the YAML at the line given');
  }
}

/** Reads all of codebook/. @throws DemarcheError E_YAML or E_CODEBOOK */
export function readCodebook(folder: string = join(packageRoot(), 'codebook')): CodebookSource {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted();
  return sourceOf(Object.fromEntries(names.map((name) => [name, readYaml(folder, name)])));
}
