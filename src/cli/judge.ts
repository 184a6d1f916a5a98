import { type CommandDef, defineCommand } from 'citty';
import { DemarcheError } from '../errors.ts';
import { loadCodebook } from '../node/resources.ts';
import { actText } from '../query/act-columns.ts';
import { type Edit, editActs, editOf, linkActs, undoActs, verdictActs } from '../query/judging.ts';
import type { Names } from '../query/names.ts';
import { namesOfData } from '../query/names-of-data.ts';
import { EDITABLE } from '../record/judgements/edit.ts';
import { judgementOf } from '../record/judgements/make.ts';
import type { Judgement, LinkAct, Verdict } from '../record/types.ts';
import { openStore, type Store } from '../store/open.ts';
import { refreshEvents } from '../store/refresh.ts';
import { checkListFormat } from './print/output.ts';
import { STORE } from './store-option.ts';
import { write } from './terminal.ts';

/** Options that all judgements share. */
export const JUDGING = {
  ...STORE,
  by: { type: 'string', description: 'Who judges', valueHint: 'NAME' },
  reason: { type: 'string', description: 'Why', valueHint: 'TEXT' },
  time: {
    type: 'string',
    description: 'When it was judged (now if left out)',
    valueHint: 'YYYY-MM-DD[THH:MM:SSZ]',
  },
  format: { type: 'string', description: 'table, or jsonl (table if left out)', valueHint: 'table|jsonl' },
} as const;

type Acts = (store: Store, words: readonly string[]) => Promise<readonly Judgement['act'][]>;

/** A command that judges. `least`: how many words it needs. */
function judging(name: string, description: string, words: string, least: number, acts: Acts): CommandDef {
  return defineCommand({
    meta: { name, description },
    args: { id: { type: 'positional', description: words, required: false }, ...JUDGING },
    async run({ args }) {
      const given = args._ as string[];
      if (given.length < least)
        throw new DemarcheError('E_USAGE', `${name} needs ${words}`, `see demarche ${name} --help`, 2);
      const format = checkListFormat(args.format, ['table', 'jsonl']);
      const by = { author: args.by ?? '', reason: args.reason ?? '', time: args.time ?? new Date().toISOString() };
      const store = await openStore(args.store, { existing: true });
      try {
        await refreshEvents(store.db);
        const made = (await acts(store, given)).map((act) => judgementOf(act, by));
        await store.judge(made);
        await refreshEvents(store.db);
        for (const j of made)
          await write(process.stdout, format === 'jsonl' ? `${JSON.stringify(j)}\n` : `${j.id}  ${actText(j)}\n`);
      } finally {
        await store.close();
      }
    },
  }) as CommandDef;
}

const verdict =
  (word: Verdict): Acts =>
  (store, ids) =>
    verdictActs(store, word, ids);

const link =
  (verb: LinkAct['do']): Acts =>
  (store, ids) =>
    linkActs(store, verb, ids);

const WHAT = 'ids of mentions (m:…) or events (e:…, meaning all their mentions)';

/** `demarche accept`: says that mentions are right. */
export const accept = judging('accept', 'Say that mentions are right.', WHAT, 1, verdict('accept'));

/** `demarche reject`: says that mentions are wrong, so that they no longer count. */
export const reject = judging(
  'reject',
  'Say that mentions are wrong: they no longer count, and stay in the store.',
  WHAT,
  1,
  verdict('reject'),
);

/** `demarche unsure`: says that mentions are doubted; they count as before. */
export const unsure = judging(
  'unsure',
  'Say that you are not sure of mentions: they count as before, and carry the doubt until somebody accepts or rejects them.',
  WHAT,
  1,
  verdict('unsure'),
);

/** `demarche merge`: says that events or mentions are one. */
export const merge = judging(
  'merge',
  'Say that mentions or events are one event.',
  'two ids or more',
  2,
  link('merge'),
);

/** `demarche split`: says that events or mentions are not one. */
export const split = judging(
  'split',
  'Say that mentions are never one event: the first stays, the others leave it.',
  'two ids or more',
  2,
  link('split'),
);

/** `demarche undo`: takes back judgements and changes of reports. */
export const undo = judging(
  'undo',
  'Take back judgements (j:…), an undo among them, or changes of reports (c:…).',
  'ids of judgements (j:…) or of changes of reports (c:…)',
  1,
  undoActs,
);

/** `demarche edit`: lays other values over fields. */
export const edit = judging(
  'edit',
  `Lay other values over what was read: ${EDITABLE.join(', ')}, as FIELD=VALUE. Nothing after = says that a party, date or place is open.`,
  'the id of a mention or event, then FIELD=VALUE…',
  2,
  async (store, [id = '', ...values]) => {
    const [names, codebook] = await Promise.all([namesOfData(), loadCodebook()]);
    return editActs(
      store,
      id,
      values.map((v) => editGiven(v, names)),
      codebook,
    );
  },
);

/** @throws DemarcheError E_USAGE for what is no FIELD=VALUE */
function editGiven(text: string, names: Names): Edit {
  const [, field, value = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (field !== undefined && EDITABLE.some((f) => f === field.trim())) return editOf(field, value, names);
  throw new DemarcheError('E_USAGE', `“${text}” edits no field`, `write FIELD=VALUE, of ${EDITABLE.join(', ')}`, 2);
}
