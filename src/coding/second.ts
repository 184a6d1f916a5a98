/** Rows that a second, learned reader decides, between two states of a sentence of which no frame tells anything. */
import type { ActorMention } from '../actors/types.ts';
import { predicateAt } from '../language/predicates.ts';
import { ancestors, phraseOf } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { speakerAt } from '../speech/attribution.ts';
import { statusOf } from '../speech/status.ts';
import type { Annotations, MentionIndex } from './annotations.ts';
import type { Frame, Kind } from './codebook.ts';
import type { Hit } from './hits.ts';
import { type Candidate, candidatesOf, type Scope } from './parties.ts';

/** What passes from one mention to another in the judgement of a reader: a PLOVER type and its probability. */
export interface Judgement {
  readonly type: string;
  readonly p: number;
}

/** A reader of marked pairs; null where it holds that nothing passes between the two. */
export type SecondReader = (s: Sentence, source: ActorMention, target: ActorMention) => Judgement | null;

/** A second reader and the probability from which on its judgements become rows. */
export interface Second {
  readonly read: SecondReader;
  /** From 0 to 1. */
  readonly from: number;
}

/** Types of what is said; a plan that one tells of is such a deed already. */
const IN_WORDS = new Set(['AGREE', 'THREATEN', 'REQUEST', 'REJECT', 'ACCUSE', 'SUPPORT']);

/**
 * The deeds of a sentence that the second reader holds for told: for each two states, one after the other, between whom
 * no frame tells anything in any status, its likeliest judgement, if that is sure enough.
 *
 * @param hits what the frames tell in the sentence.
 */
export function secondHits(
  s: Sentence,
  annotations: Annotations,
  index: MentionIndex,
  hits: readonly Hit[],
  second: Second,
  nameOf: (code: string) => string,
): Hit[] {
  const here = annotations.actors.filter((m) => m.sentence === s.index && m.code !== null && /^[A-Z]{3}$/.test(m.code));
  const told = new Set(hits.flatMap((h) => h.pairs.map((p) => `${p.source?.code ?? ''} ${p.target?.code ?? ''}`)));
  const best = new Map<string, { source: ActorMention; target: ActorMention; judgement: Judgement }>();
  for (const source of here.filter((m) => m.kind !== 'place')) {
    for (const target of here) {
      const key = `${source.code} ${target.code}`;
      if (source.code === target.code || told.has(key)) continue;
      const judgement = second.read(s, source, target);
      if (judgement && judgement.p >= second.from && judgement.p > (best.get(key)?.judgement.p ?? 0))
        best.set(key, { source, target, judgement });
    }
  }
  return [...best.values()].flatMap(({ source, target, judgement }) => {
    const predicate = predicateAt(s, joint(s, source.head, target.head));
    const reading = statusOf(s, predicate.token);
    // The type that the reader gives holds for the words as they stand, "planned" and all.
    if (
      reading.status !== 'happened' &&
      reading.status !== 'ongoing' &&
      !(IN_WORDS.has(judgement.type) && reading.status === 'planned')
    )
      return [];
    const scope: Scope = {
      predicate,
      bound: new Map(),
      covered: new Set(),
      index,
      within: false,
      speaker: speakerAt(annotations.speech, s, predicate.token),
      denier: null,
      nameOf,
      context: () => [],
    };
    const side = (m: ActorMention): Candidate | null =>
      candidatesOf(scope, m.head).find((c) => c.code === m.code) ?? null;
    const [from, to] = [side(source), side(target)];
    if (!from || !to) return [];
    const rule = { kind: otherKind(judgement.type), frame: NO_FRAME, name: 'reader', needs: [] };
    const covered: ReadonlySet<number> = new Set([...phraseOf(s, source.head), ...phraseOf(s, target.head)]);
    const pairs = [{ source: from, target: to }];
    return [{ rule, predicate, scope, status: 'happened', by: reading.by, covered, pairs, p: judgement.p }];
  });
}

/** The verb or noun under which both words stand. */
function joint(s: Sentence, a: number, b: number): number {
  const above = new Set([a, ...ancestors(s, a)]);
  return [b, ...ancestors(s, b)].find((t) => above.has(t) && t !== a && t !== b) ?? s.root;
}

/** A deed of which only the PLOVER type is known. */
function otherKind(type: string): Kind {
  return {
    kind: `other.${type.toLowerCase()}`,
    family: 'other',
    means: `A deed of PLOVER's type ${type} that no frame of the codebook tells.`,
    nature: 'verbal',
    mutual: false,
    plover: { type, mode: null },
    cameo: { code: null, why: 'the second reader tells types of PLOVER only' },
    goldstein: null,
    counts: null,
    neighbours: [],
    frames: [],
    examples: [],
    counter: [],
  };
}

const NO_FRAME: Frame = {
  id: 'reader',
  verb: [],
  noun: [],
  slots: {},
  where: [],
  source: [],
  target: [],
  phrase: [],
  reading: null,
  status: null,
  mutual: false,
  within: false,
  inside: 'beside',
  needs: 'both',
  weight: 0,
};
