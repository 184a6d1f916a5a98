import { type CommandDef, defineCommand } from 'citty';
import { JUDGEMENT_COLUMNS } from '../query/act-columns.ts';
import { judgementItems } from '../query/judgement-items.ts';
import type { JudgementItem } from '../record/types.ts';
import { openStore } from '../store/open.ts';
import { judgementsText } from './print/judgements.ts';
import { checkListFormat, FORMAT, printList } from './print/output.ts';
import { STORE } from './store-option.ts';

/** `demarche judgements`: what analysts judged, and what became of it. */
export const judgements = defineCommand({
  meta: {
    name: 'judgements',
    description:
      'List what analysts judged, by time: what stands, what was undone, what a later judgement overrules, and what waits for a mention that the present rows do not have.',
  },
  args: { ...STORE, ...FORMAT },
  async run({ args }) {
    const format = checkListFormat(args.format);
    const store = await openStore(args.store, { existing: true });
    try {
      await printList<JudgementItem, JudgementItem>(await judgementItems(store), format, {
        ...JUDGEMENT_COLUMNS,
        table: judgementsText,
      });
    } finally {
      await store.close();
    }
  },
}) as CommandDef;
