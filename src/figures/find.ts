/** How many: the figures of a report. */
import { indexByHead } from '../actors/index-by-head.ts';
import type { ActorMention } from '../actors/types.ts';
import { spanOf } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Report, Span } from '../report/types.ts';
import type { Speech } from '../speech/types.ts';
import { type Amount, amountsOf, wordsWithNumbers } from './amounts.ts';
import { countAt, type MentionAt } from './count.ts';
import type { Draft } from './draft.ts';
import { holderOf } from './holder.ts';
import { clauseOf, inclusions, periodIn, type Stretch } from './scope.ts';
import { specialFigure } from './special.ts';
import { isTrap } from './traps.ts';
import type { FigureMention, FigureWhat, FigureWords } from './types.ts';
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
    const drafts = draftsOf(s, words, mentionAt, found.findLast((f) => isPeopleFigure(f.what))?.what ?? null);
    for (const draft of drafts) {
      const replaces = draft.replaces ?? earlierTotal(found, draft, s.index);
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

/** Whether a figure counts people. */
function isPeopleFigure(what: FigureWhat): boolean {
  return !/^(?:money|share|level|votes|weapons)$/.test(what);
}

function draftsOf(s: Sentence, words: readonly string[], mentionAt: MentionAt, before: FigureWhat | null): Scoped[] {
  const amounts = amountsOf(s, words);
  const parts = inclusions(s, words);
  const inPart = (a: Amount): Stretch | undefined => parts.find((p) => p.from <= a.from && a.from < p.to);
  const bases = new Set<Amount>();
  const read: Read[] = [];
  for (const amount of amounts) {
    if (bases.has(amount) || isTrap(s, words, amount)) continue;
    const special = specialFigure(s, words, amount);
    if (special !== null) {
      read.push({ amount, draft: special });
      continue;
    }
    const last = read.findLast((r) => r.draft !== null && isPeopleFigure(r.draft.what))?.draft?.what ?? before;
    const { draft, unit } = countAt(s, words, amounts, amount, mentionAt, last);
    if (unit.of >= 0) for (const b of amounts) if (b.from >= unit.of && b.to <= unit.end) bases.add(b);
    const part = inPart(amount);
    const own = part === undefined || (unit.part && draft !== null && draft.predicate >= 0);
    if (own && !(isOne(words, amount) && (unit.of >= 0 || (draft?.predicate === -1 && draft.noun < 0))))
      read.push({ amount, draft });
  }
  const drafts = [...joinUpdates(s, words, read), ...zeroFigures(s, words)].toSorted((a, b) => a.from - b.from);
  return drafts.map((draft, i) => scoped(s, words, drafts, parts, draft, i));
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
  const clause = clauseOf(words, drafts, i);
  const scope =
    part ?? periodIn(s, words, draft.end, clause.to) ?? (i === 0 ? periodIn(s, words, 0, draft.from) : null);
  return scope === null ? draft : { ...draft, scope };
}

function wordsAt(report: Report, s: Sentence, { from, to }: Stretch): FigureWords {
  const span: Span = spanOf(s, [from, to - 1]);
  return { text: (span.in === 'title' ? (report.title ?? '') : report.text).slice(span.start, span.end), span };
}
