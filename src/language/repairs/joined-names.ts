import type { Draft } from '../draft.ts';
import { retag } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { joinedNames } from '../words/joined-names.ts';
import { joinWords } from './set-phrases.ts';

/** "Trinidad and Tobago" is one name, not two coordinated ones: its first word, with the others `flat` under it. */
export const joinedName: Repair = {
  name: 'joined-names',
  apply(draft) {
    for (const { index, text } of draft.tokens) {
      if (!/^(?:and|&)$/i.test(text)) continue;
      for (const name of joinedNames) {
        const from = index - name.indexOf('and');
        if (!name.every((word, k) => plain(draft, from + k) === word)) continue;
        for (let k = 0; k < name.length; k++) retag(draft, from + k, 'PROPN', 'NNP');
        joinWords(draft, from, from + name.length);
      }
    }
  },
};

/** A word as the list writes it. */
function plain(draft: Draft, index: number): string {
  const low = draft.tokens[index]?.low ?? '';
  if (low === '&') return 'and';
  if (low === 'st.' || low === 'st') return 'saint';
  return low.normalize('NFD').replace(/\p{M}/gu, '');
}
