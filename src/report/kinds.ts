import type { Part, PartKind } from './types.ts';

const PROSE: ReadonlySet<PartKind> = new Set(['title', 'standfirst', 'caption', 'paragraph', 'correction']);

/** Whether a part holds sentences of the report, which are parsed; the other parts are set aside. */
export function isProse(part: Part): boolean {
  return PROSE.has(part.kind);
}
