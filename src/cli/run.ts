import { stripVTControlCharacters } from 'node:util';
import { type ArgsDef, type CommandDef, defineCommand, renderUsage, runCommand } from 'citty';
import { DemarcheError } from '../errors.ts';
import { packageVersion } from '../node/package.ts';
import { COMMANDS } from './commands.ts';

const main = defineCommand({
  meta: {
    name: 'demarche',
    version: packageVersion(),
    description:
      'Reads news reports and keeps a record of what happened between states: who did what to whom, when, and according to whom.',
  },
  subCommands: { ...COMMANDS },
});

/**
 * Runs the command line. Data goes to stdout, everything else to stderr.
 *
 * Exit status: 0 when all went well, 1 when some input could not be read, 2 for a wrong command line.
 */
export async function run(args: readonly string[]): Promise<void> {
  if (process.stdout.listenerCount('error') === 0) watchOutput();
  const [first] = args;
  const load = first !== undefined && Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  if (first === '--version' || first === '-v') {
    process.stdout.write(`${packageVersion()}\n`);
  } else if (args.length === 0 || first === '--help' || first === '-h') {
    await showUsage(main as CommandDef);
    if (args.length === 0) process.exitCode = 2;
  } else if (!load) {
    report(
      new DemarcheError(
        'E_COMMAND',
        `there is no command "${first}"`,
        `use one of: ${Object.keys(COMMANDS).join(', ')}; demarche --help tells more`,
        2,
      ),
    );
  } else {
    try {
      const command = await load();
      if (args.includes('--help') || args.includes('-h')) return await showUsage(command, main as CommandDef);
      checkOptions(first ?? '', command, args.slice(1));
      await runCommand(command, { rawArgs: args.slice(1) });
    } catch (error) {
      report(error);
    }
  }
}

/** Ends the program in good order when its output can no longer be written. */
function watchOutput(): void {
  // A reader that stops early (`| head`) closes the pipe; that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    report(
      new DemarcheError(
        'E_WRITE',
        `the output cannot be written: ${error.message}`,
        'free space or choose another place',
      ),
    );
    process.exit();
  });
}

/** Prints a command's help, coloured only where somebody looks at it. */
async function showUsage(command: CommandDef, parent?: CommandDef): Promise<void> {
  const text = (await renderUsage(command, parent))
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
  process.stdout.write(`${process.stdout.isTTY ? text : stripVTControlCharacters(text)}\n`);
}

/** The parser of arguments takes unknown options in silence; a misspelt one must not pass for a file or for nothing. */
function checkOptions(name: string, command: CommandDef, args: readonly string[]): void {
  const defined = Object.entries((command.args ?? {}) as ArgsDef);
  const known = new Set(defined.map(([key]) => `--${key}`));
  const switches = new Set(defined.filter(([, arg]) => arg.type === 'boolean').map(([key]) => `--${key}`));
  for (const [i, arg] of args.entries()) {
    if (arg === '--') return;
    if (!arg.startsWith('-') || arg === '-') continue;
    const option = arg.split('=')[0] ?? arg;
    if (!known.has(option)) {
      throw new DemarcheError('E_USAGE', `there is no option ${option}`, `see demarche ${name} --help`, 2);
    }
    if (switches.has(option)) {
      if (arg === option) continue;
      throw new DemarcheError('E_USAGE', `the option ${option} takes no value`, `write ${option} alone`, 2);
    }
    const value = arg.includes('=') ? arg.slice(option.length + 1) : args[i + 1];
    if (value === undefined || value === '' || known.has(value)) {
      throw new DemarcheError('E_USAGE', `the option ${option} has no value`, `see demarche ${name} --help`, 2);
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
