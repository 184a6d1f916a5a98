import { type CommandDef, defineCommand, renderUsage, runCommand } from 'citty';
import { DemarcheError } from '../errors.ts';
import { packageVersion } from '../node/package.ts';
import { read } from './read.ts';

const main = defineCommand({
  meta: {
    name: 'demarche',
    version: packageVersion(),
    description: 'Reads news reports and codes what happened between states: who did what to whom, when, and according to whom.',
  },
  subCommands: { read },
});

const COMMANDS: Readonly<Record<string, CommandDef>> = { read: read as CommandDef };

/**
 * Runs the command line. Data goes to stdout, everything else to stderr.
 *
 * Exit status: 0 when all went well, 1 when some input could not be read, 2 for a wrong command line.
 */
export async function run(args: readonly string[]): Promise<void> {
  // A reader that stops early (`| head`) closes the pipe; that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const [first] = args;
  const command = first === undefined ? undefined : COMMANDS[first];
  if (first === '--version' || first === '-v') {
    process.stdout.write(`${packageVersion()}\n`);
  } else if (args.length === 0 || first === '--help' || first === '-h') {
    process.stdout.write(`${await renderUsage(main)}\n`);
    if (args.length === 0) process.exitCode = 2;
  } else if (!command) {
    report(new DemarcheError('E_COMMAND', `there is no command "${first}"`, `use one of: ${Object.keys(COMMANDS).join(', ')}; demarche --help tells more`, 2));
  } else if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${await renderUsage(command, main as CommandDef)}\n`);
  } else {
    try {
      await runCommand(command, { rawArgs: args.slice(1) });
    } catch (error) {
      report(error);
    }
  }
}

/** Prints an error as one line with its code and remedy, and sets the exit status. */
export function report(error: unknown): void {
  if (error instanceof DemarcheError) {
    process.stderr.write(`demarche: ${error.code}: ${error.message}; ${error.help}\n`);
    process.exitCode = Math.max(Number(process.exitCode ?? 0), error.exit);
    return;
  }
  if (error instanceof Error && error.name === 'CLIError') {
    process.stderr.write(`demarche: E_USAGE: ${error.message}; see demarche --help\n`);
    process.exitCode = 2;
    return;
  }
  throw error;
}
