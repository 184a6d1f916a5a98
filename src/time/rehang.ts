import type { Sentence, Token } from '../language/types.ts';
import { headOf } from './tense.ts';
import type { TimeMention } from './types.ts';

/** Places where word order says more surely than a parsed tree what a time belongs to. */
type Rule = (sentence: Sentence, mention: TimeMention, head: Token) => number | null;

function isVerb(token: Token | undefined): token is Token {
  return token?.upos === 'VERB';
}

/** The first token of a time together with its preposition. */
function opening(sentence: Sentence, mention: TimeMention): number {
  return sentence.tokens[mention.from - 1]?.upos === 'ADP' ? mention.from - 1 : mention.from;
}

function childrenOf(sentence: Sentence, index: number): Token[] {
  return (sentence.children[index] ?? []).map((i) => sentence.tokens[i]).filter((token) => token !== undefined);
}

/** "said on Monday it had recalled": between a verb and the subject of what it governs, a time is the verb's. */
const afterGovernor: Rule = (sentence, mention, head) => {
  const clause = sentence.tokens[head.head];
  const governor = sentence.tokens[opening(sentence, mention) - 1];
  if (!isVerb(governor) || clause === undefined || clause.head !== governor.index) return null;
  const opens = childrenOf(sentence, clause.index).filter(
    ({ index, deprel }) => index > governor.index && index < clause.index && /^(?:nsubj|mark|expl)/.test(deprel),
  );
  return clause.deprel === 'ccomp' && opens.some(({ index }) => index >= mention.to) ? governor.index : null;
};

/** "On Monday Mali recalled": a time at the front is no part of the name after it. */
const beforeSubject: Rule = (sentence, mention, head) => {
  const name = sentence.tokens[head.head];
  const start = opening(sentence, mention);
  if (head.deprel !== 'compound' || name === undefined || start === mention.from || name.index < mention.to)
    return null;
  if (start !== 0 && sentence.tokens[start - 1]?.upos !== 'CCONJ' && sentence.tokens[start - 1]?.text !== ',')
    return null;
  const verb = sentence.tokens[name.head];
  return name.deprel.startsWith('nsubj') && isVerb(verb) ? verb.index : null;
};

/** "has until Friday to leave": a limit is that of the infinitive behind it. */
const beforeInfinitive: Rule = (sentence, mention) => {
  if (mention.relation !== 'until' && mention.relation !== 'by') return null;
  const [to, verb] = [sentence.tokens[mention.to], sentence.tokens[mention.to + 1]];
  return to?.xpos === 'TO' && isVerb(verb) ? verb.index : null;
};

/** "It was on Monday that they left": the clause behind "that". */
const cleft: Rule = (sentence, _mention, head) => {
  const children = childrenOf(sentence, head.index);
  const it = children.some(({ text, deprel }) => /^it$/i.test(text) && /^(?:nsubj|expl)/.test(deprel));
  if (!it || !children.some(({ deprel }) => deprel === 'cop')) return null;
  return children.find((token) => isVerb(token) && /^(?:acl|ccomp|csubj|advcl)/.test(token.deprel))?.index ?? null;
};

/** "In May an attack by the group hit the port": what stands before a noun is no part of a clause that follows it. */
const beforeNoun: Rule = (sentence, mention, head) => {
  const clause = sentence.tokens[head.head];
  const noun = sentence.tokens[clause?.head ?? -1];
  if (clause === undefined || noun === undefined || !/^acl(?:$|:(?!relcl))/.test(clause.deprel)) return null;
  return mention.to <= noun.index && noun.index < clause.index ? noun.index : null;
};

const RULES: readonly Rule[] = [afterGovernor, beforeSubject, beforeInfinitive, cleft, beforeNoun];

/** The predicate that a time belongs to against the tree; null where the tree decides. */
export function rehung(sentence: Sentence, mention: TimeMention): number | null {
  const head = sentence.tokens[headOf(sentence, mention.from, mention.to)];
  if (head === undefined) return null;
  for (const rule of RULES) {
    const found = rule(sentence, mention, head);
    if (found !== null) return found;
  }
  return null;
}
