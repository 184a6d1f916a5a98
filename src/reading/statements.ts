/** The ledger of statements: who said what to whom, when, through what. */

import type { ActorMention } from '../actors/types.ts';
import { textOf } from '../coding/annotations.ts';
import { dateAt } from '../coding/dates.ts';
import { isNegated } from '../language/clause.ts';
import { dependents } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { isCorrection } from '../report/notes.ts';
import type { Span } from '../report/types.ts';
import { covers, SpanIndex } from '../speech/span-index.ts';
import { stretch } from '../speech/spans.ts';
import type { Attribution } from '../speech/types.ts';
import { cueToken, hearerOf, keepsNameBack, throughOf } from './medium.ts';
import { REFUSING } from './position-words.ts';
import type { Scene } from './scene.ts';
import { trailingCredits } from './trailing.ts';
import type { StatementNote } from './types.ts';

/** All that somebody is reported to have said or asked, in text order. What outlets report is no statement of theirs. */
export function findStatements(scene: Scene): StatementNote[] {
  const { report, speech } = scene.annotations;
  const told = new SpanIndex<string>();
  for (const m of scene.mentions) told.add(m.trigger, m.id);
  const quoting = new Set(speech.quotations.filter((q) => !q.scare).map((q) => q.attribution));
  const credits = new Map(trailingCredits(scene).map((t) => [t.sentence, t.span]));
  const notes: StatementNote[] = [];
  for (const [i, attribution] of speech.attributions.entries()) {
    const s = scene.annotations.sentences[attribution.sentence];
    if (!isStatement(attribution) || report.parts[s.part].kind === 'correction' || isCorrection(textOf(report, s.span)))
      continue;
    if (keepsNameBack(report, attribution)) continue;
    const a = withoutCredit(s, attribution, credits.get(s.index));
    const cue = cueToken(s, a);
    const through = throughOf(scene, s, a);
    const hearer = hearerOf(scene, s, a, through);
    const first = a.content.toSorted((x, y) => x.start - y.start)[0];
    const start =
      first.in === a.cue.in ? Math.min(first.start, a.phrase?.start ?? a.cue.start, a.cue.start) : first.start;
    const last = Math.max(...a.content.map((c) => c.end), a.cue.end, a.phrase?.end ?? 0);
    notes.push({
      ...scene.printer.proof({ ...a.cue, start, end: last }),
      speaker: a.speaker ? scene.party(a.speaker) : null,
      name: isNameless(a.speaker) && a.source !== null ? textOf(report, a.source) : null,
      cue: scene.printer.proof(wholeCue(s, cue) ?? a.cue),
      ...(isDenial(s, cue) ? { denies: true as const } : {}),
      content: a.content.map(scene.printer.proof),
      direct: quoting.has(i) || a.content.some((c) => /^[“„«"]/.test(textOf(report, c))),
      medium: through?.medium ?? null,
      to: hearer ? scene.party(hearer) : null,
      hops: scene.hops(scene.outward(a)),
      date: scene.printer.date(dateAt(s, cue < 0 ? [] : [cue], scene.annotations, true)),
      about: [
        ...new Set(
          a.content.flatMap((c) =>
            told
              .meeting(c)
              .filter((t) => covers(c, t.span))
              .map((t) => t.value),
          ),
        ),
      ],
    });
  }
  return notes;
}

/** Whether a cue says that what follows is not so; "did not deny" says neither. */
function isDenial(s: Sentence, cue: number): boolean {
  return cue >= 0 && REFUSING.has(s.tokens[cue].lemma.toLowerCase()) && !isNegated(s, cue);
}

/** A negated cue with its auxiliary ("did not deny"); null for others. */
function wholeCue(s: Sentence, cue: number): Span | null {
  if (cue < 0 || !isNegated(s, cue)) return null;
  const from = Math.min(cue, ...dependents(s, cue, 'aux').filter((c) => c < cue && cue - c <= 3));
  return from === cue ? null : stretch(s, from, cue);
}

/** Whether no actor is known for the words of a speaker. */
function isNameless(m: ActorMention | null): boolean {
  return m === null || (m.code === null && m.codes === undefined && m.person === undefined);
}

/** "Talks are off, the minister said, the Lima Post reports": what follows the cue credits an outlet and was not said. */
function withoutCredit(s: Sentence, a: Attribution, credit: Span | undefined): Attribution {
  if (credit === undefined || !a.content.some((c) => covers(credit, c))) return a;
  const content = a.content.filter((c) => !covers(credit, c));
  const start = a.phrase?.start ?? a.cue.start;
  const before = s.tokens.filter((t) => t.end <= Math.min(start, a.cue.start));
  if (content.length > 0 || before.length === 0) return content.length > 0 ? { ...a, content } : a;
  return { ...a, content: [stretch(s, 0, before.length - 1)] };
}

/** Whether an attribution is somebody's words: vouched, said or asked, by one who is no mere bearer of news. */
function isStatement(a: Attribution): boolean {
  return a.vouched && (a.kind === 'speech' || a.kind === 'question') && a.source !== null && a.how !== 'media';
}
