import { type Evacuation, evacuationsOf } from '../../record/evacuations/evacuations.ts';
import type { ListSpec } from '../list-spec.ts';
import { countOfText } from '../text.ts';

/** Who took, or told, whom to leave where, and how many by whose count. */
export const evacuationList: ListSpec<Evacuation> = {
  name: 'evacuations',
  summary:
    'List evacuations of nationals and of missions, and calls to leave: advised, announced or done; each count with who gives it.',
  scope: 'events',
  kinds: (kind) => ['nationals.evacuate', 'nationals.call-home', 'mission.evacuate'].includes(kind),
  items: ({ told, wanted }) => evacuationsOf(told.events, told.context).filter((e) => wanted(e.event)),
  columns: {
    event: (e) => e.event,
    of: (e) => e.of,
    stage: (e) => e.stage,
    by: (e) => e.by,
    from: (e) => e.from,
    date: (e) => e.date.edtf,
    date_basis: (e) => e.date.basis,
    places: (e) => e.places.map((p) => p.value),
    counts: (e) => e.counts.map(countOfText),
    quotes: (e) => [...new Set(e.proofs.map((p) => p.quote))],
  },
};
