import { joinedContacts, ofContact } from '../contact-events.ts';
import { type ContactItem, contactEvents, contactItems, takesPart } from '../contact-items.ts';
import type { ListSpec } from '../list-spec.ts';
import { personsText } from '../text.ts';

/** Meetings, calls, visits, talks and mediation. */
export const contactList: ListSpec<ContactItem> = {
  name: 'contacts',
  summary:
    'List meetings, calls, visits and talks, planned, held or called off, and mediation: who went between whom, and who accepted or refused.',
  scope: 'events',
  kinds: ofContact,
  joined: joinedContacts,
  items: ({ told, query, wanted }) =>
    contactItems(told).filter(
      (item) =>
        contactEvents(item).some(wanted) &&
        [...(query.pair ?? []), query.actor ?? []].flat().every((code) => takesPart(item, code)),
    ),
  columns: {
    events: (c) => contactEvents(c),
    what: (c) => (c.type === 'contact' ? c.what : `mediation (${c.act})`),
    state: (c) => c.state,
    channel: (c) => (c.type === 'contact' ? c.channel : null),
    side_a: (c) => (c.type === 'contact' ? c.sides[0].codes : c.mediators),
    side_b: (c) => (c.type === 'contact' ? c.sides[1].codes : c.parties),
    persons: (c) => (c.type === 'contact' ? c.sides.map(personsText) : []),
    responses: (c) => (c.type === 'mediation' ? c.responses.map((r) => `${r.party} ${r.answer}`) : []),
    date: (c) => (c.type === 'contact' ? c.date.edtf : (c.dates[0]?.edtf ?? null)),
    places: (c) => (c.type === 'contact' ? c.places.map((p) => p.value) : []),
    quotes: (c) => [...new Set(c.proofs.map((p) => p.quote))],
  },
};
