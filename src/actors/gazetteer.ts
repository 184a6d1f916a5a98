import { type PlaceAt, parseCoordinates } from './coordinates.ts';
import { asRecord } from './gazetteer-fields.ts';
import { parseSurnames } from './gazetteer-holders.ts';
import { checkLinks } from './gazetteer-links.ts';
import { readPlaces, readStates } from './gazetteer-schema.ts';
import {
  parseEnvoys,
  parseOffices,
  parseOrganisations,
  parseOrgans,
  parseOutlets,
  parsePeople,
  parseScales,
} from './gazetteer-schema-other.ts';
import type { OrganisationKind, OutletKind, PostType, Sector } from './gazetteer-vocabulary.ts';

/**
 * The compiled gazetteer: who is who, as plain data. It is written as YAML under gazetteer/, checked and joined by
 * scripts/build-data.ts, and handed to the coder as parsed JSON. Keys are those of the YAML files; a list that a
 * file leaves out is empty here, a single value that it leaves out is null.
 *
 * Every `names` list is for matching: a name with a capital letter is matched with its case as written, a name in
 * lower case in any case. None begins with "the".
 */

/** Names of an entry that mean something else as well, each with the reason for care. */
export type CarefulNames = Readonly<Record<string, string>>;

/** A state, or a territory or other body that has relations as states do. */
export interface StateEntry {
  /** ISO 3166-1 alpha-3, `XKX`, or an id of ours ("SOMALILAND"). */
  readonly code: string;
  readonly name: string;
  readonly status: 'member' | 'observer' | 'other' | 'territory';
  /** Code of the state that a territory belongs to; null for all others. */
  readonly of: string | null;
  readonly qid: string | null;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  /** Nouns for its people, singular and plural ("Turk", "Turks"). */
  readonly demonyms: readonly string[];
  /** First parts of its hyphened adjectives ("Sino" in "Sino-Indian"). */
  readonly prefixes: readonly string[];
  /** Null where the seat is contested; `seat_note` says how. */
  readonly capital: string | null;
  /** Names that stand for its government ("Ankara", "Kremlin"), the capital and its spellings among them. */
  readonly seats: readonly string[];
  /** Main cities other than the capital, and other spellings of the capital. */
  readonly cities: readonly string[];
  /** Wordings that name the state and are kept as labels ("the Jewish state"). */
  readonly epithets: readonly string[];
  readonly careful: CarefulNames;
  readonly seat_note: string | null;
}

/** A region, city or sea that is in no state's list of cities. */
export interface PlaceEntry {
  readonly name: string;
  /** `world-region` is a part of the world that spans states ("Middle East"). */
  readonly kind: 'region' | 'city' | 'sea' | 'world-region';
  /** Code of the state it is in; null where it is in none, in several, or disputed. */
  readonly state: string | null;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  /** Nouns for its people ("Kurd", "Kurds"). */
  readonly demonyms: readonly string[];
  /** Codes of the parties that claim or hold a disputed place, in alphabetical order. */
  readonly claims: readonly string[];
  /** Names whose presence in a report shows that this place is meant rather than its namesake. */
  readonly near: readonly string[];
  readonly note: string | null;
  readonly careful: CarefulNames;
}

/** A body within an organisation ("Security Council" of the UN); its mentions carry the organisation's code. */
export interface OrganisationOrgan {
  readonly name: string;
  /** Null where the organisation's own role holds. */
  readonly role: Sector | null;
  readonly names: readonly string[];
}

/** An international organisation, bloc, armed group, party, company or church that acts between states. */
export interface OrganisationEntry {
  readonly code: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly role: Sector;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  /** Words for its members ("Houthis" is a name; "Talib", "peshmerga" are members). */
  readonly members: readonly string[];
  /** Code of the larger organisation it belongs to ("UN" for UNHCR). */
  readonly of: string | null;
  /** Code of the state where it is usually based; null for international bodies and where unsure. */
  readonly base: string | null;
  readonly organs: readonly OrganisationOrgan[];
  readonly qid: string | null;
  readonly note: string | null;
  readonly careful: CarefulNames;
}

/** A wire, newspaper, magazine, broadcaster or news site. */
export interface OutletEntry {
  readonly code: string;
  readonly name: string;
  readonly kind: OutletKind;
  /** Code of the state where its head office is. */
  readonly state: string;
  /** Who owns or funds it: `state` under the government's direction, `public` at arm's length; null where unsure. */
  readonly ownership: 'state' | 'public' | 'private' | null;
  readonly names: readonly string[];
  /** Hosts of its web addresses without "www." ("bbc.co.uk"). */
  readonly domains: readonly string[];
  readonly note: string | null;
  readonly careful: CarefulNames;
}

/** Words for an organ that any state may have ("foreign ministry"). */
export interface GenericOrgan {
  readonly organ: string;
  readonly role: Sector;
  readonly names: readonly string[];
}

/** A name that belongs to one state's organ ("Knesset"). */
export interface NamedOrgan {
  readonly organ: string;
  readonly role: Sector;
  /** Code of the state. */
  readonly code: string;
  readonly names: readonly string[];
  readonly careful: CarefulNames;
}

/** Words for an office that any state may have ("foreign minister"). */
export interface GenericOffice {
  readonly office: string;
  readonly role: Sector;
  /** The organ that the holder heads or speaks for, one of the generic organs; null where it is open. */
  readonly organ: string | null;
  readonly names: readonly string[];
}

/** A title that belongs to one state's or organisation's office ("secretary of state"). */
export interface NamedOffice {
  readonly office: string;
  readonly role: Sector;
  /** Code of the state or organisation. */
  readonly code: string;
  readonly organ: string | null;
  readonly names: readonly string[];
  readonly careful: CarefulNames;
}

/** Somebody who held an office, with the dates as far as they are known. */
export interface OfficeHolder {
  /** Code of the state or organisation. */
  readonly code: string;
  /** Label of the office in offices.yaml or envoys.yaml. */
  readonly office: string;
  readonly name: string;
  /** The part of the name that is used alone where that is not its last word ("Xi", "López Obrador"). */
  readonly called: string | null;
  /** Other spellings of the full name. */
  readonly also: readonly string[];
  /** EDTF, "~" where not sure; null where not known. */
  readonly from: string | null;
  /** The same; null for those still in office when the source was last read. */
  readonly until: string | null;
  readonly acting: boolean;
  /** Id of the source. */
  readonly source: string;
}

/** Where dated facts of holders come from. */
export interface HolderSource {
  readonly id: string;
  readonly title: string;
  readonly licence: string;
  readonly note: string;
}

/** Surnames that alone, without a title or their state in the report, name nobody for sure; in lower case without accents. */
export interface SurnameWords {
  /** Surnames that are ordinary English words, given names or places ("may", "park"). */
  readonly words: readonly string[];
  /** Surnames that very many people bear ("kim", "smith"). */
  readonly common: readonly string[];
}

/** Words for somebody sent to another state or to an organisation. */
export interface EnvoyEntry {
  readonly office: string;
  /** The post such a person serves at; null where the word does not say. */
  readonly post: PostType | null;
  /** Code of the one state or body that sends such envoys (the Holy See its nuncios); null for words of any. */
  readonly code: string | null;
  /** Whether such a person heads the post (an ambassador, a consul general). */
  readonly head: boolean;
  readonly names: readonly string[];
  readonly careful: CarefulNames;
}

/** Words for a post. */
export interface MissionWords {
  readonly type: PostType;
  /** Whose missions alone go by these names; null for words of any sender. */
  readonly code: string | null;
  readonly names: readonly string[];
  readonly careful: CarefulNames;
}

/** Words for a state's people, all in lower case. */
export interface PeopleWords {
  /** Those who belong to the state, wherever they are ("citizens"). */
  readonly nationals: readonly string[];
  /** Those who are on the way or away for a while ("tourists"). */
  readonly travellers: readonly string[];
  /** Others who are counted, hurt, moved or protected ("workers", "civilians"). */
  readonly others: readonly string[];
  /** Those who take to the streets ("demonstrators"), of the state where they do so unless another is said. */
  readonly protesters: readonly string[];
}

/** One step of a travel-advice scale. */
export interface ScaleLevel {
  /** Severity within this scale, 1 the mildest; never to be compared with another scale's rank. */
  readonly rank: number;
  /** What the issuer prints beside it ("4", "red"); null where it prints only words. */
  readonly value: string | null;
  /** The issuer's wording, in English; a translation where the issuer writes in another language. */
  readonly wording: string;
  /** Other wordings by which news writes it, in lower case. */
  readonly phrases: readonly string[];
}

/** A named, directed and dated scale of travel advice. */
export interface AdvisoryScale {
  /** Stable id ("usa-state-2018"). */
  readonly id: string;
  /** Code of the state that issues it. */
  readonly issuer: string;
  /** The body that issues it, as news names it. */
  readonly body: string;
  /** Names that point to this issuer or its scale. */
  readonly names: readonly string[];
  /** Whom it addresses. */
  readonly audience: string;
  /** How printed values run: `up` the higher the more severe, `down` the lower the more severe, null when not numbers. */
  readonly direction: 'up' | 'down' | null;
  /** EDTF level 1; null when not known, which is not the same as always. */
  readonly valid_from: string | null;
  readonly valid_until: string | null;
  readonly levels: readonly ScaleLevel[];
  /** Where the facts come from and what is unsure about them. */
  readonly note: string;
}

/** Everything the actors layer knows by name. */
export interface Gazetteer {
  /** Short hash of the content, written by the build; part of the coder's version on every row. */
  readonly version: string;
  readonly states: readonly StateEntry[];
  readonly places: readonly PlaceEntry[];
  readonly organisations: readonly OrganisationEntry[];
  readonly outlets: readonly OutletEntry[];
  readonly organs: { readonly generic: readonly GenericOrgan[]; readonly named: readonly NamedOrgan[] };
  readonly offices: { readonly generic: readonly GenericOffice[]; readonly named: readonly NamedOffice[] };
  readonly envoys: { readonly envoys: readonly EnvoyEntry[]; readonly missions: readonly MissionWords[] };
  readonly people: PeopleWords;
  readonly scales: readonly AdvisoryScale[];
  /** Who held which office when, as `encodeHolders` writes it; cut up only when somebody is looked for. */
  readonly holders: string;
  readonly surnames: SurnameWords;
  readonly coordinates: readonly PlaceAt[];
}

/**
 * Reads the compiled gazetteer and checks it as its YAML files are checked.
 *
 * @param data the parsed JSON of dist/data/gazetteer.json
 * @throws DemarcheError `E_GAZETTEER` naming the part, the entry and the remedy
 */
export function parseGazetteer(data: unknown): Gazetteer {
  const parts = asRecord(data, 'gazetteer');
  const gazetteer: Gazetteer = {
    version: typeof parts.version === 'string' ? parts.version : 'unknown',
    states: readStates(parts.states, 'states'),
    places: readPlaces(parts.places, 'places'),
    organisations: parseOrganisations(parts.organisations, 'organisations'),
    outlets: parseOutlets(parts.outlets, 'outlets'),
    organs: parseOrgans(parts.organs, 'organs'),
    offices: parseOffices(parts.offices, 'offices'),
    envoys: parseEnvoys(parts.envoys, 'envoys'),
    people: parsePeople(parts.people, 'people'),
    scales: parseScales(parts.scales, 'scales'),
    holders: typeof parts.holders === 'string' ? parts.holders : '',
    surnames: parseSurnames(parts.surnames ?? {}, 'surnames'),
    coordinates: parseCoordinates(parts.coordinates, 'coordinates'),
  };
  checkLinks(gazetteer);
  return gazetteer;
}
