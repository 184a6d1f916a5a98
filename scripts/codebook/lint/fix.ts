/** Mends in the text of a YAML file what can be mended without a change of meaning; layout and comments stay. */
import { isAlias, isScalar, isSeq, type Pair, parseDocument, type Scalar, visit, type YAMLSeq } from 'yaml';
import type { CodebookSource } from '../source.ts';

/** A stretch of the text and what to write instead. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Keys under which words stand, and keys under which a sentence stands. */
const WORDS = new Set(['verb', 'noun', 'words', 'phrase']);
const SENTENCES = new Set(['because', 'difference', 'why', 'miss', 'means']);

/**
 * Takes away words that stand twice in a list or that a set of the list holds, and puts sentences in quotes that YAML cut
 * at a comma.
 *
 * @returns the mended text; the same text when there is nothing to mend.
 */
export function mend(text: string, sets: CodebookSource['sets'], isSets: boolean): string {
  const edits: Edit[] = [];
  visit(parseDocument(text), {
    Pair(_, pair) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      if ((isSets || WORDS.has(key)) && isSeq(pair.value)) edits.push(...doubled(pair.value, text, sets));
    },
    Map(_, map) {
      edits.push(...map.items.flatMap((pair, i) => cut(pair as Pair, map.items.slice(i + 1) as Pair[])));
    },
  });
  // Edits that touch wait for the next round.
  const apart = edits.toSorted((a, b) => a.from - b.from).filter((e, i, all) => e.from >= (all[i - 1]?.to ?? 0));
  const mended = apart.reduceRight((out, e) => out.slice(0, e.from) + e.text + out.slice(e.to), text);
  return mended === text ? text : mend(mended, sets, isSets);
}

function wordsOf(name: string, sets: CodebookSource['sets'], depth = 0): readonly string[] {
  const set = depth > 5 ? [] : (sets[name.slice(1)] ?? []);
  return set.flatMap((w) => (w.startsWith('$') && w.length > 1 ? wordsOf(w, sets, depth + 1) : [w]));
}

function doubled(list: YAMLSeq, text: string, sets: CodebookSource['sets']): Edit[] {
  const items = list.items.filter((i): i is Scalar => isScalar(i));
  if (list.items.some(isAlias) || items.length !== list.items.length) return [];
  const seen = new Set(items.map((i) => String(i.value)).flatMap((w) => (w.startsWith('$') ? wordsOf(w, sets) : [])));
  return items.flatMap((item) => {
    const word = String(item.value);
    if (!seen.has(word)) {
      seen.add(word);
      return [];
    }
    const [from = 0, to = 0] = item.range ?? [];
    // The comma after the word goes with it; the last word takes the one before.
    const after = /^\s*,[^\S\n]*/.exec(text.slice(to));
    if (after) {
      const end = to + after[0].length;
      const space = text[end] === '\n' ? (/[^\S\n]*$/.exec(text.slice(0, from))?.[0].length ?? 0) : 0;
      return [{ from: from - space, to: end, text: '' }];
    }
    const before = /,\s*$/.exec(text.slice(0, from));
    return before ? [{ from: from - before[0].length, to, text: '' }] : [];
  });
}

/** A sentence whose rest YAML took for keys without values. */
function cut(pair: Pair, after: readonly Pair[]): Edit[] {
  if (!isScalar(pair.key) || !SENTENCES.has(String(pair.key.value)) || !isScalar(pair.value)) return [];
  const stop = after.findIndex((p) => !isRest(p));
  const rest = after.slice(0, stop < 0 ? after.length : stop);
  const from = pair.value.range?.[0];
  const to = (rest.at(-1)?.key as Scalar | undefined)?.range?.[1];
  if (from === undefined || to === undefined) return [];
  const words = [pair.value, ...rest.map((p) => p.key as Scalar)].map((s) => String(s.value));
  return [{ from, to, text: JSON.stringify(words.join(', ')) }];
}

const isRest = (pair: Pair): boolean =>
  isScalar(pair.key) &&
  (pair.value === null || (isScalar(pair.value) && pair.value.value === null)) &&
  !/^(text|rows|date|kind|goldstein|counts|neighbours)$/.test(String(pair.key.value));
