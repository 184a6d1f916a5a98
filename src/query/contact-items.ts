/** Contacts and mediation as one list. */
import { type Contact, contactsOf } from '../record/contacts/contacts.ts';
import { type Mediation, mediationsOf } from '../record/contacts/mediation.ts';
import { byDays } from '../record/view.ts';
import type { Told } from './told.ts';

/** A contact, or somebody between parties. */
export type ContactItem = ({ readonly type: 'contact' } & Contact) | ({ readonly type: 'mediation' } & Mediation);

/** Contacts and mediations among events, by days. */
export function contactItems(told: Told): ContactItem[] {
  const items: ContactItem[] = [
    ...contactsOf(told.events, told.context).map((c) => ({ type: 'contact' as const, ...c })),
    ...mediationsOf(told.events, told.context).map((m) => ({ type: 'mediation' as const, ...m })),
  ];
  const at = (item: ContactItem): (typeof told.events)[number] | undefined =>
    told.byId.get(contactEvents(item)[0] ?? '');
  return items.toSorted((x, y) => {
    const [a, b] = [at(x), at(y)];
    return a === undefined || b === undefined ? 0 : byDays(a, b);
  });
}

/** The events that tell of it. */
export function contactEvents(item: ContactItem): readonly string[] {
  return item.type === 'contact' ? [item.event] : item.events;
}

/** Whether somebody takes part, as a side, a go-between or a party. */
export function takesPart(item: ContactItem, code: string): boolean {
  if (item.type === 'contact') return item.sides.some((side) => side.codes.includes(code));
  return item.mediators.includes(code) || item.parties.includes(code);
}
