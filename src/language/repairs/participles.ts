import { attach, type Draft } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents } from '../tree.ts';
import { objectControl } from '../words/control.ts';
import { hasSubject, isComma } from './common.ts';

/** What a speaker does in the same breath. */
const speaking = new Set(
  `say add call describe accuse warn urge vow insist note claim argue stress tell explain denounce term label blame demand
   threaten promise refer dub brand condemn voice thank praise assert allege point`.split(/\s+/),
);
const reporting = new Set(
  'say tell deny claim announce state declare insist confirm warn add note write argue report stress reiterate admit'.split(
    ' ',
  ),
);

/**
 * "denied that the group was armed, calling the charge absurd", "ordered the envoy to leave, accusing him of meddling": a
 * participle of speaking after a comma goes with the verb that reports or orders, not with what is reported or ordered.
 */
export const participles: Repair = {
  name: 'participles',
  apply(draft) {
    for (const token of draft.tokens) {
      if (token.xpos !== 'VBG' || token.deprel !== 'advcl' || !speaking.has(token.lemma)) continue;
      if (!isComma(draft, token.index - 1) || dependents(draft, token.index, 'mark').length > 0) continue;
      const speaker = reporterAbove(draft, token.head);
      if (speaker >= 0 && speaker < token.index) attach(draft, token.index, speaker, 'advcl');
    }
  },
};

/** The verb of reporting, or of ordering another, with a subject whose complement holds a token, or -1. */
function reporterAbove(draft: Draft, index: number): number {
  for (let at = index; at >= 0; at = draft.tokens[at]?.head ?? -1) {
    const token = draft.tokens[at];
    const head = draft.tokens[token?.head ?? -1];
    if (!token || !head || !hasSubject(draft, head.index)) continue;
    if (token.deprel === 'ccomp' && reporting.has(head.lemma)) return head.index;
    if (token.deprel === 'xcomp' && objectControl.has(head.lemma) && isOrdered(draft, token.index)) return head.index;
  }
  return -1;
}

/** Whether an infinitive is what the object right before it is to do. */
function isOrdered(draft: Draft, infinitive: number): boolean {
  const verb = draft.tokens[infinitive]?.head ?? -1;
  const objects = dependents(draft, verb, 'obj', 'iobj');
  return draft.tokens[infinitive - 1]?.xpos === 'TO' && objects.some((o) => o < infinitive);
}
