/** What the parts of a copy graph are called on screen. */
import type { EdgeKind, NodeKind, OriginEdge } from '../../../../src/record/origins/types.ts';

/** Edges in a word or two, as they stand on the line, and in full. */
export const EDGES: Readonly<Record<EdgeKind, { readonly word: string; readonly meaning: string }>> = {
  copy: { word: 'copy', meaning: 'both are one text' },
  part: { word: 'part', meaning: 'the shorter text stands in the longer one' },
  passage: { word: 'passage', meaning: 'some sentences stand in both' },
  rewrite: { word: 'rewrite', meaning: 'sentence by sentence the same in other words' },
  quote: { word: 'quote', meaning: 'both quote one utterance' },
  credit: { word: 'credit', meaning: 'it names the outlet or wire' },
  source: { word: 'statement', meaning: 'it names who said it' },
};

/** What stands at a node. */
export const NODES: Readonly<Record<NodeKind, string>> = {
  report: 'report',
  outlet: 'outlet, no report of it here',
  wire: 'wire, no report of it here',
  speaker: 'speaker',
  anonymous: 'source without a name',
  document: 'document',
  post: 'post',
};

/** What the direction of an edge rests on. */
export function orderText({ directed, by }: Pick<OriginEdge, 'directed' | 'by'>): string {
  if (!directed) return 'order not known';
  if (by === 'credit') return 'stated: the report names it';
  if (by === 'correction') return 'stated: the report corrects it';
  return 'not stated: by the days of publication';
}
