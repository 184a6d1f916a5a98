import { dependents, relation } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';

/** The tokens of a predicate's own clause: what depends on it, without clauses that have a subject of their own. */
export function ownWords(s: Sentence, token: number): ReadonlySet<number> {
  const out = new Set<number>();
  const add = (t: number): void => {
    out.add(t);
    for (const c of s.children[t] ?? []) {
      const clause = /^(advcl|parataxis|conj|ccomp|acl)$/.test(relation(s.tokens[c]));
      if (!clause || dependents(s, c, 'nsubj', 'csubj').length === 0) add(c);
    }
  };
  add(token);
  return out;
}

/** Whether the token at an offset of the text is among some tokens. */
export function isOwnWord(s: Sentence, own: ReadonlySet<number>, offset: number): boolean {
  const token = s.tokens.find((t) => t.start <= offset && offset < t.end);
  return token !== undefined && own.has(token.index);
}
