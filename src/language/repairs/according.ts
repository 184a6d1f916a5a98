import { attach } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents } from '../tree.ts';
import { lower, nounPhraseHead } from './common.ts';

/** "according to the ministry": the two words introduce the source, which is an oblique of the clause. */
export const according: Repair = {
  name: 'according',
  apply(draft) {
    for (let i = 0; i + 2 < draft.tokens.length; i++) {
      if (lower(draft, i) !== 'according' || lower(draft, i + 1) !== 'to') continue;
      const source = sourceOf(
        draft.tokens[i]?.head ?? -1,
        i,
        nounPhraseHead(draft, i + 2),
        draft.tokens[i + 1]?.head ?? -1,
      );
      if (source < 0) continue;
      const first = draft.tokens[i];
      // "according" read as a participle that governs the source.
      if (first && draft.tokens[source]?.head === i) {
        const up = first.head;
        if (up < 0 || !attach(draft, source, up, 'obl')) continue;
      }
      attach(draft, i, source, 'case');
      attach(draft, i + 1, i, 'fixed');
      for (const child of dependents(draft, i))
        if (child !== i + 1) attach(draft, child, source, draft.tokens[child]?.deprel ?? 'dep');
    }
  },
};

/** The source: what the parse says "according" or "to" introduces, else the next noun phrase. */
function sourceOf(head: number, at: number, next: number, headOfTo: number): number {
  if (head > at + 1) return head;
  if (headOfTo > at + 1) return headOfTo;
  return next;
}
