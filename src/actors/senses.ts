import type { EnvoyEntry, OrganisationEntry, OrganisationOrgan, OutletEntry } from './gazetteer.ts';
import type { PostType } from './gazetteer-vocabulary.ts';

/** Which words for people: see `PeopleWords`. */
export type PeopleClass = 'nationals' | 'travellers' | 'others' | 'protesters';

/** What a name of the gazetteer can mean. */
export type Sense =
  /** A state by its name, by a label, or by the first part of a hyphened adjective ("Sino"). */
  | { readonly type: 'state' | 'epithet' | 'prefix'; readonly code: string }
  /** An adjective or a noun for people, of a state or of a region; `code` is null for regions in no one state. */
  | { readonly type: 'adjective' | 'demonym'; readonly code: string | null; readonly name: string }
  /** A name that stands for a government: a city, or a building or street ("Kremlin"). */
  | { readonly type: 'seat'; readonly code: string; readonly name: string; readonly isCity: boolean }
  | { readonly type: 'city'; readonly code: string | null; readonly name: string }
  | {
      readonly type: 'region';
      readonly code: string | null;
      readonly name: string;
      readonly wide: boolean;
      readonly near: readonly string[];
    }
  | { readonly type: 'organisation' | 'org-adjective' | 'member'; readonly entry: OrganisationEntry }
  | { readonly type: 'org-organ'; readonly entry: OrganisationEntry; readonly organ: OrganisationOrgan }
  | { readonly type: 'outlet'; readonly entry: OutletEntry }
  | { readonly type: 'organ'; readonly organ: string; readonly role: string; readonly code: string | null }
  | {
      readonly type: 'office';
      readonly office: string;
      readonly role: string;
      readonly organ: string | null;
      readonly code: string | null;
    }
  | { readonly type: 'envoy'; readonly entry: EnvoyEntry }
  | { readonly type: 'mission'; readonly post: PostType; readonly code: string | null }
  | { readonly type: 'people'; readonly people: PeopleClass };

/** A sense known to be of one of some types. */
export type SenseOf<T extends Sense['type']> = Sense & { readonly type: T };

/** The first sense of a type, the types asked in order; null when there is none. */
export function senseOf<T extends Sense['type']>(senses: readonly Sense[], ...types: readonly T[]): SenseOf<T> | null {
  for (const type of types) {
    const found = senses.find((sense) => sense.type === type);
    if (found) return found as SenseOf<T>;
  }
  return null;
}
