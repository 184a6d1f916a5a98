import { DATELINE_CITIES } from './data/cities.ts';
import { NOT_PLACES } from './data/labels.ts';
import { DATELINE_REGIONS } from './data/regions.ts';
import { DATE_SOURCE, WEEKDAY_SOURCE, writtenDate } from './dates.ts';
import { isAllCapitals, lookupKey } from './shape.ts';
import type { DatelinePlace, Span } from './types.ts';
import { isWire } from './wires.ts';

/** What stands before a dateline's dash or colon, taken apart. Offsets are those of the text. */
export interface Front {
  readonly places: readonly DatelinePlace[];
  /** A date as EDTF with its span; a bare weekday gives none. */
  readonly date: { readonly edtf: string; readonly span: Span } | null;
  readonly wire: string | null;
  /** Whether the wire is one of the known ones. */
  readonly wireKnown: boolean;
  /** Whether every place is written in capitals, and whether the first is a known city. */
  readonly capitals: boolean;
  readonly known: boolean;
  /** Whether a known region or country follows a place. */
  readonly region: boolean;
}

/** A stretch that shrinks from its end as its parts are taken off. */
interface Rest {
  words: string;
}

const AT_END = {
  wire: /\s*(?:[([]\s*([^()[\]]{1,40}?)\s*[)\]]|\/([^/]{2,30})\/)\.?$/u,
  bareWire: /,\s*([^,]{2,40})$/u,
  date: new RegExp(
    `[,.]?\\s*(?<![\\p{L}\\d])(${DATE_SOURCE})(?:[ ,/]{1,3}\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: (?:GMT|UTC))?)?[.,]?$`,
    'iu',
  ),
  weekday: new RegExp(`,\\s*${WEEKDAY_SOURCE}$`, 'iu'),
};

const PLACE =
  /^\p{Lu}[\p{L}\p{M}'’‘.-]*(?: (?:\p{Lu}[\p{L}\p{M}'’‘.-]*|al|da|de|del|des|di|do|dos|du|el|es|la|le|les|of|upon|the|region|province|district|state|county|governorate)){0,4}$/u;

/** Two whole words in small letters: no dateline has them, nearly every sentence does. */
const SENTENCE = /(?<!\p{L})\p{Ll}{3,} \p{Ll}{3,}/u;

/** Takes a wire off the end: "(AP)", "/TASS/", ", dpa". Brackets around a date or a country are left for the others. */
function takeWire(rest: Rest): { name: string; known: boolean } | null {
  const enclosed = AT_END.wire.exec(rest.words);
  if (enclosed && enclosed.index > 0) {
    const inside = (enclosed[1] ?? enclosed[2] ?? '').trim();
    const name = inside.replace(AT_END.date, '').trim();
    const known = isWire(name, 'bracketed');
    const shaped = /^\p{Lu}[\p{L}.&/ -]{1,24}$/u.test(name) && !DATELINE_REGIONS.has(lookupKey(name));
    if (!known && !shaped) return null;
    rest.words = rest.words.slice(0, enclosed.index);
    return { name, known };
  }
  const bare = AT_END.bareWire.exec(rest.words);
  if (!bare || !isWire(bare[1] ?? '', 'bare')) return null;
  rest.words = rest.words.slice(0, bare.index);
  return { name: (bare[1] ?? '').trim(), known: true };
}

/** Takes a date off the end ("Oct. 17", "(17 October 2023)"); a weekday is taken off and gives nothing. */
function takeDate(rest: Rest, base: number): { edtf: string; span: Span } | null {
  const open = /[([]([^()[\]]{3,30})[)\]]$/u.exec(rest.words);
  const words = open ? rest.words.slice(0, -1) : rest.words;
  const match = AT_END.date.exec(words);
  if (!match) {
    rest.words = rest.words.replace(AT_END.weekday, '');
    return null;
  }
  const written = match[1] ?? '';
  const edtf = writtenDate(written);
  if (edtf === null) return null;
  const start = base + match.index + match[0].indexOf(written);
  rest.words = words.slice(0, match.index).replace(/\s*[([]$/u, '');
  return { edtf, span: { start, end: start + written.length } };
}

/** Splits "KYIV/WARSAW" and "GOMA, Congo, and KIGALI, Rwanda" at the given joints, keeping offsets. */
function cut(words: string, base: number, joint: RegExp): { words: string; start: number }[] {
  const out: { words: string; start: number }[] = [];
  let from = 0;
  const add = (to: number): void => {
    const piece = words.slice(from, to);
    const trimmed = piece.trim();
    if (trimmed !== '') out.push({ words: trimmed, start: base + from + piece.indexOf(trimmed) });
  };
  for (const match of words.matchAll(joint)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(words.length);
  return out;
}

function spanOf(piece: { words: string; start: number }): Span {
  return { start: piece.start, end: piece.start + piece.words.length };
}

/** Reads one place with what follows it after commas; null when it does not look like a place. */
function readPlaces(words: string, base: number): { places: DatelinePlace[]; region: boolean } | null {
  const [first, ...more] = cut(words, base, /,/gu);
  if (!first || more.length > 3) return null;
  const bracketed = /^(.*\S)\s*\(([^()]+)\)$/u.exec(first.words);
  const inBrackets = bracketed !== null && DATELINE_REGIONS.has(lookupKey(bracketed[2] ?? ''));
  const name = inBrackets ? (bracketed[1] ?? '') : first.words;
  const places: DatelinePlace[] = [{ name, span: { start: first.start, end: first.start + name.length } }];
  let region = inBrackets;
  for (const piece of more) {
    const key = lookupKey(piece.words);
    const last = places.at(-1);
    if (!last || !(PLACE.test(piece.words) || DATELINE_REGIONS.has(key))) return null;
    if (isAllCapitals(piece.words) && DATELINE_CITIES.has(key) && !DATELINE_REGIONS.has(key)) {
      places.push({ name: piece.words, span: spanOf(piece) });
    } else {
      region ||= DATELINE_REGIONS.has(key);
      places[places.length - 1] = { ...last, region: { name: piece.words, span: spanOf(piece) } };
    }
  }
  return { places, region };
}

/** Reads several places: "KYIV/WARSAW", "GOMA, Congo, and KIGALI, Rwanda". */
function readJoined(words: string, base: number): { places: DatelinePlace[]; region: boolean } | null {
  const places: DatelinePlace[] = [];
  let region = false;
  for (const piece of cut(words, base, /\s*(?:\/|;|,?\s\band\b|\s&)\s*/gu)) {
    const read = readPlaces(piece.words, piece.start);
    if (!read) return null;
    places.push(...read.places);
    region ||= read.region;
  }
  return { places, region };
}

/** Drops a full stop or comma that ended the places ("MOSCOW."), not the one of a short form ("Mich."). */
function dropStop(rest: Rest): void {
  const last = lookupKey(rest.words.slice(rest.words.lastIndexOf(',') + 1));
  if (/[,.]\s*$/u.test(rest.words) && !DATELINE_REGIONS.has(last) && !DATELINE_CITIES.has(last)) {
    rest.words = rest.words.replace(/[,.]\s*$/u, '');
  }
}

function indent(words: string): number {
  return words.length - words.trimStart().length;
}

function isPlaceName(name: string): boolean {
  const key = lookupKey(name);
  if (!PLACE.test(name) || NOT_PLACES.has(key)) return false;
  return DATELINE_CITIES.has(key) || !DATELINE_REGIONS.has(key);
}

/** Takes the front of a dateline apart, or says null when some piece of it is no place, date or wire. */
export function readFront(words: string, base: number): Front | null {
  if (SENTENCE.test(words)) return null;
  const rest: Rest = { words: words.trimEnd() };
  let wire = takeWire(rest);
  const date = takeDate(rest, base);
  wire ??= takeWire(rest);
  dropStop(rest);
  const single = readPlaces(rest.words.trim(), base + indent(rest.words));
  const read = single && isPlaceName(single.places[0]?.name ?? '') ? single : readJoined(rest.words, base);
  if (!read) return null;
  const { places, region } = read;
  const first = places[0];
  if (!first || places.length > 4 || !places.every((place) => isPlaceName(place.name))) return null;
  return {
    places,
    date,
    wire: wire?.name ?? null,
    wireKnown: wire?.known ?? false,
    capitals: places.every((place) => isAllCapitals(place.name)),
    known: DATELINE_CITIES.has(lookupKey(first.name)),
    region,
  };
}
