/** Which deed answers which: by the reports' own words where they say so, else by a rule that is named. */
import { isDay } from '../interval.ts';
import type { Interval, RecordEvent } from '../types.ts';
import {
  byDays,
  codesOf,
  compareText,
  daysOfEvent,
  groupBy,
  isDone,
  proofOf,
  type RowProof,
  rowsOf,
  type ViewContext,
} from '../view.ts';
import { ANSWER_RULES, ruleFor } from './data.ts';

/** Kinds that some rule takes for answerable. */
const ANSWERABLE: ReadonlySet<string> = new Set(ANSWER_RULES.flatMap((r) => r.measures));
/** Kinds that some rule takes for an answer. */
const ANSWERING: ReadonlySet<string> = new Set(ANSWER_RULES.flatMap((r) => r.answers));

/** That one deed answers others. */
export interface AnswerLink {
  /** Id of the event that answers. */
  readonly answer: string;
  /** Ids of the events that it answers: more than one where nothing tells which of several. */
  readonly to: readonly string[];
  /** `stated`: told as an answer; `sequenced`: told to have come after; `inferred`: by rule. */
  readonly state: 'stated' | 'sequenced' | 'inferred';
  /** Words that say so; empty for `inferred`. */
  readonly proofs: readonly RowProof[];
  /** For `inferred`: "envoy.expel answers envoy.expel within 14 days". */
  readonly rule: string | null;
  /** Days from the measure to the answer, least and most; null where a date is open. */
  readonly gap: { readonly min: number; readonly max: number } | null;
  /** False where both lie in the same days and nothing says which came first. */
  readonly ordered: boolean;
}

/**
 * The links between events, sorted by answer. A deed that some report tells as an answer gets no inferred link; of
 * several measures that a rule allows, the nearest of the likest kind is taken, and all of them where they are equal.
 */
export function answersOf(events: readonly RecordEvent[], context: ViewContext): AnswerLink[] {
  const sorted = [...events].toSorted(byDays);
  const told = toldLinks(sorted, context);
  const done = new Set(told.map((l) => l.answer));
  const linked = new Set(told.flatMap((l) => l.to.flatMap((m) => [`${m} ${l.answer}`, `${l.answer} ${m}`])));
  const inferred = inferredLinks(sorted, done, linked);
  return [...told, ...inferred].toSorted(
    (a, b) => compareText(a.answer, b.answer) || compareText(a.to.join(), b.to.join()),
  );
}

function toldLinks(events: readonly RecordEvent[], context: ViewContext): AnswerLink[] {
  const eventOf = new Map(events.flatMap((e) => e.mentions.map((m) => [m, e] as const)));
  const found = new Map<string, { measure: RecordEvent; answer: RecordEvent; stated: boolean; proofs: RowProof[] }>();
  const add = (later: string, earlier: string, stated: boolean, proof: RowProof): void => {
    const [answer, measure] = [eventOf.get(later), eventOf.get(earlier)];
    if (!answer || !measure || answer === measure || !(facing(measure, answer) || (stated && befell(measure, answer))))
      return;
    if (isBefore(daysOfEvent(answer), daysOfEvent(measure))) return;
    const key = `${answer.id} ${measure.id}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { measure, answer, stated, proofs: [proof] });
    else if (known.stated === stated) known.proofs.push(proof);
    else if (stated) found.set(key, { measure, answer, stated, proofs: [proof] });
  };
  for (const event of events) {
    for (const row of rowsOf(event, context)) {
      if (row.answers !== null) add(row.id, row.answers.id, true, proofOf(row, row.answers));
    }
  }
  for (const link of context.links) {
    const row = context.mentions.get(link.later)?.row;
    if (row !== undefined) add(link.later, link.earlier, link.how === 'stated', proofOf(row, link));
  }
  return [...found.values()].map(({ measure, answer, stated, proofs }) => ({
    answer: answer.id,
    to: [measure.id],
    state: stated ? 'stated' : 'sequenced',
    proofs: unique(proofs),
    rule: null,
    gap: gapOf(measure, answer),
    ordered: true,
  }));
}

function unique(proofs: readonly RowProof[]): RowProof[] {
  const all = new Map(proofs.map((p) => [`${p.mention} ${p.in ?? ''} ${p.span.join()}`, p]));
  return [...all.keys()].toSorted().map((key) => all.get(key) as RowProof);
}

function inferredLinks(
  events: readonly RecordEvent[],
  told: ReadonlySet<string>,
  linked: ReadonlySet<string>,
): AnswerLink[] {
  const out: AnswerLink[] = [];
  // Only deeds done to the one who answers can be answered: without this every pair of events would be compared.
  const towards = groupBy(
    events.filter((e) => isDone(e) && ANSWERABLE.has(e.kind)),
    directionsOf,
  );
  for (const answer of events) {
    if (!ANSWERING.has(answer.kind) || told.has(answer.id) || !isDone(answer)) continue;
    const against = new Set(
      directionsOf(answer).flatMap((d) => towards.get(d.split('\t').toReversed().join('\t')) ?? []),
    );
    const fits = [...against].flatMap((measure) => {
      if (measure === answer) return [];
      if (linked.has(`${measure.id} ${answer.id}`)) return [];
      const rule = ruleFor(measure.kind, answer.kind);
      const gap = gapOf(measure, answer);
      if (rule === null || gap === null || gap.max > rule.days || gap.max < 0) return [];
      const ordered = isAfter(daysOfEvent(measure), daysOfEvent(answer));
      // Where either may have been first, the pair is told once, the event with the smaller id as the measure.
      if (!ordered && measure.id > answer.id && ruleFor(answer.kind, measure.kind) !== null) return [];
      return [{ measure, gap, ordered, rule, like: measure.kind === answer.kind ? 0 : 1 }];
    });
    const best = fits.toSorted(
      (a, b) => Number(b.ordered) - Number(a.ordered) || a.like - b.like || a.gap.max - b.gap.max,
    )[0];
    if (best === undefined) continue;
    const equal = fits.filter(
      (f) => f.ordered === best.ordered && f.measure.kind === best.measure.kind && f.gap.max === best.gap.max,
    );
    out.push({
      answer: answer.id,
      to: equal.map((f) => f.measure.id).toSorted(),
      state: 'inferred',
      proofs: [],
      rule: `${answer.kind} answers ${best.measure.kind} within ${best.rule.days} days`,
      gap: best.gap,
      ordered: best.ordered,
    });
  }
  return out;
}

/** "OMN\tYEM" for each doer and each one it was done to. */
function directionsOf(event: RecordEvent): string[] {
  const targets = codesOf(event.targets, event.target);
  return codesOf(event.sources, event.source).flatMap((a) => targets.map((b) => `${a}\t${b}`));
}

/** Whether the doer of the one is among those whom the other was done to, and the other way round. */
function facing(measure: RecordEvent, answer: RecordEvent): boolean {
  const meets = (a: readonly string[], b: readonly string[]): boolean => a.some((code) => b.includes(code));
  return (
    meets(codesOf(measure.sources, measure.source), codesOf(answer.targets, answer.target)) &&
    meets(codesOf(measure.targets, measure.target), codesOf(answer.sources, answer.source))
  );
}

/** Whether a deed whose doer no report names was done to the doer of another. */
function befell(measure: RecordEvent, answer: RecordEvent): boolean {
  const doers = codesOf(answer.sources, answer.source);
  return (
    codesOf(measure.sources, measure.source).length === 0 &&
    codesOf(measure.targets, measure.target).some((code) => doers.includes(code))
  );
}

/** Whether all days of the one lie before those of the other, where both are known. */
function isBefore(a: Interval, b: Interval): boolean {
  return a.hi !== null && b.lo !== null && a.hi < b.lo;
}

function gapOf(measure: RecordEvent, answer: RecordEvent): AnswerLink['gap'] {
  const [a, b] = [daysOfEvent(measure), daysOfEvent(answer)];
  if (a.lo === null || a.hi === null || b.lo === null || b.hi === null) return null;
  return { min: Math.max(0, b.lo - a.hi), max: b.hi - a.lo };
}

/** Whether the answer cannot have come before the measure, or most likely did not: its days begin and end later. */
function isAfter(measure: Interval, answer: Interval): boolean {
  if (isDay(measure) && isDay(answer)) return answer.lo > measure.lo;
  return (answer.lo ?? 0) >= (measure.lo ?? 0) && (answer.hi ?? 0) > (measure.hi ?? 0);
}
