/** Why each row came out and every other predicate gave none, from the notes that coding took on its way. */
import type { Predicate } from '../../language/predicates.ts';
import { type Annotations, MentionIndex, sentenceText } from '../annotations.ts';
import type { Hit } from '../hits.ts';
import type { Attempt, SentenceTrace, Trace } from '../trace.ts';
import type { Mention } from '../types.ts';
import { type Fates, missesOf, missOf, winnerOf } from './misses.ts';
import { conditionOutcome, decidingWord, slotOutcomes, wordAt } from './outcomes.ts';
import { waysOf } from './parties.ts';
import type { Explanation, PredicateExplanation, RowExplanation, SentenceExplanation } from './types.ts';

/**
 * Explains the coding of a report.
 *
 * @param mentions what coding gave with the trace.
 */
export function explain(annotations: Annotations, mentions: readonly Mention[], trace: Trace): Explanation {
  const index = new MentionIndex(annotations);
  const rows = Map.groupBy(mentions, (m) => trace.hits.get(m.trigger));
  const rowsOf = (hit: Hit): readonly Mention[] => rows.get(hit) ?? [];
  return {
    sentences: trace.sentences.map((notes) =>
      sentence(annotations, notes, { losses: notes.losses, rowsOf, index }, mentions),
    ),
  };
}

function sentence(
  annotations: Annotations,
  notes: SentenceTrace,
  fates: Fates,
  mentions: readonly Mention[],
): SentenceExplanation {
  const s = notes.sentence;
  const cues = new Set(
    annotations.speech.attributions
      .filter((a) => a.kind === 'speech' && a.cue.in === s.span.in)
      .map((a) => a.cue.start),
  );
  const tried = Map.groupBy(notes.attempts, (a) => a.predicate);
  // Frames for "sit-in" and "be on alert" are tried on every "in" and "is"; unless one fits, there is nothing to explain.
  const inScope = [...tried].filter(
    ([p, attempts]) =>
      !/^(AUX|ADP|PART|DET|SCONJ)$/.test(s.tokens[p.token].upos) || attempts.some((a) => a.hit !== null),
  );
  return {
    span: s.span,
    text: sentenceText(annotations.report, s),
    withdrawn: notes.withdrawn,
    predicates: inScope.map(
      ([predicate, attempts]): PredicateExplanation => ({
        word: wordAt(s, predicate.token),
        form: predicate.form,
        passive: predicate.passive,
        arguments: [...predicate.slots].map(([slot, tokens]) => ({ slot, words: tokens.map((t) => wordAt(s, t)) })),
        rows: attempts.flatMap((a) => (a.hit === null ? [] : rowsOfHit(a, a.hit, fates, notes.attempts, mentions))),
        within: partOf(predicate, notes.attempts, fates),
        cue: cues.has(s.tokens[predicate.token].start),
        misses: missesOf(attempts, fates),
      }),
    ),
  };
}

/** The frame that told a row and passed a test on this word, inside its arguments. */
function partOf(predicate: Predicate, attempts: readonly Attempt[], fates: Fates): PredicateExplanation['within'] {
  const { token } = predicate;
  const hit = attempts.find(
    ({ hit: h, phrase }) =>
      h !== null &&
      h.predicate.token !== token &&
      h.rule.frame.inside !== 'beside' &&
      (h.covered.has(token) || phrase.includes(token)) &&
      fates.rowsOf(h).length > 0,
  )?.hit;
  return hit ? { rule: hit.rule.name, word: wordAt(hit.predicate.sentence, hit.predicate.token) } : null;
}

function rowsOfHit(
  attempt: Attempt,
  hit: Hit,
  fates: Fates,
  attempts: readonly Attempt[],
  mentions: readonly Mention[],
): RowExplanation[] {
  const s = hit.predicate.sentence;
  const read = attempt.reading?.status ?? null;
  const lost = new Set(fates.losses.filter((l) => winnerOf(l.hit, fates.losses) === hit).map((l) => l.hit));
  return fates.rowsOf(hit).map((mention) => ({
    mention,
    word: wordAt(s, hit.predicate.token),
    ...waysOf(mention, hit, attempt, mentions.slice(0, mentions.indexOf(mention))),
    paths: { source: attempt.rule.frame.source, target: attempt.rule.frame.target },
    tests: slotOutcomes(s, attempt.slots, fates.index),
    phrase: attempt.phrase.map((t) => wordAt(s, t)),
    conditions: attempt.conditions.map(conditionOutcome),
    status: { status: read, by: decidingWord(s, hit.by), fixed: hit.status === read ? null : hit.status },
    pointsAt: hit.pointsAt ? wordAt(hit.pointsAt.sentence, hit.pointsAt.token) : null,
    beat: attempts.filter((a) => a.hit !== null && lost.has(a.hit)).map((a) => missOf(a, fates)),
  }));
}
