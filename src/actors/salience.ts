/** Which state, or place, the report is about just before a word. */
import { type Discourse, isBefore, isSubject } from './discourse.ts';
import type { Draft, Settled } from './draft.ts';

/** Settles a draft; coreference's own function, handed in so that the methods here can ask for others. */
export type Settle = (d: Draft) => Settled;

/** Sentences that a body without owner looks back over. */
const WINDOW = 5;
/** What each sentence of distance takes off. */
const DECAY = 0.8;
const SUBJECT = 3;
/** A state must stand out this much from the next to be meant by "the government". */
const MARGIN = 2;

const BODIES = new Set(['state', 'organ', 'office', 'person', 'organisation', 'group']);

/**
 * The state whose doings the report is about just before a token: each mention counts 1, as a subject 3, less with
 * distance. Used for "the government", "the parliament". Null unless one state leads by a factor of two.
 *
 * @param isState whether a code is that of a state.
 */
export function salientState(
  discourse: Discourse,
  settle: Settle,
  { sentence, token }: { readonly sentence: number; readonly token: number },
  isState: (code: string) => boolean,
): Draft | null {
  const scores = new Map<string, number>();
  const last = new Map<string, Draft>();
  for (let s = sentence; s >= 0 && s > sentence - WINDOW; s--) {
    for (const d of discourse.inSentence(s)) {
      if (!isBefore(d, sentence, token) || !BODIES.has(d.kind) || d.need.type === 'same' || d.weak) continue;
      const code = settle(d).codes[0];
      if (code === undefined || !isState(code)) continue;
      const weight = (isSubject(discourse, d) ? SUBJECT : 1) * DECAY ** (sentence - s);
      scores.set(code, (scores.get(code) ?? 0) + weight);
      if (!last.has(code)) last.set(code, d);
    }
  }
  const ranked = [...scores].toSorted((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (!first || first[1] < SUBJECT * DECAY * DECAY || (second && first[1] < second[1] * MARGIN)) return null;
  return last.get(first[0]) ?? null;
}

/** Sentences that police and courts look back over for where the story is. */
const PLACE_WINDOW = 3;

/**
 * Where the story is just before a token, for police, courts and "the authorities": the places, police and hosts of posts of
 * the nearest sentence that has any. Null when that sentence has several.
 */
export function salientPlace(
  discourse: Discourse,
  settle: Settle,
  { sentence, token }: { readonly sentence: number; readonly token: number },
  isState: (code: string) => boolean,
): { readonly code: string; readonly antecedent: Draft } | null {
  for (let s = sentence; s >= 0 && s > sentence - PLACE_WINDOW; s--) {
    const found = new Map<string, Draft>();
    for (const d of discourse.inSentence(s)) {
      if (s === sentence && !isBefore(d, sentence, token)) continue;
      const local = d.kind === 'place' || (d.kind === 'organ' && (d.role === 'COP' || d.role === 'JUD'));
      const code = local ? settle(d).codes[0] : (settle(d).post?.host ?? d.at ?? undefined);
      if (code !== undefined && isState(code)) found.set(code, d);
    }
    const [only] = found;
    if (found.size === 1 && only) return { code: only[0], antecedent: only[1] };
    if (found.size > 1) return null;
  }
  return null;
}
