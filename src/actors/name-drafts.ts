import { relation } from '../language/tree.ts';
import { type Draft, draft, type Scene, wordsOf } from './draft.ts';
import { sortOfName } from './names.ts';
import type { Owner } from './owner.ts';
import { prepositionBefore } from './place.ts';
import type { Match } from './scan.ts';
import { senseOf } from './senses.ts';
import { LOCATIVES, SPEECH_VERBS } from './words.ts';

/** What is known of an unknown proper name from the words before it. */
interface NameGiven {
  readonly from: number;
  readonly name: readonly [number, number];
  readonly honorific: boolean;
  readonly codes: readonly string[];
  readonly office: string | null;
  /** The state that a body by this name belongs to. */
  readonly state: string | null;
}

/**
 * Makes the draft of a name that the gazetteer does not know: a person to be found among those whom the report
 * introduces, or a body kept as written.
 *
 * @returns null for things and places, and for single words that do nothing a person or body does.
 */
export function nameDraft(scene: Scene, given: NameGiven): Draft | null {
  const [from, to] = given.name;
  const { sort, role } = given.honorific ? { sort: 'person' as const, role: null } : sortOfName(scene, from, to);
  if (sort === 'thing') return null;
  const words = wordsOf(scene, from, to);
  const base = draft({
    sentence: scene.sentence.index,
    from: given.from,
    to,
    kind: 'organisation',
    key: from,
    codes: given.codes,
    name: given.codes.length > 0 ? null : words,
  });
  if (sort === 'body') {
    return isActor(scene, from, to)
      ? { ...base, codes: [], name: wordsOf(scene, given.from, to), role, state: given.state }
      : null;
  }
  const person: Draft = { ...base, kind: 'person', person: words, personRange: [from, to], office: given.office };
  if (given.codes.length > 0) return sort === 'person' || speaks(scene, from, to) ? person : null;
  // Nothing says yet that this is a person; only one that the report introduces or that speaks is kept.
  return { ...person, need: { type: 'name' } };
}

/** Makes the draft of a name that begins with a state or its adjective ("Turkish Airlines", "Kenya Airways", "Israel Katz"). */
export function bodyDraft(
  scene: Scene,
  match: Match,
  to: number,
  { owner, adjective }: { readonly owner: Owner; readonly adjective: boolean },
): Draft | null {
  const code = senseOf(match.senses, 'state', 'adjective', 'demonym', 'seat', 'city')?.code ?? null;
  const own = sortOfName(scene, match.to, to);
  const whole = sortOfName(scene, match.from, to);
  const person = !adjective && whole.sort === 'person';
  const named = adjective && (own.sort === 'person' || own.sort === 'unknown') && speaks(scene, match.from, to);
  const words = wordsOf(scene, match.from, to);
  const base = draft({
    sentence: scene.sentence.index,
    from: Math.min(owner.from, match.from),
    to,
    core: [match.from, to],
    kind: 'organisation',
    key: to - 1,
    name: words,
    role: whole.role,
    state: code,
  });
  if (whole.sort === 'thing') return null;
  if (named) {
    return {
      ...base,
      kind: 'person',
      codes: code === null ? [] : [code],
      name: null,
      role: null,
      state: null,
      person: wordsOf(scene, match.to, to),
      personRange: [match.to, to],
    };
  }
  if (person && own.role === null && own.sort !== 'body') {
    return {
      ...base,
      kind: 'person',
      state: null,
      role: null,
      person: words,
      personRange: [match.from, to],
      need: { type: 'name' },
    };
  }
  return base;
}

/** Whether a name stands where somebody acts or is acted on. */
export function isActor(scene: Scene, from: number, to: number): boolean {
  const { tokens } = scene.sentence;
  if (LOCATIVES.has(prepositionBefore(scene, from))) return false;
  return tokens.slice(from, to).some((t) => {
    if (t.head >= from && t.head < to) return false;
    if (relation(t) === 'obl' || (relation(t) === 'nmod' && t.deprel !== 'nmod:poss')) {
      return /^(of|with|by|to|from|against|between)$/.test(prepositionBefore(scene, from));
    }
    return /^(nsubj|obj|iobj|appos|conj|root|nmod)$/.test(relation(t));
  });
}

/** Whether a name is the subject of a verb of speech or of meeting, as people are. */
export function speaks(scene: Scene, from: number, to: number): boolean {
  const { tokens } = scene.sentence;
  return tokens.slice(from, to).some((t) => {
    const governor = tokens[t.head];
    if (!governor || (t.head >= from && t.head < to)) return false;
    if (relation(t) === 'nsubj') return SPEECH_VERBS.has(governor.lemma.toLowerCase());
    if (/^(with|by)$/.test(prepositionBefore(scene, from))) return relation(t) === 'obl' || relation(t) === 'nmod';
    return (
      (relation(t) === 'obl' || relation(t) === 'obj') &&
      /^(meet|tell|accord|speak|talk)$/.test(governor.lemma.toLowerCase())
    );
  });
}

/** A single word that is a proper noun within a sentence, where its capital tells. */
export function isSureName(scene: Scene, i: number): boolean {
  const t = scene.sentence.tokens[i];
  return (
    i > 0 &&
    !scene.titleCase &&
    t.xpos === 'NNP' &&
    t.text.length > 2 &&
    /^(nsubj|obl|obj|nmod:poss|conj)/.test(t.deprel)
  );
}
