import { sha256Text } from '../report/hash.ts';
import type { Span } from '../report/types.ts';

/** A mention's id: of report, trigger, kind and parties, never of rule or version, so that judgements survive re-coding. */
export function mentionId(report: string, trigger: Span, kind: string, source: string, target: string): string {
  const key = JSON.stringify([report, trigger.in ?? '', trigger.start, trigger.end, kind, source, target]);
  return `m:${sha256Text(key).slice(0, 20)}`;
}
