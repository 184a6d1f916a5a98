import type { ContactSide } from '../record/contacts/contacts.ts';
import { isContested } from '../record/view.ts';
import { eventEntry } from './print/events.ts';
import { count, list } from './print/text.ts';
import { type Below, type Entry, legend, paragraph, timeline } from './print/timeline.ts';
import { type ContactItem, contactEvents, contactItems, takesPart } from './query/contact-items.ts';
import { listCommand } from './query/list-command.ts';
import { fits } from './query/source.ts';
import type { Told } from './query/told.ts';

const FAMILIES: ReadonlySet<string> = new Set(['meeting', 'call', 'visit', 'talks', 'mediate', 'refuse', 'agree']);

/** `demarche contacts`: meetings, calls, visits, talks and mediation. */
export const contacts = listCommand<ContactItem>({
  name: 'contacts',
  description:
    'List meetings, calls, visits and talks, planned, held or called off, and mediation: who went between whom, and who accepted or refused.',
  allParties: true,
  kinds: (kind) => FAMILIES.has(kind.split('.')[0] ?? ''),
  items: ({ told, query }) =>
    contactItems(told).filter(
      (item) =>
        contactEvents(item).some((id) => {
          const event = told.byId.get(id);
          return event !== undefined && fits(event, query);
        }) && [...(query.pair ?? []), query.actor ?? []].flat().every((code) => takesPart(item, code)),
    ),
  listing: ({ told }) => ({
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
    table(items, screen) {
      const entries = items.flatMap((c) => contactEntry(c, told));
      return timeline(entries, screen) + legend(entries, screen) + paragraph(count(items.length, 'contact'), screen, 0);
    },
  }),
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

function personsText(side: ContactSide): string {
  return list(side.persons.slice(0, 3).map((p) => [p.person, p.office].filter((x) => x !== null).join(', ')));
}
