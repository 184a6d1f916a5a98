/** What the linter has to say. */

/** The checks by name, with what each looks for. */
export const CHECKS = {
  'frame-never-wins': 'a frame whose every match a weightier frame takes',
  'word-never-wins': 'triggers of a frame that a weightier frame takes whenever they match',
  'two-kinds-alike': 'two kinds whose frames take the same words with the same strength',
  'frame-not-shown': 'a frame that decides no row of any example',
  'few-examples': 'a kind with fewer than eight examples or four counter-examples that come out right',
  'few-of-type': 'a PLOVER type with too few examples to learn from',
  'word-twice': 'a word that stands twice in a list, or in a list and in a set that the list uses',
  'set-spelled-out': 'a list that holds all words of a set',
  'set-unused': 'a set that no frame and no other set uses',
  'set-unknown': 'a set that does not exist',
  'neighbour-one-way': 'a neighbour that does not name the kind in return',
  'neighbour-missing': 'a kind without neighbours',
  'plover-unknown': 'a PLOVER type or mode that does not exist',
  'cameo-unknown': 'a CAMEO code that the scheme does not have',
  'score-differs': 'a score that is not that of the CAMEO code, without a reason',
} as const;

/** The name of a check. */
export type Check = keyof typeof CHECKS;

/** One finding: an error must go; a warning asks for a look. */
export interface Finding {
  readonly level: 'error' | 'warning';
  readonly check: Check;
  /** File in codebook/. */
  readonly file: string;
  /** Kind, or null for what concerns a whole file. */
  readonly kind: string | null;
  /** Id of the frame, or null. */
  readonly frame: string | null;
  /** The words or codes at issue; empty for none. */
  readonly words: readonly string[];
  readonly message: string;
  readonly remedy: string;
}

/** One finding as a line: level, place, what is wrong, and what to do. */
export function lineOf(f: Finding): string {
  const where = [f.file, f.kind === null ? null : f.frame === null ? f.kind : `${f.kind}/${f.frame}`];
  const words = f.words.length > 0 ? ` [${f.words.join(', ')}]` : '';
  return `${f.level} ${f.check}: ${where.filter(Boolean).join(': ')}: ${f.message}${words}. ${f.remedy}.`;
}

/** Words for a message, the first dozen of them. */
export function few(words: readonly string[]): readonly string[] {
  return words.length <= 12 ? words : [...words.slice(0, 12), `and ${words.length - 12} more`];
}
