import { type AdvisoryLine, type AdvisoryStep, advisoriesOf } from '../record/advisories/advisories.ts';
import { advisoryLines } from './print/advisories.ts';
import { count } from './print/text.ts';
import { paragraph } from './print/timeline.ts';
import { listCommand } from './query/list-command.ts';
import { fits } from './query/source.ts';

/** `demarche advisories`: travel advice, each level on its issuer's own scale. */
export const advisories = listCommand<AdvisoryLine, { readonly line: AdvisoryLine; readonly step: AdvisoryStep }>({
  name: 'advisories',
  description:
    'Tell what travel advice stood for whom since when. Each level is on its issuer’s own scale, counted from the mildest (“4 of 4”); scales are never compared. Being told to leave is a line of its own.',
  kinds: (kind) => kind.startsWith('travel.') || kind === 'nationals.call-home',
  items: ({ told, names, query }) =>
    advisoriesOf(told.events, told.context, names.scales)
      .map((line) => ({
        ...line,
        steps: line.steps.filter((s) => {
          const event = told.byId.get(s.event);
          return event !== undefined && fits(event, query);
        }),
      }))
      .filter((line) => line.steps.length > 0),
  listing: ({ told, names }) => ({
    columns: {
      issuer: ({ line }) => line.issuer,
      country: ({ line }) => line.country,
      audience: ({ line }) => line.audience,
      date: ({ step }) => step.date.edtf,
      date_basis: ({ step }) => step.date.basis,
      what: ({ step }) => step.what,
      status: ({ step }) => step.status,
      done: ({ step }) => !step.hollow,
      level: ({ step }) => step.levels.map((l) => l.value.value),
      scale: ({ step }) => step.levels.map((l) => l.value.scale),
      rank: ({ step }) => step.levels.map((l) => l.value.rank),
      ranks: ({ step }) => step.levels.map((l) => l.value.ranks),
      change: ({ step }) => step.change,
      change_basis: ({ step }) => step.changeBasis,
      reasons: ({ step }) => step.reasons.map((r) => r.value),
      ended_by: ({ step }) => step.endedBy,
      event: ({ step }) => step.event,
      quotes: ({ step }) => [...new Set(step.proofs.map((p) => p.quote))],
    },
    rows: (line) => line.steps.map((step) => ({ line, step })),
    table: (items, screen) =>
      advisoryLines(items, told, names, screen) + paragraph(count(items.length, 'line'), screen, 0),
  }),
});
