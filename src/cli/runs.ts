import { type CommandDef, defineCommand } from 'citty';
import { RUN_COLUMNS } from '../query/act-columns.ts';
import { count } from '../query/text.ts';
import { openStore } from '../store/open.ts';
import { findRuns, type RunSummary } from '../store/runs.ts';
import { checkListFormat, FORMAT, printList } from './print/output.ts';
import { pad } from './print/text.ts';
import { STORE } from './store-option.ts';
import { painter, type Screen } from './terminal.ts';

/** `demarche runs`: the versions of the coder that read the store's reports. */
export const runs = defineCommand({
  meta: {
    name: 'runs',
    description: 'List the runs of the coder over a store: what each read, and for how many reports its rows stand.',
  },
  args: { ...STORE, ...FORMAT },
  async run({ args }) {
    const format = checkListFormat(args.format);
    const store = await openStore(args.store, { existing: true });
    try {
      await printList<RunSummary, RunSummary>(await findRuns(store.db), format, {
        ...RUN_COLUMNS,
        table: runsText,
      });
    } finally {
      await store.close();
    }
  },
}) as CommandDef;

function runsText(all: readonly RunSummary[], screen: Screen): string {
  const paint = painter(screen);
  const wide = Math.max(0, ...all.map((r) => String(r.number).length));
  const lines = all.map((r) => {
    const stands = r.stands === 0 ? 'stands for none' : `stands for ${r.stands.toLocaleString('en')}`;
    const head = `${pad(String(r.number), wide)}  ${paint('bold', r.id)}  ${count(r.reports, 'report')}, ${count(r.rows, 'row')}, ${stands}`;
    const made = `version ${r.version}, codebook ${r.codebook}, gazetteer ${r.gazetteer}, model ${r.model}`;
    return `${head}\n${' '.repeat(wide + 2)}${paint('dim', made)}\n`;
  });
  return `${lines.join('')}${count(all.length, 'run')}\n`;
}
