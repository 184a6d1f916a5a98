/** Judgements with what became of them. */
import { type Acts, actsOf } from '../record/judgements/apply.ts';
import { sidesOf } from '../record/judgements/links.ts';
import type { Judgement, JudgementItem } from '../record/types.ts';
import { findWaiting } from '../store/judgements.ts';
import type { Store } from '../store/open.ts';

/** All judgements of a store, by time. */
export async function judgementItems(store: Store): Promise<JudgementItem[]> {
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
