/** What is said of a whole mention: which of several words stands. */
import type { DoubtMark, Verdict } from '../types.ts';
import type { Overruled } from './links.ts';

/** What stands of one mention. */
export interface Verdicts {
  /** The last word on whether it counts; null where nobody said, or where a doubt came after. */
  readonly verdict: { readonly do: 'accept' | 'reject'; readonly judgement: string } | null;
  /** Who is not sure, one entry an author, by time. */
  readonly doubts: readonly DoubtMark[];
}

export const NO_VERDICTS: Verdicts = { verdict: null, doubts: [] };

/**
 * What stands after one more verdict, and what it overrules. Whoever accepts or rejects settles all doubts before. A
 * doubt takes back an acceptance; a rejection it leaves, so that nothing counts again because somebody is unsure.
 *
 * @param before what stood until then: verdicts are given by time.
 */
export function withVerdict(
  before: Verdicts,
  verdict: Verdict,
  by: DoubtMark,
): { readonly verdicts: Verdicts; readonly overruled: readonly Overruled[] } {
  const overrule = (judgements: readonly string[]): Overruled[] =>
    judgements.map((judgement) => ({ judgement, by: by.judgement }));
  const last = before.verdict;
  if (verdict === 'unsure') {
    const others = before.doubts.filter((d) => d.author !== by.author);
    const taken = last?.do === 'accept' ? [last.judgement] : [];
    return {
      verdicts: { verdict: taken.length > 0 ? null : last, doubts: [...others, by] },
      overruled: overrule(taken),
    };
  }
  const contradicted = last !== null && last.do !== verdict ? [last.judgement] : [];
  return {
    verdicts: { verdict: { do: verdict, judgement: by.judgement }, doubts: [] },
    overruled: overrule([...contradicted, ...before.doubts.map((d) => d.judgement)]),
  };
}
