/** Those that an article or "both" counts ("a soldier was killed"), and "as many". */
import type { Sentence } from '../language/types.ts';
import { reporting } from '../speech/words.ts';
import { type Amount, ARTICLES } from './amounts.ts';
import type { Draft } from './draft.ts';
import type { FigureWhat } from './types.ts';
import { isPeople } from './words/people.ts';

/** What one is counted for that is only told by an article ("a soldier was killed"). */
export const SINGLE: ReadonlySet<FigureWhat> = new Set<FigureWhat>([
  'killed',
  'hurt',
  'missing',
  'held',
  'arrested',
  'expelled',
  'evacuated',
  'recalled',
  'rescued',
  'sentenced',
  'infected',
]);
const COLLECTIVE =
  /^(?:crew|staff|personnel|infantry|folk|people|population|family|police|youth|household|others|troops|faculty|workforce|couple|citizenry|manpower)$/;

/** "…, a monitor said": one who speaks is nobody to count, whatever the tree joins it to. */
export function speaks(s: Sentence, { noun }: Draft): boolean {
  return noun >= 0 && reporting.has(s.tokens[noun + 1]?.lemma ?? '');
}

/** Articles before a noun for one person, as amounts of one. */
export function articles(s: Sentence, words: readonly string[], amounts: readonly Amount[]): Amount[] {
  const found: Amount[] = [];
  for (let i = 0; i < words.length; i++) {
    if (words[i] === 'many' && words[i - 1] === 'as' && words[i + 1] !== 'as' && s.tokens[i + 1]?.upos !== 'PUNCT') {
      found.push({
        from: i - 1,
        to: i + 1,
        core: i,
        end: i + 1,
        min: 0,
        max: 0,
        modifier: null,
        share: -1,
        currency: null,
      });
      continue;
    }
    if (words[i] === 'both' && words[i + 1] !== 'of') {
      found.push({
        from: i,
        to: i + 1,
        core: i,
        end: i + 1,
        min: 2,
        max: 2,
        modifier: null,
        share: -1,
        currency: null,
      });
      continue;
    }
    const aged = agedAt(words, i);
    if (aged > 0 && isPerson(s, aged)) {
      found.push({ from: i, to: aged, core: i, end: i + 1, min: 1, max: 1, modifier: null, share: -1, currency: null });
      continue;
    }
    if (!ARTICLES.has(words[i]) || words[i - 1] === 'not' || amounts.some((a) => a.from <= i + 1 && i < a.to)) continue;
    if (words[i] !== 'another' && !isPerson(s, i + 1)) continue;
    found.push({ from: i, to: i + 1, core: i, end: i + 1, min: 1, max: 1, modifier: null, share: -1, currency: null });
  }
  return found;
}

/** The token after "70-year-old" of "a 70-year-old woman"; 0 where there is no age. */
function agedAt(words: readonly string[], i: number): number {
  if (words[i] !== 'a' && words[i] !== 'an') return 0;
  if (words[i + 1]?.endsWith('-year-old')) return i + 2;
  for (let j = i + 2; j < i + 5; j++) {
    const age = ['-', 'year', '-', 'old'].every((w, k) => words[j + k] === w);
    if (age) return j + 4;
  }
  return 0;
}

function isPerson(s: Sentence, from: number): boolean {
  for (let i = from; i < from + 5 && i < s.tokens.length; i++) {
    const { upos, xpos, lemma } = s.tokens[i];
    if (upos === 'NOUN' && xpos === 'NN' && isPeople(lemma) && !COLLECTIVE.test(lemma)) return true;
    if (!/^(?:ADJ|NOUN|PROPN|ADV|VERB)$/.test(upos) && lemma !== '-') return false;
  }
  return false;
}
