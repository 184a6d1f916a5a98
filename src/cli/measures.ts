import { ANSWER_RULES, MEASURES } from '../record/answers/data.ts';
import { type Measure, measuresOf } from '../record/answers/measures.ts';
import { inChains, linkText } from './print/answers.ts';
import { eventEntry, shortId, whoText } from './print/events.ts';
import type { Listing } from './print/output.ts';
import { count, quoted } from './print/text.ts';
import { type Below, legend, paragraph, timeline } from './print/timeline.ts';
import { listCommand } from './query/list-command.ts';
import { fits } from './query/source.ts';
import type { Told } from './query/told.ts';

const KINDS: ReadonlySet<string> = new Set([
  ...MEASURES,
  ...ANSWER_RULES.flatMap((r) => [...r.measures, ...r.answers]),
]);

/** `demarche measures`: measures, each with what answered it. */
export const measures = listCommand<Measure>({
  name: 'measures',
  description:
    'List measures of one state against another, each answer under what it answers: stated by a report, told to have come after (sequenced), or inferred by a rule that is named.',
  kinds: (kind) => KINDS.has(kind),
  items: ({ told, query }) =>
    measuresOf(told.events, told.context).filter((m) => {
      const event = told.byId.get(m.event);
      return event !== undefined && fits(event, query);
    }),
  listing: ({ told }) => measureListing(told),
});

/** How measures are listed. */
export function measureListing(told: Told): Listing<Measure> {
  return {
    columns: COLUMNS,
    table(items, screen) {
      const byEvent = new Map(items.map((m) => [m.event, m]));
      const events = items.flatMap((m) => told.byId.get(m.event) ?? []);
      const placed = inChains(
        events,
        items.flatMap((m) => m.answers),
      );
      const entries = placed.map(({ event, depth, link }) => {
        const measure = byEvent.get(event.id);
        const below = [
          ...(link === null ? [] : [{ text: `answer, ${linkText(link)}`, style: 'magenta' as const }]),
          ...(measure === undefined ? [] : measureBelow(measure)),
        ];
        return eventEntry(event, told, { depth, below, who: whoText(measure?.who ?? null) });
      });
      const answered = items.filter((m) => m.answeredBy.length > 0).length;
      const sum = `${count(items.length, 'measure')}, ${answered} answered`;
      return timeline(entries, screen) + legend(entries, screen) + paragraph(sum, screen, 0);
    },
  };
}

/** What is said of how long a measure holds. */
export function measureBelow(measure: Measure): Below[] {
  const words = [...new Set(measure.temporary.map((p) => quoted(p.quote)))];
  const ended = measure.endedBy === null ? '' : `ended by ${shortId(measure.endedBy)}`;
  if (words.length > 0) {
    return [{ text: `for a time: ${words.join(', ')}; ${ended || 'nothing is told to have ended it'}`, style: 'dim' }];
  }
  return ended === '' ? [] : [{ text: ended, style: 'dim' }];
}

const COLUMNS: Listing<Measure>['columns'] = {
  event: (m) => m.event,
  kind: (m) => m.kind,
  status: (m) => m.status,
  source: (m) => m.source,
  target: (m) => m.target,
  who: (m) => whoText(m.who),
  date: (m) => m.date.edtf,
  date_basis: (m) => m.date.basis,
  temporary: (m) => m.temporary.map((p) => p.quote),
  ended_by: (m) => m.endedBy,
  answers: (m) => m.answers.flatMap((l) => l.to.map((e) => `${e} (${l.state})`)),
  answered_by: (m) => m.answeredBy.map((l) => `${l.answer} (${l.state})`),
  quotes: (m) => [...new Set(m.proofs.map((p) => p.quote))],
};
