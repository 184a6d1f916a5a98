import type { Sentence, Token } from '../language/types.ts';
import { rehung } from './rehang.ts';
import { headOf } from './tense.ts';
import type { TimeMention } from './types.ts';

/** Relations by which a time hangs on what it dates; bare times ("said Thursday") are often parsed as objects. */
const ADVERBIAL = /^(?:obl|advmod|nmod:tmod|nmod:unmarked|nmod:npmod|obj|iobj|dep)(?::|$)/;
/** Relations inside a time's own phrase ("in the early hours of Thursday morning"). */
const INSIDE = /^(?:nmod|compound|nummod|amod|advmod|obl|appos|flat|fixed|dep|det|conj)(?::|$)/;
/** Complements whose last noun parsers often give a time that belongs to the verb ("expelled diplomats on Tuesday"). */
const COMPLEMENT = /^(?:obj|iobj|nsubj:pass|obl)(?::|$)/;
/** What was told to be done at a time was told then, as news has it, unless the time is a limit. */
const COMMANDS = new Set(['tell', 'order', 'ask', 'instruct', 'direct', 'urge', 'force', 'allow', 'oblige', 'summon']);

/** What is decided at a time is told as done then, even where a parser takes the infinitive for a purpose. */
const DECISIONS = new Set(['decide', 'choose', 'vote', 'resolve', 'opt']);

function relation(token: Token | undefined, test: RegExp): boolean {
  return token !== undefined && test.test(token.deprel);
}

/** Whether a time inside a dependent of a predicate may be the predicate's. */
function belongs(sentence: Sentence, dependent: Token, mention: TimeMention, predicate: number): boolean {
  if (relation(dependent, COMPLEMENT)) return true;
  const head = sentence.tokens[predicate];
  // "the expulsion of the envoy on Friday"
  if (head?.upos !== 'VERB') return relation(dependent, /^nmod(?:$|:(?!poss))/);
  // "Kenya on Monday expelled …": hung on the subject, but standing between it and the verb.
  return dependent.deprel === 'nsubj' && dependent.index < mention.from && mention.to <= predicate;
}

function isClause(sentence: Sentence, token: Token): boolean {
  if (token.upos === 'VERB') return true;
  return (sentence.children[token.index] ?? []).some((i) =>
    /^(?:nsubj|cop|csubj)/.test(sentence.tokens[i]?.deprel ?? ''),
  );
}

/**
 * How a time hangs on a predicate: 1 as its own adverbial, 2 within one of its complements, null not at all.
 * Climbing never passes another clause, so that the time of "said" never dates what was said.
 */
function attachment(sentence: Sentence, mention: TimeMention, predicate: number): 1 | 2 | null {
  const owner = rehung(sentence, mention);
  if (owner !== null) return owner === predicate ? 1 : null;
  let token = sentence.tokens[headOf(sentence, mention.from, mention.to)];
  let adverbial = true;
  let first = true;
  for (let steps = 0; token !== undefined && steps < sentence.tokens.length; steps++) {
    const head: Token | undefined = sentence.tokens[token.head];
    if (head === undefined) return null;
    if (head.index === predicate) {
      if (adverbial && relation(token, ADVERBIAL) && (first || !token.deprel.endsWith('obj'))) return 1;
      if (first) return head.upos !== 'VERB' && relation(token, INSIDE) && token.deprel !== 'conj' ? 1 : null;
      return belongs(sentence, token, mention, predicate) ? 2 : null;
    }
    // "Tuesday's visit" dates the visit, not what is said of it.
    if (token.deprel === 'nmod:poss' || !relation(token, INSIDE) || isClause(sentence, head)) return null;
    adverbial &&=
      mention.from <= head.index && head.index < mention.to
        ? true
        : /^(?:hour|morning|day|week|month|year|night|evening|afternoon|late|early|earlier|later)s?$/i.test(head.text);
    first = false;
    token = head;
  }
  return null;
}

const FINENESS: Readonly<Record<TimeMention['precision'], number>> = {
  day: 0,
  week: 1,
  month: 2,
  season: 3,
  interval: 4,
  year: 5,
  decade: 6,
  none: 7,
};

/** Dates before lengths and habits, known before unknown, fine before coarse. */
function worth(mention: TimeMention): number {
  const kind = mention.type === 'DATE' || mention.type === 'TIME' ? 0 : mention.type === 'DURATION' ? 20 : 40;
  return kind + FINENESS[mention.precision];
}

function modifying(sentence: Sentence, predicate: number, times: readonly TimeMention[]): TimeMention | null {
  let best: TimeMention | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const mention of times) {
    const how = attachment(sentence, mention, predicate);
    if (how === null) continue;
    const distance = Math.abs(mention.from - predicate) / (sentence.tokens.length + 1);
    const cost = worth(mention) + (how - 1) * 10 + distance;
    if (cost < least) {
      least = cost;
      best = mention;
    }
  }
  return best;
}

function hasSubject(sentence: Sentence, index: number): boolean {
  return (sentence.children[index] ?? []).some((i) => /^[nc]subj/.test(sentence.tokens[i]?.deprel ?? ''));
}

/** "hours after Peru closed it" is measured from the closing and does not date it. */
function measuresFrom(mention: TimeMention, predicate: number): boolean {
  const measure = mention.relation === 'after' || mention.relation === 'before';
  return mention.type === 'DURATION' && measure && predicate > mention.to;
}

/** "was told to leave on Tuesday": the time of the infinitive, for the verb that commands it. */
function timeOfCommand(sentence: Sentence, verb: Token, times: readonly TimeMention[]): TimeMention | null {
  if (!COMMANDS.has(verb.lemma)) return null;
  const infinitive = (sentence.children[verb.index] ?? []).find((i) => sentence.tokens[i]?.deprel === 'xcomp');
  const found = infinitive === undefined ? null : modifying(sentence, infinitive, times);
  return found === null || found.edtf === null || found.relation !== undefined ? null : found;
}

/** The predicate that this one shares its time with when it has none of its own. */
function governor(sentence: Sentence, predicate: Token): number | null {
  const head = sentence.tokens[predicate.head];
  if (head === undefined) return null;
  // "decided on Tuesday to expel", "recalled its envoy on Tuesday and closed the mission"
  if (predicate.deprel === 'xcomp') return head.index;
  if (predicate.deprel === 'advcl' && predicate.xpos === 'VB' && DECISIONS.has(head.lemma)) return head.index;
  if (predicate.deprel === 'conj') return hasSubject(sentence, predicate.index) ? null : head.index;
  if (predicate.upos === 'VERB' || predicate.upos === 'AUX') return null;
  return /^(?:nsubj|obj|iobj|obl|nmod|compound|appos)(?::|$)/.test(predicate.deprel) ? head.index : null;
}

/**
 * The time that dates a predicate, chosen by the tree and never by nearness alone: an adverbial of the predicate or a
 * time inside its complements; else that of the verb which a nominal predicate depends on, or which an infinitive or
 * a later conjunct shares its subject with; else null.
 *
 * @param tokenIndex The predicate's head word in `sentence`.
 * @param times Mentions as `findTimes` gives them; those of other sentences are passed over.
 */
export function timeOfPredicate(
  sentence: Sentence,
  tokenIndex: number,
  times: readonly TimeMention[],
): TimeMention | null {
  const here = times.filter(
    (mention) =>
      mention.sentence === sentence.index &&
      !(mention.from <= tokenIndex && tokenIndex < mention.to) &&
      !measuresFrom(mention, tokenIndex),
  );
  if (here.length === 0) return null;
  const seen = new Set<number>();
  let at: number | null = tokenIndex;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const found = modifying(sentence, at, here);
    if (found !== null) return found;
    const token: Token | undefined = sentence.tokens[at];
    const commanded = token === undefined ? null : timeOfCommand(sentence, token, here);
    if (commanded !== null) return commanded;
    at = token === undefined ? null : governor(sentence, token);
  }
  return null;
}
