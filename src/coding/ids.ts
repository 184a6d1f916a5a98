/** What makes a mention this mention and no other. */
import { sha256Text } from '../report/hash.ts';
import type { Span } from '../report/types.ts';
import type { Mention, Party } from './types.ts';

/**
 * A mention's id: of report, trigger, kind and parties, never of rule or version, so that judgements survive re-coding.
 *
 * @param source key of the source, as `partyKey` gives it; likewise `target`.
 */
export function mentionId(report: string, trigger: Span, kind: string, source: string, target: string): string {
  const key = JSON.stringify([report, trigger.in ?? '', trigger.start, trigger.end, kind, source, target]);
  return `m:${sha256Text(key).slice(0, 20)}`;
}

/** What tells one party from another: its code, else its name, and its office ("the ambassador and the consul"). */
export function partyKey(party: Party | null | undefined): string {
  if (!party) return '';
  return `${party.code ?? party.name}/${party.office ?? ''}`;
}

/**
 * Leaves out a second telling of one fact inside a sentence ("the recall, by which it recalled its envoy"): the same
 * kind, status and parties, unless date or figures tell the two apart.
 */
export function unique(mentions: readonly Mention[]): Mention[] {
  const kept = new Map<string, Mention[]>();
  const ids = new Set<string>();
  return mentions.filter((m) => {
    const key = [placeKey(m.sentence), m.kind, m.status, partyKey(m.source[0]), partyKey(m.target[0])].join(' ');
    const before = kept.get(key) ?? [];
    if (ids.has(m.id) || before.some((o) => !tellsApart(o, m))) return false;
    kept.set(key, [...before, m]);
    ids.add(m.id);
    return true;
  });
}

/** Where a sentence begins, a title given apart and the text kept apart. */
export function placeKey(span: Span): string {
  return `${span.in ?? ''}${span.start}`;
}

function tellsApart(a: Mention, b: Mention): boolean {
  const dates = a.date.timex !== null && b.date.timex !== null && a.date.timex !== b.date.timex;
  const [x, y] = [a.figures[0], b.figures[0]];
  return dates || (x !== undefined && y !== undefined && (x.min !== y.min || x.max !== y.max));
}
