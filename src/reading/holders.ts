/** Who takes a position: whoever does the verb, the speaker around it, or the report itself. */

import { textOf } from '../coding/annotations.ts';
import { chainAt, chainOf } from '../coding/chains.ts';
import type { HopRow, PartyRow } from '../coding/contract.ts';
import { predicateAt, slot } from '../language/predicates.ts';
import { dependents, phraseSpan, relation } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { attributionsAt } from '../speech/attribution.ts';
import { tokenSpan } from '../speech/spans.ts';
import type { Attribution } from '../speech/types.ts';
import { findQuotes } from './quotes.ts';
import type { Scene } from './scene.ts';
import type { QuoteNote } from './types.ts';

/** One who holds something, and the way by which it came into the report. */
export interface Holder {
  /** Null for one without a known actor, and for the report. */
  readonly party: PartyRow | null;
  readonly name: string | null;
  /** The holder first, the report last; the report alone where it speaks itself. */
  readonly hops: readonly HopRow[];
  /** The words for the holder in the sentence of the verb, -1 where they are not there. */
  readonly token: number;
  /** Whether it stands in somebody's quotation. */
  readonly quoted?: boolean;
}

/** What others bring ("footage showing") rather than think. */
const THINGS =
  /^(?:evidence|proof|footage|video|image|photo|photograph|report|statement|document|investigation|data|finding|review|analysis|recording|letter|post|it|that|this|which|what|there|claim|accusation|move|attack|announcement|incident)$/i;
/** The speaker's own words for himself and those whom he speaks for. */
export const OWN = /^(?:I|[Ww]e|[Mm]y|[Oo]ur|us)$/;
const NOBODY = /^(?:nobody|noone|none|one|everyone|everybody|anyone|who|people|many|some|few|most|all)$/i;

/** Those who do a verb or noun, coordinated ones each for itself; the speaker around it where nobody is named. */
export function holdersOf(scene: Scene, s: Sentence, verb: number): Holder[] {
  const agents = slot(predicateAt(s, verb), 'agent').filter((t) => t !== verb);
  const holders = agents.flatMap((t) => holderAt(scene, s, t, verb) ?? []);
  return holders.length > 0 ? holders : [around(scene, s, verb)];
}

/** The holder that a token names beside a verb; null for a thing, and for the speaker's own "we". */
export function holderAt(scene: Scene, s: Sentence, t: number, verb: number): Holder | null {
  const token = s.tokens[t];
  if (OWN.test(token.text) || dependents(s, t, 'det').some((c) => s.tokens[c].lemma === 'no')) return null;
  const m = scene.index.at(s, t);
  if (
    m === null &&
    (THINGS.test(token.lemma) || NOBODY.test(token.text) || token.upos === 'VERB' || token.upos === 'DET')
  )
    return null;
  const { report } = scene.annotations;
  const span = m === null || (m.code === null && m.person === undefined) ? phraseSpan(s, t) : m.span;
  const chain = chainAt(scene.annotations, s, verb);
  const named = m !== null && (m.code !== null || m.person !== undefined);
  const name = m?.person ?? (m?.kind === 'state' ? m.name : textOf(report, span));
  const own = { code: m?.code ?? null, name, how: 'said', cue: tokenSpan(s, verb), span, stated: true } as const;
  const rest = chain[0]?.name === name ? chain.slice(1) : chain;
  return {
    party: named ? scene.party(m) : null,
    name: named ? null : textOf(report, span),
    hops: [own, ...rest].map(scene.printer.hop),
    token: t,
  };
}

/** Whoever speaks the words at a token; the report where nobody does. A thing that speaks is passed over. */
export function around(scene: Scene, s: Sentence, token: number): Holder {
  const said = attributionsAt(scene.annotations.speech, s, token).filter((a) => a.how !== 'media');
  const by = said.find((a) => a.source !== null && !isThing(scene, a));
  if (by === undefined) {
    const quote = quoteAround(scene, s, token);
    if (quote !== undefined)
      return {
        party: quote.speaker,
        name: quote.speaker === null ? (quote.hops[0]?.name ?? null) : null,
        hops: quote.hops,
        token: -1,
        quoted: true,
      };
    // "The talks failed, the minister said, the Lima Post reports": what stands before the first cue is the speaker's.
    const after = scene.annotations.speech.attributions.find(
      (a) =>
        a.sentence === s.index &&
        a.vouched &&
        a.kind === 'speech' &&
        a.speaker !== null &&
        a.how !== 'media' &&
        (a.phrase ?? a.cue).start > s.tokens[token].start &&
        s.tokens.some((x) => x.start === a.cue.start && x.deprel === 'parataxis'),
    );
    if (after !== undefined) return ofAttribution(scene, after);
    const hops = chainAt(scene.annotations, s, token).map(scene.printer.hop);
    return { party: null, name: null, hops: hops.slice(-1), token: -1 };
  }
  return ofAttribution(scene, by, attributionsAt(scene.annotations.speech, s, token));
}

/** Whoever holds what a clause tells: its speaker, or whoever does the verb that it completes ("showed that"). */
export function clauseHolder(scene: Scene, s: Sentence, token: number): Holder {
  const speaker = around(scene, s, token);
  if (!isNarrator(speaker) || speaker.quoted) return speaker;
  const { head } = s.tokens[token];
  if (head < 0 || relation(s.tokens[token]) !== 'ccomp' || !s.tokens[head].xpos.startsWith('VB')) return speaker;
  // "released footage showing that it was": of things that show, whoever shows them.
  for (let at = head, steps = 0; at >= 0 && steps < 4; at = s.tokens[at].head, steps++) {
    if (!s.tokens[at].xpos.startsWith('VB')) continue;
    const holder = holdersOf(scene, s, at).find((h) => !isNarrator(h));
    if (holder !== undefined) return holder;
  }
  return speaker;
}

/** The speaker of an attribution; `all` are those around the same words, innermost first. */
export function ofAttribution(scene: Scene, by: Attribution, all: readonly Attribution[] = scene.outward(by)): Holder {
  const { report } = scene.annotations;
  const from = all.indexOf(by);
  const chain = from < 0 ? [by, ...all] : all.slice(from);
  const known = by.speaker !== null && (by.speaker.code !== null || by.speaker.person !== undefined);
  return {
    party: known && by.speaker !== null ? scene.party(by.speaker) : null,
    name: known || by.source === null ? null : textOf(report, by.source),
    hops: chainOf(report, chain).map(scene.printer.hop),
    token: -1,
  };
}

function isThing(scene: Scene, a: Attribution): boolean {
  if (a.speaker !== null && (a.speaker.code !== null || a.speaker.person !== undefined)) return false;
  const s = scene.annotations.sentences[a.sentence];
  return a.sourceToken >= 0 && THINGS.test(s.tokens[a.sourceToken].lemma);
}

/** Whether a holder is the report itself. */
export function isNarrator(h: Holder): boolean {
  return h.party === null && h.name === null;
}

const quotes = new WeakMap<Scene, readonly QuoteNote[]>();

/** The direct speech that a token stands in, told with its speaker where one is known. */
function quoteAround(scene: Scene, s: Sentence, token: number): QuoteNote | undefined {
  const found = quotes.get(scene) ?? findQuotes(scene);
  quotes.set(scene, found);
  const span = tokenSpan(s, token);
  const [from, to] = scene.printer.range(span);
  return found.find((q) => q.in === span.in && q.span[0] <= from && to <= q.span[1]);
}
