/** What a row's sides lack, and which kinds may have one filled in from the story. */
import type { Mention, Party } from './types.ts';

/** The code of a side; null where it is open or has none. */
export function codeOf(parties: readonly Party[]): string | null {
  return parties[0]?.code ?? null;
}

/** Whether the target is not told, or is one who seeks refuge or holds a post, of a state that is not. */
export function lacksTarget(m: Mention): boolean {
  return m.target.length === 0 || (/^(?:asylum|envoy)\./.test(m.kind) && m.target.every((p) => p.code === null));
}

/** Whether a kind is between two. */
export function isTwoSided(kind: string): boolean {
  return isBilateral(kind) || /^(?:talks|meeting|agreement)\./.test(kind);
}

/** A state is recognised by many, and who deals with one of them has not to do with it. */
export function isRecognition(m: Mention): boolean {
  return m.kind.startsWith('recognition.');
}

/** Those who seek refuge are taken in by some and turned away by others. */
function isAsylum(m: Mention): boolean {
  return m.kind.startsWith('asylum.');
}

export function isDeparture(m: Mention): boolean {
  return /^(?:nationals|travel)\.|^mission\.(?:evacuate|suspend|reduce|close|relocate)$/.test(m.kind);
}

/** Sorts of deeds of which one tells whom another is about. */
export const FAMILIES_ALIKE = [isDeparture, isRecognition, isAsylum];

/** Families whose deeds are between two states, so that an open side may be the one dealt with before. */
const BILATERAL = new Set(
  'envoy mission relations visa border airspace asylum trade sanction nationals travel agreement recognition visit talks call'.split(
    ' ',
  ),
);

/** Whether a deed may lack a side that the story gives. */
export function isCompletable(kind: string): boolean {
  return isBilateral(kind) || /^(?:mediate|meeting)\./.test(kind);
}

/** Whether a kind is a dealing of one state with another. */
export function isBilateral(kind: string): boolean {
  // A guest whom no state is given for may be anybody's.
  return kind !== 'visit.host' && BILATERAL.has(kind.slice(0, kind.indexOf('.')));
}
