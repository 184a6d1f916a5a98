/** Whom a report names beside a row that leaves a side open: what the record needs to say between whom it was. */
import type { ActorMention } from '../actors/types.ts';
import type { Annotations } from '../coding/annotations.ts';
import type { MentionRow, PartyRow } from '../coding/contract.ts';
import type { Mention } from '../coding/types.ts';
import type { Span } from '../report/types.ts';
import type { Around } from './types.ts';

/** Who is named without being a party: who publishes, and bodies that only talk of states. */
const BYSTANDERS: ReadonlySet<ActorMention['kind']> = new Set(['outlet', 'organisation']);

/**
 * The codes named in the sentence and in the report, sorted, by row id; only of rows of which a side has no code.
 *
 * @param mentions what the rows were made of, in the same order.
 */
export function aroundOpen(
  annotations: Annotations,
  mentions: readonly Mention[],
  rows: readonly MentionRow[],
): Record<string, Around> {
  const open = rows.flatMap((row, i) => (isOpen(row.source) || isOpen(row.target) ? [{ row, of: mentions[i] }] : []));
  if (open.length === 0) return {};
  const report = codesOf(annotations.actors);
  return Object.fromEntries(
    open.map(({ row, of }) => [
      row.id,
      { sentence: codesOf(annotations.actors.filter((a) => of !== undefined && lies(a.span, of.sentence))), report },
    ]),
  );
}

function isOpen(side: readonly PartyRow[]): boolean {
  return side.every((p) => p.code === null);
}

function lies(a: Span, within: Span): boolean {
  return a.in === within.in && a.start >= within.start && a.end <= within.end;
}

function codesOf(actors: readonly ActorMention[]): string[] {
  const named = actors.filter((a) => !BYSTANDERS.has(a.kind));
  const codes = named.flatMap((a) => [a.code, ...(a.codes ?? []), a.post?.host ?? null, a.at ?? null]);
  return [...new Set(codes.filter((c) => c !== null))].toSorted();
}
