import type { Report } from '../report/types.ts';
import type { Scene } from './draft.ts';
import { piecesOf } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { type Sense, senseOf } from './senses.ts';
import { TIME_WORDS } from './words.ts';

/** The state where a report was written by its dateline; null when it has none, or when several states fit. */
export function datelineState({ dateline }: Report, lexicon: Lexicon): string | null {
  const place = dateline?.place;
  if (!place) return null;
  return (place.region ? codeOf(place.region.name, lexicon) : null) ?? codeOf(place.name, lexicon);
}

/** The state of a first line that is only a place ("TAIPEI.", "Bridgetown, Barbados."), as reports without a dash have it. */
export function openingState(scene: Scene | undefined): string | null {
  if (!scene || scene.sentence.tokens.length > 8) return null;
  const { tokens } = scene.sentence;
  const plain = tokens.every(
    (t) =>
      t.upos === 'PUNCT' || t.upos === 'NUM' || TIME_WORDS.has(t.text.toLowerCase()) || scene.matchAt[t.index] >= 0,
  );
  if (!plain) return null;
  const codes = new Set(
    scene.matches.flatMap(({ senses }) => {
      const sense = senseOf(senses, 'state', 'seat', 'city');
      return sense && sense.code !== null ? [sense.code] : [];
    }),
  );
  return codes.size === 1 ? [...codes][0] : null;
}

/** The one state that a place or state of a name belongs to; a capital before other places by its name. */
function codeOf(name: string, lexicon: Lexicon): string | null {
  const pieces = piecesOf(name).map((piece) => piece.toLowerCase());
  const [first, second] = pieces;
  if (first === undefined) return null;
  const entries = (second === undefined ? lexicon.single(first) : lexicon.longer(first, second)) ?? [];
  const senses = entries.filter((e) => e.pieces.length === pieces.length).map((e) => e.sense);
  for (const type of ['state', 'seat', 'city'] as const) {
    const codes = new Set(senses.flatMap((s) => codes1(s, type)));
    if (codes.size === 1) return [...codes][0];
    if (codes.size > 1) return null;
  }
  return null;
}

function codes1(sense: Sense, type: 'state' | 'seat' | 'city'): readonly string[] {
  return sense.type === type && sense.code !== null ? [sense.code] : [];
}
