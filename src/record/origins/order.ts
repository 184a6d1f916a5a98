/** Which of two reports derives from the other. */
import type { Reading } from '../../reading/types.ts';
import { intervalOf } from '../interval.ts';
import type { OutletKey } from './outlets.ts';
import type { OriginEdge } from './types.ts';

export interface Direction {
  readonly from: string;
  readonly to: string;
  readonly directed: boolean;
  readonly by: OriginEdge['by'];
}

/**
 * The one that credits the other derives from it; then the one that corrects an earlier version; then the one that is
 * dated later. Else nothing is known of the order, and the smaller id stands first.
 */
export function directionOf(a: Reading, b: Reading, keyOf: OutletKey): Direction {
  const [x, y] = a.report.id < b.report.id ? [a, b] : [b, a];
  const made = (from: Reading, to: Reading, by: OriginEdge['by']): Direction => ({
    from: from.report.id,
    to: to.report.id,
    directed: by !== null,
    by,
  });
  const [xy, yx] = [namesOutlet(x, y, keyOf), namesOutlet(y, x, keyOf)];
  if (xy !== yx) return xy ? made(x, y, 'credit') : made(y, x, 'credit');
  const sameHouse = x.report.outlet === y.report.outlet;
  if (sameHouse && x.corrections.length > 0 !== y.corrections.length > 0)
    return x.corrections.length > 0 ? made(x, y, 'correction') : made(y, x, 'correction');
  const [p, q] = [intervalOf(x.report.date.edtf), intervalOf(y.report.date.edtf)];
  if (p.lo !== null && q.hi !== null && p.lo > q.hi) return made(x, y, 'date');
  if (q.lo !== null && p.hi !== null && q.lo > p.hi) return made(y, x, 'date');
  return made(x, y, null);
}

/** Whether a report credits the outlet of the other, and is not of that outlet itself. */
function namesOutlet(a: Reading, b: Reading, keyOf: OutletKey): boolean {
  if (b.report.outlet === null) return false;
  const key = keyOf(null, b.report.outlet);
  if (a.report.outlet !== null && keyOf(null, a.report.outlet) === key) return false;
  return a.credits.some((c) => c.kind !== 'anonymous' && c.kind !== 'document' && keyOf(c.code, c.name) === key);
}
