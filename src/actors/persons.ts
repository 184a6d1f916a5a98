import type { Draft, Scene } from './draft.ts';
import { piecesOf } from './fold.ts';

/** Somebody's office at a date, from a table of holders. */
export interface Holding {
  readonly code: string;
  readonly person: string;
  /** Null before the term begins. */
  readonly office: string | null;
  readonly role: string | null;
  readonly organ: string | null;
}

/** What is known when a name is looked for in a table of persons. */
export interface PersonQuestion {
  /** EDTF of the report; null when unknown. */
  readonly date: string | null;
  /** Label of the office that the text gives, to tell namesakes apart; null when it gives none. */
  readonly office: string | null;
  /** Code that the text gives; null when it gives none. */
  readonly code: string | null;
  /** Whether the words are surely a name where they stand, so that a surname that is a word too counts. */
  readonly sure: boolean;
  /** Whether the report names a state or its organs otherwise. */
  readonly supports: (code: string) => boolean;
}

/** A table of who held which office when; an optional part, the report itself comes first. */
export interface PersonTable {
  /**
   * @param name as written, with or without given names.
   * @returns the office held at the report's date, or held before it ("former president"); null when nobody or more
   *   than one fits.
   */
  readonly holder: (name: string, question: PersonQuestion) => Holding | null;
  /** Whether a name is one that the table holds: in full, or a surname by which news calls a holder of that day. */
  readonly bears?: (name: string, date: string | null) => boolean;
  /**
   * The office that somebody held at a date when it truly differs from the one that a text gives ("President" for a
   * prime minister); null when it does not, or when the table cannot tell.
   */
  readonly officeHeld: (name: string, code: string, office: string, date: string | null) => string | null;
}

/** Who a name stands for among those whom the report introduces. */
export interface People {
  /** The introduction that a name refers to, never the draft itself; null when nobody fits. */
  readonly find: (d: Draft) => Draft | null;
}

interface Introduced {
  readonly draft: Draft;
  readonly pieces: readonly string[];
}

/** The pieces of the name of a draft, in lower case. */
function namePieces(scene: Scene, d: Draft): readonly string[] {
  if (!d.personRange) return [];
  const [from, to] = d.personRange;
  return scene.sentence.tokens.slice(from, to).flatMap((t) => piecesOf(t.text).map((p) => p.toLowerCase()));
}

/**
 * Gathers those whom a report introduces: every name with an office, a post or a state, and every name of two words
 * or more.
 */
export function peopleOf(drafts: readonly Draft[], sceneOf: (sentence: number) => Scene): People {
  const byWord = new Map<string, Introduced[]>();
  const file = (word: string, one: Introduced): void => {
    const list = byWord.get(word);
    if (list) list.push(one);
    else byWord.set(word, [one]);
  };
  for (const d of drafts) {
    if (!d.personRange) continue;
    const pieces = namePieces(sceneOf(d.sentence), d);
    if (pieces.length === 0 || (d.need.type === 'name' && pieces.length < 2)) continue;
    const one = { draft: d, pieces };
    file(pieces[pieces.length - 1], one);
    if (pieces[0] !== pieces[pieces.length - 1]) file(pieces[0], one);
  }
  return {
    find: (d) => {
      const wanted = namePieces(sceneOf(d.sentence), d);
      if (wanted.length === 0) return null;
      let best: Introduced | null = null;
      let bestRank = 0;
      for (const candidate of near(byWord.get(wanted[wanted.length - 1]) ?? [], d)) {
        if (candidate.draft === d) continue;
        const rank = rankOf(wanted, candidate, d);
        if (rank === 0 || rank < bestRank) continue;
        // Among equals the last one before the name wins, which a later one does not displace.
        if (rank === bestRank && isLater(candidate.draft, d)) continue;
        best = candidate;
        bestRank = rank;
      }
      return best?.draft ?? null;
    },
  };
}

/** Bearers of one name on each side of a draft that are looked at, so that a name on every line costs no square. */
const NEAR = 32;

/** The introductions nearest to a draft, in text order. */
function near(list: readonly Introduced[], d: Draft): readonly Introduced[] {
  if (list.length <= 2 * NEAR) return list;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isLater(list[middle].draft, d)) high = middle;
    else low = middle + 1;
  }
  return list.slice(Math.max(0, low - NEAR), low + NEAR);
}

/** How well an introduction fits a name: the whole name, its end, its beginning; more if it says for whom. 0 is no fit. */
function rankOf(wanted: readonly string[], { draft, pieces }: Introduced, d: Draft): number {
  const told = draft.codes.length > 0 || draft.need.type !== 'name' ? 4 : 0;
  const earlier = isLater(draft, d) ? 0 : 8;
  const end = pieces.slice(-wanted.length);
  if (same(wanted, pieces)) return told + earlier > 0 ? 48 + told + earlier : 0;
  if (wanted.length < pieces.length && same(wanted, end)) return 32 + told + earlier;
  // "Levi Sfari", "Sfari" of "Yosef Levi Sfari"; "Xi" of "Xi Jinping".
  if (wanted.length === 1 && pieces.length <= 3 && pieces[0] === wanted[0] && wanted[0].length > 1)
    return 16 + told + earlier;
  // A longer spelling of one whom the report calls by surname with an office ("President Ruiz ... Ana Ruiz").
  if (wanted.length > pieces.length && same(pieces, wanted.slice(-pieces.length)) && told > 0)
    return 16 + told + earlier;
  return 0;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((x, i) => x === b[i]);
}

function isLater(a: Draft, b: Draft): boolean {
  return a.sentence > b.sentence || (a.sentence === b.sentence && a.from > b.from);
}
