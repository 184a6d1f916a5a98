import { attach, type Draft, retag } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents } from '../tree.ts';
import { doing, likeAdjectives, preventing } from '../words/control.ts';
import { lower } from './common.ts';

/**
 * "accused the company of bribing officials": after a verb that says what someone is accused of or kept from, the word in
 * -ing behind "of" or "from" is a verb with its own object, not an attribute of the noun that follows. "having" before a
 * past participle is its auxiliary.
 */
export const gerunds: Repair = {
  name: 'gerunds',
  apply(draft) {
    for (const token of draft.tokens) {
      if (token.text.toLowerCase() === 'having') auxiliaryHaving(draft, token.index);
      const noun = draft.tokens[token.head];
      const marker = lower(draft, token.index - 1);
      if (marker === 'from') keptFrom(draft, token.index);
      if (!token.text.endsWith('ing') || token.deprel !== 'amod' || !noun || noun.index < token.index) continue;
      if (asObject(draft, token.index, noun.index)) continue;
      if (marker !== 'of' && marker !== 'from') continue;
      const verb = accuser(draft, token.index - 1);
      if (verb < 0) continue;
      retag(draft, token.index, 'VERB', 'VBG');
      if (!attach(draft, token.index, verb, 'advcl')) continue;
      attach(draft, noun.index, token.index, 'obj');
      attach(draft, token.index - 1, token.index, 'mark');
    }
  },
};

/** "deterred the club and its rival from leaving": what somebody is kept from goes to the verb, not to the last who is kept. */
function keptFrom(draft: Draft, gerund: number): void {
  const token = draft.tokens[gerund];
  if (token?.xpos !== 'VBG' || token.deprel !== 'acl') return;
  let kept = draft.tokens[token.head];
  while (kept?.deprel === 'conj') kept = draft.tokens[kept.head];
  const verb = draft.tokens[kept?.head ?? -1];
  if (kept?.deprel === 'obj' && verb && preventing.has(verb.lemma)) attach(draft, gerund, verb.index, 'advcl');
}

/** "ruled out easing sanctions": the verb governs the word in -ing, and that has the noun for its object. */
function asObject(draft: Draft, gerund: number, noun: number): boolean {
  const particle = draft.tokens[gerund - 1]?.deprel === 'compound:prt';
  const verb = draft.tokens[gerund - (particle ? 2 : 1)];
  if (verb?.upos !== 'VERB' || draft.tokens[noun]?.head !== verb.index || draft.tokens[noun]?.deprel !== 'obj')
    return false;
  const said = particle ? `${verb.lemma} ${lower(draft, gerund - 1)}` : verb.lemma;
  if (!doing.has(said) || likeAdjectives.has(lower(draft, gerund))) return false;
  retag(draft, gerund, 'VERB', 'VBG');
  if (!attach(draft, gerund, verb.index, 'xcomp')) return false;
  attach(draft, noun, gerund, 'obj');
  return true;
}

function auxiliaryHaving(draft: Draft, having: number): void {
  const token = draft.tokens[having];
  const next = draft.tokens[having + 1];
  if (!token || next?.xpos !== 'VBN' || next.upos !== 'VERB' || token.head === next.index) return;
  if (next.head === having) {
    const { head, deprel } = token;
    if (head < 0 || !attach(draft, next.index, head, deprel)) return;
    for (const child of dependents(draft, having))
      attach(draft, child, next.index, draft.tokens[child]?.deprel ?? 'dep');
  }
  if (dependents(draft, having).length > 0 || !attach(draft, having, next.index, 'aux')) return;
  retag(draft, having, 'AUX', 'VBG');
}

/** The nearest verb before, when it is one of those and has its object between. */
function accuser(draft: Draft, before: number): number {
  for (let i = before - 1; i >= 0; i--) {
    const token = draft.tokens[i];
    if (token?.upos === 'PUNCT' && token.xpos !== 'HYPH') return -1;
    if (token?.upos !== 'VERB') continue;
    const whom = dependents(draft, i, 'obj', 'nsubj:pass').length > 0;
    return preventing.has(token.lemma) && whom ? i : -1;
  }
  return -1;
}
