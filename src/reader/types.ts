/**
 * What the reader tells apart: the fifteen types of PLOVER, conceding and retreating being one (`YIELD`), and `none`
 * for two parties between whom nothing is told.
 */
export const LABELS = [
  'ACCUSE',
  'AGREE',
  'AID',
  'ASSAULT',
  'COERCE',
  'CONSULT',
  'COOPERATE',
  'MOBILIZE',
  'PROTEST',
  'REJECT',
  'REQUEST',
  'SANCTION',
  'SUPPORT',
  'THREATEN',
  'YIELD',
  'none',
] as const;

export type Label = (typeof LABELS)[number];

/** How many types there are, `none` left out. */
export const TYPES = LABELS.length - 1;

const INDEX: ReadonlyMap<string, number> = new Map([
  ...LABELS.map((label, i) => [label, i] as const),
  ['CONCEDE', LABELS.indexOf('YIELD')],
  ['RETREAT', LABELS.indexOf('YIELD')],
]);

/** The place of a PLOVER type in `LABELS`, -1 for none of them. */
export function labelIndex(type: string | null): number {
  return type === null ? -1 : (INDEX.get(type) ?? -1);
}

/** One who stands in a pair: the token that heads it, and what is known of it. */
export interface End {
  readonly token: number;
  /** Sort of mention (ActorKind), null for one that no layer knows. */
  readonly kind: string | null;
  /** PLOVER sector, null for a whole state or where it is not known. */
  readonly role: string | null;
  /** Tokens of the phrase. */
  readonly from: number;
  readonly to: number;
}

/** What the sentence tells about two parties, before it is turned into numbers. */
export interface Clues {
  /** Lemmas by nearness: predicates of both, words on the path, words that these govern, all others. */
  readonly near: readonly (readonly string[])[];
  /** Everything else that is present or absent ("st:planned", "rt:with"). */
  readonly marks: readonly string[];
  /** Types that the codebook's triggers among the nearest words suggest, by status; and its other words. */
  readonly triggers: Float32Array;
  readonly words: Float32Array;
}
