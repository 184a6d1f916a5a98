/** Figures that take the place of others: "raised from 12 to 14", "up from 12", and later "the toll rose to 20". */
import { spanOf } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Amount } from './amounts.ts';
import type { Draft } from './draft.ts';
import type { FigureMention, ReplacedFigure } from './types.ts';
import { FORCES, STATES_OF } from './words/classes.ts';
import { isPeople } from './words/people.ts';

/** An amount of a sentence with the figure that was read from it, if any. */
export interface Read {
  readonly amount: Amount;
  readonly draft: Draft | null;
  /** Those that others are picked from ("three of the 12"). */
  readonly base?: boolean;
}

/**
 * Joins the figures of a sentence that are one figure and what it was before; the earlier one gives way. One of the two
 * may be bare ("revised from 12 deaths to nine"): it is of the kind of the other.
 */
export function joinUpdates(s: Sentence, words: readonly string[], read: readonly Read[]): Draft[] {
  const gone = new Set<number>();
  const drafts = read.map((r) => r.draft);
  for (let i = 0; i < read.length; i++) {
    if (!wasBefore(words, read[i].amount)) continue;
    const partner = partnerOf(words, read, drafts, i);
    if (partner < 0) continue;
    const [one, other] = [drafts[partner], drafts[i]];
    if (one && other && (one.what !== other.what || (one.what === 'money' && one.unit !== other.unit))) continue;
    const kind = drafts[partner] ?? drafts[i] ?? counted(s, read[i].amount);
    if (kind === null || kind === undefined) continue;
    const own = read[partner].amount;
    const replaces: ReplacedFigure = replaced(s, drafts[i] ?? read[i].amount);
    const draft = drafts[partner] ?? taken(kind, own);
    drafts[partner] = { ...draft, replaces };
    gone.add(i);
  }
  return drafts.filter((d, i): d is Draft => d !== null && !gone.has(i));
}

/** "cut its staff from 80 to 50": the noun before counts both. */
function counted(s: Sentence, { from, to, min, max, modifier }: Amount): Draft | null {
  const noun = from - 2;
  const t = s.tokens[noun];
  const force = FORCES.test(t?.lemma ?? '');
  if (t === undefined || t.upos !== 'NOUN' || !(force || isPeople(t.lemma))) return null;
  return {
    from,
    to,
    what: force ? 'troops' : (STATES_OF.get(t.lemma.toLowerCase()) ?? 'people'),
    min,
    max,
    modifier,
    unit: force ? 'people' : t.text,
    noun: force ? -1 : noun,
    predicate: -1,
    end: to,
    changed: true,
  };
}

function replaced(s: Sentence, { from, to, min, max }: Draft | Amount): ReplacedFigure {
  return { min, max, span: spanOf(s, [from, to - 1]) };
}

function taken(kind: Draft, { from, to, min, max, modifier }: Amount): Draft {
  const before = kind.noun >= 0 && kind.noun < from && kind.noun < kind.from;
  const unit = kind.noun < 0 || before ? kind.unit : 'people';
  return { ...kind, unit, noun: -1, from, to, end: to, min, max, modifier, changed: true };
}

/** "from 12", "up from an earlier estimate of 12", "instead of 12", "earlier put at 12". */
function wasBefore(words: readonly string[], { from }: Amount): boolean {
  const before = words[from - 1];
  if (before === 'from' || before === 'previously' || before === 'not') return true;
  if (before === 'level' && words[from - 2] === 'from') return true;
  const near = words.slice(Math.max(0, from - 8), from);
  const of = before === 'of' || before === 'at' || before === 'the' || before === 'to';
  if (!of) return false;
  const mark = near.findLastIndex((w) => /^[.;]$/.test(w));
  const clause = near.slice(mark + 1);
  if (
    before !== 'to' &&
    clause.includes('from') &&
    clause.some((w) =>
      /^(?:earlier|previous|initial|first|original|prior|preliminary|old|toll|estimate|figure|count|level)$/.test(w),
    )
  )
    return true;
  if (
    before === 'of' &&
    /^(?:toll|estimate|figure|count|tally|total|number)$/.test(words[from - 2] ?? '') &&
    clause.some((w) => /^(?:earlier|previous|initial|original|prior|preliminary)$/.test(w))
  )
    return true;
  return clause.includes('instead') || (before === 'the' && clause.includes('rather'));
}

/** The figure that stands in the place of an earlier one: "to 14" after it, else the last one before it. */
function partnerOf(
  words: readonly string[],
  read: readonly Read[],
  drafts: readonly (Draft | null)[],
  i: number,
): number {
  const from = read[i].amount.from;
  const next = read[i + 1];
  if (next !== undefined && next.amount.from - read[i].amount.to < 8) {
    const link = words[next.amount.from - 1];
    const before = words[next.amount.from - 2];
    if (link === 'to' || (link === 'level' && before === 'to')) return i + 1;
  }
  for (let k = i - 1; k >= 0; k--) {
    if (drafts[k] === null) continue;
    if (from - read[k].amount.to > 12) return -1;
    // "12 refugees from 3 camps" is told apart by the noun that follows.
    const between = words.slice(read[k].amount.to, from);
    return between.some((w) =>
      /^(?:not|up|down|instead|earlier|previous|previously|revised|initial|rather|compared|revising|replacing|correcting|against|raising|lowering)$/.test(
        w,
      ),
    ) ||
      between.length <= 2 ||
      (/^(?:share|money|level|votes)$/.test(drafts[k]?.what ?? '') && between.length <= 4)
      ? k
      : -1;
  }
  return -1;
}

/** The last earlier figure of the same kind that a total in a later sentence takes the place of. */
export function earlierTotal(
  known: readonly FigureMention[],
  draft: Draft,
  sentence: number,
  revising: boolean,
): ReplacedFigure | null {
  if (!draft.changed || draft.replaces !== undefined) return null;
  const last = known.findLast(
    (f) => (f.sentence < sentence || (revising && f.to < draft.from)) && f.what === draft.what,
  );
  return last === undefined ? null : { min: last.min, max: last.max, span: last.span };
}
