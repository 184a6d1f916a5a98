/** From annotations to mentions: every predicate is held against the frames of the codebook. */
import type { ActorMention } from '../actors/types.ts';
import { type Predicate, predicateAt, slot } from '../language/predicates.ts';
import { subtree } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { speakerAt } from '../speech/attribution.ts';
import { statusOf } from '../speech/status.ts';
import type { Status } from '../speech/types.ts';
import { type Annotations, MentionIndex, spanOf, textOf } from './annotations.ts';
import { chainAt } from './chains.ts';
import type { Codebook, Kind } from './codebook.ts';
import { contextOf } from './context.ts';
import { answerAll, dateOf, isBackground, shareDates } from './dates.ts';
import { placeOf, reasonOf, temporaryOf } from './details.ts';
import { figuresOf } from './figures.ts';
import { type FrameIndex, framesFor, holds, indexFrames, matchFrame, type Rule } from './frames.ts';
import { mentionId, partyKey, placeKey, unique } from './ids.ts';
import { levelOf, type Scales } from './levels.ts';
import { type Pair, pairsOf } from './pairs.ts';
import type { Scope } from './parties.ts';
import { proofOf } from './proof.ts';
import { continueStory } from './story.ts';
import type { Mention } from './types.ts';

/** A match before its details are read. */
interface Hit {
  readonly rule: Rule;
  readonly predicate: Predicate;
  readonly scope: Scope;
  readonly status: Status;
  /** The token that decided the status, -1 for none. */
  readonly by: number;
  /** Tokens inside the arguments that the frame accounts for. */
  readonly covered: ReadonlySet<number>;
  readonly pairs: readonly Pair[];
}

export interface Coder {
  /** Codes one annotated report. Pure: the same annotations give the same mentions, in text order. */
  code(annotations: Annotations): Mention[];
}

/** What a coder needs to know beside its codebook. */
export interface Knowledge {
  /** The gazetteer's scales of travel advice. */
  readonly scales: Scales;
  /** The usual name of a code; the code itself when it has none. */
  readonly nameOf: (code: string) => string;
}

/** Makes a coder for a codebook. */
export function createCoder(codebook: Codebook, knowledge: Knowledge): Coder {
  const frames = indexFrames(codebook);
  return {
    code(annotations) {
      const index = new MentionIndex(annotations.actors);
      const found: Mention[] = [];
      for (const s of annotations.sentences) {
        if (isWithdrawn(annotations, s)) continue;
        const hits = settle(hitsIn(s, annotations, index, frames, knowledge));
        for (const hit of hits) found.push(...mentionsOf(hit, annotations, codebook, knowledge.scales));
      }
      const order = new Map(annotations.sentences.map((s, i) => [placeKey(s.span), i]));
      const story = continueStory(unique(found), (m) => order.get(placeKey(m.sentence)) ?? 0);
      return answerAll(shareDates(story, annotations), annotations);
    },
  };
}

/** A correction quotes what the report no longer says; it must not come out as said. */
function isWithdrawn(annotations: Annotations, s: Sentence): boolean {
  if (annotations.report.parts[s.part]?.kind !== 'correction') return false;
  return /\b(earlier|previous|original|initial) version\b|\b(incorrectly|mistakenly|wrongly|misstated|misidentified)\b/i.test(
    textOf(annotations.report, s.span),
  );
}

function hitsIn(
  s: Sentence,
  annotations: Annotations,
  index: MentionIndex,
  frames: FrameIndex,
  knowledge: Knowledge,
): Hit[] {
  const hits: Hit[] = [];
  for (const token of s.tokens) {
    const predicate = predicateAt(s, token.index);
    const rules = framesFor(frames, predicate);
    if (rules.length === 0) continue;
    const speaker = speakerAt(annotations.speech, s, token.index);
    for (const rule of rules) {
      const hit = tryRule(rule, predicate, speaker, annotations, index, knowledge);
      if (hit) hits.push(hit);
    }
  }
  return hits;
}

function tryRule(
  rule: Rule,
  predicate: Predicate,
  speaker: ActorMention | null,
  annotations: Annotations,
  index: MentionIndex,
  knowledge: Knowledge,
): Hit | null {
  const match = matchFrame(predicate, rule.frame, index);
  if ('failed' in match) return null;
  const places = ['in', 'at', 'to'].flatMap((name) => slot(predicate, name));
  const boundMentions = [...match.bound.values(), places].flat().flatMap((t) => index.at(predicate.sentence, t) ?? []);
  const scope: Scope = {
    predicate,
    bound: match.bound,
    covered: match.covered,
    index,
    within: rule.frame.within,
    speaker,
    nameOf: knowledge.nameOf,
    context: (exclude) =>
      contextOf(annotations, predicate.sentence, predicate.token, boundMentions, exclude, knowledge.nameOf),
  };
  if (!holds(scope, rule.frame.where)) return null;
  const reading = statusOf(predicate.sentence, predicate.token);
  if (reading.status === null) return null;
  if (rule.frame.reading !== null && rule.frame.reading !== reading.status) return null;
  const fixed = reading.status === 'happened' || reading.status === rule.frame.reading ? rule.frame.status : null;
  const status = fixed ?? reading.status;
  const pairs = pairsOf(scope, rule.frame);
  return pairs.length === 0 ? null : { rule, predicate, scope, status, by: reading.by, covered: match.covered, pairs };
}

/**
 * Of several frames on the same words the weightier stays; one kind is told once a predicate. A predicate that a frame
 * reads as part of its own deed is not told again ("ordered Chad to close its embassy": one closing, by order).
 */
function settle(hits: readonly Hit[]): Hit[] {
  const won = hits.filter((hit, i) =>
    hits.every((other, j) => {
      if (i === j || other.predicate.token !== hit.predicate.token || isRefusal(hit) !== isRefusal(other)) return true;
      const a = strength(hit);
      const b = strength(other);
      return a > b || (a === b && (hit.rule.kind.kind !== other.rule.kind.kind || i < j));
    }),
  );
  const isPartOf = (hit: Hit, other: Hit): boolean =>
    other.rule.frame.inside === 'part' &&
    other.covered.has(hit.predicate.token) &&
    !hit.covered.has(other.predicate.token);
  return won.filter((hit) => !won.some((other) => isPartOf(hit, other)) && !givesWay(hit, won));
}

/** "will not lift the ban": a refusal that happened, told beside the deed that does not come about. */
function isRefusal(hit: Hit): boolean {
  const { frame, kind } = hit.rule;
  return frame.reading === 'denied' && hit.status === 'happened' && kind.plover.type === 'REJECT';
}

/**
 * "agreed to release them": the release is told, with its status, and the agreement is not told beside it; nor is one
 * that another asks for or refuses.
 */
function givesWay(hit: Hit, others: readonly Hit[]): boolean {
  if (hit.rule.frame.inside !== 'instead') return false;
  const { sentence, token } = hit.predicate;
  const inside = new Set(
    sentence.children[token].filter((c) => isArgument(sentence, c)).flatMap((c) => subtree(sentence, c)),
  );
  return others.some((o) => inside.has(o.predicate.token) || (o.predicate.token !== token && o.covered.has(token)));
}

/** Whether a token hangs on its head as an argument or an infinitive, and is no clause or conjunct beside it. */
function isArgument(s: Sentence, token: number): boolean {
  if (s.tokens[token].deprel.startsWith('advcl')) return s.tokens[token].xpos === 'VB';
  return !/^(conj|parataxis|nsubj)/.test(s.tokens[token].deprel);
}

function strength(hit: Hit): number {
  const known = hit.pairs.some((p) => p.source?.code && p.target?.code) ? 0.5 : 0;
  return hit.rule.frame.weight * 10 + Object.keys(hit.rule.frame.slots).length + known;
}

function mentionsOf(hit: Hit, annotations: Annotations, codebook: Codebook, scales: Scales): Mention[] {
  const { predicate, rule, scope, status } = hit;
  const s = predicate.sentence;
  const trigger = spanOf(s, [predicate.token]);
  const date = dateOf(scope, annotations, status);
  return hit.pairs.map(({ source, target }) => ({
    report: annotations.report.id,
    id: mentionId(annotations.report.id, trigger, rule.kind.kind, partyKey(source?.party), partyKey(target?.party)),
    kind: rule.kind.kind,
    status,
    polarityBy: status === 'denied' ? denierOf(scope, hit.by) : null,
    source: source ? [source.party] : [],
    target: target ? [target.party] : [],
    date,
    place: placeOf(scope),
    attribution: chainAt(annotations, s, predicate.token),
    figures: figuresOf(scope, rule.kind, target?.token ?? -1, annotations.figures),
    reason: reasonOf(scope, annotations.times),
    temporary: temporaryOf(scope, annotations.report),
    level: rule.kind.family === 'travel' ? levelOf(scope, source?.code ?? null, scales, annotations) : null,
    answers: null,
    background: isBackground(date, annotations.report.date.edtf),
    ...codesOf(rule.kind, status, codebook),
    span: proofOf(scope, rule.frame, target),
    trigger,
    sentence: s.span,
    rule: rule.name,
  }));
}

/** PLOVER, CAMEO and the score follow kind and status; the table stands in the codebook. */
function codesOf(kind: Kind, status: Status, codebook: Codebook): Pick<Mention, 'plover' | 'cameo' | 'goldstein'> {
  const scheme = codebook.cameoScheme;
  const rule = codebook.byStatus.find(
    (r) => r.status === status && (r.nature === undefined || r.nature === kind.nature),
  );
  if (!rule) return { plover: kind.plover, cameo: { ...kind.cameo, scheme }, goldstein: kind.goldstein };
  const why = rule.why ? { why: rule.why } : {};
  return {
    plover: kind.plover.type === null ? kind.plover : { type: rule.type, mode: null, ...why },
    cameo:
      kind.cameo.code === null
        ? { ...kind.cameo, scheme }
        : { code: rule.cameo, scheme, ...(rule.cameo === null ? { why: rule.why ?? 'no code' } : {}) },
    goldstein: kind.goldstein === null ? null : rule.goldstein,
  };
}

/** Who denies: the one whose verb makes it a denial ("Chile refused to"), else who speaks, else the narrator. */
function denierOf(scope: Scope, by: number): string {
  const s = scope.predicate.sentence;
  const governor =
    by >= 0 && s.tokens[by].head !== scope.predicate.token && by !== scope.predicate.token ? predicateAt(s, by) : null;
  const subject = governor
    ? slot(governor, 'agent')
        .map((t) => scope.index.at(s, t))
        .find((m) => m)
    : null;
  return subject?.name ?? scope.speaker?.name ?? 'narrator';
}
