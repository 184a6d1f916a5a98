/** By which way each party of a row was found. */
import { type Predicate, predicateAt, slot } from '../../language/predicates.ts';
import { path as treePath } from '../../language/tree.ts';
import type { Sentence } from '../../language/types.ts';
import type { Span } from '../../report/types.ts';
import type { Hit } from '../hits.ts';
import type { Candidate } from '../parties.ts';
import type { Attempt } from '../trace.ts';
import type { Mention, Party } from '../types.ts';
import { wordAt } from './outcomes.ts';
import type { PartyWay, TreeStep } from './types.ts';

/** The ways of a row's parties; null for a side that is open. */
export function waysOf(
  mention: Mention,
  hit: Hit,
  attempt: Attempt,
  earlier: readonly Mention[],
): { readonly source: PartyWay | null; readonly target: PartyWay | null } {
  const pair = hit.pairs.find((p) => fits(p.source, mention.source[0]) && fits(p.target, mention.target[0]));
  const sides = attempt.sides;
  const wayOf = (side: 'source' | 'target'): PartyWay | null => {
    const party = mention[side][0];
    if (!party) return null;
    const candidate = pair?.[side] ?? null;
    if (!candidate) return fromStory(party, earlier);
    if (hit.pointsAt && side === 'target') return fromStory(party, earlier);
    // Those who act on one another are all found as sources.
    const mutual = side === 'target' && sides?.target.candidates.length === 0;
    const frames = sides?.[mutual ? 'source' : side].path ?? null;
    const path = frames === null ? (hit.pointsAt ? 'agent' : null) : filledPath(hit.predicate, frames);
    const by = mutual ? 'mutual' : path === 'context' || path === 'speaker' ? path : 'path';
    const s = hit.predicate.sentence;
    return { by, party, path, tree: wayThrough(s, hit.predicate.token, headOf(s, party, candidate)), row: null };
  };
  return { source: wayOf('source'), target: wayOf('target') };
}

/** A path without the slots that are empty ("patient|recipient.host" → "patient.host"). */
function filledPath(predicate: Predicate, path: string): string {
  let heads: readonly Predicate[] = [predicate];
  return path
    .split('.')
    .map((step) => {
      const names = step.split('|');
      const filled = names.filter((name) => heads.some((p) => slot(p, name).length > 0));
      heads = heads.flatMap((p) => filled.flatMap((name) => slot(p, name).map((t) => predicateAt(p.sentence, t))));
      return filled.length === 0 ? step : filled.join('|');
    })
    .join('.');
}

/** A candidate became a party, or the side was open and may have been filled since. */
function fits(candidate: Candidate | null, party: Party | undefined): boolean {
  return candidate === null || candidate.party === party;
}

/** The story gives an open side the party of an earlier row, with the words that name it there. */
function fromStory(party: Party, earlier: readonly Mention[]): PartyWay {
  const named = party.antecedent ?? party.span;
  const row = earlier.findLast((m) =>
    [...m.source, ...m.target].some(
      (p) => p.code === party.code && (sameSpan(p.span, named) || sameSpan(p.span, party.span)),
    ),
  );
  return { by: 'story', party, path: null, tree: [], row: row?.id ?? null };
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end && a.in === b.in;
}

/** The token that heads the words of a party; -1 when they stand in another sentence. */
function headOf(s: Sentence, party: Party, candidate: Candidate): number {
  const { span } = party;
  if (span.in !== s.span.in) return -1;
  const inside = (t: number): boolean =>
    t >= 0 && t < s.tokens.length && s.tokens[t].start >= span.start && s.tokens[t].end <= span.end;
  const { mention, token } = candidate;
  if (mention && mention.sentence === s.index && inside(mention.head)) return mention.head;
  if (inside(token)) return token;
  return s.tokens.findIndex((t) => inside(t.index) && !inside(t.head));
}

/** The way through the tree from one token to another; empty where there is none. */
function wayThrough(s: Sentence, from: number, to: number): TreeStep[] {
  if (to < 0) return [];
  const tokens = treePath(s, from, to);
  return tokens.map((token, i) => {
    const word = wordAt(s, token);
    const before = tokens[i - 1];
    if (before === undefined) return { word, relation: '', direction: 'start' };
    const up = s.tokens[before].head === token;
    return { word, relation: s.tokens[up ? before : token].deprel, direction: up ? 'up' : 'down' };
  });
}
