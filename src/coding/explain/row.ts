/** An explanation as data for JSON Lines: one object a sentence, offsets in code points. */
import { codePointOffsets } from '../../report/offsets.ts';
import type { Report, Span } from '../../report/types.ts';
import type { Json, Row } from '../row.ts';
import type { Party } from '../types.ts';
import { sayCondition, sayFailed, sayHeld, sayMiss, sayWay } from './say.ts';
import type { FrameMiss, PartyWay, PredicateExplanation, RowExplanation, SentenceExplanation, Word } from './types.ts';

/** How much is told. */
export interface Detail {
  /** Frames told for each predicate without a row, the nearest; `Infinity` for all of them. */
  readonly frames: number;
}

/** How many frames are told for each predicate without a row, unless all are asked for. */
export const NEAREST = 3;

/** Makes objects of a report's explained sentences. `rows` have the ids of the rows that coding prints. */
export function explanationMaker(report: Report, { frames }: Detail): (sentence: SentenceExplanation) => Row {
  const inText = codePointOffsets(report.text);
  const inTitle = codePointOffsets(report.title ?? '');
  const range = (span: Span): Json => (span.in === 'title' ? inTitle : inText).range(span);
  const word = (w: Word | null): Json => (w === null ? null : { text: w.text, span: range(w.span) });
  const party = (way: PartyWay | null, predicate: Word): Json =>
    way === null
      ? null
      : {
          ...named(way.party),
          span: range(way.party.span),
          by: way.by,
          path: way.path,
          says: sayWay(way, predicate.text),
          tree: way.tree.map((step) => ({
            text: step.word.text,
            span: range(step.word.span),
            relation: step.relation,
            direction: step.direction,
          })),
          row: way.row,
        };
  const miss = (m: FrameMiss): Row => ({
    rule: m.rule,
    on: word(m.word),
    why: m.reason.why,
    says: sayMiss(m),
    ...('rule' in m.reason ? { told_by: m.reason.rule, told_on: word(m.reason.word) } : {}),
    ...(m.reason.why === 'slots' ? { failed: m.reason.failed.map((x) => ({ slot: x.slot, says: sayFailed(x) })) } : {}),
  });
  const row = (r: RowExplanation): Row => ({
    id: r.mention.id,
    kind: r.mention.kind,
    status: r.mention.status,
    rule: r.mention.rule,
    on: word(r.word),
    source: party(r.source, r.word),
    target: party(r.target, r.word),
    tests: r.tests.flatMap((x) => {
      const says = sayHeld(x);
      const passed = x.found.filter((a) => a.failed === null && !x.test.absent);
      return says === null ? [] : [{ slot: x.slot, words: passed.map((a) => word(a.word)), says }];
    }),
    phrase: r.phrase.map(word),
    conditions: r.conditions.map(sayCondition),
    read_as: { status: r.status.status, by: word(r.status.by), fixed: r.status.fixed },
    date: {
      edtf: r.mention.date.edtf,
      timex: r.mention.date.timex,
      basis: r.mention.date.basis,
      span: bare(r.mention.date.span),
    },
    attribution: r.mention.attribution.map((h) => ({ name: h.name, how: h.how, span: bare(h.span), stated: h.stated })),
    beat: r.beat.map(miss),
  });
  const bare = (span: Span | null): Json => (span === null ? null : range(span));
  const without = (p: PredicateExplanation): Row => ({
    on: word(p.word),
    form: p.form,
    within: p.within === null ? null : { rule: p.within.rule, on: word(p.within.word) },
    cue: p.cue,
    arguments: Object.fromEntries(p.arguments.map((a) => [a.slot, a.words.map(word)])),
    frames: p.misses.slice(0, frames).map(miss),
    more: Math.max(0, p.misses.length - frames),
  });
  return (s) => ({
    explain: 1,
    report: report.id,
    sentence: range(s.span),
    ...(s.span.in ? { in: s.span.in } : {}),
    text: s.text,
    withdrawn: s.withdrawn,
    rows: s.predicates.flatMap((p) => p.rows.map(row)),
    without: s.predicates.filter((p) => p.rows.length === 0).map(without),
  });
}

function named(p: Party): { readonly [key: string]: Json } {
  return { code: p.code, name: p.name, basis: p.basis };
}
