/** "half of the envoys", "two thirds of them": words for a part, which stand for those of whom they are a part. */
import { isPeople } from '../figures/words/people.ts';
import { caseOf } from '../language/clause.ts';
import { dependents } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { canPerform } from '../language/words/performers.ts';
import { lemmaAt } from './lemma.ts';

/** Words for a part of so many, of whom the number behind "of" is therefore not told. */
const SHARES: ReadonlySet<string> = new Set(
  'half third quarter fifth sixth tenth percent % most majority minority some rest remainder bulk part fraction proportion many few several'.split(
    ' ',
  ),
);
/** Words that count without being numbers, or say "all". */
const COUNTS: ReadonlySet<string> = new Set(
  'all each both dozen hundred thousand score handful couple number'.split(' '),
);

/** Whether a word names a part of those whom the phrase with "of" names. */
export function isShare(s: Sentence, token: number): boolean {
  return SHARES.has(lemmaAt(s, token));
}

/**
 * The head of those people, troops or ships of whom a word names a part or the count; -1 for any other word. Part of a
 * measure ("most of the sanctions") is not the measure.
 */
export function countedIn(s: Sentence, token: number): number {
  const lemma = lemmaAt(s, token);
  if (!SHARES.has(lemma) && !COUNTS.has(lemma)) return -1;
  const counted = dependents(s, token, 'nmod').find((c) => caseOf(s, c) === 'of') ?? -1;
  if (counted < 0) return -1;
  const noun = lemmaAt(s, counted);
  return isPeople(noun) || canPerform(noun) ? counted : -1;
}
