import { type CommandDef, defineCommand } from 'citty';
import { type Acts, actsOf, mentionsIn } from '../record/judgements/apply.ts';
import { sidesOf } from '../record/judgements/links.ts';
import type { Judgement } from '../record/types.ts';
import { findWaiting } from '../store/judgements.ts';
import { openStore, type Store } from '../store/open.ts';
import { actText, type JudgementItem, judgementsText } from './print/judgements.ts';
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
      await printList<JudgementItem, JudgementItem>(await itemsOf(store), format, {
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

async function itemsOf(store: Store): Promise<JudgementItem[]> {
  const all = await store.judgements();
  const acts = actsOf(all);
  const waiting = new Set(await findWaiting(store.db, acts));
  const overruled = new Map(acts.overruled.map((o) => [o.judgement, o.by]));
  return all.map((j) => {
    const [undone, by] = [acts.undone.get(j.id), overruled.get(j.id)];
    if (undone !== undefined) return { ...j, state: 'undone', state_by: undone };
    if (waiting.has(j.id)) return { ...j, state: 'waiting', state_by: null };
    if (by !== undefined) return { ...j, state: stillLinks(j, acts) ? 'overruled in part' : 'overruled', state_by: by };
    return { ...j, state: 'stands', state_by: null };
  });
}

/** Whether anything is left of a merge or a split that a later one contradicts. */
function stillLinks({ act }: Judgement, { links }: Acts): boolean {
  if (act.do !== 'merge' && act.do !== 'split') return false;
  const [a, b] = sidesOf(act);
  if (act.do === 'merge') {
    const own = new Set([...a, ...b]);
    return links.groups.some((g) => g.filter((m) => own.has(m)).length > 1);
  }
  const held = new Set(links.split.map((pair) => String(pair.toSorted())));
  return a.some((x) => b.some((y) => held.has(String([x, y].toSorted()))));
}
