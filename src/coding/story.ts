/** What a report has said before of the same deed: "Two envoys were expelled. ... The envoys were declared unwelcome." */
import { mentionId } from './ids.ts';
import type { Mention, Party } from './types.ts';

/** How many sentences back a deed may have been told with all its parties. */
const REACH = 5;

/**
 * Gives a mention the party that its own words leave open, from the nearest earlier mention of the same kind and status
 * with the same other party. Such a party has the basis `previous` and the span that names it there.
 *
 * @param mentions rows of one report in text order.
 * @param sentenceOf the number of the sentence that a mention stands in.
 */
export function continueStory(mentions: readonly Mention[], sentenceOf: (m: Mention) => number): Mention[] {
  const told: Mention[] = [];
  for (const m of mentions) {
    const at = sentenceOf(m);
    const earlier = told.findLast((e) => {
      const gap = at - sentenceOf(e);
      return gap > 0 && gap <= REACH && e.kind === m.kind && e.status === m.status && completes(e, m);
    });
    told.push(earlier ? filled(m, earlier) : m);
  }
  return told;
}

/** Whether an earlier mention has the one party that a later one lacks, and agrees on the other. */
function completes(earlier: Mention, later: Mention): boolean {
  const [source, target] = [codeOf(earlier.source), codeOf(earlier.target)];
  if (source === null || target === null) return false;
  if (later.source.length === 0) return codeOf(later.target) === target;
  return later.target.length === 0 && codeOf(later.source) === source;
}

function filled(m: Mention, earlier: Mention): Mention {
  const source = m.source.length === 0 ? earlier.source.map(asPrevious) : m.source;
  const target = m.target.length === 0 ? earlier.target.map(asPrevious) : m.target;
  return { ...m, id: mentionId(m.report, m.trigger, m.kind, keyOf(source), keyOf(target)), source, target };
}

function asPrevious(party: Party): Party {
  return { ...party, basis: 'previous' };
}

function codeOf(parties: readonly Party[]): string | null {
  return parties[0]?.code ?? null;
}

function keyOf(parties: readonly Party[]): string {
  return parties[0]?.code ?? parties[0]?.name ?? '';
}
