import { type CommandDef, defineCommand } from 'citty';
import { CORRECTION_COLUMNS, type CorrectionLine } from '../query/act-columns.ts';
import type { Correction } from '../record/judgements/corrections.ts';
import { findCorrections } from '../store/corrections.ts';
import { openStore } from '../store/open.ts';
import { reportRows } from '../store/read/reports.ts';
import { refreshEvents } from '../store/refresh.ts';
import { correctionsText } from './print/corrections.ts';
import { checkListFormat, FORMAT, printList } from './print/output.ts';
import { reportName } from './print/report-name.ts';
import { STORE } from './store-option.ts';

/** `demarche corrections`: what newer versions, withdrawals and notes of correction reach. */
export const corrections = defineCommand({
  meta: {
    name: 'corrections',
    description:
      'List newer versions of reports, withdrawals and notes by which reports correct themselves, each with the rows, events and claims that leaned on what was corrected.',
  },
  args: { ...STORE, ...FORMAT },
  async run({ args }) {
    const format = checkListFormat(args.format);
    const store = await openStore(args.store, { existing: true });
    try {
      await refreshEvents(store.db);
      const found = await findCorrections(store.db);
      const names = new Map<string, string>();
      for (const id of new Set(found.flatMap((c) => (c.by === null ? [c.report] : [c.report, c.by])))) {
        const [report] = await reportRows(store.db, { id });
        if (report === undefined) continue;
        const [name, short] = [reportName(report), id.slice(0, 15)];
        names.set(id, name.includes(short) ? name : `${name} (${short})`);
      }
      await printList<Correction, CorrectionLine>(found, format, {
        ...CORRECTION_COLUMNS,
        table: (items, screen) => correctionsText(items, (id) => names.get(id) ?? id, screen),
      });
    } finally {
      await store.close();
    }
  },
}) as CommandDef;
