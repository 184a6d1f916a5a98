import { isCapitalised, piecesOf } from './fold.ts';
import type { CarefulNames, Gazetteer } from './gazetteer.ts';
import type { Sense } from './senses.ts';

/** A name as it is looked for: its pieces, and what it means. */
export interface NameEntry {
  readonly pieces: readonly string[];
  /** False for a name in lower case, which matches in any case. */
  readonly cased: boolean;
  /** Why the name needs support from the text; null when it does not. */
  readonly careful: string | null;
  readonly sense: Sense;
}

/** A name as filed; `next` chains the names under one key, which costs less than a list for each. */
interface Filed {
  readonly name: string;
  readonly careful: CarefulNames;
  readonly sense: Sense;
  readonly next: Filed | undefined;
}

/**
 * All names, filed under their first two pieces in lower case. Building it only files them; the names of a bucket are
 * cut into pieces when a text first asks for them, which keeps the start short.
 */
export interface Lexicon {
  /** Names of two pieces or more that begin with two pieces, those with most pieces first; null when there are none. */
  readonly longer: (first: string, second: string) => readonly NameEntry[] | null;
  /** Names of one piece; null when there are none. */
  readonly single: (piece: string) => readonly NameEntry[] | null;
}

const NOT_CAREFUL: CarefulNames = {};

/** Builds the index of names. */
export function buildLexicon(gazetteer: Gazetteer): Lexicon {
  const filed = new Map<string, Filed>();
  /** First words of names of two words or more; most words of a text are none, and cost one look-up. */
  const openers = new Set<string>();
  const cuts = new Map<string, readonly NameEntry[] | null>();
  const add = (names: readonly string[], sense: Sense, careful: CarefulNames = NOT_CAREFUL): void => {
    for (const name of names) {
      const key = keyOf(name);
      const space = key.indexOf(' ');
      if (space > 0) openers.add(key.slice(0, space));
      filed.set(key, { name, careful, sense, next: filed.get(key) });
    }
  };
  addStates(gazetteer, add);
  addBodies(gazetteer, add);
  addWords(gazetteer, add);
  const entriesOf = (key: string): readonly NameEntry[] | null => {
    const first = filed.get(key);
    if (!first) return null;
    let entries = cuts.get(key);
    if (!entries) {
      entries = cut(first);
      cuts.set(key, entries);
    }
    return entries;
  };
  return {
    longer: (first, second) => (openers.has(first) ? entriesOf(`${first} ${second}`) : null),
    single: entriesOf,
  };
}

/** Cuts the names of a chain, first filed first among those of one length. */
function cut(last: Filed): readonly NameEntry[] {
  const entries: NameEntry[] = [];
  for (let f: Filed | undefined = last; f; f = f.next) {
    const pieces = piecesOf(f.name);
    entries.push({ pieces, cased: pieces.some(isCapitalised), careful: f.careful[f.name] ?? null, sense: f.sense });
  }
  return entries.toReversed().toSorted((a, b) => b.pieces.length - a.pieces.length);
}

type Add = (names: readonly string[], sense: Sense, careful?: CarefulNames) => void;

function addStates(gazetteer: Gazetteer, add: Add): void {
  for (const s of gazetteer.states) {
    add(s.names, { type: 'state', code: s.code }, s.careful);
    add(s.adjectives, { type: 'adjective', code: s.code, name: s.name }, s.careful);
    add(s.demonyms, { type: 'demonym', code: s.code, name: s.name }, s.careful);
    add(s.prefixes, { type: 'prefix', code: s.code }, s.careful);
    add(s.epithets, { type: 'epithet', code: s.code }, s.careful);
    const cities = s.capital === null ? s.cities : [s.capital, ...s.cities];
    for (const name of s.seats) {
      add([name], { type: 'seat', code: s.code, name, isCity: cities.includes(name) }, s.careful);
    }
    for (const name of cities) {
      if (!s.seats.includes(name)) add([name], { type: 'city', code: s.code, name }, s.careful);
    }
  }
  for (const p of gazetteer.places) {
    const sense: Sense =
      p.kind === 'city'
        ? { type: 'city', code: p.state, name: p.name }
        : { type: 'region', code: p.state, name: p.name, wide: p.kind === 'world-region', near: p.near };
    add(p.names, sense, p.careful);
    add(p.adjectives, { type: 'adjective', code: p.state, name: p.name }, p.careful);
    add(p.demonyms, { type: 'demonym', code: p.state, name: p.name }, p.careful);
  }
}

function addBodies(gazetteer: Gazetteer, add: Add): void {
  for (const entry of gazetteer.organisations) {
    add(entry.names, { type: 'organisation', entry }, entry.careful);
    add(entry.adjectives, { type: 'org-adjective', entry }, entry.careful);
    add(entry.members, { type: 'member', entry }, entry.careful);
    for (const organ of entry.organs) add(organ.names, { type: 'org-organ', entry, organ }, entry.careful);
  }
  for (const entry of gazetteer.outlets) add(entry.names, { type: 'outlet', entry }, entry.careful);
  for (const o of gazetteer.organs.generic) add(o.names, { type: 'organ', organ: o.organ, role: o.role, code: null });
  for (const o of gazetteer.organs.named) {
    add(o.names, { type: 'organ', organ: o.organ, role: o.role, code: o.code }, o.careful);
  }
}

function addWords(gazetteer: Gazetteer, add: Add): void {
  for (const { office, role, organ, names } of gazetteer.offices.generic) {
    add(names, { type: 'office', office, role, organ, code: null });
  }
  for (const { office, role, organ, code, names, careful } of gazetteer.offices.named) {
    add(names, { type: 'office', office, role, organ, code }, careful);
  }
  for (const entry of gazetteer.envoys.envoys) add(entry.names, { type: 'envoy', entry }, entry.careful);
  for (const { type, code, names, careful } of gazetteer.envoys.missions)
    add(names, { type: 'mission', post: type, code }, careful);
  add(gazetteer.people.nationals, { type: 'people', people: 'nationals' });
  add(gazetteer.people.travellers, { type: 'people', people: 'travellers' });
  add(gazetteer.people.others, { type: 'people', people: 'others' });
  add(gazetteer.people.protesters, { type: 'people', people: 'protesters' });
}

/** The first two pieces of a name in lower case, joined by a space. */
function keyOf(name: string): string {
  let spaces = 0;
  let end = name.length;
  for (let i = 0; i < name.length; i++) {
    const c = name.charCodeAt(i);
    if (c === 32) {
      if (++spaces < 2) continue;
      end = i;
      break;
    }
    const plain = (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57);
    if (!plain) return piecesOf(name).slice(0, 2).join(' ').toLowerCase();
  }
  return (end === name.length ? name : name.slice(0, end)).toLowerCase();
}
