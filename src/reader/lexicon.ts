/** What the codebook's own words say about types: which kinds list a lemma as a trigger, which ask for it in a slot. */
import type { Codebook, Frame, Kind, SlotTest } from '../coding/codebook.ts';
import type { Status } from '../speech/types.ts';
import { labelIndex, TYPES } from './types.ts';

/** Shares of types by lemma. */
export interface Lexicon {
  /** Adds the shares of a trigger's types, as a status makes them; false for a lemma that triggers nothing. */
  addTrigger(lemma: string, form: 'verb' | 'noun', status: Status | null, to: Float32Array): boolean;
  /** Adds the shares of types whose frames ask for a word beside their trigger. */
  addWord(lemma: string, to: Float32Array): boolean;
}

/** The type of a kind's deed under a status, by the crosswalk; null when it has none. */
export function typeUnder(kind: Kind, status: Status | null, codebook: Codebook): string | null {
  const rule = codebook.byStatus.find(
    (r) => r.status === status && (r.nature === undefined || r.nature === kind.nature),
  );
  return rule && kind.plover.type !== null ? rule.type : kind.plover.type;
}

/** All words that a frame's slots ask for, at any depth; what must be absent is left out. */
export function wordsAsked(frame: Frame): string[] {
  const out: string[] = [];
  const visit = (test: SlotTest): void => {
    if (test.absent) return;
    out.push(...(test.words ?? []));
    for (const one of test.any ?? []) visit(one);
    for (const one of Object.values(test.slots ?? {})) visit(one);
  };
  for (const test of Object.values(frame.slots)) visit(test);
  return out;
}

/** A kind that lists a word: how much that says, and the reading that its frame asks for. */
interface Listing {
  readonly kind: Kind;
  readonly weight: number;
  readonly reading: Status | null;
  readonly fixed: Status | null;
}

/** Indexes a codebook's triggers and words. */
export function createLexicon(codebook: Codebook): Lexicon {
  const triggers = { verb: new Map<string, Listing[]>(), noun: new Map<string, Listing[]>() };
  const words = new Map<string, Listing[]>();
  const put = (map: Map<string, Listing[]>, word: string, kind: Kind, frame: Frame, weight: number): void => {
    const { status: fixed } = frame;
    const reading = frame.reading === 'any' ? null : frame.reading;
    const listings = map.get(word) ?? [];
    const same = listings.findIndex((l) => l.kind === kind && l.reading === reading && l.fixed === fixed);
    const listing = { kind, weight: Math.max(weight, listings[same]?.weight ?? 0), reading, fixed };
    if (same < 0) listings.push(listing);
    else listings[same] = listing;
    map.set(word, listings);
  };
  for (const kind of codebook.kinds) {
    for (const frame of kind.frames) {
      const asked = wordsAsked(frame);
      // A trigger that needs no other words says more than one of forty verbs beside a noun that decides.
      const weight = asked.length === 0 ? 1 : 0.4;
      for (const form of ['verb', 'noun'] as const) {
        for (const word of frame[form]) {
          put(triggers[form], word, kind, frame, weight);
          const [first, ...rest] = word.split(' ');
          if (rest.length > 0) put(triggers[form], first as string, kind, frame, weight / 4);
        }
      }
      for (const word of asked)
        for (const one of word.split(' ')) put(words, one, kind, frame, 1 / word.split(' ').length);
    }
  }
  const add = (listings: readonly Listing[] | undefined, status: Status | null, to: Float32Array): boolean => {
    // "will not lift" is a refusal where a frame asks for a denial; else nothing is told.
    const open = listings?.filter((l) => l.reading === null || l.reading === status) ?? [];
    let total = 0;
    for (const { weight } of open) total += weight;
    for (const { kind, weight, reading, fixed } of open) {
      const label = labelIndex(typeUnder(kind, (reading === null ? null : fixed) ?? status, codebook));
      if (label >= 0 && label < TYPES) to[label] = (to[label] as number) + weight / total;
    }
    return open.length > 0;
  };
  return {
    addTrigger: (lemma, form, status, to) => add(triggers[form].get(lemma), status, to),
    addWord: (lemma, to) => add(words.get(lemma), null, to),
  };
}
