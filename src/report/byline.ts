import { DATELINE_CITIES } from './data/cities.ts';
import { DATELINE_REGIONS } from './data/regions.ts';
import { isAllCapitals, lookupKey } from './shape.ts';
import { isWire, namedWire } from './wires.ts';

export interface BylineMatch {
  /** The writers as written, without "By", place and employer; an agency or "Staff" when no person is named. */
  readonly names: readonly string[];
  /** Set when the byline names an agency. */
  readonly wire: string | null;
}

/** Where a line stands: names alone are a byline only between the title and the body. */
export type BylinePlace = 'below-title' | 'anywhere';

const LONGEST = 200;
const PARTICLES = 'al|bin|bint|ibn|abu|da|dal|de|del|della|der|di|do|dos|du|el|la|le|ten|ter|van|von|y';
const NAME = new RegExp(
  `^\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: (?:(?:${PARTICLES}) ){0,2}\\p{Lu}[\\p{L}\\p{M}'’.-]*){1,4}$`,
  'u',
);
const ONE_NAME = /^\p{Lu}[\p{L}\p{M}'’.-]+$/u;
const OPENING = /^(?:by|words by|written by|reported by|authors?:)\s+(?=\S)/iu;
const STAFF =
  /^(?:(?:(?:our|the|a)\s+)?(?:(?!and\s)[\p{L}.]+ ){0,3}(?:staff|staff (?:writers?|reporters?|correspondents?)|correspondents?|reporters?|news ?desk|web ?desk|world desk|monitoring desk|newsroom|bureau|editorial (?:board|team))|(?:news )?agencies|wire services)$/iu;
const ROLE =
  /(?:^|\s)(?:correspondent|editor|reporter|writer|columnist|analyst|producer|chief|press|news|times|post|agency|staff|desk|bureau|service|journalist|contributor|affairs)s?(?=\s|$)/iu;
/** Words in capitals that open a headline or a label rather than a name. */
const NOT_NAMES =
  /^(?:the|president|prime|minister|king|queen|prince|foreign|state|national|supreme|white|united|breaking|special|general|security|north|south|east|west|new|key|main|top|latest|world|read|more|background|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/iu;

function isPlace(words: string): boolean {
  const key = lookupKey(words);
  return DATELINE_CITIES.has(key) || DATELINE_REGIONS.has(key);
}

function isName(words: string): boolean {
  return NAME.test(words) && !isPlace(words) && !words.split(' ').some((word) => NOT_NAMES.test(word));
}

/** One writer of a list: the name and whether a place, role or agency beside it proves that it is a byline. */
interface Writer {
  readonly name: string | null;
  /** Named after people, and left out beside them. */
  readonly staff?: boolean;
  readonly proof: boolean;
  readonly wire: string | null;
}

function readWriter(piece: string): Writer | null {
  const words = piece.trim().replace(/^(?:by|and|with)\s+/iu, '');
  if (isWire(words, 'bracketed')) return { name: words, proof: true, wire: words };
  if (STAFF.test(words)) return { name: words, staff: true, proof: true, wire: null };
  const placed = /^(.{3,60}?),? (?:in|for|at|from|of) (\p{Lu}.{1,40})$/u.exec(words);
  if (placed && isName(placed[1] ?? '')) return { name: placed[1] ?? '', proof: true, wire: null };
  if (isName(words) && !ROLE.test(words)) return { name: words, proof: false, wire: null };
  if (ROLE.test(words) || isPlace(words) || /@/u.test(words)) return { name: null, proof: true, wire: null };
  if (ONE_NAME.test(words) && !NOT_NAMES.test(words)) return { name: words, proof: false, wire: null };
  return null;
}

function collect(list: string): { writers: Writer[]; names: string[] } | null {
  const writers: Writer[] = [];
  for (const piece of list.split(/\s*(?:[,;|•·]|\s[-–—]\s|\band\b|\s&\s)\s*/iu)) {
    if (piece.trim() === '') continue;
    const writer = readWriter(piece);
    if (!writer) return null;
    writers.push(writer);
  }
  const named = (test: (writer: Writer) => boolean): string[] =>
    writers.flatMap((writer) => (writer.name !== null && test(writer) ? [writer.name] : []));
  const people = named((writer) => writer.wire === null && !writer.staff);
  const staff = named((writer) => Boolean(writer.staff));
  const names = people.length > 0 ? people : staff.length > 0 ? staff : named((writer) => writer.wire !== null);
  return names.length === 0 || names.length > 8 ? null : { writers, names };
}

/**
 * Reads a whole line as a byline: "By Jane Doe and John Roe", "Jane Doe in Nairobi", "Staff writers", "By AFP".
 * "By Friday, the embassy …" and other sentences give null.
 */
export function readByline(words: string, place: BylinePlace): BylineMatch | null {
  if (words.length > LONGEST || words.length < 3) return null;
  const opening = OPENING.exec(words);
  if (!opening && !/^\p{Lu}/u.test(words)) return null;
  const list = words.slice(opening?.[0].length ?? 0).replace(/(?<=\p{Ll}{2})\.$/u, '');
  const found = collect(list);
  if (!found) return null;
  const { writers, names } = found;
  if (!opening && place === 'anywhere' && !writers.every((writer) => writer.staff)) return null;
  const full = names.some((name) => name.includes(' '));
  const proved = writers.some((writer) => writer.proof);
  const wire =
    writers.flatMap((writer) => (writer.wire === null ? [] : [namedWire(writer.wire)])).find((name) => name !== null) ??
    null;
  if (
    opening
      ? !(full || proved)
      : !(proved || (full && names.every((name) => name.includes(' ') && !isAllCapitals(name))))
  ) {
    return null;
  }
  return { names, wire };
}
