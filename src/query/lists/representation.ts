import { EFFECTS } from '../../record/representation/data.ts';
import { type PostLine, type PostStep, representationOf } from '../../record/representation/representation.ts';
import type { ListSpec } from '../list-spec.ts';

/** Who represents whom where, over time. */
export const representationList: ListSpec<PostLine, { readonly line: PostLine; readonly step: PostStep }> = {
  name: 'representation',
  summary:
    'Tell who represents whom where: for each embassy and consulate its steps over time, with an unknown beginning.',
  scope: 'events',
  kinds: (kind) => Object.hasOwn(EFFECTS, kind),
  items: ({ told, wanted }) =>
    representationOf(told.events, told.context)
      .map((line) => ({ ...line, steps: line.steps.filter((s) => wanted(s.event)) }))
      .filter((line) => line.steps.length > 0),
  columns: {
    sender: ({ line }) => line.sender,
    host: ({ line }) => line.host,
    post: ({ line }) => line.post.type,
    city: ({ line }) => line.post.city,
    date: ({ step }) => step.date.edtf,
    date_basis: ({ step }) => step.date.basis,
    state: ({ step }) => step.state,
    whom: ({ step }) => step.whom,
    kind: ({ step }) => step.kind,
    status: ({ step }) => step.status,
    done: ({ step }) => !step.hollow,
    told: ({ step }) => step.basis,
    temporary: ({ step }) => step.temporary.map((p) => p.quote),
    ended_by: ({ step }) => step.endedBy,
    event: ({ step }) => step.event,
    quotes: ({ step }) => [...new Set(step.proofs.map((p) => p.quote))],
  },
  rows: (line) => line.steps.map((step) => ({ line, step })),
};
