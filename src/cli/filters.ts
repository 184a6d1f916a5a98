/** Options that choose what of the record is told. */
import { SORTS } from '../query/options.ts';
import { STATUSES } from '../speech/types.ts';

/** Filters that all lists share. */
export const FILTERS = {
  pair: { type: 'string', description: 'What passed between two parties: codes or names', valueHint: 'A,B' },
  actor: { type: 'string', description: 'What one party did or had done to it: a code or a name', valueHint: 'A' },
  kind: {
    type: 'string',
    description: 'Kinds (envoy.expel) or whole families (envoy), with commas between',
    valueHint: 'K,..',
  },
  status: { type: 'string', description: `Statuses, with commas between: ${STATUSES.join(', ')}`, valueHint: 'S,..' },
  since: { type: 'string', description: 'Only what may lie on this day or later', valueHint: 'YYYY[-MM[-DD]]' },
  until: { type: 'string', description: 'Only what may lie on this day or earlier', valueHint: 'YYYY[-MM[-DD]]' },
  'as-of': {
    type: 'string',
    description: 'Tell what was known on that day: only from reports that had come in, or had been published, by then',
    valueHint: 'YYYY[-MM[-DD]]',
  },
  'min-origins': { type: 'string', description: 'Only what so many independent origins tell', valueHint: 'N' },
  include: {
    type: 'string',
    description: `Only what happened, and of the rest these, with commas between: ${SORTS.join(', ')}; or none`,
    valueHint: 'S,..',
  },
} as const;
