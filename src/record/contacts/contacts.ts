/** Contacts: meetings, calls, visits and talks, who met whom at which level, planned, held or called off. */
import type { Status } from '../../speech/types.ts';
import type { Actor, EventDate, RecordEvent, Rival } from '../types.ts';
import {
  byDays,
  codesOf,
  compareText,
  foldMirrors,
  proofsOf,
  type RowProof,
  rowsOf,
  type ViewContext,
} from '../view.ts';

export type ContactState =
  | 'planned'
  | 'held'
  | 'cancelled'
  | 'postponed'
  | 'suspended'
  | 'called-for'
  | 'possible'
  | 'denied';
export type Channel = 'in person' | 'telephone' | 'video' | 'letter' | 'through others';
export type PersonLevel = 'leader' | 'minister' | 'envoy' | 'official';

/** Somebody who takes part. */
export interface Participant {
  readonly person: string | null;
  readonly office: string | null;
  readonly level: PersonLevel | null;
  readonly mentions: readonly string[];
}

/** One side of a contact. */
export interface ContactSide {
  /** Codes of all who are told to be on this side. */
  readonly codes: readonly string[];
  readonly persons: readonly Participant[];
  /** The highest level of its persons. */
  readonly level: PersonLevel | null;
}

export interface Contact {
  readonly event: string;
  /** Events that tell the same from the other side. */
  readonly mirrors: readonly string[];
  readonly what: 'meeting' | 'call' | 'visit' | 'talks' | 'session';
  readonly state: ContactState;
  readonly status: Status;
  /** As the words say; null where they do not. */
  readonly channel: Channel | null;
  /** For a visit the guest and the host. */
  readonly sides: readonly [ContactSide, ContactSide];
  readonly places: readonly Rival<string>[];
  readonly date: EventDate;
  readonly history: RecordEvent['history'];
  readonly proofs: readonly RowProof[];
}

/** Kinds of contact, and what a done deed of the kind leaves. */
const KINDS: Readonly<
  Record<string, { readonly what: Contact['what']; readonly done: ContactState; readonly turned?: true }>
> = {
  'meeting.hold': { what: 'meeting', done: 'held' },
  'meeting.attend': { what: 'session', done: 'held' },
  'meeting.cancel': { what: 'meeting', done: 'cancelled' },
  'call.hold': { what: 'call', done: 'held' },
  'visit.make': { what: 'visit', done: 'held' },
  'visit.host': { what: 'visit', done: 'held', turned: true },
  'visit.announce': { what: 'visit', done: 'planned' },
  'visit.cancel': { what: 'visit', done: 'cancelled' },
  'visit.disinvite': { what: 'visit', done: 'cancelled', turned: true },
  'visit.postpone': { what: 'visit', done: 'postponed' },
  'talks.hold': { what: 'talks', done: 'held' },
  'talks.suspend': { what: 'talks', done: 'suspended' },
};

const OPEN_STATES: Readonly<Partial<Record<Status, ContactState>>> = {
  planned: 'planned',
  threatened: 'possible',
  possible: 'possible',
  demanded: 'called-for',
  denied: 'denied',
};

/** Words of a channel, the most telling first; a meeting or visit without any is in person. */
const CHANNELS: readonly (readonly [RegExp, Channel])[] = [
  [/\b(?:video|virtual|virtually|online)\b/i, 'video'],
  [/\b(?:phone|phoned|telephone|telephoned|by phone|call|called|calls|hotline)\b/i, 'telephone'],
  [/\b(?:letter|letters|wrote|in writing|message)\b/i, 'letter'],
  [
    /\b(?:indirect|indirectly|through (?:\w+ )?(?:mediators?|intermediar(?:y|ies))|proximity|back[- ]channel)\b/i,
    'through others',
  ],
];

/** Words of offices by their level; the first that fits counts ("deputy prime minister" is no leader). */
const LEVELS: readonly (readonly [RegExp, PersonLevel])[] = [
  [
    /\b(?:adviser|advisor|spokes\w+|director|chief of staff|(?<!secretary[- ]|consul[- ])general|commander|undersecretary|under-secretary|deputy (?:foreign |defen[cs]e )?minister|assistant)\b(?! secretary)/i,
    'official',
  ],
  [/\b(?:ambassador|consul|charg\w+|nuncio|high commissioner|permanent representative|envoy|attach\w+)\b/i, 'envoy'],
  [/\b(?:vice[- ]president|deputy prime minister|deputy premier)\b/i, 'minister'],
  [
    /\b(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|pope|crown prince|supreme leader|head of (?:state|government)|secretary-general|party leader|leader|taoiseach|monarch|emperor)\b/i,
    'leader',
  ],
  [/\b(?:minister|secretary of state|foreign secretary|secretary|top diplomat)\b/i, 'minister'],
];

const RANKING: readonly PersonLevel[] = ['official', 'envoy', 'minister', 'leader'];

/** The level of an office by its words; null for one that is not known. */
export function levelOfOffice(office: string | null): PersonLevel | null {
  return office === null ? null : (LEVELS.find(([words]) => words.test(office))?.[1] ?? null);
}

/** What became of a contact, by the kind and status of what is told last. */
export function contactState(kind: string, status: Status): ContactState | null {
  const of = KINDS[kind];
  if (of === undefined) return null;
  const state = OPEN_STATES[status] ?? of.done;
  // A cancellation that is only planned or denied leaves the contact as it was planned.
  return of.done !== 'held' && of.done !== 'planned' && status === 'denied' ? 'planned' : state;
}

/** The contacts among events, by days. */
export function contactsOf(events: readonly RecordEvent[], context: ViewContext): Contact[] {
  return foldMirrors(events.toSorted(byDays), context).flatMap(({ event, mirrors }) => {
    const of = KINDS[event.kind];
    const state = contactState(event.kind, event.status);
    if (of === undefined || state === null) return [];
    const sides = [sideOf(event.sources, event.source), sideOf(event.targets, event.target)] as const;
    return [
      {
        event: event.id,
        mirrors,
        what: of.what,
        state,
        status: event.status,
        channel: channelOf(event, of.what, context),
        sides: of.turned === true ? ([sides[1], sides[0]] as const) : sides,
        places: event.places,
        date: event.date,
        history: event.history,
        proofs: proofsOf(event, context),
      },
    ];
  });
}

function sideOf(side: readonly Rival<Actor>[], main: string | null): ContactSide {
  const persons = new Map<string, { value: Participant; mentions: Set<string> }>();
  for (const { value, mentions } of side) {
    if (value.person === null && value.office === null) continue;
    const key = `${value.person ?? ''}\t${value.office ?? ''}`;
    const known = persons.get(key) ?? {
      value: { person: value.person, office: value.office, level: levelOfOffice(value.office), mentions: [] },
      mentions: new Set<string>(),
    };
    for (const m of mentions) known.mentions.add(m);
    persons.set(key, known);
  }
  const people = [...persons]
    .toSorted(([a, x], [b, y]) => y.mentions.size - x.mentions.size || compareText(a, b))
    .map(([, { value, mentions }]) => ({ ...value, mentions: [...mentions].toSorted() }));
  const level = people.reduce((top, p) => Math.max(top, p.level === null ? -1 : RANKING.indexOf(p.level)), -1);
  return { codes: codesOf(side, main), persons: people, level: RANKING[level] ?? null };
}

function channelOf(event: RecordEvent, what: Contact['what'], context: ViewContext): Channel | null {
  const words = rowsOf(event, context)
    .map((row) => row.quote)
    .join(' \n ');
  const told = CHANNELS.find(([cue, channel]) => cue.test(words) && (what !== 'visit' || channel === 'video'))?.[1];
  if (told !== undefined && !(told === 'telephone' && what === 'meeting')) return told;
  return what === 'call' ? 'telephone' : what === 'visit' || what === 'meeting' ? 'in person' : null;
}
