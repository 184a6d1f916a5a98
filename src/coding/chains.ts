/** Attribution chains: from the speaker of a clause hop by hop to the report or its outlet. */
import type { Sentence } from '../language/types.ts';
import { attributionsAt } from '../speech/attribution.ts';
import { type Annotations, textOf } from './annotations.ts';
import type { Hop } from './types.ts';

/** The chain for the words at a token: innermost speaker first, the outlet (or "this report") last. */
export function chainAt(annotations: Annotations, s: Sentence, token: number): Hop[] {
  const { report, speech } = annotations;
  const hops: Hop[] = [];
  for (const a of attributionsAt(speech, s, token)) {
    const name = a.speaker?.person ?? a.speaker?.name ?? (a.source ? textOf(report, a.source) : 'not named');
    hops.push({
      code: a.speaker?.code ?? null,
      name,
      how: a.how,
      cue: a.cue,
      span: a.speaker?.span ?? a.source,
      stated: a.source !== null,
    });
    if (a.medium) {
      hops.push({ code: a.medium.code, name: a.medium.name, how: 'media', cue: null, span: a.medium.span, stated: true });
    }
  }
  if (report.wire !== null) hops.push({ code: null, name: report.wire, how: 'wire', cue: null, span: null, stated: true });
  hops.push({ code: null, name: report.outlet ?? 'this report', how: 'narrator', cue: null, span: null, stated: true });
  return hops;
}
