import { type ContactItem, contactEvents } from '../query/contact-items.ts';
import { contactList } from '../query/lists/contacts.ts';
import { count, list, personsText } from '../query/text.ts';
import type { Told } from '../query/told.ts';
import { isContested } from '../record/view.ts';
import { listCommand } from './list-command.ts';
import { eventEntry } from './print/events.ts';
import { type Below, type Entry, legend, paragraph, timeline } from './print/timeline.ts';

/** `demarche contacts`: meetings, calls, visits, talks and mediation. */
export const contacts = listCommand(contactList, {
  table(items, { told }, screen) {
    const entries = items.flatMap((c) => contactEntry(c, told));
    return timeline(entries, screen) + legend(entries, screen) + paragraph(count(items.length, 'contact'), screen, 0);
  },
});

/** A contact as an entry. */
export function contactEntry(item: ContactItem, told: Told): Entry[] {
  const event = told.byId.get(contactEvents(item)[0] ?? '');
  if (event === undefined) return [];
  const entry = eventEntry(event, told);
  if (item.type === 'mediation') {
    const answers = item.responses.map((r) => `${r.party} ${r.answer}`);
    const details = [item.state.replace('-', ' '), ...answers].join(' · ');
    return [
      {
        ...entry,
        parties: `${item.mediators.join(' + ')} ${item.parties.length > 1 ? 'between' : 'to'} ${list(item.parties)}`,
        details,
      },
    ];
  }
  const [a, b] = item.sides;
  const people = [a, b].map(personsText).filter((t) => t !== '');
  const below: Below[] = people.length === 0 ? [] : [{ text: people.join(' with '), style: 'dim' }];
  const parties = `${a.codes.join(' + ') || '—'} → ${b.codes.join(' + ') || '—'}`;
  const details = [
    item.state.replace('-', ' '),
    isContested(event) ? 'contested' : '',
    item.channel ?? '',
    item.places[0]?.value ?? '',
  ]
    .filter((t) => t !== '')
    .join(' · ');
  return [{ ...entry, parties, details, below: [...entry.below.slice(0, 1), ...below, ...entry.below.slice(1)] }];
}
