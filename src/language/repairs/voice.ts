import { caseOf, isPassive } from '../clause.ts';
import type { Draft } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { objectControl } from '../words/control.ts';
import { hasSubject } from './common.ts';

/**
 * Voice is one thing, told by three labels that parsers set apart: a form with tense and no passive auxiliary is active
 * ("the mayor called on ..."), "be" before a past participle is its passive auxiliary. A verb of asking that follows a
 * passive by "and" and has an infinitive but nobody who is asked is passive too ("was declared unwelcome and told to go"),
 * and so is one of giving that gives nobody anything ("was summoned and handed a note").
 */
export const voice: Repair = {
  name: 'voice',
  apply(draft) {
    for (const token of draft.tokens) {
      if (token.upos !== 'VERB') continue;
      if (isParticiple(draft, token.index)) token.xpos = 'VBN';
      if (isPastTense(draft, token.index)) token.xpos = 'VBD';
      const passiveAuxiliary = markAuxiliary(draft, token.index);
      for (const subject of dependents(draft, token.index, 'nsubj', 'csubj')) {
        const label = draft.tokens[subject];
        if (!label || label.deprel === 'nsubj:outer') continue;
        if (isPerfect(draft, token.index)) activate(draft, token.index, subject);
        else if (passiveAuxiliary) label.deprel = `${relation(label)}:pass`;
        else if (
          token.xpos !== 'VBN' ||
          dependents(draft, token.index, 'obj').some((i) => i > token.index && hasAuxiliary(draft, token.index))
        )
          label.deprel = relation(label);
        else if (isClipped(draft, token.index)) label.deprel = `${relation(label)}:pass`;
      }
      if (sharesPassive(draft, token.index)) token.xpos = 'VBN';
      if (sharesFuture(draft, token.index)) gapped(draft, token.index);
    }
  },
};

/**
 * A participle without auxiliary that has a subject or an object is a past tense ("The pope called for peace"). Only
 * headlines leave out the auxiliary of a passive ("Three killed in blast"), and they leave out articles too.
 */
function isPastTense(draft: Draft, verb: number): boolean {
  const token = draft.tokens[verb];
  if (token?.xpos !== 'VBN' || ['acl', 'amod', 'advcl', 'xcomp'].includes(relation(token))) return false;
  const by = dependents(draft, verb, 'obl').some((i) => caseOf(draft, i) === 'by');
  if (by || dependents(draft, verb, 'aux').length > 0) return false;
  if (relation(token) === 'conj' && !hasSubject(draft, verb)) return false;
  if (/(?:[a-z]wn|ken|ven|ten|den|zen|sen|orn|one|een)$/.test(token.text)) return false;
  if (dependents(draft, verb, 'obj', 'ccomp').length > 0) return true;
  return hasSubject(draft, verb) && draft.tokens.some((t) => t.xpos === 'DT' && articles.has(t.lemma));
}

const articles = new Set(['the', 'a']);

/** A past form that modifies a noun without subject or relative word is a participle ("envoys held by rebels"). */
function isParticiple(draft: Draft, verb: number): boolean {
  const token = draft.tokens[verb];
  return (
    token?.xpos === 'VBD' &&
    token.deprel === 'acl' &&
    !hasSubject(draft, verb) &&
    dependents(draft, verb, 'aux', 'mark').length === 0
  );
}

/** Labels "be" (or "get") right for a past participle; says whether the verb has a passive auxiliary. */
function markAuxiliary(draft: Draft, verb: number): boolean {
  const token = draft.tokens[verb];
  const auxiliaries = dependents(draft, verb, 'aux');
  if (token?.xpos !== 'VBN') {
    return auxiliaries.some((i) => draft.tokens[i]?.deprel === 'aux:pass') && token?.xpos !== 'VBG';
  }
  const last = draft.tokens[auxiliaries.at(-1) ?? -1];
  // "having eased in June a ban": "have" alone makes no passive.
  if (last?.lemma === 'have' && last.deprel === 'aux:pass') last.deprel = 'aux';
  if (last && /^['’`]s$/.test(last.text)) {
    // "it 's closed its embassy" has "has", "it 's been closed" too; "it 's closed" is left to the parser.
    if (dependents(draft, verb, 'obj').length > 0) last.deprel = 'aux';
  } else if (last?.lemma === 'be') last.deprel = 'aux:pass';
  return last?.deprel === 'aux:pass';
}

/** "has spoken": "have" alone before the participle, whatever the parser calls its subject. */
function isPerfect(draft: Draft, verb: number): boolean {
  const auxiliaries = dependents(draft, verb, 'aux');
  return auxiliaries.length > 0 && draft.tokens[auxiliaries.at(-1) ?? -1]?.lemma === 'have';
}

function activate(draft: Draft, verb: number, subject: number): void {
  const token = draft.tokens[subject];
  if (token) token.deprel = relation(token);
  for (const child of dependents(draft, verb, 'obl:agent')) {
    const agent = draft.tokens[child];
    if (agent) agent.deprel = 'obl';
  }
}

function sharesPassive(draft: Draft, verb: number): boolean {
  const token = draft.tokens[verb];
  if (token?.xpos !== 'VBD' || relation(token) !== 'conj') return false;
  if (isHanded(draft, verb)) return isPassive(draft, token.head);
  if (
    !objectControl.has(token.lemma) ||
    hasSubject(draft, verb) ||
    dependents(draft, verb, 'obj', 'iobj', 'aux', 'ccomp').length > 0
  )
    return false;
  return dependents(draft, verb, 'xcomp', 'advcl').some((i) => i > verb) && isPassive(draft, token.head);
}

/** Of verbs with two objects, those that who is dealt with does not do in turn ("was summoned and offered an apology"). */
const handing = new Set(['hand', 'grant', 'award', 'accord']);

/** "was summoned and handed a protest note": a verb of giving with one object and nobody to whom it is given. */
function isHanded(draft: Draft, verb: number): boolean {
  if (!handing.has(draft.tokens[verb]?.lemma ?? '') || hasSubject(draft, verb)) return false;
  const given = dependents(draft, verb, 'obj').length === 1 && dependents(draft, verb, 'iobj', 'aux').length === 0;
  return given && !dependents(draft, verb, 'obl').some((i) => caseOf(draft, i) === 'to');
}

/**
 * "Borders are to be reopened and the flight ban ended": after a passive that is still to come, a past form with a subject and
 * nothing else is its fellow, the auxiliaries left out.
 */
function sharesFuture(draft: Draft, verb: number): boolean {
  const token = draft.tokens[verb];
  if (
    token?.xpos !== 'VBD' ||
    token.deprel !== 'conj' ||
    dependents(draft, verb, 'obj', 'aux', 'ccomp', 'xcomp').length > 0
  )
    return false;
  const first = token.head;
  const isToCome = dependents(draft, first, 'aux', 'mark').some((i) => /^(?:MD|TO)$/.test(draft.tokens[i]?.xpos ?? ''));
  return isToCome && isPassive(draft, first) && dependents(draft, verb, 'nsubj').some((i) => i < verb);
}

function gapped(draft: Draft, verb: number): void {
  for (const subject of dependents(draft, verb, 'nsubj')) {
    const label = draft.tokens[subject];
    if (label) label.deprel = 'nsubj:pass';
  }
  const token = draft.tokens[verb];
  if (token) token.xpos = 'VBN';
}

/** "Three killed in blast": a participle with a subject and nothing else that a verb needs. */
function isClipped(draft: Draft, verb: number): boolean {
  return dependents(draft, verb, 'aux', 'obj', 'ccomp', 'mark').length === 0;
}

function hasAuxiliary(draft: Draft, verb: number): boolean {
  return dependents(draft, verb, 'aux').length > 0;
}
