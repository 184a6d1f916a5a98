/** Figures that are told by signs, units and set phrases: money, shares, levels, votes. */
import type { Sentence } from '../language/types.ts';
import type { Amount } from './amounts.ts';
import type { Draft } from './draft.ts';
import type { FigureWhat } from './types.ts';
import { DONE_TO } from './words/classes.ts';
import { CODES, NAMES, OF_STATES } from './words/currencies.ts';

/** The figure that an amount is by its sign, its unit or a set phrase; null when it counts something. */
export function specialFigure(s: Sentence, words: readonly string[], a: Amount): Draft | null {
  return moneyAt(s, words, a) ?? shareAt(a) ?? levelAt(words, a) ?? sidesAt(words, a) ?? votesAt(s, words, a);
}

function draft(a: Amount, what: FigureWhat, unit: string, to = a.to): Draft {
  const { from, min, max, modifier } = a;
  return { from, to, what, min, max, modifier, unit, noun: -1, predicate: -1, end: to, changed: false };
}

function shareAt(a: Amount): Draft | null {
  if (a.share < 0) return null;
  return { ...draft(a, 'share', 'percent'), end: a.share };
}

/** "48.7 and 47.9 per cent": the sign may stand with the last of several shares only. */
export function withSharedPercent(s: Sentence, words: readonly string[], amounts: readonly Amount[]): Amount[] {
  const done = [...amounts];
  for (let i = done.length - 2; i >= 0; i--) {
    const [a, next] = [done[i], done[i + 1]];
    if (next.share < 0 || a.share >= 0 || a.currency !== null || next.from !== a.to + 1) continue;
    const listed = words[a.to] === ',' && done[i + 2]?.share >= 0 && done[i + 2].from <= next.to + 2;
    if (!listed && !/^(?:and|or|versus|against)$/.test(words[a.to])) continue;
    if (/^(?:1[5-9]|20)\d\d$/.test(words[a.core])) continue;
    // "killed 12 and 20 percent": a whole number may count what a verb right before it says.
    const verb = s.tokens[a.from - 1];
    if (!/\./.test(words[a.core]) && verb !== undefined && DONE_TO.has(verb.lemma.toLowerCase())) continue;
    done[i] = { ...a, share: a.to };
  }
  return done;
}

/** "$1.5bn", "20 million Egyptian pounds", "300 crore rupees", "5 million USD". */
function moneyAt(s: Sentence, words: readonly string[], a: Amount): Draft | null {
  if (a.currency !== null) {
    // "Rs" and "rupees", "$" and "Canadian dollars": the name tells more.
    const named = nameAfter(s, words, a);
    return draft(a, 'money', named?.specific ? named.code : a.currency);
  }
  const named = nameAfter(s, words, a);
  return named === null ? null : { ...draft(a, 'money', named.code), end: named.end };
}

interface Named {
  readonly code: string;
  readonly end: number;
  /** An adjective or code tells whose money it is. */
  readonly specific: boolean;
}

function nameAfter(s: Sentence, words: readonly string[], a: Amount): Named | null {
  const start = words[a.to] === 'of' ? a.to + 1 : a.to;
  for (let i = start; i < start + 4 && i < s.tokens.length; i++) {
    const { text, upos, xpos } = s.tokens[i];
    if (i === start && text === '-') continue;
    if (i === start && CODES.has(text)) return { code: text, end: i + 1, specific: true };
    const lemma = singular(words[i]);
    const code = Object.hasOwn(NAMES, lemma) ? NAMES[lemma] : undefined;
    const scaled = lemma === 'won' && i === a.to && /^(?:million|billion|trillion)$/.test(words[i - 1]);
    if (code !== undefined && (scaled || upos === 'NOUN' || upos === 'PROPN' || upos === 'SYM' || xpos === 'NNS')) {
      // Weight, not money; "won" and "sol" only where no verb or name is meant.
      if (lemma === 'pound' && (words[i + 1] === 'of' || words[i + 1] === '-')) return null;
      const whose = Object.hasOwn(OF_STATES, lemma) ? OF_STATES[lemma] : {};
      const two = `${words[i - 2]} ${words[i - 1]}`;
      const own = i > start ? (whose[two] ?? whose[words[i - 1]]) : undefined;
      return { code: own ?? code, end: i + 1, specific: own !== undefined };
    }
    if (!/^(?:ADJ|PROPN|PUNCT|NOUN)$/.test(upos) || text === ',') return null;
  }
  return null;
}

function singular(word: string): string {
  return word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : word;
}

/** "level 4", "Level-3 advisory". */
function levelAt(words: readonly string[], a: Amount): Draft | null {
  const before = words[a.from - 1] === '-' ? words[a.from - 2] : words[a.from - 1];
  if (before !== 'level' && before !== 'levels') return null;
  if (a.min !== a.max || a.min > 10) return null;
  return draft(a, 'level', 'level');
}

const VOTING =
  /^(?:vot(?:e|es|ed|ing)|ballot|ballots|abstain|abstained|abstaining|abstentions?|referendum|motion|censure|impeach|impeachment|adopted|approved|passed|rejected|ratified|carried|endorsed|defeated|backed)$/;
const IN_FAVOUR = 'votes in favour';
const AGAINST = 'votes against';
const SIDES = /^(?:to|-|–|against|versus|v|vs)$/;
const STANDS = /^(?:favour|favor|against|abstaining|abstained|abstentions?|opposed|opposing)$/;

/** "120 votes", "by 120 to 14", "14 against", "58 abstentions", "12 in favour". */
function votesAt(s: Sentence, words: readonly string[], a: Amount): Draft | null {
  const next = words[a.to];
  const pair = SIDES.test(words[a.to + 1] ?? '') && s.tokens[a.to + 2]?.upos === 'NUM';
  const score = next === 'vote' && SIDES.test(words[a.from - 1] ?? '');
  if (/^(?:votes?|ballots?|abstentions?)$/.test(next ?? '') && !pair && !score) {
    const side =
      words[a.to + 1] === 'against' && !/^(?:none|nil|zero)$/.test(words[a.to + 2] ?? '')
        ? AGAINST
        : (/^(?:to|against)$/.test(words[a.to + 1] ?? '') && /^(?:none|nil|zero)$/.test(words[a.to + 2] ?? '')) ||
            words[a.to + 1] === 'for' ||
            (words[a.to + 1] === 'in' && /^favou?r$/.test(words[a.to + 2] ?? ''))
          ? IN_FAVOUR
          : null;
    const unit = next === 'abstention' ? 'abstentions' : s.tokens[a.to].text;
    return { ...draft(a, 'votes', side ?? unit), noun: a.to, end: a.to + 1 };
  }
  if (
    /^(?:votes|ballots|abstentions)$/.test(words[a.to + 1] ?? '') &&
    s.tokens[a.to].upos !== 'PUNCT' &&
    /^(?:ADJ|NOUN|VERB|PROPN)$/.test(s.tokens[a.to].upos)
  ) {
    return { ...draft(a, 'votes', s.tokens[a.to + 1].text), noun: a.to + 1, end: a.to + 2 };
  }
  if (!words.some((w) => VOTING.test(w))) return null;
  const before = words[a.from - 1];
  const number = (i: number): boolean => s.tokens[i]?.upos === 'NUM' || /^\d/.test(words[i] ?? '');
  const opens = pair || (SIDES.test(next ?? '') && number(a.to + 1));
  const closes = SIDES.test(before ?? '') && number(a.from - 2);
  // "votes to 14": the noun may stand with the first number only.
  const second =
    (before === 'to' || before === 'against') && /^(?:votes?)$/.test(words[a.from - 2] ?? '') && number(a.from - 3);
  const voters = votersAfter(s, words, a);
  if (voters !== null) return voters;
  const voting = words.slice(0, a.from).some((w) => VOTING.test(w)) || score || words[a.to + 2] === 'vote';
  if ((opens || closes || second) && voting) {
    const rejected =
      words.some((w) => /^(?:rejected|defeated|voted|failed)$/.test(w)) &&
      words.some((w) => /^(?:rejected|defeated|down)$/.test(w));
    return draft(a, 'votes', opens === rejected ? AGAINST : IN_FAVOUR);
  }
  if (next === 'in' && /^favou?r$/.test(words[a.to + 1] ?? '')) return draft(a, 'votes', IN_FAVOUR);
  if (next === 'for' && words[a.to + 1] === ',') return draft(a, 'votes', IN_FAVOUR);
  if (next === 'voted') return draft(a, 'votes', words[a.to + 1] === 'against' ? AGAINST : IN_FAVOUR);
  if (next?.startsWith('abst')) return draft(a, 'votes', 'abstentions');
  return STANDS.test(next ?? '') ? draft(a, 'votes', AGAINST) : null;
}

const VOTERS =
  /^(?:mps?|lawmakers?|legislators?|deput(?:y|ies)|senators?|members?|delegates?|parliamentarians?|countries|states|judges|councillors|nations)$/;
const BALLOTED = /^(?:motion|bill|resolution|text|amendment|impeachment|draft|proposal|treaty|accession|candidacy)$/;

/** "52 MPs backed the motion and 47 opposed it": voters by what they did with what was voted on. */
function sidesAt(words: readonly string[], a: Amount): Draft | null {
  const verb = VOTERS.test(words[a.to] ?? '') ? a.to + 1 : a.to;
  const side = /^(?:backed|supported|endorsed|approved)$/.test(words[verb] ?? '')
    ? IN_FAVOUR
    : /^(?:opposed|rejected)$/.test(words[verb] ?? '')
      ? AGAINST
      : null;
  if (side === null || !words.some((w) => BALLOTED.test(w)) || !words.some((w) => VOTERS.test(w))) return null;
  return draft(a, 'votes', side);
}

/** "ten countries abstained", "12 members of parliament voted against". */
function votersAfter(s: Sentence, words: readonly string[], a: Amount): Draft | null {
  for (let i = a.to; i < a.to + 5 && i < words.length; i++) {
    if (words[i] === 'abstained') return draft(a, 'votes', 'abstentions');
    if (words[i] === 'voted') {
      if (/^(?:against|no)$/.test(words[i + 1] ?? '')) return draft(a, 'votes', AGAINST);
      const favour =
        /^(?:for|yes)$/.test(words[i + 1] ?? '') || (words[i + 1] === 'in' && /^favou?r$/.test(words[i + 2] ?? ''));
      return favour ? draft(a, 'votes', IN_FAVOUR) : null;
    }
    if (VOTERS.test(words[i])) {
      const closed = words[i + 2] === undefined || /^(?:and|,|;|\.|with)$/.test(words[i + 2]);
      if (words[i + 1] === 'for' && closed) return draft(a, 'votes', IN_FAVOUR);
      if (words[i + 1] === 'against') return draft(a, 'votes', AGAINST);
    }
    if (!/^(?:NOUN|PROPN|ADJ|ADP)$/.test(s.tokens[i].upos)) return null;
  }
  return null;
}
