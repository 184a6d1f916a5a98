/** Names of parties and kinds as people write them, and back. */
import { DemarcheError } from '../errors.ts';
import type { NamesData } from '../node/names-data.ts';
import { outletsByName } from '../reading/outlets.ts';

/** Who is who and what is what, for reading options and for printing. */
export interface Names {
  /** The usual name behind a code; what is no code of the gazetteer comes back as it is. */
  nameOf(code: string): string;
  /** Codes that a name can mean, the surest way of naming first: by code, name, adjective or people, capital. */
  codesOf(text: string): readonly string[];
  /** The one code behind a name. @throws DemarcheError E_ACTOR with the nearest names */
  codeOf(text: string): string;
  /** The kinds that "envoy.expel", "envoy" or "envoy.*" means. @throws DemarcheError E_KIND with the nearest ones */
  kindsOf(text: string): readonly string[];
  /** All kinds of which something holds. */
  kindsWhere(holds: (kind: string) => boolean): readonly string[];
  /** Whether a kind is something said rather than done. */
  isVerbal(kind: string): boolean;
  /** The code of an outlet by one of its names. */
  outletCode(name: string): string | null;
  readonly scales: NamesData['scales'];
}

/** Prepares look-ups; each is built when it is first asked for, since most commands need one or two. */
export function createNames(data: NamesData): Names {
  const parties = [...data.states, ...data.organisations];
  const names = new Map([...parties, ...data.outlets].map((e) => [e.code, e.name]));
  let byName: readonly ReadonlyMap<string, ReadonlySet<string>>[] | undefined;
  const codesOf = (text: string): readonly string[] => {
    const code = text.trim().toUpperCase();
    if (names.has(code)) return [code];
    const key = foldName(text);
    byName ??= waysOfNaming(data);
    const found = byName.map((way) => way.get(key)).find((codes) => codes !== undefined);
    return [...(found ?? [])].toSorted();
  };
  const kinds = data.kinds.map((k) => k.kind);
  const verbal = new Set(data.kinds.filter((k) => k.nature === 'verbal').map((k) => k.kind));
  return {
    nameOf: (code) => names.get(code) ?? code,
    codesOf,
    codeOf(text) {
      const [code, ...others] = codesOf(text);
      if (code === undefined)
        throw unknownActor(text, [
          [...data.states, ...data.organisations.filter((o) => BODIES.has(o.kind))],
          data.organisations.filter((o) => !BODIES.has(o.kind)),
        ]);
      if (others.length === 0) return code;
      const meant = [code, ...others].map((c) => `${c} (${names.get(c)})`);
      throw new DemarcheError('E_ACTOR', `“${text}” can mean ${meant.join(', ')}`, 'give its code', 2);
    },
    kindsOf(text) {
      const wanted = text.trim().replace(/\.\*$/, '');
      const found = kinds.filter((k) => k === wanted || k.startsWith(`${wanted}.`));
      if (found.length > 0) return found;
      const families = [...new Set(kinds.map((k) => k.split('.')[0] ?? k))];
      const near = nearest(wanted, [...kinds, ...families]);
      const help = near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'docs/codebook has them all';
      throw new DemarcheError('E_KIND', `there is no kind “${text}”`, help, 2);
    },
    kindsWhere: (holds) => kinds.filter(holds),
    isVerbal: (kind) => verbal.has(kind),
    outletCode: outletsByName(data.outlets),
    scales: data.scales,
  };
}

/** Codes by folded name: by names, by adjectives and peoples, by capitals and seats. */
function waysOfNaming(data: NamesData): readonly ReadonlyMap<string, ReadonlySet<string>>[] {
  const ways = [new Map<string, Set<string>>(), new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const put = (way: number, name: string, code: string): void => {
    const key = foldName(name);
    ways[way]?.set(key, (ways[way]?.get(key) ?? new Set()).add(code));
  };
  for (const e of [...data.states, ...data.organisations, ...data.outlets])
    for (const name of [e.name, ...e.names]) put(0, name, e.code);
  for (const e of [...data.states, ...data.organisations]) for (const a of e.adjectives) put(1, a, e.code);
  for (const s of data.states) {
    for (const d of s.demonyms) put(1, d, s.code);
    for (const seat of [...(s.capital === null ? [] : [s.capital]), ...s.seats]) put(2, seat, s.code);
  }
  return ways;
}

/** A name without what people leave out or write differently: case, accents, "the", full stops. */
function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']/g, "'")
    .replace(/\./g, '')
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim()
    .replace(/^the /, '');
}

/** What acts between states: offered, for a name that nobody has, before parties, companies and other organisations. */
const BODIES: ReadonlySet<string> = new Set(['igo', 'bloc']);

interface Named {
  readonly code: string;
  readonly name: string;
}

/** `ranks`: those whose names are offered first, then those that are where none of the first is near. */
function unknownActor(text: string, ranks: readonly (readonly Named[])[]): DemarcheError {
  const entries = ranks.flat();
  const near =
    ranks
      .map((rank) =>
        nearest(
          foldName(text),
          rank.map((e) => e.name),
          foldName,
        ),
      )
      .find((found) => found.length > 0) ?? [];
  const codes = near.map((name) => `${name} (${entries.find((e) => e.name === name)?.code})`);
  const help =
    codes.length > 0 ? `did you mean ${codes.join(' or ')}?` : 'give an ISO code (TUR) or a usual name (Turkey)';
  return new DemarcheError('E_ACTOR', `no state or body is known as “${text}”`, help, 2);
}

/** At most three of some names that differ from a text by a few letters, or begin with it. */
export function nearest(text: string, names: readonly string[], fold: (name: string) => string = (n) => n): string[] {
  const most = text.length <= 4 ? 1 : text.length <= 11 ? 2 : 3;
  return names
    .map((name) => {
      const folded = fold(name);
      return { name, far: text.length >= 4 && folded.startsWith(text) ? 0.5 : distance(text, folded) };
    })
    .filter(({ far }) => far <= most)
    .toSorted((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Letters to add, leave out, change or swap with their neighbour (Damerau–Levenshtein, optimal string alignment). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return 4;
  let two: number[] = [];
  let one = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((one[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (one[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (two[j - 2] ?? 0) + 1);
      row.push(best);
    }
    two = one;
    one = row;
  }
  return one[b.length] ?? 0;
}
