import { subjectsOf } from '../language/roles.ts';
import type { Discourse } from './discourse.ts';
import type { Draft, Settled } from './draft.ts';
import { hostOf, whereaboutsOf } from './hosts.ts';
import type { Settle } from './salience.ts';

/** What finding a post asks for. */
interface Around {
  readonly discourse: Discourse;
  readonly isState: (code: string) => boolean;
}

/** Fills in the host of an envoy and the whereabouts of nationals as the clause around them gives them. */
export function placed({ discourse, isState }: Around, settle: Settle, d: Draft, own: Settled): Settled {
  if (own.codes.length === 0)
    return d.kind === 'envoy' || d.kind === 'mission' ? sentBy({ discourse, isState }, settle, d, own) : own;
  if (d.kind === 'envoy' && !own.post?.host && own.post?.type !== 'consulate') {
    const host = hostOf(discourse, settle, d, own.codes, isState);
    if (host !== null)
      return { ...own, post: { type: own.post?.type ?? 'mission', city: own.post?.city ?? null, host } };
  }
  if ((d.kind === 'envoy' || d.kind === 'mission') && own.post && !own.post.host && !own.post.city) {
    const host = whereaboutsOf(discourse, settle, d, own.codes, isState);
    if (host !== null) return { ...own, post: { ...own.post, host } };
  }
  if (d.kind === 'nationals' && d.at === null) {
    d.at = whereaboutsOf(discourse, settle, d, own.codes, isState);
  }
  return own;
}

/** "Ghana named a new high commissioner to Nigeria": whoever appoints an envoy sends him. */
function sentBy({ discourse, isState }: Around, settle: Settle, d: Draft, own: Settled): Settled {
  const { sentence: s } = discourse.scene(d.sentence);
  const t = s.tokens[discourse.head(d)];
  const verb = s.tokens[t.head];
  const verbs = d.kind === 'envoy' ? SENDING : OPENING;
  if (!verb || !verbs.has(verb.lemma.toLowerCase()) || !/^(obj|obl|xcomp|nmod)/.test(t.deprel)) return own;
  for (const h of subjectsOf(s, verb.index)) {
    const x = discourse.at(d.sentence, h);
    const codes = x ? settle(x).codes : [];
    if (x && codes.length === 1 && isState(codes[0]) && codes[0] !== own.post?.host)
      return { ...own, codes, basis: 'resolved', antecedent: x };
  }
  return own;
}

const SENDING = new Set('name appoint nominate send dispatch post assign recall withdraw'.split(' '));

/** What is done to a post of one's own. */
const OPENING = new Set('open reopen establish inaugurate maintain keep run operate have build set'.split(' '));
