/** What was judged of a mention, in a line. */

import { fieldsText } from '../../query/act-columns.ts';
import type { Judged } from '../../record/types.ts';

/** "Amina says status “happened” → “planned” (j:443d836c)"; "accepted (j:1a2b3c4d)"; "Amina is unsure (j:…)". */
export function judgedText({ accepted, doubts = [], edits }: Judged): string {
  const lines = edits.map((e) => `${e.author} says ${fieldsText([e])} (${e.judgement.slice(0, 10)})`);
  const unsure = doubts.map((d) => `${d.author} is unsure (${d.judgement.slice(0, 10)})`);
  return [...lines, ...unsure, ...(accepted === undefined ? [] : [`accepted (${accepted.slice(0, 10)})`])].join('; ');
}
