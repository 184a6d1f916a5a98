/** The filters above every part of the view. */

import { STATUS_MARKS } from '../../parts/facts.tsx';
import { type FilterField } from '../../parts/filters.tsx';
import type { Filter } from './state.ts';

/** In the order of the form. */
export const FIELDS: readonly (FilterField & { readonly name: Filter })[] = [
  { name: 'actor', label: 'Party', type: 'party', hint: 'TUR' },
  { name: 'pair', label: 'Pair', type: 'text', hint: 'CZE,RUS' },
  { name: 'kind', label: 'Kind or family', type: 'kind', hint: 'envoy' },
  { name: 'since', label: 'Since', type: 'day', hint: '2021-04' },
  { name: 'until', label: 'Until', type: 'day', hint: '2021-05' },
  { name: 'as_of', label: 'Known as of', type: 'day', hint: '2021-06-30' },
  { name: 'min_origins', label: 'Origins at least', type: 'text', hint: '2' },
  {
    name: 'status',
    label: 'Status',
    type: 'choice',
    choices: Object.entries(STATUS_MARKS).map(([status, mark]) => [status, `${mark} ${status}`]),
  },
  {
    name: 'include',
    label: 'Included',
    type: 'choice',
    none: 'all',
    // What is left out of the rest.
    choices: [
      ['none', 'done only'],
      ['background', 'done and past'],
      ['planned', 'done, planned'],
      ['denied', 'done, denied'],
    ],
  },
];
