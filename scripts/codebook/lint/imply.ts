/**
 * What one slot test says about another: whether whatever passes the one passes the other, and whether nothing can pass
 * both. Both are answered on the safe side: "no" where the tests do not show it.
 */
import type { Condition, SlotTest } from '../../../src/coding/codebook.ts';

type Tests = Readonly<Record<string, SlotTest>>;

/** Sorts that a broader sort takes in (src/coding/frames.ts). */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  actor: ['state', 'organ', 'office', 'person', 'organisation', 'group', 'envoy', 'mission', 'outlet'],
  country: ['state'],
};
/** Sorts that no mention is at once; a place may name its state, and a speaker may be anybody. */
const SORTS: ReadonlySet<string> = new Set([
  'state',
  'place',
  'organ',
  'office',
  'person',
  'envoy',
  'mission',
  'nationals',
  'organisation',
  'group',
]);

const sortsOf = (is: readonly string[]): readonly string[] => is.flatMap((one) => [one, ...(WITHIN[one] ?? [])]);

/** Whether every argument that passes `a` passes `b`. */
export function implies(a: SlotTest, b: SlotTest): boolean {
  if (b.is && !(a.is && a.is.every((one) => sortsOf(b.is ?? []).includes(one)))) return byBranches(a, b);
  if (b.words && !(a.words && a.words.every((w) => b.words?.includes(w)))) return byBranches(a, b);
  if (b.any && !b.any.some((one) => implies(a, one))) return byBranches(a, b);
  return testsImply(a.slots ?? {}, b.slots ?? {}) || byBranches(a, b);
}

/** `a` holds in one of its branches: each of them, with the rest of `a`, must imply `b`. */
function byBranches(a: SlotTest, b: SlotTest): boolean {
  if (!a.any) return false;
  const { any, ...rest } = a;
  return any.every((one) => implies({ ...rest, ...one, slots: { ...rest.slots, ...one.slots } }, b));
}

/** Whether a predicate, or an argument, that passes all tests of `a` passes all of `b`. */
export function testsImply(a: Tests, b: Tests): boolean {
  return Object.entries(b).every(([name, test]) => {
    const names = name.split('|');
    if (test.absent) {
      return names.every((one) =>
        Object.entries(a).some(
          ([n, t]) => t.absent === true && n.split('|').includes(one) && implies(bare(test), bare(t)),
        ),
      );
    }
    return Object.entries(a).some(([n, t]) => {
      if (t.absent || (t.optional && !test.optional)) return false;
      const own = n.split('|');
      const covers = test.optional ? n === name : own.every((one) => names.includes(one));
      return covers && implies(bare(t), bare(test));
    });
  });
}

function bare(test: SlotTest): SlotTest {
  const { absent: _absent, optional: _optional, ...rest } = test;
  return rest;
}

/** Whether no argument can pass both tests. */
export function excludes(a: SlotTest, b: SlotTest): boolean {
  if (a.any?.every((one) => excludes({ ...a, any: undefined, ...one }, b))) return true;
  if (b.any?.every((one) => excludes(a, { ...b, any: undefined, ...one }))) return true;
  if (a.is && b.is && isKnown(a.is) && isKnown(b.is)) {
    const other = sortsOf(b.is);
    if (!sortsOf(a.is).some((one) => other.includes(one))) return true;
  }
  if (a.words && b.words && !a.words.some((w) => b.words?.some((v) => last(w) === last(v)))) return true;
  return testsExclude(a.slots ?? {}, b.slots ?? {});
}

const isKnown = (is: readonly string[]): boolean => is.every((one) => SORTS.has(one));
const last = (words: string): string => words.split(' ').at(-1) ?? words;

/** Whether no predicate, or argument, can pass all tests of both. */
export function testsExclude(a: Tests, b: Tests): boolean {
  return Object.entries(a).some(([name, test]) => {
    if (test.optional) return false;
    return Object.entries(b).some(([other, o]) => {
      if (o.optional || !name.split('|').every((one) => other.split('|').includes(one))) return false;
      if (test.absent) return false;
      // What the one asks for, the other forbids.
      if (o.absent) return implies(bare(test), bare(o));
      return name === other && !name.includes('|') && excludes(bare(test), bare(o));
    });
  });
}

/** Whether two lists of conditions cannot hold together. */
export function conditionsExclude(a: readonly Condition[], b: readonly Condition[]): boolean {
  return a.some((c) =>
    b.some((d) => {
      if (c.left !== d.left || c.right !== d.right) return false;
      const ops = [c.op, d.op].toSorted().join(' ');
      return ops === '<> =' || ops === '!= =' || ops === 'has no' || ops === '<> ~' || ops === '~ <>';
    }),
  );
}

/** Whether each condition of `b` stands among those of `a`, or follows from one. */
export function conditionsImply(a: readonly Condition[], b: readonly Condition[]): boolean {
  return b.every((d) =>
    a.some(
      (c) =>
        c.left === d.left &&
        c.right === d.right &&
        (c.op === d.op || (c.op === '<>' && d.op === '!=') || (c.op === '=' && d.op === '~')),
    ),
  );
}

/** Whether the tests name a word or a sort in common, or one of them takes anything. */
export function meets(a: SlotTest, b: SlotTest): boolean {
  if (a.any) return a.any.some((one) => meets({ ...a, any: undefined, ...one }, b));
  if (b.any) return b.any.some((one) => meets(a, { ...b, any: undefined, ...one }));
  const isOpen = (t: SlotTest): boolean => !t.is && !t.words;
  if (isOpen(a) || isOpen(b)) return true;
  const sorts = a.is && b.is ? sortsOf(a.is).some((one) => sortsOf(b.is ?? []).includes(one)) : null;
  const words = a.words && b.words ? a.words.some((w) => b.words?.includes(w)) : null;
  // A sort on one side and words on the other show nothing in common.
  return sorts === null ? words === true : sorts && words !== false;
}

/** Whether each argument that `a` cannot do without is one that `b` tests, too, with something in common. */
export function testsMeet(a: Tests, b: Tests): boolean {
  return Object.entries(a).every(
    ([name, test]) =>
      test.absent ||
      test.optional ||
      Object.entries(b).some(
        ([other, o]) => !o.absent && name.split('|').some((n) => other.split('|').includes(n)) && meets(test, o),
      ),
  );
}
