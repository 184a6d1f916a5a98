/** Which part or period a figure is about: "most of them civilians", "including three children", "in the past week". */
import type { Sentence } from '../language/types.ts';
import type { Draft } from './draft.ts';

/** A stretch of tokens, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const QUANTIFIERS = new Set([
  'most',
  'many',
  'some',
  'all',
  'half',
  'several',
  'none',
  'both',
  'two-thirds',
  'majority',
]);

/** Where a scope of the first kind begins ("including", "among them", "most of them"); the words to skip, or 0. */
function opening(words: readonly string[], i: number): boolean {
  const word = words[i];
  if (
    word === 'including' ||
    word === 'incl' ||
    word === 'incl.' ||
    word === 'mostly' ||
    word === 'mainly' ||
    word === 'chiefly' ||
    word === 'excluding'
  )
    return true;
  if (word === 'among' && (words[i + 1] === 'them' || words[i + 1] === 'whom')) return true;
  if (word === 'not' && words[i + 1] === 'including') return true;
  return (
    (QUANTIFIERS.has(word) || /^(?:\d+|[a-z]+)$/.test(word)) &&
    words[i + 1] === 'of' &&
    /^(?:them|whom)$/.test(words[i + 2] ?? '')
  );
}

/**
 * The parts of a sentence that say who is among those counted, in text order. Numbers in them are no figures of their
 * own, unless the words say what became of those ("two of whom died").
 */
export function inclusions(s: Sentence, words: readonly string[]): Stretch[] {
  const found: Stretch[] = [];
  for (let i = 1; i < words.length; i++) {
    if (!opening(words, i)) continue;
    const before = words[i - 1];
    const bare = words[i].startsWith('incl') || words[i] === 'excluding';
    if (!bare && before !== ',' && before !== '(' && before !== '–' && before !== '—' && before !== '-') continue;
    const from = /^(?:at|more|nearly|about)$/.test(before) ? i - 1 : i;
    const to = closing(s, words, words[i] === 'incl' && words[i + 1] === '.' ? i + 2 : i + 1);
    found.push({ from, to });
    i = to;
  }
  return found;
}

/** Where an inclusion ends: at a mark or at a verb of the clause around it. */
function closing(s: Sentence, words: readonly string[], from: number): number {
  for (let i = from; i < words.length; i++) {
    const t = s.tokens[i];
    if (/^[,;.:()–—]$/.test(t.text) || t.text === '--') {
      // "including two nurses, a driver and three guards" goes on over its commas.
      const list = t.text === ',' && listed(s, i);
      if (!list) return i;
    } else if ((t.upos === 'AUX' || (t.upos === 'VERB' && /^VB[DPZ]$/.test(t.xpos))) && i > from) return i;
    else if (i > from && t.upos === 'SCONJ') return i;
    else if (
      i > from + 1 &&
      t.upos === 'ADP' &&
      /^(?:in|on|when|after|since|during|at)$/.test(words[i]) &&
      s.tokens[t.head]?.head < from
    )
      return i;
    else if (i > from && t.upos === 'CCONJ' && s.tokens[t.head]?.upos === 'VERB') return i;
  }
  return words.length;
}

function listed(s: Sentence, comma: number): boolean {
  for (let i = comma + 1; i < s.tokens.length && i < comma + 6; i++) {
    const { text, upos } = s.tokens[i];
    if (upos === 'CCONJ') return i > comma + 1;
    if (/^[,.;]$/.test(text) || upos === 'VERB' || upos === 'AUX') return false;
  }
  return false;
}

const SINCE: readonly (readonly string[])[] = [
  ['so', 'far'],
  ['to', 'date'],
  ['in', 'total'],
  ['overall'],
  ['worldwide'],
  ['nationwide'],
  ['globally'],
];
const PERIOD =
  /^(?:second|minute|hour|day|week|weekend|month|year|decade|century|quarter|season|fortnight|night|morning|period)s?$/;
const NEARING = /^(?:past|last|previous|preceding|single|first|same|whole|next|coming|recent)$/;

/** The words for the period of a figure: "in the past week", "since Monday", "so far", "this year", "in 24 hours". */
export function periodIn(s: Sentence, words: readonly string[], from: number, to: number): Stretch | null {
  for (let i = from; i < to; i++) {
    const fixed = SINCE.find((phrase) => phrase.every((w, k) => words[i + k] === w));
    if (fixed) return { from: i, to: i + fixed.length };
    const word = words[i];
    if (word === 'since' && i + 1 < to && /^(?:NOUN|PROPN|NUM|DET|ADJ)$/.test(s.tokens[i + 1].upos))
      return { from: i, to: phraseEnd(s, words, i + 1, to) };
    if (word === 'this' && PERIOD.test(words[i + 1] ?? '') && words[i - 1] !== 'earlier' && words[i - 1] !== 'later')
      return { from: i, to: i + 2 };
    if (!/^(?:in|over|during|within|across)$/.test(word)) continue;
    for (let j = i + 1; j < Math.min(i + 6, to); j++) {
      if (PERIOD.test(words[j])) {
        const near = words.slice(i + 1, j);
        const counted =
          near.some((w) => NEARING.test(w) || /^\d/.test(w)) || near.some((_, k) => s.tokens[i + 1 + k].upos === 'NUM');
        if (counted || word === 'over' || word === 'within' || word === 'during') return { from: i, to: j + 1 };
        break;
      }
      if (/^(?:VERB|AUX|PUNCT|ADP)$/.test(s.tokens[j].upos)) break;
    }
  }
  return null;
}

/** Of what a share is taken: "of voters". */
export function shareOf(s: Sentence, words: readonly string[], at: number): Stretch | null {
  if (words[at] !== 'of') return null;
  let to = at + 1;
  while (to < words.length && /^(?:NOUN|PROPN|ADJ|DET|PRON|PART|NUM)$/.test(s.tokens[to].upos)) to++;
  return to === at + 1 ? null : { from: at, to };
}

function phraseEnd(s: Sentence, words: readonly string[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const { upos, text } = s.tokens[i];
    const year = text === ',' && /^\d{4}$/.test(words[i + 1] ?? '');
    if ((upos === 'PUNCT' && !year && text !== '-') || upos === 'CCONJ' || (upos === 'AUX' && i > from)) return i;
  }
  return to;
}

/** The clause around a figure for its period: between the marks and other figures beside it. */
export function clauseOf(words: readonly string[], drafts: readonly Draft[], at: number): Stretch {
  const draft = drafts[at];
  let from = draft.from;
  const floor = drafts[at - 1]?.end ?? 0;
  while (from > floor && !/^[;]$/.test(words[from - 1])) from--;
  let to = draft.end;
  const ceiling = drafts[at + 1]?.from ?? words.length;
  while (to < ceiling && !/^[;]$/.test(words[to])) to++;
  return { from, to };
}
