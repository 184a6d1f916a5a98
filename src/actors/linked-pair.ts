/** Which states "the two countries" and "its neighbour" are: those that the report has linked. */
import { caseOf } from '../language/clause.ts';
import { subjectsOf } from '../language/roles.ts';
import type { Sentence } from '../language/types.ts';
import { type Discourse, isBefore, isSubject } from './discourse.ts';
import type { Draft } from './draft.ts';
import type { Settle } from './salience.ts';
import { SIDE_NOUNS } from './words.ts';

/** What each sentence of distance takes off a link between two states. */
const LINK_DECAY = 0.9;
/**
 * Sentences that "the two countries" looks back over. A link from further off weighs less than 0.00003, which changes no
 * ranking; a pair not named together for so long is no longer what a reader thinks of.
 */
export const LINK_WINDOW = 100;

/** Whether only "and" or a hyphen stands between two drafts. */
function isJoinedTo(discourse: Discourse, a: Draft, b: Draft): boolean {
  const between = discourse
    .scene(a.sentence)
    .sentence.tokens.slice(a.to, b.from)
    .filter((t) => t.upos !== 'DET');
  return between.length === 1 && (between[0].upos === 'CCONJ' || /^[-–—]$/.test(between[0].text));
}

/** The verb whose subject is none of the two that a token names: they are its object, or it goes between them. */
function go(s: Sentence, token: number): number | null {
  const t = s.tokens[token];
  if (/^i?obj$/.test(t.deprel)) return t.head;
  if (caseOf(s, token) !== 'between') return null;
  for (let at = t.head, steps = 0; at >= 0 && steps < 4; at = s.tokens[at].head, steps++) {
    if (s.tokens[at].upos === 'VERB') return BETWEEN.has(s.tokens[at].lemma.toLowerCase()) ? at : null;
  }
  return null;
}

/** What a third does between two. */
const BETWEEN = new Set(
  'mediate broker shuttle carry arbitrate relay bridge convey pass intercede facilitate'.split(' '),
);

/** "Kenya urged both countries to talk", "has carried messages between the two": the codes of those who do something to the two, and so are neither of them. */
function doersTo(discourse: Discourse, settle: Settle, sentence: number, token: number): ReadonlySet<string> {
  const { sentence: s } = discourse.scene(sentence);
  const noun = s.tokens.slice(token, token + 4).find((t) => SIDE_NOUNS.has(t.text.toLowerCase())) ?? s.tokens[token];
  if (noun.head < 0) return new Set();
  const verb = go(s, noun.index);
  if (verb === null) return new Set();
  return new Set(
    subjectsOf(s, verb).flatMap((h) => {
      const d = discourse.at(sentence, h);
      return d && isBefore(d, sentence, token) ? settle(d).codes : [];
    }),
  );
}

/**
 * The two states that the report has linked most before a token, for "the two countries": states named in one sentence
 * count one link (half for a mere place), two if joined by "and" or a hyphen, an envoy or mission and its host one;
 * links fade with distance. A state that the sentence has just named is one of the two. Null unless one pair leads.
 *
 * @param options `persons`: whether two persons are asked for ("the two presidents"), for whom only those who act count;
 *   `one`: a state that is one of the two.
 */
export function linkedPair(
  discourse: Discourse,
  settle: Settle,
  { sentence, token }: { readonly sentence: number; readonly token: number },
  allowed: (code: string) => boolean,
  { persons = false, one = null }: { readonly persons?: boolean; readonly one?: string | null } = {},
): { readonly codes: readonly [string, string]; readonly antecedent: Draft } | null {
  const outside = doersTo(discourse, settle, sentence, token);
  const isState = (code: string): boolean => allowed(code) && !outside.has(code);
  const links = new Map<string, number>();
  const last = new Map<string, Draft>();
  const link = (a: string, b: string, weight: number, d: Draft): void => {
    if (a === b || !isState(a) || !isState(b) || (one !== null && a !== one && b !== one)) return;
    // The order of first mention is kept, so that a row reads as the text does.
    const key = links.has(`${b} ${a}`) ? `${b} ${a}` : `${a} ${b}`;
    links.set(key, (links.get(key) ?? 0) + weight);
    last.set(key, d);
  };
  for (let s = Math.max(0, sentence - LINK_WINDOW + 1); s <= sentence; s++) {
    const weight = LINK_DECAY ** (sentence - s);
    /** Codes of this sentence so far; false where only places had them. */
    const seen = new Map<string, boolean>();
    let previous: Draft | null = null;
    for (const d of discourse.inSentence(s)) {
      if (!isBefore(d, sentence, token) || d.need.type === 'pair') continue;
      // "the two ministers" are of those who act; a post or a place alone brings nobody in.
      if (persons && (d.kind === 'place' || d.kind === 'mission')) continue;
      const { codes, post } = settle(d);
      for (const code of codes) {
        if (post?.host) link(code, post.host, weight, d);
        if (d.at) link(code, d.at, weight, d);
        const acts = d.kind !== 'place';
        if (!seen.has(code)) {
          for (const [other, acted] of seen) link(other, code, acts && acted ? weight : weight / 2, d);
        }
        seen.set(code, acts || (seen.get(code) ?? false));
        // "Australia and New Zealand", "Israel-Turkey": those named in one breath.
        if (previous && isJoinedTo(discourse, previous, d)) link(settle(previous).codes[0] ?? code, code, weight, d);
      }
      previous = d;
    }
  }
  const here = new Set(
    discourse
      .inSentence(sentence)
      .filter((d) => isBefore(d, sentence, token) && d.need.type !== 'pair')
      .flatMap((d) => settle(d).codes)
      .filter(isState),
  );
  // A state just named is one of the two.
  const told = [...links].filter(([key]) => key.split(' ').some((code) => here.has(code)));
  const ranked = (told.length > 0 ? told : [...links]).toSorted((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (!first || (second && second[1] > first[1] * 0.95)) return null;
  const [a, b] = first[0].split(' ');
  return { codes: [a, b], antecedent: last.get(first[0]) as Draft };
}

/** How many sentences "its neighbour" looks back for a state that has not been linked to the possessor. */
const OTHER_WINDOW = 3;

/**
 * "its neighbour", "its ally": the state that the report has linked most to one, else the subject of the nearest sentence
 * before, else the only other state of that sentence.
 */
export function otherOfTwo(
  discourse: Discourse,
  settle: Settle,
  place: { readonly sentence: number; readonly token: number },
  self: string,
  isState: (code: string) => boolean,
): { readonly code: string; readonly antecedent: Draft } | null {
  const pair = linkedPair(discourse, settle, place, isState, { one: self });
  const code = pair?.codes.find((c) => c !== self);
  if (pair && code !== undefined) return { code, antecedent: pair.antecedent };
  for (let s = place.sentence; s >= 0 && s > place.sentence - OTHER_WINDOW; s--) {
    const others = discourse.inSentence(s).filter((x) => {
      const { codes } = settle(x);
      return isBefore(x, place.sentence, place.token) && codes.length === 1 && codes[0] !== self && isState(codes[0]);
    });
    const subject = others.findLast((x) => isSubject(discourse, x));
    const found = subject ?? (new Set(others.flatMap((x) => settle(x).codes)).size === 1 ? others[0] : undefined);
    if (found) return { code: settle(found).codes[0], antecedent: found };
    if (others.length > 0) return null;
  }
  return null;
}
