/** When a deed took place that a length of time is counted from, or back to. */
import { dependents } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { type CivilDate, fromDayNumber, NEWS_DAYS, toDayNumber } from '../time/calendar.ts';
import { edtfOf, isoDate, precisionOf } from '../time/period.ts';
import { unitsFrom } from '../time/places/containing.ts';
import { timeOfPredicate } from '../time/predicate.ts';
import { exactLength } from '../time/relation.ts';
import { headOf } from '../time/tense.ts';
import type { TimeMention } from '../time/types.ts';
import type { Annotations } from './annotations.ts';
import type { MentionDate } from './types.ts';

/** How far behind "after" the deed may stand, in words. */
const REACH = 12;

/**
 * The date of a deed that is over, counted back from what the sentence tells beside it: "Minsk closed its post two days
 * after Latvia expelled the envoy", "condemned the expulsion three days earlier". What it is counted from is dated by its
 * own words, else as news is: up to some days before the report.
 *
 * @param dateAt the date that another predicate has by its own words.
 * @returns null where nothing is counted, or the report's day is needed and not known
 */
export function countedDate(
  s: Sentence,
  token: number,
  { times, report }: Pick<Annotations, 'times' | 'report'>,
  dateAt: (token: number) => MentionDate,
): MentionDate | null {
  for (const length of times) {
    const exact = exactLength(length);
    if (length.sentence !== s.index || length.type !== 'DURATION' || exact === null) continue;
    const main = countedFrom(s, token, length);
    if (main === null) continue;
    const base = dayOf(main < 0 ? null : dateAt(main).edtf);
    const published = dayOf(report.date.edtf);
    const days = base ?? published;
    if (days === null) continue;
    const [unit, by] = [exact.unit, -exact.count];
    const basis = base === null ? ('publication' as const) : ('expression' as const);
    if (unit === 'day' && base === null) {
      const [first, last] = [by - NEWS_DAYS, by].map((n) => isoDate(fromDayNumber(toDayNumber(days) + n)));
      return { edtf: `${first}/${last}`, precision: 'interval', basis, span: length.span, timex: length.timex };
    }
    const period = unitsFrom(days, unit, by);
    const edtf = period && edtfOf(period);
    if (period && edtf) return { edtf, precision: precisionOf(period), basis, span: length.span, timex: length.timex };
  }
  return null;
}

/** What a length is counted from to a deed: the predicate that tells it, -1 for the report itself; null for no deed of it. */
function countedFrom(s: Sentence, token: number, length: TimeMention): number | null {
  const after = s.tokens[length.to];
  if (length.relation === 'after' && after?.text.toLowerCase() === 'after') return afterwards(s, token, length);
  const last = s.tokens[length.to - 1]?.text.toLowerCase() ?? '';
  if (!/^(?:earlier|before|previously)$/.test(last) || !isTold(s, token)) return null;
  return timeOfPredicate(s, token, [length]) === length ? verbAbove(s, token) : null;
}

/** "two days after Latvia expelled …": the first deed behind the word, with no other verb before it. */
function afterwards(s: Sentence, token: number, length: TimeMention): number | null {
  if (token <= length.to || token > length.to + REACH) return null;
  if (s.tokens.slice(length.to + 1, token).some((t) => t.upos === 'VERB')) return null;
  // "two days after the flood Ghana expelled …" is counted from the flood.
  const opened = s.tokens[length.to].head;
  if (opened !== token && !(s.tokens[opened]?.head === token && s.tokens[opened].deprel.startsWith('nsubj')))
    return null;
  const above = s.tokens[headOf(s, length.from, length.to)]?.head ?? -1;
  if (above >= 0 && above !== token && s.tokens[above]?.upos === 'VERB') return above;
  return verbAbove(s, token);
}

/** A deed told in passing: named by a noun, or by a verb in the pluperfect or without tense. */
function isTold(s: Sentence, token: number): boolean {
  const { upos, deprel } = s.tokens[token];
  if (upos !== 'VERB') return true;
  return deprel === 'acl' || dependents(s, token, 'aux').some((a) => s.tokens[a].text.toLowerCase() === 'had');
}

function verbAbove(s: Sentence, token: number): number {
  for (let at = s.tokens[token].head; at >= 0; at = s.tokens[at].head) if (s.tokens[at].upos === 'VERB') return at;
  return -1;
}

function dayOf(edtf: string | null): CivilDate | null {
  const m = /^(\d{4})-(\d\d)-(\d\d)$/.exec(edtf ?? '');
  return m ? { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) } : null;
}
