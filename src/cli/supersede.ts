/** Reports that supersede others, as their records or people say. */
import { DemarcheError } from '../errors.ts';
import type { Input } from '../node/input.ts';
import { supersededBy } from '../record/judgements/versions.ts';
import type { ReportChange } from '../record/types.ts';
import type { Store } from '../store/open.ts';
import { reportRows } from '../store/read/reports.ts';

/** Writes down which reports the records of some inputs say they supersede. What cannot be found is told of. */
export async function supersedeAll(
  store: Store,
  inputs: readonly Input[],
  tell: (error: DemarcheError) => void,
): Promise<void> {
  const changes: ReportChange[] = [];
  for (const input of inputs) {
    if (!('report' in input) || input.supersedes === undefined) continue;
    const { report, supersedes } = input;
    const [next] = await reportRows(store.db, { id: report.id });
    const old = await reportRows(store.db, supersedes.startsWith('sha256:') ? { id: supersedes } : { url: supersedes });
    const others = old.filter((r) => r.id !== report.id);
    if (next === undefined) continue;
    if (others.length === 0) tell(notThere(input.source, input.line, supersedes));
    changes.push(...others.map((r) => supersededBy(r, next, 'stated')));
  }
  await store.change(changes);
}

function notThere(source: string, line: number | undefined, old: string): DemarcheError {
  return new DemarcheError(
    'E_SUPERSEDES',
    `${line === undefined ? source : `${source}:${line}`}: supersedes ${old}, which the store does not have`,
    'add the earlier version, then this record again; the report itself is added',
  );
}
