import { caseOf } from '../language/clause.ts';
import { subjectsOf } from '../language/roles.ts';
import { conjuncts, dependents, relation } from '../language/tree.ts';
import type { Draft, Scene } from './draft.ts';
import { headsOf } from './tree.ts';

/** All drafts of a report with what coreference asks of them: by head token, in text order, by clause. */
export interface Discourse {
  readonly scenes: readonly Scene[];
  /** In text order; of two that begin together, the longer first. */
  readonly drafts: readonly Draft[];
  /** Drafts of one sentence, in text order. */
  readonly inSentence: (sentence: number) => readonly Draft[];
  /** The draft headed by a token, or null. */
  readonly at: (sentence: number, token: number) => Draft | null;
  readonly scene: (sentence: number) => Scene;
  /** The tree head of a draft. */
  readonly head: (d: Draft) => number;
  /** Further tokens that a split parse made heads of the same phrase. */
  readonly otherHeads: (d: Draft) => readonly number[];
}

/** Indexes the drafts of a report; `drafts[i]` are those of `scenes[i]`. */
export function discourseOf(scenes: readonly Scene[], drafts: readonly (readonly Draft[])[]): Discourse {
  const byHead = new Map<number, Draft>();
  const heads = new Map<Draft, { head: number; others: readonly number[] }>();
  const position = new Map(scenes.map((scene, k) => [scene.sentence.index, k]));
  const key = (sentence: number, token: number): number => sentence * 65536 + token;
  const sorted = drafts.map((list) => list.toSorted((a, b) => a.from - b.from || b.to - a.to));
  for (const [k, list] of sorted.entries()) {
    for (const d of list) {
      const found = headsOf(scenes[k].sentence, d);
      heads.set(d, found);
      const at = key(d.sentence, found.head);
      const known = byHead.get(at);
      if (!known || d.to - d.from > known.to - known.from) byHead.set(at, d);
    }
  }
  // Further heads come after, so that they never hide the mention that a token heads by itself.
  for (const [d, { others }] of heads)
    for (const o of others) if (!byHead.has(key(d.sentence, o))) byHead.set(key(d.sentence, o), d);
  return {
    scenes,
    drafts: sorted.flat(),
    inSentence: (sentence) => sorted[position.get(sentence) ?? -1] ?? [],
    at: (sentence, token) => byHead.get(key(sentence, token)) ?? null,
    scene: (sentence) => scenes[position.get(sentence) as number],
    head: (d) => heads.get(d)?.head ?? d.key,
    otherHeads: (d) => heads.get(d)?.others ?? [],
  };
}

/** Whether a draft stands wholly before a token. */
export function isBefore(d: Draft, sentence: number, token: number): boolean {
  return d.sentence < sentence || (d.sentence === sentence && d.to <= token);
}

/** Whether a draft is the subject of a verb, active or passive. */
export function isSubject(discourse: Discourse, d: Draft): boolean {
  const { tokens } = discourse.scene(d.sentence).sentence;
  return [discourse.head(d), ...discourse.otherHeads(d)].some((h) => {
    let t = tokens[h];
    while (t && t.deprel === 'conj' && t.head >= 0 && tokens[t.head].upos !== 'VERB') t = tokens[t.head];
    return t !== undefined && relation(t) === 'nsubj';
  });
}

/** The subjects over a token; see `subjectsOver`. */
export interface Subjects {
  readonly rows: readonly (readonly Draft[])[];
  /** The first row that is the subject of a verb, not the possessor of a noun; empty when there is none. */
  readonly clause: readonly Draft[];
  /** The noun that is no mention and at which the climb ended; null where it went up to the root. */
  readonly stranger: number | null;
}

/**
 * The subjects over a token, the nearest clause first: those of the verb it depends on, of the verb that one depends
 * on, and so on; control and coordination are followed, and the possessor of an event noun counts as its subject. The
 * climb ends at a clause whose subject is a noun that is no mention ("the group"), because a pronoun may mean that.
 *
 * @param skip the draft that the token is in, never its own subject.
 * @param number of a pronoun; a noun of the other number does not end the climb.
 */
export function subjectsOver(
  discourse: Discourse,
  sentence: number,
  token: number,
  skip: Draft | null,
  number: 'singular' | 'plural' | null = null,
): Subjects {
  const { sentence: s } = discourse.scene(sentence);
  const out: (readonly Draft[])[] = [];
  let own: readonly Draft[] = [];
  let at = s.tokens[token].head;
  for (let steps = 0; at >= 0 && steps < 24; steps++) {
    const t = s.tokens[at];
    const clause =
      t.upos === 'VERB' || t.upos === 'AUX' || (s.children[at] ?? []).some((c) => relation(s.tokens[c]) === 'nsubj');
    const found: Draft[] = [];
    let stranger: number | null = null;
    for (const h of clause ? subjectsOf(s, at) : possessorTokens(s, at)) {
      const d = discourse.at(sentence, h);
      if (d && d !== skip && !(d.from <= token && token < d.to) && !found.includes(d)) found.push(d);
      if (!d && clause && h < token && isStranger(s, h, number)) stranger ??= h;
    }
    if (found.length > 0) {
      out.push(found);
      if (clause && own.length === 0) own = found;
    } else if (stranger !== null) return { rows: out, clause: own, stranger };
    at = t.head;
  }
  return { rows: out, clause: own, stranger: null };
}

/** Whether a subject that is no mention could be what a pronoun of that number means. */
function isStranger(s: Scene['sentence'], h: number, number: 'singular' | 'plural' | null): boolean {
  const { upos, xpos } = s.tokens[h];
  if (upos !== 'NOUN' && upos !== 'PROPN') return false;
  return number === null || xpos.endsWith('S') === (number === 'plural');
}

/** Whether a token hangs under another or is it. */
export function isUnder(s: Scene['sentence'], top: number, token: number): boolean {
  for (let at = token, steps = 0; at >= 0 && steps < 60; at = s.tokens[at].head, steps++) if (at === top) return true;
  return false;
}

function possessorTokens(s: Scene['sentence'], noun: number): readonly number[] {
  const agents = dependents(s, noun, 'nmod').filter((c) => caseOf(s, c) === 'by');
  return [...dependents(s, noun, 'nmod:poss'), ...agents].flatMap((c) => conjuncts(s, c));
}
