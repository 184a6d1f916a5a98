/** Which states "the four countries" are: a row that the report names. */
import { type Discourse, isBefore } from './discourse.ts';
import type { Draft } from './draft.ts';
import type { Settle } from './salience.ts';

/** The states that a phrase means, and where the report names them. */
interface Meant {
  readonly codes: readonly string[];
  readonly antecedent: Draft;
}

/** How many sentences back states named in one sentence, but not in a row, can be "the four countries". */
const ROW_WINDOW = 3;
/** How many sentences back a row named in one breath is looked for. */
const BREATH_WINDOW = 12;

/**
 * "the four countries": the states of the nearest row of that many before it, or of a phrase that means as many ("the
 * presidents of Peru, Chile and Bolivia"), else those that do something in one of the sentences before when they are
 * just as many.
 *
 * @param self a state that is one of the row; null for none.
 */
export function rowMeant(
  discourse: Discourse,
  settle: Settle,
  d: Draft,
  count: number,
  isState: (code: string) => boolean,
  self: string | null = null,
): Meant | null {
  const fits = (codes: readonly string[]): boolean => codes.length === count && (self === null || codes.includes(self));
  const back = rowBefore(discourse, settle, d, isState, fits);
  return back ?? (self === null ? null : rowAfter(discourse, settle, d, isState, fits));
}

/** "Saudi Arabia and its three allies": a row told later that has him and as many others. */
function rowAfter(
  discourse: Discourse,
  settle: Settle,
  d: Draft,
  isState: (code: string) => boolean,
  fits: (codes: readonly string[]) => boolean,
): Meant | null {
  for (const { sentence } of discourse.scenes) {
    if (sentence.index < d.sentence || sentence.index > d.sentence + BREATH_WINDOW) continue;
    const states = discourse
      .inSentence(sentence.index)
      .filter((x) => (x.kind === 'state' || x.kind === 'place') && x.codes.length > 0 && !x.weak);
    for (const row of rowsOf(discourse, sentence.index, states)) {
      const codes = statesOf(settle, row, isState);
      if (fits(codes)) return { codes, antecedent: row[0] };
    }
  }
  return null;
}

function rowBefore(
  discourse: Discourse,
  settle: Settle,
  d: Draft,
  isState: (code: string) => boolean,
  fits: (codes: readonly string[]) => boolean,
): Meant | null {
  for (let s = d.sentence; s >= 0 && s >= d.sentence - BREATH_WINDOW; s--) {
    const before = discourse
      .inSentence(s)
      .filter((x) => isBefore(x, d.sentence, d.from) && x !== d && x.need.type !== 'pronoun' && !x.weak);
    const states = before.filter((x) => x.kind === 'state' || x.kind === 'place');
    for (const row of rowsOf(discourse, s, states).toReversed()) {
      const codes = statesOf(settle, row, isState);
      if (fits(codes)) return { codes, antecedent: row[0] };
    }
    for (const x of before.toReversed()) {
      const codes = x.kind === 'nationals' ? [] : settle(x).codes.filter(isState);
      if (fits(codes)) return { codes, antecedent: x };
    }
    if (s < d.sentence - ROW_WINDOW || s === d.sentence) continue;
    const actors = before.filter((x) => x.kind === 'state' || PERSONAL.has(x.kind));
    const codes = statesOf(settle, actors, isState);
    if (fits(codes)) return { codes, antecedent: actors[0] };
  }
  return null;
}

const PERSONAL = new Set(['person', 'office']);

/** States side by side with only commas and "and" between them, which parsers often take for appositions. */
function rowsOf(discourse: Discourse, sentence: number, states: readonly Draft[]): readonly (readonly Draft[])[] {
  const { tokens } = discourse.scene(sentence).sentence;
  const rows: Draft[][] = [];
  for (const x of states) {
    const last = rows.at(-1)?.at(-1);
    const between = last ? tokens.slice(last.to, x.from) : [];
    const joined = between.length > 0 && between.length <= 3 && between.every((t) => /^(,|and|the|&)$/i.test(t.text));
    if (last && joined) rows.at(-1)?.push(x);
    else rows.push([x]);
  }
  return rows;
}

/** The states among what drafts stand for, each once. */
function statesOf(settle: Settle, drafts: readonly Draft[], isState: (code: string) => boolean): readonly string[] {
  return [...new Set(drafts.flatMap((x) => settle(x).codes))].filter(isState);
}
