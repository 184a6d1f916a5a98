import { DemarcheError } from '../../errors.ts';

/** Without control characters: those of a file's name or content would break the line, or reach the terminal. */
function visible(words: string): string {
  return words.replace(/[\p{Cc}\u2028\u2029]/gu, '?');
}

/** Where something was wrong, as people read it: "reports/a.jsonl, line 3"; `-` is standard input. */
export function placeName(source: string, line?: number): string {
  const name = source === '-' ? 'standard input' : visible(source);
  return line === undefined ? name : `${name}, line ${line}`;
}

const SYSTEM: Readonly<Record<string, readonly [code: string, message: string, help: string]>> = {
  ENOENT: ['E_NO_FILE', 'no such file', 'check the path'],
  ENOTDIR: ['E_NO_FILE', 'no such file', 'check the path'],
  ENAMETOOLONG: ['E_NO_FILE', 'no such file: the name is too long', 'check the path'],
  EACCES: [
    'E_NO_PERMISSION',
    'may not be read',
    'give yourself read permission (chmod +r), or run as a user who has it',
  ],
  EPERM: [
    'E_NO_PERMISSION',
    'may not be read',
    'give yourself read permission (chmod +r), or run as a user who has it',
  ],
  EISDIR: ['E_DIRECTORY', 'is a directory', 'name its files instead, such as reports/*.txt'],
};

function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/**
 * Turns whatever reading a source threw into one error that names the place. A mistake in the program itself is no
 * input error and is thrown on.
 */
export function inputError(error: unknown, source: string, line?: number): DemarcheError {
  const place = placeName(source, line);
  if (error instanceof DemarcheError)
    return new DemarcheError(error.code, `${place}: ${visible(error.message)}`, error.help, error.exit);
  const system = systemCode(error);
  if (system === null) throw error;
  const known = SYSTEM[system];
  if (known) return new DemarcheError(known[0], `${place}: ${known[1]}`, known[2]);
  return new DemarcheError(
    'E_READ',
    `${place}: could not be read (${system})`,
    'check the disk, pipe or network share that it comes from',
  );
}

/** The error as one line for standard error: code, what and where, what to do. */
export function errorLine(error: DemarcheError): string {
  return `${error.code} ${error.message}; ${error.help}`.replace(/\s+/gu, ' ');
}
