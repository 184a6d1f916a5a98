/** How well predicted groups agree with given ones, each report weighing the same (B-cubed, Bagga and Baldwin 1998). */
export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Scores pairs of a given and a predicted story, one pair a report. */
export function bCubed(reports: readonly (readonly [given: string, predicted: string])[]): BCubed {
  const given = counts(reports.map(([g]) => g));
  const predicted = counts(reports.map(([, p]) => p));
  const both = counts(reports.map(([g, p]) => JSON.stringify([g, p])));
  let precision = 0;
  let recall = 0;
  for (const [g, p] of reports) {
    const shared = both.get(JSON.stringify([g, p])) ?? 0;
    precision += shared / (predicted.get(p) ?? 1) / reports.length;
    recall += shared / (given.get(g) ?? 1) / reports.length;
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function counts(keys: readonly string[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const key of keys) out.set(key, (out.get(key) ?? 0) + 1);
  return out;
}
