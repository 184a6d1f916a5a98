/** Who against whom: the sources and targets of a row, from the paths of a frame. */

import { conjuncts, dependents } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Frame } from './codebook.ts';
import { isUnnamed } from './frames.ts';
import { type Candidate, candidatesAt, candidatesOf, type Scope } from './parties.ts';

/** One row's parties; null where the words leave a side open. */
export interface Pair {
  readonly source: Candidate | null;
  readonly target: Candidate | null;
  /** True when the frame needs a side that the words leave open: no row, unless the story gives that side. */
  readonly wanting?: boolean;
}

/** Those at the path of a frame that decided a side; the path is null where none gave anyone. */
export interface Side {
  readonly path: string | null;
  readonly candidates: readonly Candidate[];
}

/**
 * Pairs the sources and targets that a frame names: none when it needs more than the words give.
 *
 * @param trace takes notes on who was found where, for `explain`.
 */
export function pairsOf(
  scope: Scope,
  frame: Frame,
  trace?: { sides: Readonly<Record<'source' | 'target', Side>> | null },
): Pair[] {
  // A fallback for the source must not take up the target ("ten diplomats from Peru were expelled").
  const reserved = frame.within || frame.target.length === 0 ? [] : codesOf(candidatesAt(scope, frame.target[0]));
  const whole = frame.within && frame.mutual;
  const named = firstOf(scope, frame.source, [], reserved, undefined, whole);
  const sources =
    frame.mutual && named.candidates.length === 1 ? together(scope, frame, named.candidates) : named.candidates;
  const sourceCodes = codesOf(sources);
  const other = frame.within
    ? firstOf(scope, frame.target, [], [], (found) =>
        found.filter((c) => !sources.some((s) => isSame(s, c))).map((c) => domestic(c, sources)),
      )
    : firstOf(scope, frame.target, sourceCodes);
  if (trace) trace.sides = { source: { path: named.path, candidates: sources }, target: other };
  const targets = other.candidates;
  const beside = (c: Candidate): readonly Candidate[] =>
    targets.length > 0 || !frame.mutual ? targets : sources.filter((o) => o !== c);
  return paired(scope, frame, frame.within ? sources.map((c) => domestic(c, beside(c))) : sources, targets);
}

const PARTS: ReadonlySet<string | undefined> = new Set([
  'organ',
  'office',
  'person',
  'group',
  'organisation',
  'nationals',
]);
const NAMELESS: ReadonlySet<string | undefined> = new Set(['organ', 'office', 'nationals']);
/** Rebels, gunmen and pirates may be from anywhere. */
const ROAMING: ReadonlySet<string | null> = new Set(['REB', 'UAF', 'CRM']);

/**
 * "Zambia's opposition accused the police": a body that no state is given for is, beside a part of one state, a part of
 * that state too.
 */
function domestic(c: Candidate, others: readonly Candidate[]): Candidate {
  const [other] = others;
  const isPart = c.code === null && c.mention?.codes === undefined && NAMELESS.has(c.mention?.kind);
  if (
    !isPart ||
    ROAMING.has(c.party.role) ||
    other?.code == null ||
    !PARTS.has(other.mention?.kind) ||
    other.party.role === null
  )
    return c;
  if (others.some((o) => o.code !== other.code) || !/^[A-Z]{3}$/.test(other.code)) return c;
  return { ...c, code: other.code, party: { ...c.party, code: other.code, basis: 'implied' } };
}

/** A row for each source and target, or for each two of those who act on one another. */
function paired(scope: Scope, frame: Frame, sources: readonly Candidate[], targets: readonly Candidate[]): Pair[] {
  const sourceCodes = codesOf(sources);
  const pairs: Pair[] = [];
  const reciprocal = isReciprocal(scope) && codesOf(targets).length === 0;
  const able = frame.within ? sources.length : sourceCodes.length;
  if (((frame.mutual && targets.length === 0) || reciprocal) && able > 1) {
    const apart = (a: Candidate, b: Candidate): boolean =>
      frame.within ? !isSame(a, b) : a.code !== null && b.code !== null && a.code !== b.code;
    for (const a of sources) for (const b of sources) if (apart(a, b)) pairs.push({ source: a, target: b });
    return pairs;
  }
  const known = (c: readonly Candidate[]): boolean => c.some((x) => x.code !== null);
  const described = (c: readonly Candidate[]): boolean => c.some((x) => x.mention !== null);
  // A man of no known office is one who acts all the same.
  const given = (c: readonly Candidate[]): boolean => known(c) || (frame.within && described(c));
  const needed = { source: [sources], target: [targets], both: [sources, targets], either: [] }[frame.needs];
  if (needed.some((side) => !given(side))) {
    const s = scope.predicate.sentence;
    // "between the rivals": words that name nobody leave a side as open as none would.
    const open = (side: readonly Candidate[]): boolean =>
      !known(side) && (!described(side) || isBothAlike(s, side) || side.every(isPlaceOfNobody));
    // "The ban was lifted in May", "The accord was signed in March": the story may give both sides.
    if (open(sources) && open(targets)) return [{ source: null, target: null, wanting: true }];
    if (!(open(sources) || open(targets))) return [];
    if (!known([...sources, ...targets])) return [];
    return orNobody(s, sources).flatMap((source) =>
      orNobody(s, targets).map((target) => ({ source, target, wanting: true })),
    );
  }
  const told = frame.within && sources.length > 0 && targets.length > 0 && (described(sources) || described(targets));
  if (!known(sources) && !known(targets) && !told) return [];
  for (const source of sources.length > 0 ? sources : [null]) {
    for (const target of targets.length > 0 ? targets : [null]) pairs.push({ source, target });
  }
  return pairs;
}

/** "The foreign ministers met": several with one office, of states that the words do not name. */
function isBothAlike(s: Sentence, side: readonly Candidate[]): boolean {
  const [one] = side;
  if (side.length !== 1 || one?.mention?.kind !== 'office' || !one.mention.plural || one.code !== null) return false;
  return dependents(s, one.token, 'nmod', 'conj').length === 0;
}

/** A city that no state is given for. */
function isPlaceOfNobody({ mention, code }: Candidate): boolean {
  return mention?.kind === 'place' && code === null;
}

/** Those of a side who are named or described as somebody; one who is nobody, for a side without any. */
function orNobody(s: Sentence, side: readonly Candidate[]): readonly (Candidate | null)[] {
  const isTold = (c: Candidate): boolean => c.code !== null || (c.mention !== null && !isPlaceOfNobody(c));
  const told = isBothAlike(s, side) ? [] : side.filter(isTold);
  return told.length > 0 ? told : [null];
}

/**
 * "Saudi Arabia and Iran, which cut ties in 2016": a relative clause on one of several names is about all of them when
 * it names nobody else and the deed takes two.
 */
function together(scope: Scope, frame: Frame, named: readonly Candidate[]): readonly Candidate[] {
  const { sentence, token } = scope.predicate;
  const { deprel, head } = sentence.tokens[token];
  if (!deprel.startsWith('acl') || codesOf(firstOf(scope, frame.target, codesOf(named)).candidates).length > 0)
    return named;
  let first = head;
  while (first >= 0 && sentence.tokens[first].deprel === 'conj') first = sentence.tokens[first].head;
  const all = distinct(conjuncts(sentence, first).flatMap((t) => candidatesOf(scope, t)));
  return all.some((c) => c.code === named[0]?.code) ? all : named;
}

/** Whether the words after the predicate say that its parties act on one another ("in each other's capitals"). */
function isReciprocal(scope: Scope): boolean {
  const { sentence, token } = scope.predicate;
  return sentence.tokens.some((t, i) => {
    if (i <= token) return false;
    const next = sentence.tokens[i + 1]?.text.toLowerCase();
    const word = t.text.toLowerCase();
    if (word === 'the' && next === 'other')
      return /^('s|’s|country|state|side|nation)$/.test(sentence.tokens[i + 2]?.text.toLowerCase() ?? '');
    return (word === 'each' && next === 'other') || (word === 'one' && next === 'another');
  });
}

/** The candidates at the first path that gives one with a code, else at the first that gives any. */
function firstOf(
  scope: Scope,
  paths: readonly string[],
  exclude: readonly string[],
  reserved: readonly string[] = exclude,
  read: (found: readonly Candidate[]) => readonly Candidate[] = (found) => found,
  whole = false,
): Side {
  let described: Side = { path: null, candidates: [] };
  for (const [i, path] of paths.entries()) {
    const candidates = distinct(read(candidatesAt(scope, path, i === 0 ? exclude : reserved)));
    const known = candidates.filter((c) => c.code !== null);
    // "the government and the rebels": of those who act on one another, also who has no code is a party.
    if (known.length > 0)
      return { path, candidates: whole ? candidates.filter((c) => c.code !== null || c.mention !== null) : known };
    // "sixteen countries recalled their envoys": who acted is said, and not to be sought elsewhere.
    if (i === 0 && candidates.length > 0 && candidates.every((c) => isUnnamed(scope.predicate.sentence, c.token)))
      return { path, candidates };
    // Later paths name where a fact applies; "the capital" without a state would say nothing.
    if (i === 0 && candidates.length > 0) described = { path, candidates };
  }
  return described;
}

/**
 * Whether two parties are one. Those of one state are two only when each is a part of it ("the government" and "the
 * army"); the state as a whole is no party beside its own parts.
 */
function isSame(a: Candidate, b: Candidate): boolean {
  if (a.code === null || b.code === null) return a.code === b.code && a.party.name === b.party.name;
  if (a.code !== b.code) return false;
  if (a.party.role === null || b.party.role === null) return true;
  return a.party.role === b.party.role && a.party.name === b.party.name;
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(
    (c, i) => candidates.findIndex((d) => keyOf(d) === keyOf(c) && d.party.office === c.party.office) === i,
  );
}

function codesOf(candidates: readonly Candidate[]): string[] {
  return candidates.flatMap((c) => (c.code === null ? [] : [c.code]));
}

/** What tells one party from another: its code, else its name. */
export function keyOf(c: Candidate | null): string {
  return c === null ? '' : (c.code ?? c.party.name);
}
