/** Bare numbers that count the envoys of the sentences before: "expelled two Somali diplomats. Uganda threw out three." */
import type { ActorMention } from '../actors/types.ts';
import { dependents, relation } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Annotations } from './annotations.ts';
import { spanOf } from './annotations.ts';

/** How many sentences back the envoys may have been named. */
const REACH = 2;
/** Where a number stands for those whom something is done to. */
const UNDERGOING = new Set(['obj', 'nsubj:pass', 'conj', 'obl:unmarked']);

/** Mentions for the numbers of a report that stand for envoys named shortly before, who are then the antecedent. */
export function countedEnvoys({ actors, sentences }: Annotations): ActorMention[] {
  const envoys = actors.filter((m) => m.kind === 'envoy' && m.code !== null);
  if (envoys.length === 0) return [];
  return sentences.flatMap((s) =>
    s.tokens.flatMap((t) => {
      if (!isBareCount(s, t.index)) return [];
      const named = envoys.findLast(
        (m) => m.sentence <= s.index && s.index - m.sentence <= REACH && (m.sentence < s.index || m.to <= t.index),
      );
      if (!named) return [];
      const { codes: _, otherHeads: __, post: ___, ...sort } = named;
      const span = spanOf(s, [t.index]);
      const place = { sentence: s.index, from: t.index, to: t.index + 1, head: t.index, span };
      return [{ ...sort, ...place, plural: true, basis: 'resolved', antecedent: named.span } satisfies ActorMention];
    }),
  );
}

/** A number without anything that it counts: no year, percentage, time, or "two of the staff". */
function isBareCount(s: Sentence, token: number): boolean {
  const t = s.tokens[token];
  if (t.xpos !== 'CD' || !UNDERGOING.has(t.deprel) || t.head < 0) return false;
  if (!/^(?:[a-z]+|\d{1,2})$/i.test(t.text) || dependents(s, token, 'nmod', 'case', 'compound', 'nummod').length > 0)
    return false;
  const governor = s.tokens[t.head];
  const counted = relation(t) === 'conj' ? isBareCount(s, t.head) : governor.upos === 'VERB';
  return counted && !/^(?:NOUN|PROPN|SYM|NUM)$/.test(s.tokens[token + 1]?.upos ?? '');
}
