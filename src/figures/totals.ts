/** Totals: "a death toll of 14", "the toll rose to 14", "the number of injured stands at 30", "deaths reached 12". */
import type { Sentence } from '../language/types.ts';
import type { Amount } from './amounts.ts';
import type { FigureWhat } from './types.ts';
import { CHANGING, DEEDS, REACHING, SAID_OF, STATES_OF, TOTALS } from './words/classes.ts';
import { isPeople } from './words/people.ts';

export interface Total {
  /** Null for "the number", which is that of the figure before. */
  readonly what: FigureWhat | null;
  /** The noun of the total, or of what is counted. */
  readonly token: number;
  /** The noun counted ("the number of protesters"), -1 for a toll. */
  readonly noun: number;
  /** It is said to have been another number before. */
  readonly changed: boolean;
}

/** Words before "dead" or "wounded" where these stand as nouns. */
const OWNED = /^(?:the|their|its|own|his|her)$/;

/** How many words may stand between the noun of the total and the number. */
const REACH = 22;

/** The total that a bare number gives, or null. */
export function totalAt(s: Sentence, words: readonly string[], a: Amount): Total | null {
  const link = words[a.from - 1];
  // "rose by 14": how much it changed, not what it came to.
  if (link === 'by' || link === undefined) return null;
  const changed = (from: number): boolean => {
    for (let i = from; i < a.from; i++) if (CHANGING.has(s.tokens[i].lemma.toLowerCase())) return true;
    return false;
  };
  // "bringing to 30 the number killed"
  if (link === 'to' && words[a.to] === 'the') {
    for (let i = a.to + 1; i < a.to + 4 && i < words.length; i++) {
      const found = TOTALS.has(words[i]) ? totalOf(s, words, i) : null;
      if (found !== null) return { ...found, changed: true };
    }
  }
  const passed = a.modifier !== null && /^(?:top|exceed|surpass|past)/.test(a.modifier);
  let reached =
    passed ||
    link === 'top' ||
    link === 'exceed' ||
    link === 'now' ||
    link === 'already' ||
    link === 'of' ||
    link === 'at' ||
    link === ':' ||
    link === 'to';
  for (let i = a.from - 1; i >= 0 && i > a.from - REACH; i--) {
    const t = s.tokens[i];
    if (/^[;.]$/.test(t.text)) return null;
    const lemma = t.lemma.toLowerCase();
    if (REACHING.has(lemma) && (t.upos === 'VERB' || t.upos === 'AUX' || t.upos === 'NOUN')) reached = true;
    if (!reached && t.upos === 'VERB') return null;
    // "protesters, who numbered about 700"
    if (words[a.from - 1] === 'numbered' && t.xpos === 'NNS' && isPeople(lemma))
      return { what: STATES_OF.get(lemma) ?? 'people', token: a.from - 1, noun: i, changed: false };
    const nominal = OWNED.test(words[i - 1] ?? '') && SAID_OF.has(words[i]);
    if (!nominal && t.upos !== 'NOUN' && t.upos !== 'ADJ' && t.upos !== 'PROPN') continue;
    const found = totalOf(s, words, i);
    if (found !== null) return reached ? { ...found, changed: changed(i) || changedBefore(words, i) } : null;
    // "in the death of 12" is no total, nor is anything across another subject.
    if (t.upos === 'NOUN' && link === 'of' && i === a.from - 2) return null;
  }
  return null;
}

/** "raising the toll to 14", "a revised toll of 14". */
function changedBefore(words: readonly string[], at: number): boolean {
  for (let i = Math.max(0, at - 4); i < at; i++) {
    if (/^(?:rais|lower|revis|updat|push|cut|increas|new|latest)/.test(words[i])) return true;
  }
  return false;
}

function totalOf(s: Sentence, words: readonly string[], i: number): Omit<Total, 'changed'> | null {
  const word = words[i];
  const lemma = s.tokens[i].lemma.toLowerCase();
  if (lemma === 'level' && /^(?:alert|threat|warning|advisory|travel|security|risk)$/.test(words[i - 1] ?? ''))
    return { what: 'level', token: i, noun: -1 };
  // "its terror alert from 3 to 4"
  if (/^(?:alert|advisory)$/.test(lemma) && /^(?:from|to|at)$/.test(words[i + 1] ?? ''))
    return { what: 'level', token: i, noun: -1 };
  if (/^(?:turnout|attendance)$/.test(lemma) || (lemma === 'crowd' && words[i - 1] === 'the'))
    return { what: null, token: i, noun: -1 };
  if (TOTALS.has(lemma)) {
    const before = s.tokens[i - 1]?.lemma.toLowerCase() ?? '';
    const own = DEEDS.get(before) ?? SAID_OF.get(before) ?? STATES_OF.get(before);
    if (own !== undefined) return { what: own, token: i, noun: -1 };
    if (lemma === 'number' && isPeople(before)) return { what: 'people', token: i, noun: -1 };
    if (words[i + 1] === 'of') return counted(s, words, i);
    const after = SAID_OF.get(words[i + 1] ?? '');
    if (after !== undefined && lemma !== 'toll') return { what: after, token: i, noun: -1 };
    if (lemma === 'toll') return { what: 'killed', token: i, noun: -1 };
    return words[i - 1] === 'the' || words[i - 1] === 'that' ? { what: null, token: i, noun: -1 } : null;
  }
  if (s.tokens[i].xpos !== 'NNS' && !/^(?:dead|wounded|injured|missing|displaced)$/.test(word)) return null;
  const deed = lemma === 'case' ? undefined : DEEDS.get(lemma);
  if (deed !== undefined) return { what: deed, token: i, noun: i };
  return SAID_OF.has(word) && OWNED.test(words[i - 1] ?? '')
    ? { what: SAID_OF.get(word) as FigureWhat, token: i, noun: -1 }
    : null;
}

/** "the number of X": what X is or what the words after it say. */
function counted(s: Sentence, words: readonly string[], total: number): Omit<Total, 'changed'> | null {
  let people = -1;
  let what: FigureWhat | null = null;
  for (let i = total + 2; i < s.tokens.length && i < total + 9; i++) {
    const t = s.tokens[i];
    if (t.upos === 'NUM' || t.upos === 'AUX' || (/^(?:VB[DPZ]|MD)$/.test(t.xpos) && !SAID_OF.has(words[i]))) break;
    const lemma = t.lemma.toLowerCase();
    what ??= SAID_OF.get(words[i]) ?? DEEDS.get(lemma) ?? null;
    if (people < 0 && t.upos === 'NOUN' && (isPeople(lemma) || DEEDS.has(lemma) || STATES_OF.has(lemma))) {
      people = i;
      what ??= STATES_OF.get(lemma) ?? null;
    }
  }
  if (what === null && people < 0)
    return s.tokens[total].lemma === 'toll' ? { what: 'killed', token: total, noun: -1 } : null;
  return { what: what ?? 'people', token: total, noun: people };
}
