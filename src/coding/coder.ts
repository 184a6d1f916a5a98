/** From annotations to mentions: every predicate is held against the frames of the codebook. */
import type { Locate } from '../actors/coordinates.ts';
import { predicateAt, slot } from '../language/predicates.ts';
import type { Sentence } from '../language/types.ts';
import { type Annotations, MentionIndex, spanOf, textOf } from './annotations.ts';
import { answerAll, isAnswer, shareDates } from './answers.ts';
import { chainAt } from './chains.ts';
import type { Codebook } from './codebook.ts';
import { codesOf } from './codes.ts';
import { dateOf, isBackground } from './dates.ts';
import { placeOf, reasonOf, temporaryOf } from './details.ts';
import { echoes, withGapped } from './echo.ts';
import { explain } from './explain/explain.ts';
import type { Explanation } from './explain/types.ts';
import { figuresOf } from './figures.ts';
import { type Hit, hitsIn } from './hits.ts';
import { mentionId, partyKey, placeKey } from './ids.ts';
import { levelOf, type Scales } from './levels.ts';
import type { Scope } from './parties.ts';
import { proofOf } from './proof.ts';
import { type Second, secondHits } from './second.ts';
import { isWanting, settle } from './settle.ts';
import { continueStory } from './story.ts';
import { themeOf } from './theme.ts';
import { noteHit, openSentence, type Trace } from './trace.ts';
import { type FrameIndex, indexFrames } from './triggers.ts';
import type { Mention } from './types.ts';
import { undone, withUndone } from './undone.ts';

export interface Coder {
  /**
   * Codes one annotated report. Pure: the same annotations give the same mentions, in text order.
   *
   * @param second lets a second reader decide where no frame does.
   */
  code(annotations: Annotations, second?: Second): Mention[];
  /** Codes the same way and tells, for each row, how it was made, and for each predicate without a row, why. */
  explain(annotations: Annotations): Explanation;
}

/** How many sentences back lies what an answer answers. */
const ANSWERED = 3;

/** What a coder needs to know beside its codebook. */
export interface Knowledge {
  /** The gazetteer's scales of travel advice. */
  readonly scales: Scales;
  /** The usual name of a code; the code itself when it has none. */
  readonly nameOf: (code: string) => string;
  /** Where places lie. */
  readonly locate: Locate;
}

/** Makes a coder for a codebook. */
export function createCoder(codebook: Codebook, knowledge: Knowledge): Coder {
  const means: Means = {
    codebook,
    frames: indexFrames(codebook),
    mutual: new Set(codebook.kinds.flatMap((k) => (k.mutual ? [k.kind] : []))),
    knowledge,
  };
  return {
    code(annotations, second) {
      return codeReport(annotations, means, { second });
    },
    explain(annotations) {
      const trace: Trace = { sentences: [], hits: new Map() };
      return explain(annotations, codeReport(annotations, means, { trace }), trace);
    },
  };
}

/** What all reports are coded with. */
interface Means {
  readonly codebook: Codebook;
  readonly frames: FrameIndex;
  /** Kinds that take two. */
  readonly mutual: ReadonlySet<string>;
  readonly knowledge: Knowledge;
}

/** Codes a report; a trace takes notes on the way, a second reader decides where no frame does. */
function codeReport(
  annotations: Annotations,
  { codebook, frames, mutual, knowledge }: Means,
  { trace, second }: { readonly trace?: Trace; readonly second?: Second | undefined },
): Mention[] {
  const index = new MentionIndex(annotations);
  const found: Mention[] = [];
  const wanting = new Set<string>();
  let before: readonly Hit[] = [];
  const told: Hit[] = [];
  for (const s of annotations.sentences) {
    const withdrawn = isWithdrawn(annotations, s);
    const notes = trace && openSentence(trace, s, withdrawn);
    if (withdrawn) continue;
    const fitting = hitsIn(s, annotations, index, frames, knowledge.nameOf, notes?.attempts);
    const own = withUndone(s, settle(fitting, notes?.losses).map(withGapped));
    while (told.length > 0 && s.index - told[0].predicate.sentence.index > ANSWERED) told.shift();
    const pointing = [...echoes(s, own, before, told), ...undone(s, before)];
    if (notes) for (const hit of pointing) noteHit(notes.attempts, hit);
    const hits = [...own, ...pointing];
    before = hits;
    told.push(...hits);
    if (second) hits.push(...secondHits(s, annotations, index, hits, second, knowledge.nameOf));
    for (const hit of hits) {
      const mentions = mentionsOf(hit, annotations, codebook, knowledge);
      if (isWanting(hit)) for (const m of mentions) wanting.add(m.id);
      trace?.hits.set(mentions[0].trigger, hit);
      found.push(...mentions);
    }
  }
  const places = new Map(annotations.sentences.map((s) => [placeKey(s.span), s]));
  const rows = continueStory(found, {
    sentenceOf: (m) => places.get(placeKey(m.sentence))?.index ?? 0,
    theme: themeOf(annotations, knowledge.nameOf),
    mutual,
    wanting,
    isAnswer: (m) => isAnswer(m, places),
  });
  return answerAll(shareDates(rows, places), places, annotations.report.date.edtf);
}

/** A correction quotes what the report no longer says; it must not come out as said. */
function isWithdrawn(annotations: Annotations, s: Sentence): boolean {
  if (annotations.report.parts[s.part]?.kind !== 'correction') return false;
  return /\b(earlier|previous|original|initial) version\b|\b(incorrectly|mistakenly|wrongly|misstated|misidentified)\b/i.test(
    textOf(annotations.report, s.span),
  );
}

function mentionsOf(hit: Hit, annotations: Annotations, codebook: Codebook, knowledge: Knowledge): Mention[] {
  const { predicate, rule, scope, status } = hit;
  const s = predicate.sentence;
  const trigger = spanOf(s, [predicate.token]);
  const date = dateOf(scope, annotations, status);
  const place = placeOf(scope);
  return hit.pairs.map(({ source, target }) => ({
    report: annotations.report.id,
    id: mentionId(annotations.report.id, trigger, rule.kind.kind, partyKey(source?.party), partyKey(target?.party)),
    kind: rule.kind.kind,
    status,
    polarityBy: status === 'denied' ? denierOf(scope, hit.by) : null,
    source: source ? [source.party] : [],
    target: target ? [target.party] : [],
    date,
    place: place === null ? null : { ...place, at: knowledge.locate(place.name, place.code) },
    attribution: chainAt(annotations, s, predicate.token),
    figures: figuresOf(scope, rule.kind, target?.token ?? -1, annotations.figures),
    reason: reasonOf(scope, annotations.times),
    temporary: temporaryOf(scope, annotations.report),
    level: rule.kind.family === 'travel' ? levelOf(scope, source?.code ?? null, knowledge.scales, annotations) : null,
    answers: null,
    background: isBackground(date, annotations.report.date.edtf),
    ...codesOf(rule.kind, status, codebook),
    span: proofOf(scope, rule.frame, target),
    trigger,
    sentence: s.span,
    rule: rule.name,
    p: hit.p ?? null,
  }));
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
