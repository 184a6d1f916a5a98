import { caseOf, isPassive } from '../clause.ts';
import { attach, type Draft, dominates, swap } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { hasSubject, isNoun, lower } from './common.ts';

const longest = 9;

/**
 * A dateline that was left before the first sentence ("NAIROBI, Kenya (Wire) —", "Suva:") is an aside: none of its words
 * is the subject of what follows, nor its main word.
 */
export const datelines: Repair = {
  name: 'datelines',
  apply(draft) {
    const end = datelineEnd(draft);
    if (end <= 0 || end >= draft.tokens.length - 2) return;
    const root = draft.tokens.findIndex((token) => token.head < 0);
    const main = root > end ? root : topAfter(draft, end);
    if (main < 0 || draft.tokens[main]?.upos !== 'VERB') return;
    if (root <= end && !swap(draft, main, root, 'parataxis', (child) => child <= end)) return;
    for (let i = 0; i <= end; i++) {
      const token = draft.tokens[i];
      if (token && token.head > end) attach(draft, i, main, token.upos === 'PUNCT' ? 'punct' : 'parataxis');
    }
    for (let i = end + 1; i < draft.tokens.length; i++) {
      const token = draft.tokens[i];
      if (!token || token.head > end || token.head < 0) continue;
      const subject = isNoun(draft, i) && i < main && !hasSubject(draft, main) && caseOf(draft, i) === '';
      attach(draft, i, main, subject ? (isPassive(draft, main) ? 'nsubj:pass' : 'nsubj') : token.deprel);
    }
  },
};

/** The last token of the dateline: its dash or colon; 0 when the sentence has none. */
function datelineEnd(draft: Draft): number {
  if (
    !(isNoun(draft, 0) && /^\p{Lu}/u.test(draft.tokens[0]?.text ?? '')) &&
    !/^\p{Lu}{3,}$/u.test(draft.tokens[0]?.text ?? '')
  )
    return 0;
  for (let i = 1; i < Math.min(longest, draft.tokens.length); i++) {
    const token = draft.tokens[i];
    if (!token) return 0;
    if (/^(?:—|–|--|-|:)$/.test(token.text)) {
      // A plain hyphen may stand inside a name ("Coca - Cola"); after a bracket it does not.
      const open = token.text !== '-' || /^[).]$/.test(draft.tokens[i - 1]?.text ?? '');
      return open && startsSentence(draft, i + 1) && (token.text !== ':' || isPlace(draft, i)) ? i : 0;
    }
    if (!/^(?:NNPS?|CD|,|-LRB-|-RRB-|\.|SYM|HYPH|IN|DT)$/.test(token.xpos) && !/^[\p{Lu}()/,.]/u.test(token.text))
      return 0;
  }
  return 0;
}

function startsSentence(draft: Draft, index: number): boolean {
  return /^[\p{Lu}“"‘']/u.test(draft.tokens[index]?.text ?? '');
}

/** Before a colon only a place of one or two names counts; "Minister: ..." is a speaker. */
function isPlace(draft: Draft, end: number): boolean {
  return (
    end <= 2 &&
    draft.tokens.slice(0, end).every((t) => t.xpos.startsWith('NN') && /^\p{Lu}/u.test(t.text)) &&
    !/(?:minister|president|spokes|analyst)/.test(lower(draft, end - 1))
  );
}

/** The token after the dateline that stands highest. */
function topAfter(draft: Draft, end: number): number {
  const tops = draft.tokens.filter((t) => t.index > end && t.head <= end && t.upos !== 'PUNCT');
  return tops.find((t) => t.upos === 'VERB')?.index ?? tops.find((t) => dominates(draft, t.head, t.index))?.index ?? -1;
}
