/** The two states that a report is about, for sides that its sentences leave open. */
import type { ActorMention } from '../actors/types.ts';
import type { Annotations } from './annotations.ts';
import { placeKey } from './ids.ts';
import type { Mention, Party } from './types.ts';

/** Sorts of mention that speak of a state or of one who acts for it. */
const ACTING: ReadonlySet<ActorMention['kind']> = new Set([
  'state',
  'organ',
  'office',
  'person',
  'envoy',
  'mission',
  'place',
]);
/** How much of all mentions of states the two must make up, and how far the third must lie behind the second. */
const SHARE = 0.7;
const LEAD = 2;
/** How many sentences back the other state must have been named. */
const REACH = 3;

/** Who stands against one of the two states that a report is about. */
export interface Theme {
  /** The other of the two, as it was last named before a row; null when the report has no such two, or named it too long ago. */
  readonly opposite: (code: string, m: Mention) => Party | null;
  /** The two states that the report is about beside a third, by whose name it is asked; none when it has no such two. */
  readonly twoBeside: (code: string, m: Mention) => readonly Party[];
}

/**
 * Finds the two states of a report: those that most of its mentions of states and of who acts for them speak of.
 *
 * @param nameOf the usual name of a code.
 */
export function themeOf({ actors, sentences }: Annotations, nameOf: (code: string) => string): Theme {
  const acting = actors.filter((m) => ACTING.has(m.kind) && m.code !== null && /^[A-Z]{3}$/.test(m.code));
  const order = new Map(sentences.map((s) => [placeKey(s.span), s.index]));
  const bySentence = Map.groupBy(acting, (m) => m.sentence);
  const counts = countsOf(acting);
  const two = mainTwo(counts, acting.length);
  // A state as it was last named in the sentences before, or, where asked for, in the very sentence of a row.
  const named = (code: string, m: Mention, least: number): Party[] => {
    const at = order.get(placeKey(m.sentence)) ?? -1;
    const isIt = (a: ActorMention): boolean => a.code === code && a.span.start < m.span.end;
    let last: ActorMention | undefined;
    for (let back = least; back <= REACH && !last; back++) last = bySentence.get(at - back)?.findLast(isIt);
    return last
      ? [{ code, role: null, name: nameOf(code), span: last.span, basis: 'resolved', antecedent: last.span }]
      : [];
  };
  return {
    opposite(code, m) {
      if (!two?.includes(code)) return null;
      const other = two.find((c) => c !== code) as string;
      return named(other, m, 1)[0] ?? null;
    },
    twoBeside(code, m) {
      const others = new Map(counts);
      others.delete(code);
      const parties = (mainTwo(others, acting.length - (counts.get(code) ?? 0)) ?? []).flatMap((c) => named(c, m, 0));
      return parties.length === 2 ? parties : [];
    },
  };
}

/** How many mentions speak of each state. */
function countsOf(acting: readonly ActorMention[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of acting) counts.set(code as string, (counts.get(code as string) ?? 0) + 1);
  return counts;
}

/** The two states that most of some mentions speak of; null when no two stand out. */
function mainTwo(counts: ReadonlyMap<string, number>, all: number): readonly string[] | null {
  const [first, second, third] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (!first || !second || second[1] < 2) return null;
  const isTheirs = first[1] + second[1] >= SHARE * all && second[1] >= LEAD * (third?.[1] ?? 0);
  return isTheirs ? [first[0], second[0]] : null;
}
