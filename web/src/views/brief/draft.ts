/** The brief that is being written in this browser: other views put facts into it. */
import { packBrief, unpackBrief } from './address.ts';
import { type Brief, emptyBrief, type Item } from './model.ts';

const KEY = 'demarche.brief';

/** The day it is here, YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
}

/** The draft that is kept; an empty one where there is none. */
export function readDraft(): Brief {
  return unpackBrief(localStorage.getItem(KEY) ?? '') ?? emptyBrief(today());
}

/** Keeps a draft. */
export function keepDraft(brief: Brief): void {
  localStorage.setItem(KEY, packBrief(brief));
}

/** Puts an item at the end of the draft; a fact that is there already is not put in twice. */
export function addToDraft(item: Item): 'added' | 'there' {
  const draft = readDraft();
  if (item.type === 'fact' && hasFact(draft, item.event)) return 'there';
  keepDraft({ ...draft, items: [...draft.items, item] });
  return 'added';
}

/** Whether a brief cites an event. */
export function hasFact({ items }: Brief, event: string): boolean {
  return items.some((i) => i.type === 'fact' && i.event === event);
}
