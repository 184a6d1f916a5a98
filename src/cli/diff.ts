import { type CommandDef, defineCommand } from 'citty';
import type { MentionRow, ReportRow } from '../coding/contract.ts';
import { DemarcheError } from '../errors.ts';
import { type FieldChange, fieldChanges } from '../record/judgements/row-diff.ts';
import { openStore } from '../store/open.ts';
import { diffRuns, findRuns, runNamed } from '../store/runs.ts';
import { diffText } from './print/diff.ts';
import { checkListFormat, FORMAT, printList } from './print/output.ts';
import { STORE } from './store-option.ts';
import { write } from './terminal.ts';

/** One row that two runs read differently. */
export interface RowDiff {
  readonly change: 'added' | 'removed' | 'changed';
  readonly report: ReportRow;
  readonly before: MentionRow | null;
  readonly after: MentionRow | null;
  readonly fields: readonly FieldChange[];
}

/** What two runs differ in. */
export interface RunDiff {
  readonly rows: readonly RowDiff[];
  readonly same: number;
  readonly reports: number;
  /** Reports that one of the runs did not read, so that nothing can be said of them. */
  readonly unread: number;
}

/** `demarche diff`: what two runs of the coder read differently. */
export const diff = defineCommand({
  meta: {
    name: 'diff',
    description:
      'Compare two runs of the coder over the reports that both read: rows added, removed and changed, by rule, with their quotes. A run is its number, its id, or last.',
  },
  args: {
    run: {
      type: 'positional',
      description: 'The earlier and the later run (demarche runs lists them)',
      required: false,
    },
    ...STORE,
    ...FORMAT,
  },
  async run({ args }) {
    const format = checkListFormat(args.format);
    const [from, to, ...more] = args._ as string[];
    if (from === undefined || to === undefined || more.length > 0)
      throw new DemarcheError('E_USAGE', 'diff needs two runs', 'write, for example, demarche diff 1 2', 2);
    const store = await openStore(args.store, { existing: true });
    try {
      const known = await findRuns(store.db);
      const [before, after] = [runNamed(known, from), runNamed(known, to)];
      if (before.id === after.id)
        throw new DemarcheError(
          'E_RUN',
          `“${from}” and “${to}” are one run, ${before.number} (${before.id})`,
          known.length > 1 ? 'name two; demarche runs lists them' : 'it is the only one; demarche recode makes another',
          2,
        );
      const rows: RowDiff[] = [];
      let [same, reports] = [0, 0];
      for await (const { report, pairs } of diffRuns(store.db, before.id, after.id)) {
        reports++;
        const changed = pairs.flatMap(({ before: b, after: a }) => rowDiff(report, b, a));
        same += pairs.length - changed.length;
        if (format === 'jsonl') for (const row of changed) await write(process.stdout, `${JSON.stringify(row)}\n`);
        else rows.push(...changed);
      }
      if (format === 'jsonl') return;
      const unread = Math.max(before.reports, after.reports) - reports;
      await printList(rows, format, {
        columns: COLUMNS,
        table: (_, screen) => diffText({ rows, same, reports, unread }, before, after, screen),
      });
    } finally {
      await store.close();
    }
  },
}) as CommandDef;

function rowDiff(report: ReportRow, before: MentionRow | null, after: MentionRow | null): RowDiff[] {
  if (before === null || after === null)
    return [{ change: before === null ? 'added' : 'removed', report, before, after, fields: [] }];
  const fields = fieldChanges(before, after, 'all');
  return fields.length === 0 ? [] : [{ change: 'changed', report, before, after, fields }];
}

const rowOf = (d: RowDiff): MentionRow | null => d.after ?? d.before;

const COLUMNS = {
  change: (d: RowDiff) => d.change,
  report: (d: RowDiff) => d.report.id,
  mention: (d: RowDiff) => rowOf(d)?.id,
  kind: (d: RowDiff) => rowOf(d)?.kind,
  status: (d: RowDiff) => rowOf(d)?.status,
  rule_before: (d: RowDiff) => d.before?.rule,
  rule_after: (d: RowDiff) => d.after?.rule,
  fields: (d: RowDiff) => d.fields.map((f) => f.field),
  was: (d: RowDiff) => d.fields.map((f) => f.was),
  now: (d: RowDiff) => d.fields.map((f) => f.now),
  quote: (d: RowDiff) => rowOf(d)?.quote,
};
