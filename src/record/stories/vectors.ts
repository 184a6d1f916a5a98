import { backgroundShare } from './background.ts';
import { type ReportTerms, termKind } from './terms.ts';
import type { StorySettings, Terms } from './types.ts';

/** A report as a sparse vector: numbers of terms, which all vectors of a set share, with their weights. */
export interface SparseVector {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

/** One view of a set of reports: vectors of at most length one, and its share of the similarity. */
export interface View {
  readonly vectors: readonly SparseVector[];
  readonly share: number;
}

/**
 * Weighs the terms of a set of reports in three views: the whole texts, their leads, and the names and numbers in the
 * whole texts. TF-IDF with logarithmic counts; document frequencies come from the set, and for small sets from the
 * language at large too.
 */
export function viewsOf(reports: readonly ReportTerms[], settings: StorySettings): View[] {
  const nameness = namenessOf(reports);
  const isName = (term: string): number => (termKind(term) === 'word' ? nameness(term) : 1);
  const emphasis = (term: string): number => {
    const kind = termKind(term);
    if (kind === 'number') return settings.number;
    return kind === 'pair' ? 1 : 1 + (settings.name - 1) * nameness(term);
  };
  const plain = (term: string): number => isName(term) * (termKind(term) === 'number' ? settings.number : 1);
  const whole = reports.map((r) => r.whole);
  const views: [readonly Terms[], (term: string) => number, number][] = [
    [whole, emphasis, (1 - settings.leadShare) * (1 - settings.nameShare)],
    [reports.map((r) => r.lead), emphasis, settings.leadShare * (1 - settings.nameShare)],
    [whole, plain, settings.nameShare],
  ];
  return views.map(([terms, factor, share]) => ({ vectors: weigh(terms, factor, settings), share }));
}

/** How surely a term is a name: the share of its uses with a capital where a capital tells something. */
function namenessOf(reports: readonly ReportTerms[]): (term: string) => number {
  const counts = new Map<string, { capital: number; all: number }>();
  for (const { capitals } of reports) {
    for (const [term, { capital, all }] of capitals) {
      const count = counts.get(term) ?? { capital: 0, all: 0 };
      count.capital += capital;
      count.all += all;
      counts.set(term, count);
    }
  }
  return (term) => {
    const count = counts.get(term);
    return count ? count.capital / count.all : 0;
  };
}

function weigh(
  reports: readonly Terms[],
  factor: (term: string) => number,
  settings: StorySettings,
): readonly SparseVector[] {
  const used = new Map<string, { readonly index: number; reports: number; weight: number }>();
  for (const terms of reports) {
    for (const term of terms.keys()) {
      const entry = used.get(term);
      if (entry) entry.reports += 1;
      else used.set(term, { index: used.size, reports: 1, weight: 0 });
    }
  }
  const texts = reports.length + 1 + settings.background;
  for (const [term, entry] of used) {
    const share = (entry.reports + settings.background * backgroundShare(term)) / texts;
    entry.weight = factor(term) * (-Math.log(share)) ** settings.rarity;
  }
  return reports.map((terms) => {
    const indices = new Int32Array(terms.size);
    const weights = new Float32Array(terms.size);
    let shared = 0;
    let length = 0;
    for (const [term, count] of terms) {
      const entry = used.get(term);
      if (entry === undefined || entry.weight === 0) continue;
      const weight = (count >= 1 ? 1 + Math.log(count) : count) * entry.weight;
      length += (entry.reports > 1 ? 1 : settings.alone) * weight * weight;
      if (entry.reports === 1) continue;
      indices[shared] = entry.index;
      weights[shared] = weight;
      shared += 1;
    }
    const scale = 1 / (Math.sqrt(length) || 1);
    return { terms: indices.slice(0, shared), weights: weights.slice(0, shared).map((weight) => weight * scale) };
  });
}
