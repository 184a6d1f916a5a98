/** What the finders of a reading work on: one report with its layers, its mentions, and the printing of spans. */
import type { ActorMention } from '../actors/types.ts';
import { type Annotations, MentionIndex } from '../coding/annotations.ts';
import { chainOf } from '../coding/chains.ts';
import type { HopRow, PartyRow, Range } from '../coding/contract.ts';
import { type Printer, printerFor } from '../coding/printed.ts';
import type { Mention } from '../coding/types.ts';
import type { Sentence } from '../language/types.ts';
import type { Span } from '../report/types.ts';
import type { Attribution } from '../speech/types.ts';

export interface Scene {
  readonly annotations: Annotations;
  readonly mentions: readonly Mention[];
  readonly printer: Printer;
  /** Who stands at a token. */
  readonly index: MentionIndex;
  /** The code of an outlet or wire by one of its names; null when the gazetteer has none. */
  readonly outletCode: (name: string) => string | null;
  /** The sentence that an offset falls into, or the one after it. */
  sentenceAt(span: Span): Sentence | null;
  /** The ranges of the sentences that share text with some spans, in text order. */
  sentencesOf(spans: readonly Span[]): Range[];
  /** An attribution with those whose content holds its cue and that vouch for it, innermost first. */
  outward(a: Attribution): Attribution[];
  hops(attributions: readonly Attribution[]): HopRow[];
  party(m: ActorMention): PartyRow;
}

/** Sets out one report for the finders. */
export function sceneOf(
  annotations: Annotations,
  mentions: readonly Mention[],
  outletCode: (name: string) => string | null,
): Scene {
  const { report, sentences, speech } = annotations;
  const printer = printerFor(report);
  const title = sentences.filter((s) => s.span.in === 'title');
  const body = sentences.filter((s) => s.span.in === undefined);
  const listOf = (span: Span): readonly Sentence[] => (span.in === 'title' ? title : body);
  return {
    annotations,
    mentions,
    printer,
    index: new MentionIndex(annotations),
    outletCode,
    sentenceAt(span) {
      const list = listOf(span);
      return list[firstEndingAfter(list, span.start)] ?? null;
    },
    sentencesOf(spans) {
      const found = new Set<Sentence>();
      for (const span of spans) {
        const list = listOf(span);
        for (let i = firstEndingAfter(list, span.start); i < list.length && list[i].span.start < span.end; i++)
          found.add(list[i]);
      }
      return [...found].toSorted((a, b) => a.index - b.index).map((s) => printer.range(s.span));
    },
    outward(a) {
      const chain = [a];
      for (let at = a.within; at >= 0 && chain.length <= speech.attributions.length; ) {
        const outer = speech.attributions[at];
        if (chain.includes(outer)) break;
        if (outer.vouched) chain.push(outer);
        at = outer.within;
      }
      return chain;
    },
    hops: (attributions) => chainOf(report, attributions).map(printer.hop),
    party: (m) =>
      printer.party({
        code: m.code,
        role: m.role,
        name: m.name,
        ...(m.organ === undefined ? {} : { organ: m.organ }),
        ...(m.office === undefined ? {} : { office: m.office }),
        ...(m.person === undefined ? {} : { person: m.person }),
        ...(m.post === undefined ? {} : { post: m.post }),
        span: m.span,
        basis: m.basis,
        ...(m.antecedent === undefined ? {} : { antecedent: m.antecedent }),
      }),
  };
}

/** Index of the first sentence that ends behind an offset; sentences stand in text order and do not overlap. */
function firstEndingAfter(list: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle].span.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
