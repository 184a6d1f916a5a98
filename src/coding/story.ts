/** What a report has said before of the same deed: "Two envoys were expelled. ... The envoys were declared unwelcome." */
import { mentionId, partyKey } from './ids.ts';
import type { Mention, Party } from './types.ts';

/** How many sentences back a deed may have been told with all its parties. */
const REACH = 5;

/**
 * Gives a mention the party that its own words leave open, from the nearest earlier mention of the same kind and status
 * with the same other party; a step that an envoy's or mission's state takes is against the one state that it has
 * dealt with before ("Peru expelled an Omani envoy. ... Oman called its ambassador home."). Such a party has the span that
 * names it there, and the basis `previous` from the sentence before, `resolved` from further back.
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
    const near = told.filter((e) => sentenceOf(e) < at && at - sentenceOf(e) <= REACH);
    const other = earlier ? null : counterpart(m, near);
    if (earlier) told.push(filled(m, earlier.source, earlier.target, at - sentenceOf(earlier)));
    else told.push(other ? filled(m, m.source, [other], REACH) : m);
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

/** The one state that rows about envoys and missions have set against the source of a row that names no target. */
function counterpart(m: Mention, near: readonly Mention[]): Party | null {
  const own = codeOf(m.source);
  if (own === null || m.target.length > 0 || !isDiplomatic(m)) return null;
  const others = near.filter(isDiplomatic).flatMap((e) => {
    if (codeOf(e.source) === own) return e.target;
    return codeOf(e.target) === own ? e.source : [];
  });
  const known = others.filter((p) => p.code !== null && p.code !== own);
  const last = known.at(-1) ?? null;
  return last && known.every((p) => p.code === last.code) ? last : null;
}

function isDiplomatic(m: Mention): boolean {
  return /^(envoy|mission)\./.test(m.kind);
}

function filled(m: Mention, sources: readonly Party[], targets: readonly Party[], gap: number): Mention {
  const source = m.source.length === 0 ? sources.map((p) => asEarlier(p, gap)) : m.source;
  const target = m.target.length === 0 ? targets.map((p) => asEarlier(p, gap)) : m.target;
  return { ...m, id: mentionId(m.report, m.trigger, m.kind, partyKey(source[0]), partyKey(target[0])), source, target };
}

/** The sentence before is `previous`; from further back it is resolved, with the words that it comes from. */
function asEarlier(party: Party, gap: number): Party {
  return gap <= 1 ? { ...party, basis: 'previous' } : { ...party, basis: 'resolved', antecedent: party.span };
}

function codeOf(parties: readonly Party[]): string | null {
  return parties[0]?.code ?? null;
}
