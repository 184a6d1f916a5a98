import type { Annotations } from '../annotations.ts';
import type { Trace } from '../trace.ts';
import type { Mention } from '../types.ts';
export interface Explanation {
  readonly mentions: readonly Mention[];
}
export function explain(_a: Annotations, mentions: Mention[], _t: Trace): Explanation {
  return { mentions };
}
