/** Checks on frames against one another: which can never win, and which of two kinds nothing keeps apart. */
import type { Frame, Kind } from '../../../src/coding/codebook.ts';
import type { CodebookSource } from '../source.ts';
import { type Finding, few } from './finding.ts';
import { conditionsExclude, conditionsImply, testsExclude, testsImply, testsMeet } from './imply.ts';
import type { Use } from './use.ts';

/** A frame with its kind and what it weighs when it matches (src/coding/coder.ts). */
interface Entry {
  readonly file: string;
  readonly kind: Kind;
  readonly frame: Frame;
  readonly name: string;
  readonly strength: number;
}

/** Form and words of a trigger: "verb throw out". */
type Trigger = string;

/**
 * Findings on all pairs of frames that share a trigger.
 *
 * @param use which frames decide the examples, null when that is not known: two kinds that examples tell side by side
 *   from one word are meant to be told so.
 */
export function checkFrames(source: CodebookSource, use: Use | null): Finding[] {
  const files = new Map(source.families.flatMap((f) => f.kinds.map((k) => [String(k.kind), `${f.name}.yaml`])));
  const entries = source.codebook.kinds.flatMap((kind) =>
    kind.frames.map((frame) => ({
      file: files.get(kind.kind) ?? '',
      kind,
      frame,
      name: `${kind.kind}/${frame.id}`,
      strength: frame.weight * 10 + Object.keys(frame.slots).length,
    })),
  );
  const index = indexOf(entries);
  return entries.flatMap((entry) => [...checkShadows(entry, index), ...checkRivals(entry, index, use)]);
}

function triggersOf(frame: Frame): Trigger[] {
  return [...new Set([...frame.verb.map((w) => `verb ${w}`), ...frame.noun.map((w) => `noun ${w}`)])];
}

/** Frames by form and first word. */
function indexOf(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const out = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const first of new Set(triggersOf(entry.frame).map(firstOf)))
      out.set(first, [...(out.get(first) ?? []), entry]);
  }
  return out;
}

const firstOf = (trigger: Trigger): string => trigger.split(' ', 2).join(' ');

/** Whether a predicate with the trigger also has one of the frame's: "throw out" is a "throw" too. */
function takes(frame: Frame, trigger: Trigger): boolean {
  const words = trigger.split(' ');
  return triggersOf(frame).some((own) => {
    const [form, first, ...rest] = own.split(' ');
    return form === words[0] && first === words[1] && rest.every((w) => words.slice(2).includes(w));
  });
}

function checkShadows(entry: Entry, index: ReadonlyMap<string, readonly Entry[]>): Finding[] {
  const by = new Map<Trigger, Entry>();
  for (const trigger of triggersOf(entry.frame)) {
    const shadow = (index.get(firstOf(trigger)) ?? []).find(
      (other) => other !== entry && takes(other.frame, trigger) && isShadow(other, entry),
    );
    if (shadow) by.set(trigger, shadow);
  }
  if (by.size === 0) return [];
  const all = by.size === triggersOf(entry.frame).length;
  const names = [...new Set([...by.values()].map((o) => o.name))];
  return [
    {
      level: all ? 'error' : 'warning',
      check: all ? 'frame-never-wins' : 'word-never-wins',
      file: entry.file,
      kind: entry.kind.kind,
      frame: entry.frame.id,
      words: few([...by.keys()].map(wordsOf)),
      message: `${names.join(', ')} ${names.length > 1 ? 'win' : 'wins'} whenever this matches`,
      remedy: all ? 'take the frame away, or give it a test or a weight more' : 'take these words away here or there',
    },
  ];
}

const wordsOf = (trigger: Trigger): string => trigger.slice(trigger.indexOf(' ') + 1);

/** Whether `other` matches whenever `entry` does, and beats it then. */
function isShadow(other: Entry, entry: Entry): boolean {
  const [a, b] = [entry.frame, other.frame];
  // Of two frames of one kind with equal strength the first stays.
  const sameKind = other.kind === entry.kind;
  const first = sameKind && other.kind.frames.indexOf(b) < entry.kind.frames.indexOf(a);
  const stronger =
    other.strength >= entry.strength + 1 || (first && other.strength === entry.strength && sameSides(a, b));
  return (
    stronger &&
    isRefusal(entry) === isRefusal(other) &&
    (askedOf(b) === null || b.reading === a.reading) &&
    (b.phrase.length === 0 || (a.phrase.length > 0 && a.phrase.every((p) => b.phrase.includes(p)))) &&
    (b.within || !a.within) &&
    (b.needs === 'either' || b.needs === a.needs) &&
    a.source.every((path) => b.source.includes(path)) &&
    a.target.every((path) => b.target.includes(path)) &&
    testsImply(a.slots, b.slots) &&
    conditionsImply(a.where, b.where)
  );
}

const sameSides = (a: Frame, b: Frame): boolean =>
  a.source.join() === b.source.join() && a.target.join() === b.target.join();

/** The one status that a frame asks for, null for any. */
const askedOf = (frame: Frame): Frame['reading'] => (frame.reading === 'any' ? null : frame.reading);

/** A refusal stands beside the deed that it refuses, and is not weighed against it. */
const isRefusal = ({ kind, frame }: Entry): boolean =>
  frame.reading === 'denied' && frame.status === 'happened' && kind.plover.type === 'REJECT';

function checkRivals(entry: Entry, index: ReadonlyMap<string, readonly Entry[]>, use: Use | null): Finding[] {
  const rivals = new Map<Entry, Trigger[]>();
  for (const trigger of triggersOf(entry.frame)) {
    for (const other of index.get(firstOf(trigger)) ?? []) {
      // Each pair is told once, under the kind that comes first by name.
      if (other.kind.kind <= entry.kind.kind || !takes(other.frame, trigger) || !areRivals(entry, other)) continue;
      rivals.set(other, [...(rivals.get(other) ?? []), trigger]);
    }
  }
  return [...rivals]
    .filter(([other]) => !use?.together.has([entry.name, other.name].toSorted().join(' ')))
    .map(([other, triggers]) => ({
      level: 'warning',
      check: 'two-kinds-alike',
      file: entry.file,
      kind: entry.kind.kind,
      frame: entry.frame.id,
      words: few(triggers.map(wordsOf)),
      message: `${other.name} (${other.file}) may take the same words with the same strength, and both are told then`,
      remedy:
        'keep them apart by words, sorts, an absent slot or a condition, give one more weight, or show in an example that both are meant',
    }));
}

function areRivals(a: Entry, b: Entry): boolean {
  return (
    a.strength === b.strength &&
    isRefusal(a) === isRefusal(b) &&
    !(askedOf(a.frame) !== null && askedOf(b.frame) !== null && a.frame.reading !== b.frame.reading) &&
    !(a.frame.phrase.length > 0 && b.frame.phrase.length > 0 && !overlap(a.frame.phrase, b.frame.phrase)) &&
    testsMeet(a.frame.slots, b.frame.slots) &&
    testsMeet(b.frame.slots, a.frame.slots) &&
    !testsExclude(a.frame.slots, b.frame.slots) &&
    !testsExclude(b.frame.slots, a.frame.slots) &&
    !conditionsExclude(a.frame.where, b.frame.where)
  );
}

const overlap = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((p) => b.some((q) => p.includes(q) || q.includes(p)));
