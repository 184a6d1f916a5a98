/** Bare numbers that another source or another time sets against the figure before them. */
import { startsNumber } from '../language/number-core.ts';
import type { Sentence } from '../language/types.ts';
import type { Amount } from './amounts.ts';
import { type Governed, verbSays } from './verbs.ts';
import { DONE_TO, PHRASES_TO } from './words/classes.ts';

const QUOTES = /^["'“”‘’«»`]+$/;
/** How far back the words that open a comparison may stand. */
const REACH = 14;

/**
 * Whether a bare number goes on with the figure before it: "against 6,000 according to the unions", "compared with 25
 * last year", "a witness put it at 35", "spoke of 'a few dozen' and a monitor of at least 83".
 */
export function goesOn(s: Sentence, words: readonly string[], a: Amount): boolean {
  let at = a.from - 1;
  while (QUOTES.test(words[at] ?? '')) at--;
  let next = a.to;
  while (QUOTES.test(words[next] ?? '')) next++;
  if (/\d\.\d{1,2}$/.test(words[a.core]) || !isClosed(s, words, next)) return false;
  const link = words[at];
  const before = words[at - 1] ?? '';
  if (/^(?:against|versus|vs)$/.test(link) || (/^(?:with|to)$/.test(link) && before === 'compared'))
    return words.slice(0, at).some((w) => startsNumber(w));
  const clause = clauseStart(words, at);
  if (/^(?:was|were)$/.test(link) && before === 'it')
    return words.slice(clause, at).includes('according') || /^(?:say|claim|report|insist)$/.test(lemma(s, at - 2));
  if (link === 'at' && before === 'it') return /^(?:put|estimate|place|set)$/.test(lemma(s, at - 2));
  return link === 'of' && speaksOf(s, words, clause, at);
}

/** "spoke of 38", and "a monitor of 83" where the verb is left out the second time. */
function speaksOf(s: Sentence, words: readonly string[], clause: number, of: number): boolean {
  const speaking = (i: number): boolean => /^(?:speak|talk|tell)$/.test(lemma(s, i)) && words[i + 1] === 'of';
  if (speaking(of - 1)) return true;
  for (let i = of - 1; i >= clause; i--) {
    if (speaking(i)) return words.slice(i, of).some((w) => /^(?:and|while|but|,)$/.test(w));
    if (s.tokens[i].upos === 'VERB') return false;
  }
  return false;
}

function clauseStart(words: readonly string[], at: number): number {
  for (let i = at; i > 0 && i > at - REACH; i--) if (/^[;:.]$/.test(words[i])) return i + 1;
  return Math.max(0, at - REACH);
}

function lemma(s: Sentence, i: number): string {
  return s.tokens[i]?.lemma.toLowerCase() ?? '';
}

/** Whether nothing that could be counted follows. */
function isClosed(s: Sentence, words: readonly string[], next: number): boolean {
  const t = s.tokens[next];
  return (
    t === undefined || /^(?:PUNCT|CCONJ|SCONJ|ADP)$/.test(t.upos) || isPeriod(words, next) || t.text === 'according'
  );
}

/** "last year", "a month earlier", "this week": a period without a preposition. */
export function isPeriod(words: readonly string[], at: number): boolean {
  return (
    /^(?:last|this|next|a|the|one)$/.test(words[at] ?? '') &&
    /^(?:week|month|year|quarter|season|decade|day|night|time|previous|same|before)$/.test(words[at + 1] ?? '')
  );
}

/** "fining the other 12 a total of …": those left over, by the verb before them. */
export function leftOver(s: Sentence, words: readonly string[], a: Amount): Governed | null {
  let verb = a.from - 1;
  let rest = false;
  while (/^(?:the|other|remaining)$/.test(words[verb] ?? '')) rest = words[verb--] !== 'the' || rest;
  if (!rest || s.tokens[verb]?.upos !== 'VERB' || s.tokens[a.to]?.upos === 'NOUN') return null;
  return verbSays(s, verb, DONE_TO, PHRASES_TO);
}

/** "nine stayed away from the vote": those who give no vote at all. */
export function keepsAway(words: readonly string[], a: Amount): boolean {
  const at = /^(?:others|more)$/.test(words[a.to] ?? '') ? a.to + 1 : a.to;
  const said = words.slice(at, at + 8).join(' ');
  return (
    /^(?:(?:have |had )?(?:stayed|kept|stay|keep) away from|(?:were|was) absent|boycotted|skipped|missed|did not (?:take part|attend|vote|cast)|left)\b/.test(
      said,
    ) && /\b(?:votes?|voting|ballot|roll call|chamber|sitting|poll)\b|^(?:were|was) absent/.test(said)
  );
}
