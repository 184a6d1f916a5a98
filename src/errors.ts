/** A mistake that a person can mend: what is wrong, where, and what to do. */
export class DemarcheError extends Error {
  /** Stable code, documented in docs/errors.md ("E_NOT_TEXT"). */
  readonly code: string;
  /** What to do about it. */
  readonly help: string;
  /** Exit status for the command line. */
  readonly exit: number;
  /** What could be asked instead, by the names of filters, where one thing is known to work ({since: "2024-03-01"}). */
  readonly instead: Readonly<Record<string, string>> | null;

  constructor(
    code: string,
    message: string,
    help: string,
    exit = 1,
    instead: Readonly<Record<string, string>> | null = null,
  ) {
    super(message);
    this.name = 'DemarcheError';
    this.code = code;
    this.help = help;
    this.exit = exit;
    this.instead = instead;
  }
}
