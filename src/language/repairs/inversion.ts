import type { Draft } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { reportingForms } from '../words/starters.ts';
import { hasSubject, isComma, isQuote } from './common.ts';

/**
 * `"...," insisted the source`: after a quotation or a comma the speaker follows the verb. The noun that stands after a
 * reporting verb without a subject is its subject, not its object.
 */
export const inversion: Repair = {
  name: 'inversion',
  apply(draft) {
    for (let verb = 1; verb < draft.tokens.length; verb++) {
      const token = draft.tokens[verb];
      if (!token || !isReporting(draft, verb) || hasSubject(draft, verb)) continue;
      if (!isQuote(draft, verb - 1) && !isComma(draft, verb - 1)) continue;
      const speaker = dependents(draft, verb).find((i) => i > verb && couldSpeak(draft, i));
      const next = speaker === undefined ? undefined : draft.tokens[speaker];
      if (next && startsRight(draft, verb, next.index)) {
        next.deprel = 'nsubj';
        if (token.xpos === 'VBN') {
          token.xpos = 'VBD';
        }
      }
    }
  },
};

function isReporting(draft: Draft, index: number): boolean {
  const token = draft.tokens[index];
  return token?.upos === 'VERB' && reportingForms.has(token.text.toLowerCase()) && token.deprel !== 'acl:relcl';
}

function couldSpeak(draft: Draft, index: number): boolean {
  const token = draft.tokens[index];
  if (!token || !['NOUN', 'PROPN', 'PRON'].includes(token.upos)) return false;
  const bare = dependents(draft, index, 'case').every((i) => draft.tokens[i]?.xpos === 'POS');
  return (
    bare &&
    ['obj', 'iobj', 'obl', 'nmod', 'dep', 'appos', 'xcomp', 'ccomp', 'vocative', 'parataxis', 'root'].includes(
      relation(token),
    )
  );
}

/** The speaker's words start right after the verb. */
function startsRight(draft: Draft, verb: number, speaker: number): boolean {
  for (let i = verb + 1; i < speaker; i++) {
    const token = draft.tokens[i];
    if (!token || ['PUNCT', 'VERB', 'ADP', 'SCONJ', 'CCONJ'].includes(token.upos)) {
      if (token?.xpos !== 'HYPH') return false;
    }
  }
  return true;
}
