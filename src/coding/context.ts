/** Which other state a fact concerns when its own words leave it open: "warned its citizens to leave". */
import type { ActorMention } from '../actors/types.ts';
import { relation } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Annotations } from './annotations.ts';
import type { Candidate } from './parties.ts';

const STATES: ReadonlySet<ActorMention['kind']> = new Set(['state', 'place']);

const ACTING: ReadonlySet<ActorMention['kind']> = new Set(['person', 'office', 'organ']);

/**
 * The state where an envoy or mission named before is posted, when an argument names it again without its post ("the
 * high commissioner to Ghana … its high commissioner"); else the one other state that the sentence puts the fact in,
 * else names.
 *
 * None when there are two or more, since a guess would be worse than an open party; none either when an argument
 * names a city that no state is given for.
 */
export function contextOf(
  annotations: Annotations,
  s: Sentence,
  token: number,
  bound: readonly ActorMention[],
  exclude: readonly string[],
  nameOf: (code: string) => string,
): Candidate[] {
  if (bound.some((m) => (m.post?.city != null && m.post.host === null) || (m.kind === 'place' && m.code === null)))
    return [];
  const posted = bound.flatMap((m) => postedBefore(annotations, s, m, token, exclude, nameOf));
  if (posted.length > 0) return posted;
  // "Rwandan-backed rebels": who backs or leads them is not where they act.
  const isBacker = (m: ActorMention): boolean =>
    /^[-–]$/.test(s.tokens[m.head + 1]?.text ?? '') && s.tokens[m.head + 2]?.xpos === 'VBN';
  const here = statesIn(annotations, s.index, exclude).filter((m) => !isBacker(m));
  const places = here.filter((m) => m.kind === 'place');
  // One who acts in a clause beside is not where the others act; one who asks for the deed may be its other side.
  const above = askers(s, token);
  const isBeside = (m: ActorMention): boolean =>
    m.basis !== 'stated' || (s.tokens[m.head].deprel.startsWith('nsubj') && !above.includes(s.tokens[m.head].head));
  const near = places.length > 0 ? places : here.filter((m) => !isBeside(m));
  if (near.length > 0) return only(near, token, nameOf);
  // "Ruiz demanded that the embargo be lifted": who asks may be known from before.
  const asking = annotations.actors.filter(
    (m) =>
      m.sentence === s.index &&
      ACTING.has(m.kind) &&
      m.code !== null &&
      !exclude.includes(m.code) &&
      s.tokens[m.head].deprel.startsWith('nsubj') &&
      above.includes(s.tokens[m.head].head),
  );
  return only(asking, token, nameOf);
}

/** The host that earlier words give to the post of the same envoy or mission, if they give just one. */
function postedBefore(
  annotations: Annotations,
  s: Sentence,
  m: ActorMention,
  token: number,
  exclude: readonly string[],
  nameOf: (code: string) => string,
): Candidate[] {
  if ((m.kind !== 'envoy' && m.kind !== 'mission') || m.code === null || m.post?.host != null) return [];
  const earlier = annotations.actors.filter(
    (o) =>
      o.sentence < s.index &&
      o.kind === m.kind &&
      o.code === m.code &&
      (o.office === m.office || o.office === undefined || m.office === undefined) &&
      o.post?.host != null,
  );
  const hosts = new Set(earlier.map((o) => o.post?.host));
  const last = earlier.at(-1);
  const code = last?.post?.host ?? null;
  if (!last || code === null || hosts.size > 1 || exclude.includes(code)) return [];
  const party = {
    code,
    role: null,
    name: nameOf(code),
    span: m.span,
    basis: 'resolved',
    antecedent: last.span,
  } as const;
  return [{ token, mention: null, code, party }];
}

/** Verbs of those who lay a deed to another, mostly one done to themselves. */
const BLAMING: ReadonlySet<string> = new Set(['accuse', 'blame', 'suspect']);

/** The verbs that a predicate completes ("asked X to recall", "said it would recall", "accused X of bombing"). */
function askers(s: Sentence, token: number): number[] {
  const out: number[] = [];
  const completes = (at: number): boolean =>
    /^(xcomp|ccomp)$/.test(relation(s.tokens[at])) ||
    (s.tokens[at].xpos === 'VBG' && BLAMING.has(s.tokens[s.tokens[at].head]?.lemma ?? ''));
  for (let at = token; at >= 0 && completes(at); ) {
    at = s.tokens[at].head;
    out.push(at);
  }
  return out;
}

function statesIn(annotations: Annotations, sentence: number, exclude: readonly string[]): ActorMention[] {
  return annotations.actors.filter(
    (m) => m.sentence === sentence && STATES.has(m.kind) && m.code !== null && !exclude.includes(m.code),
  );
}

function only(mentions: readonly ActorMention[], token: number, nameOf: (code: string) => string): Candidate[] {
  const [m] = mentions;
  if (!m || mentions.some((o) => o.code !== m.code)) return [];
  return [
    {
      token,
      mention: m,
      code: m.code,
      party: { code: m.code, role: null, name: nameOf(m.code ?? ''), span: m.span, basis: 'implied' },
    },
  ];
}
