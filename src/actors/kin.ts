import { agentsOf, subjectsOf } from '../language/roles.ts';
import { relation } from '../language/tree.ts';
import { type Discourse, isBefore } from './discourse.ts';
import type { Draft } from './draft.ts';
import type { Settle } from './salience.ts';

/** How many sentences back another post in the same state is looked for. */
const REACH = 3;

/**
 * The envoy or mission before this one in the same host state: "Kyiv expelled the consul in Berehove" after "the
 * Hungarian consulate in Uzhhorod". Null where two senders have posts there.
 */
export function kinPost(discourse: Discourse, settle: Settle, d: Draft): Draft | null {
  const host = d.post?.host ?? null;
  if (host === null) return null;
  let found: Draft | null = null;
  let code: string | undefined;
  for (let s = d.sentence; s >= 0 && s > d.sentence - REACH; s--) {
    for (const x of discourse.inSentence(s).toReversed()) {
      if (x === d || (x.kind !== 'envoy' && x.kind !== 'mission') || !isBefore(x, d.sentence, d.from)) continue;
      const { codes, post } = settle(x);
      if (codes.length !== 1 || post?.host !== host) continue;
      if (code !== undefined && codes[0] !== code) return null;
      code = codes[0];
      found ??= x;
    }
  }
  return found;
}

/** What only the state does that an envoy is sent to. */
const SUMMONING = /^(summon|call|expel|convoke|invite|tell|hand|protest|rebuke|reprimand)$/;

/**
 * The host of the envoy whom a ministry deals with: "the French ambassador in Bamako was summoned by the foreign
 * ministry". Null for other organs and other verbs.
 */
export function ministryOfHost(
  discourse: Discourse,
  settle: Settle,
  d: Draft,
): { readonly code: string; readonly envoy: Draft } | null {
  if (d.organ !== 'foreign ministry' && d.organ !== 'ministry' && d.organ !== 'government') return null;
  const { sentence: s } = discourse.scene(d.sentence);
  const own = discourse.head(d);
  for (const x of discourse.inSentence(d.sentence)) {
    if (x.kind !== 'envoy') continue;
    const t = s.tokens[discourse.head(x)];
    const verb = s.tokens[t.head];
    if (!verb || !SUMMONING.test(verb.lemma.toLowerCase())) continue;
    const passive = t.deprel === 'nsubj:pass';
    if (!passive && !/^i?obj$/.test(relation(t))) continue;
    const acts = passive ? agentsOf(s, verb.index) : subjectsOf(s, verb.index);
    const host = settle(x).post?.host ?? null;
    const there = passive && relation(s.tokens[own]) === 'obl' && s.tokens[own].head === verb.index;
    // "was called to the foreign ministry", "was summoned to the ministry": there it is where the envoy serves.
    if (host !== null && (there || acts.includes(own))) return { code: host, envoy: x };
  }
  return null;
}
