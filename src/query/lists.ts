/** All lists of the record, by name. */
import type { ListSpec } from './list-spec.ts';
import { advisoryList } from './lists/advisories.ts';
import { claimList } from './lists/claims.ts';
import { contactList } from './lists/contacts.ts';
import { evacuationList } from './lists/evacuations.ts';
import { eventList } from './lists/events.ts';
import { figureList } from './lists/figures.ts';
import { labelList } from './lists/labels.ts';
import { measureList } from './lists/measures.ts';
import { relationList } from './lists/relations.ts';
import { representationList } from './lists/representation.ts';
import { statementList } from './lists/statements.ts';

/** In the order of the help. A caller that needs one list only imports its own file. */
export const LISTS = {
  events: eventList,
  measures: measureList,
  representation: representationList,
  relations: relationList,
  advisories: advisoryList,
  evacuations: evacuationList,
  contacts: contactList,
  claims: claimList,
  figures: figureList,
  labels: labelList,
  statements: statementList,
} as const satisfies Readonly<Record<string, ListSpec<unknown>>>;

/** The name of a list. */
export type ListName = keyof typeof LISTS;
