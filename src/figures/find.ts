/** How many: the figures of a report. */
import { indexByHead } from '../actors/index-by-head.ts';
import type { ActorMention } from '../actors/types.ts';
import { spanOf } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Report, Span } from '../report/types.ts';
import type { Speech } from '../speech/types.ts';
import { reporting } from '../speech/words.ts';
import { type Amount, ARTICLES, amountsOf, wordsWithNumbers } from './amounts.ts';
import type { Last } from './bare.ts';
import { countAt, type MentionAt, unitText } from './count.ts';
import type { Draft } from './draft.ts';
import { described } from './govern.ts';
import { holderOf } from './holder.ts';
import { clauseOf, inclusions, periodIn, type Stretch, shareOf } from './scope.ts';
import { specialFigure } from './special.ts';
import { isTrap } from './traps.ts';
import type { FigureMention, FigureWhat, FigureWords } from './types.ts';
import type { Unit } from './unit.ts';
import { earlierTotal, joinUpdates, type Read } from './updates.ts';
import { STATES_OF } from './words/classes.ts';
import { isPeople } from './words/people.ts';
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

/** Whether a figure counts people. */
function isPeopleFigure(what: FigureWhat): boolean {
  return !/^(?:money|share|level|votes|weapons)$/.test(what);
}

function draftsOf(s: Sentence, words: readonly string[], mentionAt: MentionAt, before: Last | null): Scoped[] {
  const amounts = amountsOf(s, words);
  const parts = inclusions(s, words);
  const inPart = (a: Amount): Stretch | undefined => parts.find((p) => p.from <= a.from && a.from < p.to);
  const read: Read[] = [];
  for (const amount of [...amounts, ...articles(s, words, amounts)].toSorted((a, b) => a.from - b.from)) {
    if (words[amount.core] === 'many') {
      const before = read.findLast((r) => r.draft !== null && isPeopleFigure(r.draft.what));
      const draft = before?.draft ? asMany(s, words, amount, before.draft, mentionAt) : null;
      read.push({ amount, draft });
      continue;
    }
    const special = specialFigure(s, words, amount);
    if (special === null && isTrap(s, words, amount)) continue;
    if (special !== null) {
      read.push({ amount, draft: special });
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
    if (isOne(words, amount) && (unit.of >= 0 || unit.part || (draft?.predicate === -1 && draft.noun < 0))) continue;
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
        draft: { ...(partOf(s, amount, unit, people(last)) ?? draft), what: draft.what, predicate: draft.predicate },
      });
    else if (unit.part && draft === null)
      read.push({ amount, draft: partOf(s, amount, unit, any === null ? last : people(any)) });
    else if (draft === null && unit.noun < 0 && last !== null && isOutOf(words, amount))
      read.push({ amount, draft: partOf(s, amount, { ...unit, end: s.tokens.length }, people(last)) });
    else if (inPart(amount) || isBreakdown(words, read, amount))
      read.push({ amount, draft: inside(s, amount, unit, draft, last) });
    else read.push({ amount, draft });
  }
  const drafts = [...joinUpdates(s, words, read), ...zeroFigures(s, words)].toSorted((a, b) => a.from - b.from);
  return drafts.map((draft, i) => scoped(s, words, drafts, parts, draft, i));
}

/** What one is counted for that is only told by an article ("a soldier was killed"). */
const SINGLE: ReadonlySet<FigureWhat> = new Set<FigureWhat>([
  'killed',
  'hurt',
  'missing',
  'held',
  'arrested',
  'expelled',
  'evacuated',
  'recalled',
  'rescued',
  'sentenced',
  'infected',
]);
const COLLECTIVE =
  /^(?:crew|staff|personnel|infantry|folk|people|population|family|police|youth|household|others|troops|faculty|workforce|couple|citizenry|manpower)$/;

/** "…, a monitor said": one who speaks is nobody to count, whatever the tree joins it to. */
function speaks(s: Sentence, { noun }: Draft): boolean {
  return noun >= 0 && reporting.has(s.tokens[noun + 1]?.lemma ?? '');
}

/** Articles before a noun for one person, as amounts of one. */
function articles(s: Sentence, words: readonly string[], amounts: readonly Amount[]): Amount[] {
  const found: Amount[] = [];
  for (let i = 0; i < words.length; i++) {
    if (words[i] === 'many' && words[i - 1] === 'as' && words[i + 1] !== 'as' && s.tokens[i + 1]?.upos !== 'PUNCT') {
      found.push({
        from: i - 1,
        to: i + 1,
        core: i,
        end: i + 1,
        min: 0,
        max: 0,
        modifier: null,
        share: -1,
        currency: null,
      });
      continue;
    }
    if (words[i] === 'both' && words[i + 1] !== 'of') {
      found.push({
        from: i,
        to: i + 1,
        core: i,
        end: i + 1,
        min: 2,
        max: 2,
        modifier: null,
        share: -1,
        currency: null,
      });
      continue;
    }
    if (!ARTICLES.has(words[i]) || words[i - 1] === 'not' || amounts.some((a) => a.from <= i + 1 && i < a.to)) continue;
    if (words[i] !== 'another' && !isPerson(s, i + 1)) continue;
    found.push({ from: i, to: i + 1, core: i, end: i + 1, min: 1, max: 1, modifier: null, share: -1, currency: null });
  }
  return found;
}

function isPerson(s: Sentence, from: number): boolean {
  for (let i = from; i < from + 5 && i < s.tokens.length; i++) {
    const { upos, xpos, lemma } = s.tokens[i];
    if (upos === 'NOUN' && xpos === 'NN' && isPeople(lemma) && !COLLECTIVE.test(lemma)) return true;
    if (!/^(?:ADJ|NOUN|PROPN|ADV|VERB)$/.test(upos) && lemma !== '-') return false;
  }
  return false;
}

/** "the 12" of "three of the 12 envoys". */
function isBase(words: readonly string[], amounts: readonly Amount[], { from }: Amount): boolean {
  const of = /^(?:the|its|their|these|those|his|her|our)$/.test(words[from - 1] ?? '') ? from - 2 : from - 1;
  return words[of] === 'of' && words[of - 2] !== 'every' && amounts.some((a) => a.to === of);
}

/** Those that others are picked from: what befell the others is not said of them. */
function baseOf(s: Sentence, a: Amount, unit: Unit, draft: Draft | null, last: Last | null): Draft | null {
  if (draft !== null && draft.noun >= 0) {
    const clause = described(s, draft.noun);
    const what = clause?.what ?? STATES_OF.get(s.tokens[draft.noun].lemma.toLowerCase()) ?? 'people';
    return { ...draft, what, predicate: clause?.token ?? -1 };
  }
  if (draft !== null && unit.next !== null) return { ...draft, what: unit.next.what, predicate: unit.next.token };
  return unit.noun < 0 ? partOf(s, a, { ...unit, end: s.tokens.length }, last === null ? null : people(last)) : null;
}

/** A number among others: its own kind, else theirs; bare before a place or a mark it counts people ("including 29 in Nigeria"). */
function inside(s: Sentence, a: Amount, unit: Unit, draft: Draft | null, last: Last | null): Draft | null {
  if (draft !== null) return sharing(draft, last);
  const next = s.tokens[unit.end];
  const bare = unit.noun < 0 && (next === undefined || next.upos === 'ADP' || next.upos === 'PUNCT');
  return bare && last !== null ? partOf(s, a, { ...unit, end: s.tokens.length }, people(last)) : null;
}

/** "of whom 300 were seafarers" */
function isOfWhom(words: readonly string[], { from }: Amount): boolean {
  return words[from - 2] === 'of' && /^(?:whom|them|these|those|which)$/.test(words[from - 1]);
}

function afterBe(words: readonly string[], at: number): number {
  return /^(?:were|are|was|is)$/.test(words[at] ?? '') ? at + 1 : at;
}

function people(last: Last): Last {
  return isPeopleFigure(last.what) ? { ...last, unit: 'people' } : last;
}

/** "the first 250, out of an eventual 2,500" */
function isOutOf(words: readonly string[], { from }: Amount): boolean {
  const near = words.slice(Math.max(0, from - 4), from);
  const out = near.lastIndexOf('out');
  return out >= 0 && near[out + 1] === 'of' && !near.includes(',');
}

/** "killed 11 people: eight civilians and three soldiers" */
function isBreakdown(words: readonly string[], read: readonly Read[], { from }: Amount): boolean {
  const first = read.find((r) => r.draft !== null);
  return first !== undefined && words.slice(first.amount.to, from).includes(':');
}

/** "including three children": of the kind of those that they are among, unless a word says what became of them. */
function sharing(draft: Draft, last: Last | null): Draft {
  return draft.predicate >= 0 || last === null ? draft : { ...draft, what: last.what };
}

/** "seven of them women", "two of them badly": of the kind of those that they are among. */
function partOf(s: Sentence, { from, to, min, max, modifier }: Amount, unit: Unit, last: Last | null): Draft | null {
  if (last === null) return null;
  let noun = unit.end;
  while (s.tokens[noun]?.upos === 'ADJ') noun++;
  const named = s.tokens[noun]?.upos === 'NOUN' && isPeople(s.tokens[noun].lemma) ? noun : -1;
  const name = named < 0 ? last.unit : unitText(s, named);
  return {
    from,
    to,
    min,
    max,
    modifier,
    what: last.what,
    unit: name,
    noun: named,
    predicate: -1,
    end: unit.end,
    changed: false,
  };
}

/** "as many Canadians": the number of those before, and their kind where no other word tells it. */
function asMany(s: Sentence, words: readonly string[], a: Amount, last: Draft, mentionAt: MentionAt): Draft | null {
  const { draft } = countAt(s, words, [], { ...a, min: last.min, max: last.max }, mentionAt, last);
  return draft === null || draft.noun < 0 ? null : sharing(draft, last);
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
