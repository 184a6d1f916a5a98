/** Makes of a story what leaves the program. */
import type { ReportRow } from '../coding/contract.ts';
import { dayText } from '../record/interval.ts';
import { proofsOf } from '../record/view.ts';
import { contactEvents } from './contact-items.ts';
import type { DyadAnswer } from './dyad-shape.ts';
import type { DyadStory } from './dyad-story.ts';

/** Makes the answer of a story. */
export function dyadAnswer(story: DyadStory): DyadAnswer {
  const { told, totals, begin } = story;
  const { pair, boards, links, measures, posts, relations, advisories, evacuations, contacts, claims } = story;
  const own = new Set(told.events.map((e) => e.id));
  const beside = [...new Set(contacts.flatMap(contactEvents))].flatMap((id) =>
    own.has(id) ? [] : (told.byId.get(id) ?? []),
  );
  const all = [...told.events, ...beside];
  const context = { ...told.context, mentions: told.mentions };
  const reports = new Map<string, ReportRow>();
  for (const id of all.flatMap((e) => e.mentions)) {
    const report = told.mentions.get(id)?.report;
    if (report !== undefined) reports.set(report.id, report);
  }
  const { span, ...counts } = totals;
  return {
    pair,
    events: told.events,
    beside,
    totals: {
      ...counts,
      first: span === null ? null : dayText(span.lo),
      last: span === null ? null : dayText(span.hi),
    },
    begin: begin === null ? null : dayText(begin),
    boards,
    links,
    measures,
    posts,
    relations,
    advisories,
    evacuations,
    contacts,
    claims,
    origins: Object.fromEntries(
      all.flatMap((e) => [told.origins.get(e.id)].flatMap((n) => (n === undefined ? [] : [[e.id, n]]))),
    ),
    proofs: Object.fromEntries(all.map((e) => [e.id, proofsOf(e, context)])),
    reports: Object.fromEntries([...reports].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}
