/** From annotations to mentions: every predicate is held against the frames of the codebook. */
import type { ActorMention } from '../actors/types.ts';
import { type Predicate, predicateAt, slot } from '../language/predicates.ts';
import { phraseOf } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { speakerAt } from '../speech/attribution.ts';
import { statusOf } from '../speech/status.ts';
import type { Status } from '../speech/types.ts';
import { type Annotations, MentionIndex, spanOf, textOf } from './annotations.ts';
import { chainAt } from './chains.ts';
import type { Codebook, Kind } from './codebook.ts';
import { contextOf } from './context.ts';
import { answerAll, dateOf, isBackground, shareDates } from './dates.ts';
import { figuresOf, levelOf, placeOf, reasonOf, type Scales, temporaryOf } from './details.ts';
import { type FrameIndex, framesFor, holds, indexFrames, matchFrame, type Rule } from './frames.ts';
import { mentionId } from './ids.ts';
import { keyOf, type Pair, pairsOf } from './pairs.ts';
import type { Candidate, Scope } from './parties.ts';
import { continueStory } from './story.ts';
import type { Mention } from './types.ts';

/** A match before its details are read. */
interface Hit {
  readonly rule: Rule;
  readonly predicate: Predicate;
  readonly scope: Scope;
  readonly status: Status;
  /** Tokens inside the arguments that the frame accounts for. */
  readonly covered: ReadonlySet<number>;
  readonly pairs: readonly Pair[];
}

export interface Coder {
  /** Codes one annotated report. Pure: the same annotations give the same mentions, in text order. */
  code(annotations: Annotations): Mention[];
}

/** Makes a coder for a codebook. `scales` are the travel-advice scales of the gazetteer. */
export function createCoder(codebook: Codebook, scales: Scales): Coder {
  const frames = indexFrames(codebook);
  return {
    code(annotations) {
      const index = new MentionIndex(annotations.actors);
      const found: Mention[] = [];
      for (const s of annotations.sentences) {
        if (isWithdrawn(annotations, s)) continue;
        const hits = settle(hitsIn(s, annotations, index, frames));
        for (const hit of hits) found.push(...mentionsOf(hit, annotations, codebook, scales));
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

function hitsIn(s: Sentence, annotations: Annotations, index: MentionIndex, frames: FrameIndex): Hit[] {
  const hits: Hit[] = [];
  for (const token of s.tokens) {
    const predicate = predicateAt(s, token.index);
    const rules = framesFor(frames, predicate);
    if (rules.length === 0) continue;
    const speaker = speakerAt(annotations.speech, s, token.index);
    for (const rule of rules) {
      const hit = tryRule(rule, predicate, speaker, annotations, index);
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
    speaker,
    context: (exclude) => contextOf(annotations, predicate.sentence, predicate.token, boundMentions, exclude),
  };
  if (!holds(scope, rule.frame.where)) return null;
  const reading = statusOf(predicate.sentence, predicate.token);
  if (reading.status === null) return null;
  if (rule.frame.reading !== null && rule.frame.reading !== reading.status) return null;
  const fixed = reading.status === 'happened' || reading.status === rule.frame.reading ? rule.frame.status : null;
  const status = fixed ?? reading.status;
  const pairs = pairsOf(scope, rule.frame);
  return pairs.length === 0 ? null : { rule, predicate, scope, status, covered: match.covered, pairs };
}

/**
 * Of several frames on the same words the weightier stays; one kind is told once a predicate. A predicate that a frame
 * reads as part of its own deed is not told again ("ordered Chad to close its embassy": one closing, by order).
 */
function settle(hits: readonly Hit[]): Hit[] {
  const won = hits.filter((hit, i) =>
    hits.every((other, j) => {
      if (i === j || other.predicate.token !== hit.predicate.token) return true;
      const a = strength(hit);
      const b = strength(other);
      return a > b || (a === b && (hit.rule.kind.kind !== other.rule.kind.kind || i < j));
    }),
  );
  const isPartOf = (hit: Hit, other: Hit): boolean =>
    other.covered.has(hit.predicate.token) && !hit.covered.has(other.predicate.token);
  return won.filter((hit) => !won.some((other) => isPartOf(hit, other)));
}

function strength(hit: Hit): number {
  const known = hit.pairs.some((p) => p.source?.code && p.target?.code) ? 0.5 : 0;
  return hit.rule.frame.weight * 10 + Object.keys(hit.rule.frame.slots).length + known;
}

function mentionsOf(hit: Hit, annotations: Annotations, codebook: Codebook, scales: Scales): Mention[] {
  const { predicate, rule, scope, status } = hit;
  const s = predicate.sentence;
  const trigger = spanOf(s, [predicate.token]);
  const date = dateOf(scope, annotations);
  return hit.pairs.map(({ source, target }) => ({
    report: annotations.report.id,
    id: mentionId(annotations.report.id, trigger, rule.kind.kind, keyOf(source), keyOf(target)),
    kind: rule.kind.kind,
    status,
    polarityBy: status === 'denied' ? (scope.speaker?.name ?? 'narrator') : null,
    source: source ? [source.party] : [],
    target: target ? [target.party] : [],
    date,
    place: placeOf(scope),
    attribution: chainAt(annotations, s, predicate.token),
    figures: figuresOf(scope, rule.kind, target?.token ?? -1),
    reason: reasonOf(scope),
    temporary: temporaryOf(scope, annotations.report),
    level: rule.kind.family === 'travel' ? levelOf(scope, source?.code ?? null, scales, annotations) : null,
    answers: null,
    background: isBackground(date, annotations.report.date.edtf),
    plover: ploverOf(rule.kind, status, codebook),
    cameo: { ...rule.kind.cameo, scheme: codebook.cameoScheme },
    goldstein: rule.kind.goldstein,
    span: proofOf(scope, target),
    trigger,
    sentence: s.span,
    rule: rule.name,
  }));
}

/** The predicate with the arguments that a frame tested and its own sentence's target, without the subject before it. */
function proofOf(scope: Scope, target: Candidate | null): Mention['span'] {
  const s = scope.predicate.sentence;
  const tokens = [scope.predicate.token];
  for (const [name, bound] of scope.bound) {
    if (!name.startsWith('agent') || scope.predicate.passive)
      for (const t of bound) tokens.push(...phraseTokens(scope, s, t));
  }
  const named = target?.party;
  if (
    named &&
    (named.basis === 'stated' || named.basis === 'resolved') &&
    within(named.span, s.span) &&
    named.span.start > s.tokens[scope.predicate.token].start
  ) {
    tokens.push(...s.tokens.filter((t) => within(t, named.span)).map((t) => t.index));
  }
  return spanOf(s, tokens);
}

function within(
  inner: { readonly start: number; readonly end: number },
  outer: { readonly start: number; readonly end: number },
): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The words of an argument: its mention, or its phrase; of a clause also what it governs. */
function phraseTokens(scope: Scope, s: Sentence, token: number): number[] {
  const m = scope.index.at(s, token);
  if (m && m.sentence === s.index) return [token, m.from, m.to - 1];
  const inner = predicateAt(s, token);
  if (inner.form === 'noun') return phraseOf(s, token);
  return [token, ...(inner.slots.get('patient') ?? []).filter((t) => t > token)];
}

/** PLOVER follows kind and status; the table stands in the codebook. */
function ploverOf(kind: Kind, status: Status, codebook: Codebook): Mention['plover'] {
  if (kind.plover.type === null) return kind.plover;
  const rule = codebook.plover.find((r) => r.status === status && (r.nature === undefined || r.nature === kind.nature));
  if (!rule) return kind.plover;
  return { type: rule.type, mode: null, ...(rule.why ? { why: rule.why } : {}) };
}

/** Where a sentence begins, title and text kept apart. */
function placeKey(span: Mention['sentence']): string {
  return `${span.in ?? ''}${span.start}`;
}

function unique(mentions: readonly Mention[]): Mention[] {
  const seen = new Set<string>();
  return mentions.filter((m) => {
    const key = `${m.sentence.start} ${m.kind} ${m.status} ${partyKey(m.source)} ${partyKey(m.target)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function partyKey(parties: Mention['source']): string {
  return parties.map((p) => `${p.code ?? p.name}/${p.office ?? ''}`).join(',');
}
