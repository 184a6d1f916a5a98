import { attach, type Draft, retag } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents } from '../tree.ts';
import { lower, nounPhraseHead } from './common.ts';

/**
 * "according to the ministry": the two words introduce the source, which is an oblique of the clause. Participles that
 * serve as prepositions ("following", "including") are tagged as such, so that no one takes them for what someone did.
 */
export const according: Repair = {
  name: 'according',
  apply(draft) {
    for (let i = 0; i + 2 < draft.tokens.length; i++) {
      if (lower(draft, i) !== 'according' || lower(draft, i + 1) !== 'to') continue;
      const source = sourceOf(draft, i);
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
    for (const token of draft.tokens)
      if (token.deprel === 'case' && token.upos === 'VERB') retag(draft, token.index, 'ADP', token.xpos);
  },
};

/** The source: the noun that the parse says "to" or "according" introduces, else the next noun phrase. */
function sourceOf(draft: Draft, at: number): number {
  for (const word of [at + 1, at]) {
    const head = draft.tokens[word]?.head ?? -1;
    if (head > at + 1 && ['NOUN', 'PROPN', 'PRON', 'NUM'].includes(draft.tokens[head]?.upos ?? '')) return head;
  }
  return nounPhraseHead(draft, at + 2);
}
