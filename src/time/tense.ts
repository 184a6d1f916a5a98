import type { Sentence, Token } from '../language/types.ts';

/** When the clause around a time expression says things happen; null when it does not show. */
export type Tense = 'past' | 'future' | null;

const FUTURE_AUXILIARIES = new Set([
  'will',
  "'ll",
  '’ll',
  'shall',
  'wo',
  'would',
  "'d",
  'may',
  'might',
  'must',
  'should',
  'can',
  'ca',
]);
/** Verbs whose infinitive lies ahead of them. */
const AHEAD = new Set(
  'schedule expect plan due slate set intend agree hope vow promise propose order ask urge want aim need prepare invite threaten decide postpone delay expire'.split(
    ' ',
  ),
);
/** What had better be read as lying ahead when it is a participle ("scheduled for Friday"). */
const SCHEDULED = new Set(['schedule', 'expect', 'plan', 'slate', 'set']);
const AHEAD_FORMS = new Set(
  'scheduled expected expects planned plans planning due slated upcoming effective expires payable tentatively pending'.split(
    ' ',
  ),
);
const FUTURE_FORMS = new Set("will 'll ’ll shall wo would may might".split(' '));
const PAST_FORMS = new Set(
  'was were had did said told made took went came began gave held met left found won lost saw got became broke brought built bought cut fell flew fought grew hit kept knew led paid put ran sank sent set shot spoke stood struck wrote withdrew rose sold shut'.split(
    ' ',
  ),
);

function hasTree(sentence: Sentence): boolean {
  return sentence.tokens.length > 1 && sentence.tokens.some((token) => token.deprel !== '' && token.head >= 0);
}

/** The token of a range whose head lies outside it: the one that ties the range to the rest of the tree. */
export function headOf(sentence: Sentence, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const token = sentence.tokens[i];
    if (token !== undefined && (token.head < from || token.head >= to)) return i;
  }
  return from;
}

function hasAuxiliary(sentence: Sentence, verb: Token): boolean {
  return (sentence.children[verb.index] ?? []).some((i) => sentence.tokens[i]?.deprel.startsWith('aux'));
}

/** Headlines tell most deeds of the past in the present; of these it tells what is to come. */
const TIMETABLED = new Set(['begin', 'start', 'end', 'expire', 'resume', 'conclude']);

const CONDITIONS = /^(?:if|unless|once|when|until|before)$/i;

/** Whether a verb's "to" follows "is" or "are": "is to resume on Tuesday". */
function isDue(sentence: Sentence, marker: Token | undefined): boolean {
  return marker !== undefined && /^(?:is|are|’s|'s|’re|'re)$/i.test(sentence.tokens[marker.index - 1]?.text ?? '');
}

/** "takes effect on 1 June", "comes into force in July". */
function takesEffect(verb: Token, children: readonly Token[]): boolean {
  return /^(?:take|come|enter|go)$/.test(verb.lemma) && children.some(({ lemma }) => /^(?:effect|force)$/.test(lemma));
}

function verbTense(sentence: Sentence, verb: Token): Tense {
  const children = (sentence.children[verb.index] ?? []).map((i) => sentence.tokens[i]).filter((t) => t !== undefined);
  const auxiliaries = children.filter((t) => t.deprel.startsWith('aux') || t.deprel === 'cop');
  const forms = auxiliaries.map((t) => t.text.toLowerCase());
  if (forms.some((form) => FUTURE_AUXILIARIES.has(form))) return 'future';
  if (SCHEDULED.has(verb.lemma) && verb.xpos === 'VBN') return forms.includes('had') ? 'past' : 'future';
  const marker = children.find((t) => t.deprel === 'mark' && t.text.toLowerCase() === 'to');
  if (isDue(sentence, marker)) return 'future';
  const infinitive = marker !== undefined;
  if (infinitive) {
    const governor = sentence.tokens[verb.head];
    if (governor === undefined) return null;
    if (verb.deprel === 'advcl') return AHEAD.has(governor.lemma) ? 'future' : null;
    // "agreed to meet on Friday" looks ahead; "was told to leave the country Tuesday night" is told of the past.
    const open = AHEAD.has(governor.lemma) || !governor.xpos.startsWith('VB');
    return open ? 'future' : verbTense(sentence, governor);
  }
  // "would recall its envoy if the trial began on 20 June"
  const governor = sentence.tokens[verb.head];
  if (verb.deprel === 'advcl' && governor !== undefined && children.some((t) => CONDITIONS.test(t.text)))
    if (verbTense(sentence, governor) === 'future') return 'future';
  if (auxiliaries.some((t) => t.xpos === 'VBD')) return 'past';
  if (verb.xpos === 'VBD') return 'past';
  // "is heard in May" may lie either way.
  if (verb.xpos === 'VBN')
    return auxiliaries.some((t) => /^VB[ZP]$/.test(t.xpos) && t.lemma === 'be') ? perfectOf(auxiliaries) : 'past';
  // "is meeting on Friday", but not "has been meeting".
  const perfect = auxiliaries.some((t) => t.lemma === 'have');
  if (perfect) return 'past';
  // "the summit ends on Friday": what has a set time is told of in the present.
  if ((verb.xpos === 'VBZ' || verb.xpos === 'VBP') && auxiliaries.length === 0 && TIMETABLED.has(verb.lemma))
    return 'future';
  if ((verb.xpos === 'VBZ' || verb.xpos === 'VBP') && auxiliaries.length === 0 && takesEffect(verb, children))
    return 'future';
  if (verb.xpos === 'VBG' && auxiliaries.some((t) => t.xpos === 'VBZ' || t.xpos === 'VBP')) return 'future';
  return null;
}

/** Prepositions before a time that may lie on the other side of the verb's own time ("postponed it to 3 June"). */
const AWAY = new Set(['to', 'until', 'till', 'through', 'for', 'by', 'from', 'before', 'after', 'since', 'within']);

/**
 * Whether a time is the adverbial of a verb in the past tense, which then happened at that time: a certainty that
 * nouns between the two ("announced a meeting on 3 June") and verbs of saying and scheduling do not give.
 */
export function isTold(sentence: Sentence, from: number, to: number): boolean {
  const token = sentence.tokens[headOf(sentence, from, to)];
  const verb = token === undefined ? undefined : sentence.tokens[token.head];
  if (token === undefined || verb === undefined || !/^(?:obl|advmod|nmod:tmod|nmod:unmarked)(?::|$)/.test(token.deprel))
    return false;
  if (AWAY.has(sentence.tokens[from - 1]?.text.toLowerCase() ?? '')) return false;
  if (AHEAD.has(verb.lemma) || verb.lemma === 'say' || isInfinitive(sentence, verb)) return false;
  return verb.xpos.startsWith('VB') && verbTense(sentence, verb) === 'past';
}

function perfectOf(auxiliaries: readonly Token[]): Tense {
  return auxiliaries.some((t) => t.lemma === 'have') ? 'past' : null;
}

function isInfinitive(sentence: Sentence, verb: Token): boolean {
  return (sentence.children[verb.index] ?? []).some((i) => sentence.tokens[i]?.text.toLowerCase() === 'to');
}

function fromTree(sentence: Sentence, from: number, to: number): Tense {
  let token = sentence.tokens[headOf(sentence, from, to)];
  let subject = false;
  // "a June agreement", "Wednesday's ruling": names something whose time the verb need not share.
  const named = token !== undefined && /^(?:compound|nmod:poss|amod|nummod)/.test(token.deprel);
  for (let steps = 0; token !== undefined && steps < sentence.tokens.length; steps++) {
    const head: Token | undefined = sentence.tokens[token.head];
    if (head === undefined) return null;
    // "Friday's attack will …": the subject of a future clause may lie in the past.
    subject = token.deprel.startsWith('nsubj') && steps > 0;
    if (AHEAD_FORMS.has(head.text.toLowerCase()) && head.upos === 'ADJ') return 'future';
    // "his slated visit in September"
    const premodifiers = (sentence.children[head.index] ?? []).map((i) => sentence.tokens[i]);
    if (premodifiers.some((t) => t?.deprel === 'amod' && t.index < head.index && AHEAD_FORMS.has(t.text.toLowerCase())))
      return 'future';
    const verbal =
      head.upos === 'VERB' || (sentence.children[head.index] ?? []).some((i) => sentence.tokens[i]?.deprel === 'cop');
    if (verbal) {
      // "was told to leave by Friday": a limit lies ahead of the telling.
      if (sentence.tokens[from - 1]?.text.toLowerCase() === 'by' && isInfinitive(sentence, head)) return 'future';
      const tense = verbTense(sentence, head);
      const infinitive = head.xpos === 'VB' && !hasAuxiliary(sentence, head);
      return tense === 'future' && (subject || (named && infinitive)) ? null : tense;
    }
    token = head;
  }
  return null;
}

function isBreak(text: string): boolean {
  return /^[,;:"“”()–—]$|^--$/.test(text);
}

/** How far beyond a participle its auxiliary may stand ("will not have been formally signed"). */
const AUXILIARY_REACH = 5;

/** The first word that shows a tense; after a past form going left, an auxiliary near by may still turn it round. */
function scan(tokens: readonly Token[], indices: readonly number[], leftwards: boolean): Tense {
  let left = Number.POSITIVE_INFINITY;
  for (const i of indices) {
    const text = tokens[i]?.text ?? '';
    const low = text === 'May' ? '' : text.toLowerCase();
    if (FUTURE_FORMS.has(low) || AHEAD_FORMS.has(low)) return 'future';
    if (low === 'to' && tokens[i + 1]?.text.toLowerCase() === 'be') return 'future';
    left -= 1;
    if (left < 0) break;
    const past = PAST_FORMS.has(low) || (low.length > 4 && low.endsWith('ed'));
    if (past && !leftwards) return 'past';
    if (past && left > AUXILIARY_REACH) left = AUXILIARY_REACH;
    // What was said may be about another time than the saying.
    if (past && /^(?:said|told)$/.test(low)) break;
  }
  return left === Number.POSITIVE_INFINITY ? null : 'past';
}

/** Without a tree: the words of the same comma-free stretch, those before the expression first. */
function fromWords(sentence: Sentence, from: number, to: number): Tense {
  const before: number[] = [];
  for (let i = from - 1; i >= 0 && !isBreak(sentence.tokens[i]?.text ?? ','); i--) before.push(i);
  const left = scan(sentence.tokens, before, true);
  if (left !== null || POSSESSIVES.has(sentence.tokens[to]?.text ?? '')) return left;
  const after: number[] = [];
  let i = to;
  if (isBreak(sentence.tokens[i]?.text ?? '')) i += 1;
  for (; i < sentence.tokens.length && !isBreak(sentence.tokens[i]?.text ?? ','); i++) after.push(i);
  return scan(sentence.tokens, after, false);
}

const POSSESSIVES = new Set(["'s", '’s']);
/** "until Friday", "as early as Tuesday" look ahead, unless the verb says that it is over. */
const AHEAD_CUES = /(?:^|\s)(?:until|till|as (?:early|soon) as|no later than)$/i;

const CLOSES = /^(?:to|until|till|through|-|–)$/i;

function wordsBefore(sentence: Sentence, from: number): string {
  const before = sentence.tokens.slice(Math.max(0, from - 3), from);
  return before.map((token) => token.text).join(' ');
}

/** "is due to begin on Sunday", however the tree takes "due to". */
function isDueTo(sentence: Sentence, from: number): boolean {
  const before = sentence.tokens.slice(Math.max(0, from - DUE_REACH), from);
  const word = (i: number) => before[i]?.text.toLowerCase();
  return before.some(({ xpos }, i) => xpos === 'VB' && word(i - 1) === 'to' && word(i - 2) === 'due');
}

const DUE_REACH = 8;

/** Tense of what governs the tokens [from, to): read from the tree when there is one, else from the words around. */
export function tenseAround(sentence: Sentence, from: number, to: number): Tense {
  const before = wordsBefore(sentence, from);
  // A fronted "Until Thursday, they had not …" is told of the past.
  if (from > 1 && AHEAD_CUES.test(before)) return 'future';
  // "is due on Sunday", "due to begin on Sunday"
  if (/(?:^|\s)due (?:(?:on|in|by|at)|to \S+|back (?:on|in))$/i.test(before) || isDueTo(sentence, from))
    return 'future';
  const tense = hasTree(sentence) ? fromTree(sentence, from, to) : fromWords(sentence, from, to);
  // "flights from 6 August": a start that no verb puts in the past is one to come.
  const opens =
    /(?:^|\s)(?:by|starting|beginning|as of)$/i.test(before) ||
    (/(?:^|\s)from$/i.test(before) && !CLOSES.test(sentence.tokens[to]?.text ?? ''));
  return tense === null && opens ? 'future' : tense;
}
