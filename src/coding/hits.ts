/** Holding the frames of the codebook against the predicates of a sentence. */
import type { ActorMention } from '../actors/types.ts';
import { type Predicate, predicateAt, slot } from '../language/predicates.ts';
import type { Sentence } from '../language/types.ts';
import { speakerAt } from '../speech/attribution.ts';
import { statusOf } from '../speech/status.ts';
import type { Status } from '../speech/types.ts';
import type { Annotations, MentionIndex } from './annotations.ts';
import { holds } from './conditions.ts';
import { contextOf } from './context.ts';
import { ownerByDenial } from './denier.ts';
import { matchFrame } from './frames.ts';
import { type Pair, pairsOf } from './pairs.ts';
import type { Scope } from './parties.ts';
import { type Attempt, openAttempt, type Step } from './trace.ts';
import { type FrameIndex, framesFor, isTrigger, lacksArgument, type Rule } from './triggers.ts';

/** A match before its details are read. */
export interface Hit {
  readonly rule: Rule;
  readonly predicate: Predicate;
  readonly scope: Scope;
  readonly status: Status;
  /** The token that decided the status, -1 for none. */
  readonly by: number;
  /** Tokens inside the arguments that the frame accounts for. */
  readonly covered: ReadonlySet<number>;
  readonly pairs: readonly Pair[];
  /** For a deed told by pointing at another: the predicate that tells the other. */
  readonly pointsAt?: Predicate;
  /** How sure the second reader is; absent where a frame decided. */
  readonly p?: number;
}

/**
 * The frames that fit the predicates of a sentence, in text order.
 *
 * @param attempts takes notes on each frame tried, for `explain`; left out, no notes are made.
 */
export function hitsIn(
  s: Sentence,
  annotations: Annotations,
  index: MentionIndex,
  frames: FrameIndex,
  nameOf: (code: string) => string,
  attempts?: Attempt[],
): Hit[] {
  const hits: Hit[] = [];
  for (const token of s.tokens) {
    if (!isTrigger(frames, s, token.index)) continue;
    const predicate = predicateAt(s, token.index);
    let known: ActorMention | null | undefined;
    // Few frames come so far that the speaker matters.
    const speaker = (): ActorMention | null => {
      known = known === undefined ? speakerAt(annotations.speech, s, token.index) : known;
      return known;
    };
    for (const rule of framesFor(frames, predicate)) {
      if (!attempts && lacksArgument(rule, predicate)) continue;
      const notes = attempts && openAttempt(attempts, rule, predicate);
      const hit = tryRule(rule, predicate, speaker, annotations, index, nameOf, notes);
      if (notes) notes.hit = hit;
      if (hit) hits.push(hit);
    }
  }
  return hits;
}

function tryRule(
  rule: Rule,
  predicate: Predicate,
  speaker: () => ActorMention | null,
  annotations: Annotations,
  index: MentionIndex,
  nameOf: (code: string) => string,
  trace?: Attempt,
): Hit | null {
  const match = matchFrame(predicate, rule.frame, index, trace);
  if (match === null) return null;
  const scope: Scope = {
    predicate,
    bound: match.bound,
    covered: match.covered,
    index,
    within: rule.frame.within,
    speaker: speaker(),
    denier: ownerByDenial(predicate, index),
    nameOf,
    context: (exclude) => {
      const places = ['in', 'at', 'to'].flatMap((name) => slot(predicate, name));
      const tokens = [...match.bound.values(), places].flat();
      const bound = tokens.flatMap((t) => index.at(predicate.sentence, t) ?? []);
      return contextOf(annotations, predicate.sentence, predicate.token, bound, exclude, nameOf);
    },
  };
  if (!holds(scope, rule.frame.where, trace?.conditions)) return failedIn(trace, 'where');
  const reading = statusOf(predicate.sentence, bearerOf(predicate));
  if (trace) trace.reading = reading;
  if (reading.status === null) return failedIn(trace, 'status');
  const asked = rule.frame.reading;
  if (asked !== null && asked !== 'any' && asked !== reading.status) return failedIn(trace, 'reading');
  const fixed = reading.status === 'happened' || asked === 'any' || reading.status === asked ? rule.frame.status : null;
  const status = fixed ?? reading.status;
  const pairs = pairsOf(scope, rule.frame, trace).filter(concernsSomebody);
  if (pairs.length === 0) return failedIn(trace, 'parties');
  const all = rule.kind.mutual ? eachWay(pairs) : pairs;
  return { rule, predicate, scope, status, by: reading.by, covered: match.covered, pairs: all };
}

/** What passes between two of whom no state, body or group is known ("the lawyer sued the bank") is nobody's row here. */
function concernsSomebody({ source, target, wanting }: Pair): boolean {
  return wanting === true || source?.code != null || target?.code != null;
}

/** What takes two is told of each towards the other. */
function eachWay(pairs: readonly Pair[]): Pair[] {
  const back = pairs
    .filter((p) => p.source?.code != null && p.target?.code != null)
    .map((p) => ({ ...p, source: p.target, target: p.source }))
    .filter((b) => !pairs.some((p) => p.source?.code === b.source?.code && p.target?.code === b.target?.code));
  return [...pairs, ...back];
}

/** The word whose marks tell the status: of "was in Lima" the place, which the copula hangs on. */
function bearerOf({ sentence, token }: Predicate): number {
  const { deprel, head } = sentence.tokens[token];
  return deprel === 'cop' ? head : token;
}

/** Notes where a frame failed, where notes are taken; null, for no hit. */
function failedIn(trace: Attempt | undefined, step: Step): null {
  if (trace) trace.failed = step;
  return null;
}
