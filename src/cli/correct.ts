import { type CommandDef, defineCommand } from 'citty';
import { DemarcheError } from '../errors.ts';
import { readInputs } from '../node/input.ts';
import { loadResources } from '../node/resources.ts';
import { createPipeline } from '../pipeline.ts';
import { reportNamed } from '../query/judged.ts';
import { changeOf, checkTime } from '../record/judgements/make.ts';
import { supersededBy } from '../record/judgements/versions.ts';
import type { ReportChange } from '../record/types.ts';
import { readText } from '../report/read.ts';
import type { Report } from '../report/types.ts';
import { findActs } from '../store/acts.ts';
import { openStore, type Store } from '../store/open.ts';
import { reportRows } from '../store/read/reports.ts';
import { refreshEvents } from '../store/refresh.ts';
import { JUDGING } from './judge.ts';
import { write } from './terminal.ts';

const { store: STORE, by, reason, time } = JUDGING;
const ARGS = { store: STORE, by, reason, time } as const;

/** `demarche correct OLD FILE`: adds a newer version of a report. */
export const correct = defineCommand({
  meta: {
    name: 'correct',
    description:
      'Add a newer version of a report: from then on the old one no longer counts, and what leaned on it is marked (demarche corrections). What the file does not say, its date, outlet, address and title, is taken from the old one.',
  },
  args: {
    report: {
      type: 'positional',
      description: 'The old report: its id or address, then the new FILE',
      required: false,
    },
    ...ARGS,
    date: { type: 'string', description: 'Publication date of the new version', valueHint: 'YYYY-MM-DD' },
  },
  async run({ args }) {
    const [name, file, ...more] = args._ as string[];
    if (name === undefined || file === undefined || more.length > 0)
      throw new DemarcheError('E_USAGE', 'correct needs a report and one file', 'see demarche correct --help', 2);
    const told = { time: new Date().toISOString(), ...toldBy(args) };
    const read = await onlyReport(file, args.date);
    await withStore(args.store, async (store) => {
      const id = await reportNamed(store, name);
      const old = await store.report(id);
      if (old === null) return;
      const report = inheriting(read, old, told.time);
      if (report.id === id)
        throw new DemarcheError('E_JUDGEMENT', 'the new version is the old one', 'give the corrected text', 2);
      const [row] = await reportRows(store.db, { id });
      const [next] = await reportRows(store.db, { id: report.id });
      if (row !== undefined && next !== undefined) {
        const change = supersededBy(row, next, 'told', told);
        if (await isChanged(store, change)) return already(id, `superseded by ${report.id}`, change);
      }
      const pipeline = await createPipeline(await loadResources());
      const run = await store.begin(pipeline.versions);
      const reading = pipeline.reading(report);
      if (row !== undefined) await store.change([supersededBy(row, reading.report, 'told', told)]);
      const added = run.writer.add({ report, reading });
      await run.writer.flush();
      await added;
      await write(process.stdout, `${id} is superseded by ${report.id}, with ${reading.rows.length} rows\n`);
    });
  },
}) as CommandDef;

/** `demarche withdraw REPORT`: lets a report no longer count. */
export const withdraw = defineCommand({
  meta: {
    name: 'withdraw',
    description:
      'Say that a report was withdrawn: it stays in the store and no longer counts, and what leaned on it is marked (demarche corrections).',
  },
  args: {
    report: { type: 'positional', description: 'The id or address of the report', required: false },
    ...ARGS,
  },
  async run({ args }) {
    const [name, ...more] = args._ as string[];
    if (name === undefined || more.length > 0)
      throw new DemarcheError('E_USAGE', 'withdraw needs one report', 'see demarche withdraw --help', 2);
    const told = toldBy(args);
    if (told.reason === undefined)
      throw new DemarcheError('E_JUDGEMENT', 'a withdrawal has no reason', 'say why with --reason TEXT', 2);
    const { reason: why, author = null, time: when = new Date().toISOString() } = told;
    await withStore(args.store, async (store) => {
      const report = await reportNamed(store, name);
      const change = changeOf({
        report,
        change: 'withdrawn',
        by: null,
        basis: 'told',
        author,
        time: when,
        reason: why,
      });
      if (await isChanged(store, change)) return already(report, 'withdrawn', change);
      await store.change([change]);
      await write(process.stdout, `${report} is withdrawn (${change.id})\n`);
    });
  },
}) as CommandDef;

/**
 * Whether a change was made before and stands.
 *
 * @throws DemarcheError E_JUDGEMENT where it was made and taken back: made once more it would still be taken back
 */
async function isChanged(store: Store, change: ReportChange): Promise<boolean> {
  const made = (await store.changes()).some((c) => c.id === change.id);
  const undone = (await findActs(store.db)).undone.get(change.id);
  if (!made || undone === undefined) return made;
  throw new DemarcheError(
    'E_JUDGEMENT',
    `that was said before (${change.id}) and taken back by ${undone}`,
    `let it stand again with demarche undo ${undone.slice(0, 10)}`,
  );
}

function already(report: string, what: string, { id }: ReportChange): Promise<void> {
  return write(process.stdout, `${report} is ${what} already (${id})\n`);
}

interface Given {
  readonly by?: string;
  readonly reason?: string;
  readonly time?: string;
}

function toldBy(args: Given): { author?: string; reason?: string; time?: string } {
  if (args.time !== undefined) checkTime(args.time);
  return {
    ...(args.by ? { author: args.by } : {}),
    ...(args.reason ? { reason: args.reason } : {}),
    ...(args.time ? { time: args.time } : {}),
  };
}

async function withStore(path: string, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(path, { existing: true });
  try {
    await work(store);
    await refreshEvents(store.db);
  } finally {
    await store.close();
  }
}

async function onlyReport(file: string, date: string | undefined): Promise<Report> {
  const found: Report[] = [];
  for await (const input of readInputs([file], date === undefined ? {} : { date })) {
    if ('error' in input) throw input.error;
    found.push(input.report);
  }
  const [report, ...others] = found;
  if (report !== undefined && others.length === 0) return report;
  throw new DemarcheError('E_USAGE', `${file} has ${found.length} reports`, 'give one new version at a time', 2);
}

/** The new version with what it leaves unsaid taken from the old one; it came in when it was told. */
function inheriting(report: Report, old: Report, received: string): Report {
  const { text, date } = report;
  const dated = date.edtf === null ? old.date.edtf : date.edtf;
  const given = date.basis === 'given' && dated !== null ? { date: dated } : {};
  const known = date.basis === 'metadata' || date.edtf === null ? { metadataDate: dated } : {};
  return readText(text, {
    title: report.title ?? old.title,
    outlet: report.outlet ?? old.outlet,
    url: report.url ?? old.url,
    received: report.received ?? received,
    language: report.language ?? old.language,
    ...given,
    ...known,
  });
}
