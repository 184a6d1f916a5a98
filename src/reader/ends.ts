import type { ActorMention } from '../actors/types.ts';
import type { Sentence } from '../language/types.ts';
import type { Span } from '../report/types.ts';
import type { End } from './types.ts';

/** The end of a pair that a mention is. */
export function endOf(m: ActorMention): End {
  return { token: m.head, kind: m.kind, role: m.role, from: m.from, to: m.to };
}

/** The end of a pair that stands in a stretch of text; null when the sentence has no words there. */
export function endAt(s: Sentence, span: Span, actors: readonly ActorMention[]): End | null {
  const words = s.tokens.filter((t) => t.start >= span.start && t.end <= span.end);
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || s.span.in !== span.in) return null;
  const inside = (i: number): boolean => i >= first.index && i <= last.index;
  const head = words.find((t) => !inside(t.head)) ?? first;
  const known =
    actors.find((a) => a.sentence === s.index && (a.head === head.index || a.otherHeads?.includes(head.index))) ?? null;
  return {
    token: head.index,
    kind: known?.kind ?? null,
    role: known?.role ?? null,
    from: first.index,
    to: last.index + 1,
  };
}
