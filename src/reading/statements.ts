/** The ledger of statements: who said what to whom, when, through what. */
import { textOf } from '../coding/annotations.ts';
import { dateAt } from '../coding/dates.ts';
import { covers, SpanIndex } from '../speech/span-index.ts';
import type { Attribution } from '../speech/types.ts';
import { cueToken, hearerOf, throughOf } from './medium.ts';
import type { Scene } from './scene.ts';
import type { StatementNote } from './types.ts';

/** All that somebody is reported to have said or asked, in text order. What outlets report is no statement of theirs. */
export function findStatements(scene: Scene): StatementNote[] {
  const { report, speech } = scene.annotations;
  const told = new SpanIndex<string>();
  for (const m of scene.mentions) told.add(m.trigger, m.id);
  const quoting = new Set(speech.quotations.filter((q) => !q.scare).map((q) => q.attribution));
  const notes: StatementNote[] = [];
  for (const [i, a] of speech.attributions.entries()) {
    if (!isStatement(a)) continue;
    const s = scene.annotations.sentences[a.sentence];
    const cue = cueToken(s, a);
    const through = throughOf(s, a);
    const hearer = hearerOf(scene, s, a, through);
    const first = a.content.toSorted((x, y) => x.start - y.start)[0];
    const start =
      first.in === a.cue.in ? Math.min(first.start, a.phrase?.start ?? a.cue.start, a.cue.start) : first.start;
    const last = Math.max(...a.content.map((c) => c.end), a.cue.end, a.phrase?.end ?? 0);
    notes.push({
      ...scene.printer.proof({ ...a.cue, start, end: last }),
      speaker: a.speaker ? scene.party(a.speaker) : null,
      name: a.speaker === null && a.source !== null ? textOf(report, a.source) : null,
      cue: scene.printer.proof(a.cue),
      content: a.content.map(scene.printer.proof),
      direct: quoting.has(i),
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

/** Whether an attribution is somebody's words: vouched, said or asked, by one who is no mere bearer of news. */
function isStatement(a: Attribution): boolean {
  return a.vouched && (a.kind === 'speech' || a.kind === 'question') && a.source !== null && a.how !== 'media';
}
