/** Of the frames that fit one sentence, those that tell its deeds. */
import { subtree } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Hit } from './hits.ts';
import { isMeasure } from './measures.ts';
import { isCompletable } from './sides.ts';
import type { Loss } from './trace.ts';

/**
 * Of several frames on the same words the weightier stays; one kind is told once a predicate. A predicate that a frame
 * reads as part of its own deed is not told again ("ordered Chad to close its embassy": one closing, by order).
 *
 * @param losses takes notes on each hit that gives way, for `explain`.
 */
export function settle(all: readonly Hit[], losses?: Loss[]): Hit[] {
  const lost = (hit: Hit, by: Hit | undefined, why: Loss['why']): boolean => {
    if (by) losses?.push({ hit, by, why });
    return by !== undefined;
  };
  const whole = all.filter((hit) => !isWanting(hit));
  const won = strongest(whole, lost);
  const kept = won.filter(
    (hit) =>
      !lost(
        hit,
        won.find((o) => isPartOf(hit, o)),
        'part',
      ) && !lost(hit, deedOf(hit, won), 'instead'),
  );
  // Deeds that lack a side are no rivals of those that are told whole.
  const open = all.filter(
    (hit) =>
      isWanting(hit) &&
      isCompletable(hit.rule.kind.kind) &&
      (!isPartyless(hit) || isMeasure(hit.rule.kind.kind) || hit.rule.frame.mutual) &&
      !lost(
        hit,
        won.find((o) => o.predicate.token === hit.predicate.token && outweighs(o, hit)),
        'weaker',
      ) &&
      !lost(
        hit,
        won.find((o) => isPartOf(hit, o)),
        'part',
      ),
  );
  const lacking = strongest(open, lost).filter((hit) => !lost(hit, deedOf(hit, kept), 'instead'));
  const inside = (hit: Hit): boolean =>
    lost(
      hit,
      lacking.find((o) => isPartOf(hit, o)),
      'part',
    );
  return [...kept, ...lacking.filter((hit) => !inside(hit))];
}

/** Whether a side that the frame needs is left open; only the story can give it. */
export function isWanting(hit: Hit): boolean {
  return hit.pairs.some((p) => p.wanting === true);
}

/** Whether a deed told as far as its frame asks keeps out one that lacks a side; one that names fewer does not. */
function outweighs(told: Hit, open: Hit): boolean {
  return isWhole(told) || told.rule.kind === open.rule.kind || strength(told) > strength(open);
}

/** Whether it lacks both sides. */
function isPartyless(hit: Hit): boolean {
  return hit.pairs.every((p) => p.wanting === true && p.source === null && p.target === null);
}

/** Whether both sides are known by name. */
function isWhole(hit: Hit): boolean {
  return hit.pairs.some((p) => p.source?.code != null && p.target?.code != null);
}

/** Whether a deed is told inside the arguments of another, as a part of it. */
function isPartOf(hit: Hit, other: Hit): boolean {
  return (
    other.rule.frame.inside === 'part' &&
    other.covered.has(hit.predicate.token) &&
    !hit.covered.has(other.predicate.token)
  );
}

function strongest(hits: readonly Hit[], lost: (hit: Hit, by: Hit | undefined, why: Loss['why']) => boolean): Hit[] {
  if (hits.length < 2) return [...hits];
  const strengths = hits.map(strength);
  return hits.filter((hit, i) => {
    const isTwin = (other: Hit, j: number): boolean =>
      j < i && strengths[j] === strengths[i] && other.rule.kind.kind === hit.rule.kind.kind;
    const by = hits.findIndex(
      (other, j) =>
        other.predicate.token === hit.predicate.token &&
        (strengths[j] > strengths[i] || isTwin(other, j)) &&
        isRefusal(hit) === isRefusal(other),
    );
    return !lost(hit, hits[by], strengths[by] > strengths[i] ? 'weaker' : 'twin');
  });
}

/** "will not lift the ban": a refusal that happened, told beside the deed that does not come about. */
function isRefusal(hit: Hit): boolean {
  const { frame, kind } = hit.rule;
  return frame.reading === 'denied' && hit.status === 'happened' && kind.plover.type === 'REJECT';
}

/**
 * The deed that is told instead of a hit: "agreed to release them" is the release, with its status, and the agreement is
 * not told beside it; nor is one that another asks for or refuses.
 */
function deedOf(hit: Hit, others: readonly Hit[]): Hit | undefined {
  if (hit.rule.frame.inside !== 'instead') return undefined;
  const { sentence, token } = hit.predicate;
  const inside = new Set(
    sentence.children[token].filter((c) => isArgument(sentence, c)).flatMap((c) => subtree(sentence, c)),
  );
  return others.find((o) => inside.has(o.predicate.token) || (o.predicate.token !== token && o.covered.has(token)));
}

/** Whether a token hangs on its head as an argument or an infinitive, and is no clause or conjunct beside it. */
function isArgument(s: Sentence, token: number): boolean {
  if (s.tokens[token].deprel.startsWith('advcl')) return s.tokens[token].xpos === 'VB';
  return !/^(conj|parataxis|nsubj)/.test(s.tokens[token].deprel);
}

function strength(hit: Hit): number {
  // One that lacks both sides gives way to any that names one.
  const known = isWhole(hit) ? 0.5 : isPartyless(hit) ? -100 : 0;
  return hit.rule.frame.weight * 10 + Object.keys(hit.rule.frame.slots).length + known;
}
