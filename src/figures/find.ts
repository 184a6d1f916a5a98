/** How many: the figures of a report. */
import { indexByHead } from '../actors/index-by-head.ts';
import type { ActorMention } from '../actors/types.ts';
import { bounded, modifiersBefore } from '../language/number-bounds.ts';
import { spanOf } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Report, Span } from '../report/types.ts';
import type { Speech } from '../speech/types.ts';
import { type Amount, ARTICLES, amountsOf, wordsWithNumbers } from './amounts.ts';
import { type Last, MANNER } from './bare.ts';
import { countAt, type MentionAt } from './count.ts';
import type { Draft } from './draft.ts';
import { holderOf } from './holder.ts';
import { clauseOf, inclusions, periodIn, type Stretch, shareOf } from './scope.ts';
import {
  afterBe,
  baseOf,
  inside,
  isBase,
  isBreakdown,
  isOfWhom,
  isOutOf,
  isPeopleFigure,
  partOf,
  people,
  sharing,
} from './share.ts';
import { articles, SINGLE, speaks } from './single.ts';
import { specialFigure, withSharedPercent } from './special.ts';
import { isTrap } from './traps.ts';
import type { FigureMention, FigureWords } from './types.ts';
import { earlierTotal, joinUpdates, type Read } from './updates.ts';
import { zeroFigures } from './zero.ts';

/**
 * Finds the figures of a report: how many were killed, hurt, held, expelled …, sums of money, votes, shares and levels.
 *
 * @param sentences Parsed sentences in the order of the text.
 * @returns Figures in the order of the text. Spans are UTF-16 offsets into the report's text or title.
 */
export function findFigures(
  report: Report,
  sentences: readonly Sentence[],
  actors: readonly ActorMention[],
  speech: Speech,
): FigureMention[] {
  const found: FigureMention[] = [];
  let mentions: ReturnType<typeof indexByHead> | null = null;
  for (const s of sentences) {
    const words = wordsWithNumbers(s);
    if (words === null) continue;
    mentions ??= indexByHead(actors);
    const { at } = mentions;
    const mentionAt: MentionAt = (token) => at(s.index, token);
    const drafts = draftsOf(s, words, mentionAt, found.findLast((f) => isPeopleFigure(f.what)) ?? null);
    for (const draft of drafts) {
      const replaces =
        draft.replaces ?? earlierTotal(found, draft, s.index, words.includes('later') || words.includes('initially'));
      found.push({
        sentence: s.index,
        from: draft.from,
        to: draft.to,
        span: spanOf(s, [draft.from, draft.to - 1]),
        what: draft.what,
        min: draft.min,
        max: draft.max,
        modifier: draft.modifier,
        unit: draft.unit,
        noun: draft.noun,
        scope: draft.scope === undefined ? null : wordsAt(report, s, draft.scope),
        holder: holderOf(report, s, draft.to - 1, speech, mentionAt),
        predicate: draft.predicate,
        replaces,
      });
    }
  }
  return found;
}

type Scoped = Draft & { readonly scope?: Stretch };

function draftsOf(s: Sentence, words: readonly string[], mentionAt: MentionAt, before: Last | null): Scoped[] {
  const amounts = withSharedPercent(s, words, amountsOf(s, words));
  const parts = inclusions(s, words);
  const inPart = (a: Amount): Stretch | undefined => parts.find((p) => p.from <= a.from && a.from < p.to);
  const read: Read[] = [];
  for (const amount of [...amounts, ...articles(s, words, amounts)].toSorted((a, b) => a.from - b.from)) {
    if (words[amount.core] === 'many') {
      const other = read.findLast((r) => r.draft !== null && isPeopleFigure(r.draft.what));
      const draft = other?.draft ? asMany(s, words, amount, other.draft, mentionAt) : null;
      read.push({ amount, draft });
      continue;
    }
    const special = specialFigure(s, words, amount);
    if (special === null && isTrap(s, words, amount)) continue;
    if (special !== null) {
      read.push({ amount, draft: special });
      continue;
    }
    const sum = bareSum(words, amount, read);
    if (sum !== null) {
      read.push({ amount, draft: sum });
      continue;
    }
    const shotDown = bareWeapons(s, words, amount, read);
    if (shotDown !== null) {
      read.push({ amount, draft: shotDown });
      continue;
    }
    const last = read.findLast((r) => r.draft !== null && !r.base && isPeopleFigure(r.draft.what))?.draft ?? before;
    const { draft, unit } = countAt(s, words, amounts, amount, mentionAt, last);
    if (amount.end - amount.core === 1 && (ARTICLES.has(words[amount.core]) || words[amount.core] === 'both')) {
      if (inPart(amount) && draft !== null && draft.noun >= 0) read.push({ amount, draft: sharing(draft, last) });
      else if (draft !== null && draft.predicate >= 0 && SINGLE.has(draft.what) && !speaks(s, draft))
        read.push({ amount, draft });
      continue;
    }
    if (words[amount.from - 1] === 'not' && words[amount.core] === 'one') continue;
    // "five of them from one family"
    if (isOne(words, amount) && words[amount.from - 1] === 'from') continue;
    if (
      isOne(words, amount) &&
      !MANNER.test(words[amount.to] ?? '') &&
      (unit.of >= 0 || unit.part || (draft?.predicate === -1 && draft.noun < 0))
    )
      continue;
    if (isBase(words, amounts, amount)) {
      read.push({ amount, draft: baseOf(s, amount, unit, draft, last), base: true });
      continue;
    }
    const any = read.findLast((r) => r.draft !== null)?.draft ?? null;
    if (isOfWhom(words, amount) && last !== null && (draft === null || draft.predicate < 0)) {
      read.push({ amount, draft: partOf(s, amount, { ...unit, end: afterBe(words, unit.end) }, people(last)) });
    } else if (unit.part && draft !== null && draft.noun < 0 && last !== null)
      read.push({
        amount,
        draft: {
          ...(partOf(s, amount, { ...unit, end: afterBe(words, unit.end) }, people(last)) ?? draft),
          what: draft.what,
          predicate: draft.predicate,
        },
      });
    else if (unit.part && draft === null)
      read.push({
        amount,
        draft: partOf(s, amount, { ...unit, end: afterBe(words, unit.end) }, any === null ? last : people(any)),
      });
    else if (draft === null && unit.noun < 0 && last !== null && isOutOf(words, amount))
      read.push({ amount, draft: partOf(s, amount, { ...unit, end: s.tokens.length }, people(last)) });
    else if (inPart(amount) || isBreakdown(words, read, amount))
      read.push({ amount, draft: inside(s, amount, unit, draft, last) });
    else read.push({ amount, draft });
  }
  const drafts = [...joinUpdates(s, words, read), ...zeroFigures(s, words)].toSorted((a, b) => a.from - b.from);
  return drafts.map((draft, i) => scoped(s, words, drafts, parts, draft, i));
}

/** "5.6 billion euros, short of the 7.8 billion sought": a large number without a noun after a sum of money. */
function bareSum(words: readonly string[], a: Amount, read: readonly Read[]): Draft | null {
  const money = read.findLast((r) => r.draft !== null)?.draft;
  if (money?.what !== 'money' || !/^(?:million|billion|trillion|k|m|bn|tn|crore|\d[\d.,]*k)$/.test(words[a.end - 1]))
    return null;
  if (
    words[a.to] !== undefined &&
    !/^(?:[,.;)]|and|or|in|to|from|a|last|sought|asked|demanded|claimed|needed|required|pledged|requested|promised|announced|it|for|already|of|originally|this|the|by|this)$/.test(
      words[a.to],
    )
  )
    return null;
  const { from, to, min, max, modifier } = a;
  return { ...money, from, to, min, max, modifier, noun: -1, end: to, changed: false };
}

/** "of 84 drones launched, 78 were intercepted" */
function bareWeapons(s: Sentence, words: readonly string[], a: Amount, read: readonly Read[]): Draft | null {
  const weapons = read.findLast((r) => r.draft !== null)?.draft;
  if (weapons?.what !== 'weapons') return null;
  const be = words[a.to] === 'of' && /^(?:them|which|those)$/.test(words[a.to + 1] ?? '') ? a.to + 2 : a.to;
  const verb = /^(?:was|were)$/.test(words[be] ?? '') ? be + 1 : be;
  if (verb === be && s.tokens[be]?.xpos === 'NNS') return null;
  if (
    !/^(?:intercepted|shot|downed|destroyed|fell|hit|landed|launched|fired|struck|lost|jammed)$/.test(words[verb] ?? '')
  )
    return null;
  const { from, to, min, max, modifier } = a;
  return { ...weapons, from, to, min, max, modifier, noun: -1, end: to, changed: false };
}

/** "three times as many" */
const MULTIPLES: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, ten: 10 };

/** "as many Canadians": the number of those before, and their kind where no other word tells it. */
function asMany(s: Sentence, words: readonly string[], a: Amount, last: Draft, mentionAt: MentionAt): Draft | null {
  const factor =
    words[a.from - 1] === 'twice'
      ? 2
      : words[a.from - 1] === 'times'
        ? MULTIPLES[words[a.from - 2]]
        : words[a.from - 1] === 'half'
          ? 0.5
          : 1;
  if (factor === undefined) return null;
  const times = factor === 1 ? a.from : words[a.from - 1] === 'twice' || factor === 0.5 ? a.from - 1 : a.from - 2;
  const bound = modifiersBefore(words, times, 0);
  const most = last.max === null ? null : last.max * factor;
  const count = bounded(
    { min: Math.round(last.min * factor), max: most === null ? null : Math.round(most) },
    bound.bounds,
  );
  const modifier = bound.words.length > 0 ? bound.words.join(' ') : null;
  const { draft } = countAt(s, words, [], { ...a, ...count, from: bound.from, modifier }, mentionAt, last);
  if (draft === null || (draft.noun < 0 && draft.predicate < 0)) {
    const bare = /^(?:in|at|on|from|near|,|\.|;)$/.test(words[a.to] ?? '.');
    if (!bare || factor === 1) return null;
    return {
      ...last,
      ...count,
      from: bound.from,
      to: a.to,
      modifier,
      unit: 'people',
      noun: -1,
      end: a.to,
      changed: false,
    };
  }
  return draft.noun < 0 ? (draft.predicate >= 0 ? draft : null) : sharing(draft, last);
}

/** "one of the envoys" picks one out and counts nobody. */
function isOne(words: readonly string[], { core, end, modifier }: Amount): boolean {
  return end - core === 1 && words[core] === 'one' && modifier === null;
}

/** A figure with the words that say which part or period it is about. */
function scoped(
  s: Sentence,
  words: readonly string[],
  drafts: readonly Draft[],
  parts: readonly Stretch[],
  draft: Draft,
  i: number,
): Scoped {
  const next = drafts[i + 1]?.from ?? words.length;
  const part = parts.find((p) => p.from >= draft.to && p.from < next);
  const share = draft.what === 'share' ? shareOf(s, words, draft.end) : null;
  if (share !== null) return { ...draft, scope: share };
  const clause = clauseOf(words, drafts, i);
  const scope =
    part ?? periodIn(s, words, draft.end, clause.to) ?? (i === 0 ? periodIn(s, words, 0, draft.from) : null);
  return scope === null ? draft : { ...draft, scope };
}

function wordsAt(report: Report, s: Sentence, { from, to }: Stretch): FigureWords {
  const span: Span = spanOf(s, [from, to - 1]);
  return { text: (span.in === 'title' ? (report.title ?? '') : report.text).slice(span.start, span.end), span };
}
