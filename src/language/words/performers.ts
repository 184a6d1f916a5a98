import { isTitleNoun } from './people.ts';

/** Nouns for groups that can act, besides the titles and trades of single persons. */
const groups = new Set(
  `troop force army navy soldier police policeman officer team delegation mission committee commission council group
   crew unit battalion brigade fighter militia rebel gunman staff people citizen national diplomat official worker expert
   inspector monitor observer investigator mediator negotiator company firm agency body court parliament government
   ministry state country nation union alliance man woman person child family refugee migrant protester demonstrator
   party plane jet aircraft ship vessel warship drone helicopter convoy peacekeeper agent spy hacker lawmaker minister`.split(
    /\s+/,
  ),
);

/** Whether a noun names someone or something that can carry out what an infinitive after it says. */
export function canPerform(lemma: string): boolean {
  const lower = lemma.toLowerCase();
  return groups.has(lower) || groups.has(lower.replace(/s$/, '')) || isTitleNoun(lower);
}
