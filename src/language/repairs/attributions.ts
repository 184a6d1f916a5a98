import { attach, type Draft, dominates } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents } from '../tree.ts';
import { reportingForms } from '../words/starters.ts';
import { hasSubject, isComma, isFinite, isNoun, isQuote } from './common.ts';

/**
 * Attribution at the end of a sentence: "..., state radio reported on Friday", "..., police in Lima said". What stands
 * between the last comma and a reporting verb is its subject, and the verb is an aside of the main clause (`parataxis`)
 * unless it heads the sentence. Parsers draw the noun into the clause before the comma.
 */
export const attributions: Repair = {
  name: 'attributions',
  apply(draft) {
    const verb = closingVerb(draft);
    const root = draft.tokens.findIndex((token) => token.head < 0);
    if (verb < 0 || root < 0 || hasRealSubject(draft, verb)) return;
    const comma = commaBefore(draft, verb);
    if (comma < 0) return;
    const speaker = speakerOf(draft, comma, verb);
    if (speaker < 0 || dominates(draft, speaker, root)) return;
    if (verb !== root && root > comma) return;
    if (draft.tokens[speaker]?.head === verb || !dominates(draft, speaker, verb)) attach(draft, speaker, verb, 'nsubj');
    else if (attach(draft, verb, root, 'parataxis')) attach(draft, speaker, verb, 'nsubj');
    if (verb !== root) attach(draft, verb, root, 'parataxis');
    for (let i = comma + 1; i < verb; i++) {
      const token = draft.tokens[i];
      if (token && i !== speaker && (token.head <= comma || token.head > verb)) attach(draft, i, speaker, token.deprel);
    }
    returnSubjects(draft, verb, comma);
    const token = draft.tokens[verb];
    if (token && token.xpos === 'VBN') token.xpos = 'VBD';
  },
};

/** Subjects from before the comma belong to what is reported. */
function returnSubjects(draft: Draft, verb: number, comma: number): void {
  const reported = dependents(draft, verb, 'ccomp', 'parataxis', 'advcl').find(
    (i) => i < comma && !hasSubject(draft, i),
  );
  if (reported === undefined) return;
  for (const subject of dependents(draft, verb, 'nsubj'))
    if (subject < reported) attach(draft, subject, reported, 'nsubj');
}

/** The last verb of the sentence when it reports and only phrases follow it. */
function closingVerb(draft: Draft): number {
  for (let i = draft.tokens.length - 1; i > 2; i--) {
    const token = draft.tokens[i];
    if (token?.upos !== 'VERB') continue;
    if (reportingForms.has(token.text.toLowerCase())) return dependents(draft, i, 'aux').length > 0 ? -1 : i;
    // "in a statement issued late on Monday": participles may follow.
    if (token.xpos !== 'VBN' && token.xpos !== 'VBG') return -1;
  }
  return -1;
}

/** A subject that stands where this rule would put one; any other is a mistake of the parse. */
function hasRealSubject(draft: Draft, verb: number): boolean {
  const comma = commaBefore(draft, verb);
  const root = draft.tokens.findIndex((token) => token.head < 0);
  const placed = draft.tokens[verb]?.head === root || verb === root;
  return placed && hasSubject(draft, verb) && dependents(draft, verb, 'nsubj').every((i) => i > comma);
}

/** The comma that opens the attribution: nothing but one noun phrase stands between it and the verb. */
function commaBefore(draft: Draft, verb: number): number {
  for (let i = verb - 1; i > 0; i--) {
    const token = draft.tokens[i];
    if (!token) return -1;
    if (isComma(draft, i)) return mainClause(draft, i) ? i : -1;
    if (isQuote(draft, i) && isComma(draft, i - 1)) return mainClause(draft, i - 1) ? i : -1;
    if (['VERB', 'AUX', 'CCONJ', 'SCONJ'].includes(token.upos) || token.xpos.startsWith('W')) return -1;
    if (token.upos === 'PUNCT' && token.xpos !== 'HYPH') return -1;
  }
  return -1;
}

/** A clause with subject and verb stands before the comma. */
function mainClause(draft: Draft, comma: number): boolean {
  for (let i = 0; i < comma; i++) if (isFinite(draft, i) && hasSubject(draft, i)) return true;
  return false;
}

/** The head of the noun phrase between comma and verb: a noun that hangs on nothing inside it. */
function speakerOf(draft: Draft, comma: number, verb: number): number {
  const own = dependents(draft, verb, 'nsubj').find((i) => i > comma && i < verb);
  if (own !== undefined) return own;
  let found = -1;
  for (let i = comma + 1; i < verb; i++) {
    const token = draft.tokens[i];
    if (!token || !(isNoun(draft, i) || token.upos === 'PRON')) continue;
    const head = token.head;
    if (
      (head <= comma || head >= verb) &&
      found < 0 &&
      dependents(draft, i, 'case').every((k) => draft.tokens[k]?.xpos === 'POS')
    ) {
      found = i;
    }
  }
  return found;
}
