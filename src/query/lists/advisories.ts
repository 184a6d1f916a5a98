import { type AdvisoryLine, type AdvisoryStep, advisoriesOf } from '../../record/advisories/advisories.ts';
import type { ListSpec } from '../list-spec.ts';

/** Travel advice, each level on its issuer's own scale. */
export const advisoryList: ListSpec<AdvisoryLine, { readonly line: AdvisoryLine; readonly step: AdvisoryStep }> = {
  name: 'advisories',
  summary: 'Tell what travel advice stood for whom since when.',
  note: 'Each level is on its issuer’s own scale, counted from the mildest (“4 of 4”); scales are never compared. Being told to leave is a line of its own.',
  scope: 'events',
  kinds: (kind) => kind.startsWith('travel.') || kind === 'nationals.call-home',
  items: ({ told, names, wanted }) =>
    advisoriesOf(told.events, told.context, names.scales)
      .map((line) => ({ ...line, steps: line.steps.filter((s) => wanted(s.event)) }))
      .filter((line) => line.steps.length > 0),
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
};
