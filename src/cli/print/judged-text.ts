/** What was judged of a mention, in a line. */
import type { Judged } from '../../record/types.ts';
import { fieldsText } from './correction-text.ts';

/** "Amina says status “happened” → “planned” (j:443d836c)"; "accepted (j:1a2b3c4d)". */
export function judgedText({ accepted, edits }: Judged): string {
  const lines = edits.map((e) => `${e.author} says ${fieldsText([e])} (${e.judgement.slice(0, 10)})`);
  return [...lines, ...(accepted === undefined ? [] : [`accepted (${accepted.slice(0, 10)})`])].join('; ');
}
