import { matchAt, type Scene, wordsOf } from './draft.ts';
import { isCapitalised } from './fold.ts';
import { type Owner } from './owner.ts';
import type { Match } from './scan.ts';
import { senseOf } from './senses.ts';
import { OFFICE_QUALIFIERS } from './words.ts';

/** "Energy Minister": the portfolio belongs to the label when the gazetteer only knows the last word. */
export function officeLabel(scene: Scene, office: string, match: Match, owner: Owner): string {
  const from = portfolioStart(scene, match, owner.from);
  const label = office === 'minister' && from < match.from ? wordsOf(scene, from, match.to).toLowerCase() : office;
  return qualified(scene, label, match, owner);
}

export function ministryLabel(scene: Scene, organ: string, match: Match, from: number): string {
  if (organ !== 'ministry') return organ;
  const start = portfolioStart(scene, match, from);
  return start < match.from ? wordsOf(scene, start, match.to).toLowerCase() : organ;
}

function portfolioStart(scene: Scene, match: Match, limit: number): number {
  const { tokens } = scene.sentence;
  let from = match.from;
  while (from > limit && scene.matchAt[from - 1] < 0 && /^(NOUN|PROPN|ADJ)$/.test(tokens[from - 1].upos)) {
    if (tokens[from - 1].upos === 'ADJ' && !isCapitalised(tokens[from - 1].text)) break;
    if (OFFICE_QUALIFIERS.has(tokens[from - 1].text.toLowerCase())) break;
    from--;
  }
  return from;
}

/** "deputy ambassador", "former president": how an office is held is part of its label. */
export function qualified(scene: Scene, office: string, match: Match, owner: Owner): string {
  const { tokens } = scene.sentence;
  for (let i = match.from - 1; i >= owner.from; i--) {
    const word = tokens[i].text.toLowerCase();
    if (OFFICE_QUALIFIERS.has(word) && !office.includes(word)) return `${word === 'ex' ? 'former' : word} ${office}`;
    // "former Haitian president": the state between does not end the title.
    const between = matchAt(scene, i);
    if (between && !senseOf(between.senses, 'state', 'adjective', 'org-adjective', 'organisation')) break;
  }
  return office;
}
