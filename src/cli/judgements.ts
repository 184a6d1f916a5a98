import { type CommandDef, defineCommand } from 'citty';
import { judgementItems } from '../query/judgement-items.ts';
import { mentionsIn } from '../record/judgements/apply.ts';
import type { JudgementItem } from '../record/types.ts';
import { openStore } from '../store/open.ts';
import { actText, judgementsText } from './print/judgements.ts';
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
        columns: {
          id: (j) => j.id,
          time: (j) => j.time,
          author: (j) => j.author,
          act: (j) => j.act.do,
          what: actText,
          mentions: mentionsIn,
          reason: (j) => j.reason,
          state: (j) => j.state,
          state_by: (j) => j.state_by,
        },
        table: judgementsText,
      });
    } finally {
      await store.close();
    }
  },
}) as CommandDef;
