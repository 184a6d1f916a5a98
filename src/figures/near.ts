/** What the nearest verb by the order of words says, for those whom the tree leaves without one. */
import { isPassive } from '../language/clause.ts';
import type { Sentence } from '../language/types.ts';
import { reporting } from '../speech/words.ts';
import { type Governed, verbSays } from './verbs.ts';
import { DONE_BY, DONE_TO, PHRASES_BY, PHRASES_TO } from './words/classes.ts';

/** How far a verb may stand from those counted. */
const RIGHT = 14;
const LEFT = 16;

/**
 * The verb that follows those counted as their subject, past what describes them, else the verb that a list with them
 * hangs on.
 *
 * @param from First token of the number.
 * @param end The token after those counted.
 */
export function nearVerb(s: Sentence, from: number, end: number): Governed | null {
  if (isInPhrase(s, from)) return null;
  const after = verbAfter(s, end);
  if (after !== undefined) return after;
  return listVerb(s, from);
}

/** "a plane with 12 crew vanished": a preposition before those counted and what they are listed with. */
function isInPhrase(s: Sentence, from: number): boolean {
  for (let i = from - 1; i >= 0 && i > from - LEFT; i--) {
    const { upos, text } = s.tokens[i];
    if (upos === 'ADP') return true;
    if (!/^(?:NOUN|NUM|ADJ|DET|CCONJ|PROPN|ADV)$/.test(upos) && text !== '-') return false;
  }
  return false;
}

/** The token after an inclusion that opens at a comma (", among them two toddlers,"); the comma itself else. */
function pastInclusion(s: Sentence, comma: number): number {
  const opening = s.tokens[comma + 1]?.text.toLowerCase() ?? '';
  const part = s.tokens[comma + 2]?.text.toLowerCase() === 'of';
  if (!part && !/^(?:among|including|mostly|mainly|many|most|some|all|aged|chiefly)$/.test(opening)) return comma;
  for (let i = comma + 2; i < s.tokens.length && i < comma + 12; i++) if (s.tokens[i].text === ',') return i;
  return comma;
}

/** Null when the verb says nothing of its subject, undefined when there is none. */
function verbAfter(s: Sentence, end: number): Governed | null | undefined {
  for (let i = end; i < s.tokens.length && i < end + RIGHT; i++) {
    if (s.tokens[i].text === ',')
      i = Math.min(s.tokens.length - 1, pastInclusion(s, i) === i ? i : pastInclusion(s, i) + 1);
    const { upos, xpos, text } = s.tokens[i];
    if (upos === 'SCONJ' || upos === 'CCONJ' || upos === 'NUM' || (upos === 'PUNCT' && !/^[-'"“”]$/.test(text)))
      return undefined;
    if (xpos === 'WP' || xpos === 'WDT' || xpos === 'WRB' || xpos === 'TO') return undefined;
    if (upos === 'AUX') continue;
    if (upos !== 'VERB') continue;
    if ((xpos === 'VBG' && s.tokens[i - 1]?.upos !== 'AUX') || reporting.has(s.tokens[i].lemma)) return undefined;
    const helped = s.tokens.slice(end, i).some((t) => t.upos === 'AUX');
    if (xpos === 'VBN' && !helped) return undefined;
    return isPassive(s, i) ? verbSays(s, i, DONE_TO, PHRASES_TO) : verbSays(s, i, DONE_BY, PHRASES_BY);
  }
  return undefined;
}

/** "killing a clerk, two guards and 12 passers-by": back over the list to its verb. */
function listVerb(s: Sentence, from: number): Governed | null {
  for (let i = from - 1; i >= 0 && i > from - LEFT; i--) {
    const { upos, text, xpos } = s.tokens[i];
    if (upos === 'VERB') {
      const active = xpos !== 'VBN' || s.tokens[i - 1]?.upos === 'AUX';
      if (!active || isPassive(s, i)) return null;
      const found = verbSays(s, i, DONE_TO, PHRASES_TO);
      return found === null || found.weak ? null : found;
    }
    if (!/^(?:NOUN|NUM|ADJ|DET|CCONJ|PROPN)$/.test(upos) && text !== ',' && text !== '-') return null;
  }
  return null;
}
