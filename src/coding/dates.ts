/** When a fact took place, by its own words and the tree, or not at all. */
import { ancestors } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Status } from '../speech/types.ts';
import { timeOfPredicate } from '../time/predicate.ts';
import type { TimeMention } from '../time/types.ts';
import type { Annotations } from './annotations.ts';
import { countedDate } from './counted.ts';
import type { Scope } from './parties.ts';
import type { MentionDate } from './types.ts';

const UNDATED: MentionDate = { edtf: null, precision: 'none', basis: 'none', span: null, timex: null };

/** Words before a time that set a limit to what is ordered, and do not date the order ("to leave by Friday"). */
const LIMITS: ReadonlySet<string | undefined> = new Set(['until', 'by', 'within', 'before', 'to']);

/**
 * The date that modifies the predicate, or the clause that completes it ("told to leave the country Tuesday"). A limit
 * is no date, and what has happened is not dated after the report that tells of it.
 */
export function dateOf(scope: Scope, annotations: Annotations, status: Status): MentionDate {
  const clauses = [...scope.bound].flatMap(([name, tokens]) => (name === 'agent' ? [] : tokens));
  const done = status === 'happened' || status === 'ongoing';
  const { sentence, token } = scope.predicate;
  const own = dateAt(sentence, [token, ...clauses], annotations, done);
  if (own.timex !== null || !done) return own;
  const within = whenDate(sentence, token, annotations);
  return (
    within ?? countedDate(sentence, token, annotations, (other) => dateAt(sentence, [other], annotations, true)) ?? own
  );
}

/** "since 2017, when Mali expelled the envoy and Chad answered by …": the time that the clause behind it tells of. */
function whenDate(s: Sentence, token: number, { times }: Pick<Annotations, 'times'>): MentionDate | null {
  for (const time of times) {
    if (time.sentence !== s.index || time.type !== 'DATE' || time.edtf === null) continue;
    const next = s.tokens[time.to]?.text === ',' ? time.to + 1 : time.to;
    const when = s.tokens[next];
    if (when?.text.toLowerCase() !== 'when' || token <= next) continue;
    if (ancestors(s, token).includes(when.head)) return fromTime(time);
  }
  return null;
}

/**
 * The date that modifies the first of some tokens to have one.
 *
 * @param done whether it has happened, so that it cannot be dated after the report
 */
export function dateAt(
  s: Sentence,
  tokens: readonly number[],
  annotations: Pick<Annotations, 'times' | 'report'>,
  done: boolean,
): MentionDate {
  const times = annotations.times.filter((t) => t.sentence === s.index && (t.type === 'DATE' || t.type === 'TIME'));
  if (times.length === 0) return UNDATED;
  for (const token of tokens) {
    const time = timeOfPredicate(s, token, times);
    if (!time || time.timex.endsWith('_REF') || LIMITS.has(time.relation)) continue;
    if (!done || !isLater(time.edtf, annotations.report.date.edtf)) return fromTime(time);
  }
  return UNDATED;
}

function fromTime(t: TimeMention): MentionDate {
  return { edtf: t.edtf, precision: t.precision, basis: t.basis, span: t.span, timex: t.timex };
}

/** Whether an EDTF value begins after the day, month or year that another ends in; false where either is not known. */
function isLater(edtf: string | null, published: string | null): boolean {
  const begin = /^\d{4}(-\d\d(-\d\d)?)?/.exec(edtf ?? '')?.[0];
  const end = lastDay(published);
  return begin !== undefined && end !== null && begin > end.slice(0, begin.length);
}

/** The last day that an EDTF value can mean ("2017-22" → "2017-08-31"); null where it is open or has no year. */
function lastDay(edtf: string | null): string | null {
  const end = (edtf?.split('/').at(-1) ?? '').replace(/[~?%]/g, '');
  const decade = /^(\d{3})X$/.exec(end);
  if (decade) return `${decade[1]}9-12-31`;
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(end)) return null;
  if (end.length === 4) return `${end}-12-31`;
  if (end.length === 10) return end;
  const month = Number(end.slice(5));
  // Seasons are months 21 to 24: spring, summer, autumn, winter.
  const last = month > 20 ? ((month - 20) * 3 + 2) % 12 || 12 : month;
  const year = month === 24 ? Number(end.slice(0, 4)) + 1 : Number(end.slice(0, 4));
  return new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10);
}

const WEEK = 7;

/** A fact dated more than a week before the report, or by a longer stretch that is over, is told as background. */
export function isBackground(date: MentionDate, published: string | null): boolean {
  if (date.timex === null) return false;
  const [told, out] = [lastDay(date.edtf), lastDay(published)];
  if (told !== null && out !== null) return (Date.parse(out) - Date.parse(told)) / 86_400_000 > WEEK;
  // Without an anchor the words alone must say that it is past: a year or month that is over ("last year").
  return date.edtf === null && /^XXXX(-XX)?$/.test(date.timex);
}
