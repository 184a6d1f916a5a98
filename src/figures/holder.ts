/** Who gives a figure: the speaker of the words around it, or the one who counts ("the ministry put the toll at 14"). */
import { isPassive } from '../language/clause.ts';
import { subjectsOf } from '../language/roles.ts';
import { ancestors, dependents, phraseSpan } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Report, Span } from '../report/types.ts';
import { attributionsAt } from '../speech/attribution.ts';
import type { Speech } from '../speech/types.ts';
import type { MentionAt } from './count.ts';
import type { FigureHolder } from './types.ts';
import { TOTALS } from './words/classes.ts';

/** Verbs by which somebody gives a number without saying a clause. */
const COUNTING = new Set(
  'put report count confirm record register document estimate cite tally list revise update log verify'.split(' '),
);

/** Verbs that do so only with a total as their object ("raised the toll to 14"). */
const STATING = new Set('raise lower give announce claim'.split(' '));

/** The holder of the figure at a token; null when the report itself gives it. */
export function holderOf(
  report: Report,
  s: Sentence,
  token: number,
  speech: Speech,
  mentionAt: MentionAt,
): FigureHolder | null {
  for (const a of attributionsAt(speech, s, token)) {
    if (a.source === null) continue;
    return { actor: a.speaker, text: textAt(report, a.source), span: a.source };
  }
  for (const at of ancestors(s, token)) {
    const t = s.tokens[at];
    if (t.upos !== 'VERB' || !counts(s, at) || isPassive(s, at)) continue;
    const subject = subjectsOf(s, at)[0];
    if (subject === undefined || subject > token || !isHolder(s, subject, mentionAt)) continue;
    const actor = mentionAt(subject);
    const span = actor?.span ?? phraseSpan(s, subject);
    return { actor, text: textAt(report, span), span };
  }
  return null;
}

function counts(s: Sentence, verb: number): boolean {
  const lemma = s.tokens[verb].lemma.toLowerCase();
  if (COUNTING.has(lemma)) return true;
  return STATING.has(lemma) && dependents(s, verb, 'obj').some((o) => TOTALS.has(s.tokens[o].lemma.toLowerCase()));
}

/** People and bodies give figures; tolls, deaths and storms do not. */
function isHolder(s: Sentence, subject: number, mentionAt: MentionAt): boolean {
  if (mentionAt(subject) !== null) return true;
  const { upos, lemma } = s.tokens[subject];
  if (upos === 'PROPN') return true;
  return upos === 'NOUN' && dependents(s, subject, 'nummod').length === 0 && SOURCES.has(lemma.toLowerCase());
}

const SOURCES = new Set(
  `ministry agency government police official authority hospital doctor report source service organisation organization
   group committee office department army military spokesman spokeswoman spokesperson minister governor mayor
   observatory centre center commission council court union network monitor charity body institute newspaper station
   broadcaster media medic rescuer coastguard operator company airline prosecutor survey study team registry bureau
   observer witness resident activist federation association administration command`.split(/\s+/),
);

function textAt(report: Report, span: Span): string {
  return (span.in === 'title' ? (report.title ?? '') : report.text).slice(span.start, span.end);
}
