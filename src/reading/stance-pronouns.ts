/** "Togo said; Ghana denied it": what a denial with a bare pronoun is of, with both sides. */
import type { Mention } from '../coding/types.ts';
import { isNegated } from '../language/clause.ts';
import { dependents } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { covers } from '../speech/span-index.ts';
import type { Attribution } from '../speech/types.ts';
import { type Holder, isNarrator, ofAttribution } from './holders.ts';
import { DENYING, REJECTING } from './position-words.ts';
import { polarityOpen, takers } from './stance-deeds.ts';
import { type Positions, printStance, type StanceDraft } from './stance-draft.ts';
import type { Topic } from './topics.ts';
import type { StanceNote } from './types.ts';

/** How many sentences before a denial what it denies may be said. */
const BACK = 2;

/** The denials of what somebody else is told to have said just before, and that saying, where `known` has it not. */
export function pronounDenials(p: Positions, known: readonly StanceNote[]): StanceNote[] {
  const { scene } = p;
  return scene.annotations.sentences.flatMap((s) =>
    s.tokens.flatMap(({ index }) => {
      if (!isBareDenial(s, index)) return [];
      return takers(p, s, index)
        .filter((h) => !isNarrator(h))
        .flatMap((holder) => {
          const told = toldBefore(p, s, index, holder);
          return told === null ? [] : bothSides(p, s, index, holder, told, known);
        });
    }),
  );
}

/** "denied it", "rejected this": not "denied it visas", nor what is only possible. */
function isBareDenial(s: Sentence, t: number): boolean {
  const { lemma, xpos } = s.tokens[t];
  if (!xpos.startsWith('VB') || !(DENYING.has(lemma) || REJECTING.has(lemma))) return false;
  const objects = dependents(s, t, 'obj', 'iobj', 'ccomp', 'xcomp');
  const [one] = objects;
  if (one === undefined || objects.length > 1 || one < t) return false;
  return /^(?:it|this|that)$/i.test(s.tokens[one].text) && !isNegated(s, t) && !polarityOpen(s, t);
}

interface Before {
  readonly by: Attribution;
  readonly m: Mention;
}

/** The last thing that another than the denier is told to have said before, with the deed told in it. */
function toldBefore(p: Positions, s: Sentence, t: number, denier: Holder): Before | null {
  const { scene } = p;
  const { sentences, speech } = scene.annotations;
  const last = speech.attributions.findLast((a) => {
    const of = sentences[a.sentence];
    if (!a.vouched || a.kind !== 'speech' || a.source === null || a.how === 'media') return false;
    if (of.span.in !== s.span.in || a.sentence > s.index || s.index - a.sentence > BACK) return false;
    return a.sentence < s.index || a.cue.start < s.tokens[t].start;
  });
  const speaker = last === undefined ? null : ofAttribution(scene, last);
  if (last === undefined || speaker === null || nameOf(speaker) === nameOf(denier)) return null;
  const done = scene.mentions.filter(
    (m) =>
      (m.status === 'happened' || m.status === 'ongoing') &&
      !m.kind.startsWith('statement.') &&
      last.content.some((c) => covers(c, m.trigger)),
  );
  const code = denier.party?.code ?? null;
  const m = done.find((x) => code !== null && x.source.some((side) => side.code === code)) ?? done[0];
  return m === undefined ? null : { by: last, m };
}

function nameOf(h: Holder): string | null {
  return h.party?.code ?? h.party?.name ?? h.name;
}

function bothSides(
  p: Positions,
  s: Sentence,
  t: number,
  holder: Holder,
  { by, m }: Before,
  known: readonly StanceNote[],
): StanceNote[] {
  const { scene } = p;
  const of = scene.sentenceAt(m.trigger);
  const at = of?.tokens.find((x) => x.start === m.trigger.start)?.index;
  if (of === null || at === undefined) return [];
  const own = known.find((n) => n.mention === m.id && (n.stance === 'asserts' || n.stance === 'blames'));
  const topic: Topic = { ...p.topics.at(of, at), mention: m.id };
  const base = {
    question: own?.question ?? ('occurrence' as const),
    topic,
    code: own?.code ?? m.source[0]?.code ?? null,
  };
  const denial: StanceDraft = { ...base, sentence: s, cue: t, holder, stance: 'denies', proposition: [t] };
  if (own !== undefined) return [printStance(scene, denial, topic)];
  const speaker = { ...ofAttribution(scene, by), token: -1 };
  const saying: StanceDraft = { ...base, sentence: of, cue: at, holder: speaker, stance: 'asserts', proposition: [at] };
  return [printStance(scene, saying, topic), printStance(scene, denial, topic)];
}
