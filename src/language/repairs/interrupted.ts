import { caseOf } from '../clause.ts';
import { attach, type Draft } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { isDay } from '../roles.ts';
import { relation } from '../tree.ts';
import { periods } from '../words/times.ts';
import { isComma, lower } from './common.ts';

/** The last word of a span of time that tells how far away something is ("a day earlier"). */
const isAway = /^(?:before|earlier|later|ago|afterwards)$/;
/** How many words such a span has at most. */
const SPAN = 5;

/**
 * What a time parts stays together: "the cancellation, a day earlier, of a visit" is the cancellation of a visit, and
 * "pulled out at short notice from the talks" is pulling out from them.
 */
export const interrupted: Repair = {
  name: 'interrupted',
  apply(draft) {
    for (const token of draft.tokens) {
      if (caseOf(draft, token.index) === 'of') afterTime(draft, token.index);
      if (caseOf(draft, token.index) === 'from') afterNotice(draft, token.index);
    }
  },
};

function afterTime(draft: Draft, phrase: number): void {
  const of = (draft.children[phrase] ?? []).find((i) => i < phrase && lower(draft, i) === 'of');
  if (of === undefined || !isComma(draft, of - 1) || !isAway.test(lower(draft, of - 2))) return;
  for (let comma = of - 3; comma > 0 && of - comma <= SPAN + 1; comma--) {
    if (!isComma(draft, comma)) continue;
    if (draft.tokens[comma - 1]?.upos === 'NOUN') attach(draft, phrase, comma - 1, 'nmod');
    return;
  }
}

/** Verbs for no longer taking part. */
const leaving = new Set(['pull', 'back', 'withdraw', 'drop', 'walk', 'step', 'retire', 'resign', 'bow']);

/** Times and how long ahead one is told come from nobody: what follows them with "from" is what is left. */
function afterNotice(draft: Draft, phrase: number): void {
  const token = draft.tokens[phrase];
  const notice = draft.tokens[token?.head ?? -1];
  const verb = draft.tokens[notice?.head ?? -1];
  if (!token || !notice || !verb || relation(token) !== 'nmod' || !isTime(draft, notice.index)) return;
  if (verb.upos === 'VERB' && leaving.has(verb.lemma)) attach(draft, phrase, verb.index, 'obl');
}

function isTime(draft: Draft, index: number): boolean {
  const lemma = draft.tokens[index]?.lemma ?? '';
  return isDay(draft, index) || periods.has(lemma) || lemma === 'notice' || lemma === 'warning';
}
