import { type Draft, draftOf, parseOf } from './draft.ts';
import { according } from './repairs/according.ts';
import { agents } from './repairs/agents.ts';
import { attributions } from './repairs/attributions.ts';
import { bareNouns } from './repairs/bare-nouns.ts';
import { clipped } from './repairs/clipped.ts';
import { complements } from './repairs/complements.ts';
import { conditions } from './repairs/conditions.ts';
import { conjunctVerbs } from './repairs/conjuncts.ts';
import { control } from './repairs/control.ts';
import { cores } from './repairs/cores.ts';
import { crossings } from './repairs/crossings.ts';
import { datedOpenings } from './repairs/dated-openings.ts';
import { datelines } from './repairs/datelines.ts';
import { deedNouns } from './repairs/deed-nouns.ts';
import { deniedDeeds } from './repairs/denied-deeds.ts';
import { ditransitive } from './repairs/ditransitives.ts';
import { dummySubjects } from './repairs/dummy-subjects.ts';
import { floated } from './repairs/floated.ts';
import { gerunds } from './repairs/gerunds.ts';
import { infinitives } from './repairs/infinitives.ts';
import { interrupted } from './repairs/interrupted.ts';
import { intransitive } from './repairs/intransitives.ts';
import { inversion } from './repairs/inversion.ts';
import { joinedName } from './repairs/joined-names.ts';
import { judgements } from './repairs/judgements.ts';
import { lostVerbs } from './repairs/lost-verbs.ts';
import { nameLists } from './repairs/name-lists.ts';
import { openings } from './repairs/openings.ts';
import { outOf } from './repairs/out-of.ts';
import { participles } from './repairs/participles.ts';
import { particles } from './repairs/particles.ts';
import { perfects } from './repairs/perfects.ts';
import { quantities } from './repairs/quantities.ts';
import { reduced } from './repairs/reduced.ts';
import { relatives } from './repairs/relatives.ts';
import { roots } from './repairs/roots.ts';
import { runOns } from './repairs/run-ons.ts';
import { setPhrase } from './repairs/set-phrases.ts';
import { shares } from './repairs/shares.ts';
import { splitReports } from './repairs/split-reports.ts';
import { subjects } from './repairs/subjects.ts';
import { subordinates } from './repairs/subordinates.ts';
import { tags } from './repairs/tags.ts';
import { times } from './repairs/times.ts';
import { titles } from './repairs/titles.ts';
import { voice } from './repairs/voice.ts';
import type { Parse } from './types.ts';

/** One rule: it changes the draft where it applies. Order matters; see `repairs`. */
export interface Repair {
  /** Short name, used by tests and by `repair`'s caller to leave a rule out. */
  readonly name: string;
  readonly apply: (draft: Draft) => void;
}

/**
 * All rules in their order: first tags, then what is no part of the clause (datelines, dates), then phrases (quantities, titles),
 * then clauses (subjects, main verbs, quotations, relatives), then what hangs on verbs.
 */
export const repairs: readonly Repair[] = [
  tags,
  lostVerbs,
  setPhrase,
  joinedName,
  infinitives,
  intransitive,
  datelines,
  datedOpenings,
  runOns,
  clipped,
  crossings,
  openings,
  perfects,
  floated,
  bareNouns,
  times,
  interrupted,
  quantities,
  titles,
  subjects,
  nameLists,
  ditransitive,
  cores,
  roots,
  subordinates,
  judgements,
  dummySubjects,
  relatives,
  splitReports,
  attributions,
  conditions,
  inversion,
  reduced,
  gerunds,
  deniedDeeds,
  particles,
  shares,
  outOf,
  voice,
  deedNouns,
  agents,
  complements,
  participles,
  control,
  conjunctVerbs,
  according,
];

/**
 * Mends what parsers trained on general text get wrong in news. Rules run in order, each on what the one before left.
 *
 * @param words the words as parsed
 * @param parse what the parser says of them; not changed
 * @param rules which rules to run
 */
export function repair(words: readonly string[], parse: Parse, rules: readonly Repair[] = repairs): Parse {
  if (words.length < 2) return parse;
  const draft = draftOf(words, parse);
  for (const rule of rules) rule.apply(draft);
  return parseOf(draft);
}
