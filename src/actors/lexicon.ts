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

type Bucket = { raw: { name: string; careful: string | null; sense: Sense }[]; entries: readonly NameEntry[] | null };

/**
 * All names, found by their first piece in lower case. Building it only files each name under its first piece; the
 * names of a bucket are cut into pieces when a text first asks for them, which keeps the start short.
 */
export interface Lexicon {
  /** Names that begin with a piece, those with most pieces first. */
  readonly startingWith: (piece: string) => readonly NameEntry[];
}

const NONE: readonly NameEntry[] = [];
const NOT_CAREFUL: CarefulNames = {};

/** Builds the index of names. */
export function buildLexicon(gazetteer: Gazetteer): Lexicon {
  const buckets = new Map<string, Bucket>();
  const add = (names: readonly string[], sense: Sense, careful: CarefulNames = NOT_CAREFUL): void => {
    for (const name of names) {
      const key = firstPiece(name);
      const bucket = buckets.get(key);
      const raw = { name, careful: careful[name] ?? null, sense };
      if (bucket) bucket.raw.push(raw);
      else buckets.set(key, { raw: [raw], entries: null });
    }
  };
  addStates(gazetteer, add);
  addBodies(gazetteer, add);
  addWords(gazetteer, add);
  return {
    startingWith: (piece) => {
      const bucket = buckets.get(piece);
      if (!bucket) return NONE;
      bucket.entries ??= bucket.raw
        .map(({ name, careful, sense }) => {
          const pieces = piecesOf(name);
          return { pieces, cased: pieces.some(isCapitalised), careful, sense };
        })
        .toSorted((a, b) => b.pieces.length - a.pieces.length);
      return bucket.entries;
    },
  };
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
        : { type: 'region', code: p.state, name: p.name, wide: p.kind === 'world-region' };
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
  for (const { type, names, careful } of gazetteer.envoys.missions) add(names, { type: 'mission', post: type }, careful);
  add(gazetteer.people.nationals, { type: 'people', people: 'nationals' });
  add(gazetteer.people.travellers, { type: 'people', people: 'travellers' });
  add(gazetteer.people.others, { type: 'people', people: 'others' });
}

const SIMPLE_START = /^([A-Za-z0-9]+)(?= |$)/;

function firstPiece(name: string): string {
  const simple = SIMPLE_START.exec(name);
  const piece = simple ? simple[1] : piecesOf(name)[0];
  return (piece ?? '').toLowerCase();
}
