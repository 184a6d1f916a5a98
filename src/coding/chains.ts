/** Attribution chains: from the speaker of a clause hop by hop to the report or its outlet. */
import type { Sentence } from '../language/types.ts';
import type { Report } from '../report/types.ts';
import { attributionsAt } from '../speech/attribution.ts';
import type { Attribution } from '../speech/types.ts';
import { type Annotations, textOf } from './annotations.ts';
import type { Hop } from './types.ts';

/** The chain for the words at a token: innermost speaker first, the outlet (or "this report") last. */
export function chainAt(annotations: Annotations, s: Sentence, token: number): Hop[] {
  return chainOf(annotations.report, attributionsAt(annotations.speech, s, token));
}

/** The chain that some attributions make, the innermost given first. */
export function chainOf(report: Report, attributions: readonly Attribution[]): Hop[] {
  const hops: Hop[] = [];
  for (const a of attributions) {
    const name = nameOf(a, report);
    // "The ministry announced ..., it said" is one hop, told twice.
    if (hops.at(-1)?.name === name) continue;
    hops.push({
      code: a.speaker?.code ?? null,
      name,
      how: a.how,
      cue: a.cue,
      span: a.speaker?.span ?? a.source,
      stated: a.source !== null,
    });
    if (a.medium) {
      hops.push({
        code: a.medium.code,
        name: a.medium.name,
        how: 'media',
        cue: null,
        span: a.medium.span,
        stated: true,
      });
    }
  }
  if (report.wire !== null)
    hops.push({ code: null, name: report.wire, how: 'wire', cue: null, span: null, stated: true });
  hops.push({ code: null, name: report.outlet ?? 'this report', how: 'narrator', cue: null, span: null, stated: true });
  return hops;
}

/** Persons, outlets and states by their usual name; organs, offices and those known by description as written. */
function nameOf(a: Attribution, report: Report): string {
  const { speaker, source } = a;
  if (speaker?.person !== undefined) return speaker.person;
  if (speaker && (speaker.kind === 'outlet' || speaker.kind === 'state' || speaker.kind === 'organisation'))
    return speaker.name;
  return source ? textOf(report, source) : (speaker?.name ?? 'not named');
}
