/** When a fact took place: by the tree, by the story around it, or not at all. */
import { caseOf } from '../language/clause.ts';
import { dependents } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Status } from '../speech/types.ts';
import { timeOfPredicate } from '../time/predicate.ts';
import type { TimeMention } from '../time/types.ts';
import { type Annotations, spanOf } from './annotations.ts';
import { placeKey } from './ids.ts';
import type { Scope } from './parties.ts';
import type { Mention, MentionDate } from './types.ts';

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
  return dateAt(scope.predicate.sentence, [scope.predicate.token, ...clauses], annotations, done);
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

/**
 * Lends dates inside one report: an undated telling of a fact takes the date of a dated telling of the same fact, and
 * "hours after X" puts X on the day of what it precedes.
 */
export function shareDates(mentions: readonly Mention[], annotations: Annotations): Mention[] {
  const lend = (m: Mention, from: Mention): Mention => ({
    ...m,
    date: { ...from.date, basis: 'narrative', precision: from.date.precision },
  });
  const once = mentions.map((m) => {
    if (isDated(m)) return m;
    const twin = mentions.find((o) => o !== m && isDated(o) && !o.background && sameFact(m, o));
    return twin ? lend(m, twin) : m;
  });
  const twice = once.map((m) => {
    if (isDated(m)) return m;
    const later = once.find(
      (o) =>
        o !== m &&
        o.date.precision === 'day' &&
        placeKey(o.sentence) === placeKey(m.sentence) &&
        hoursBefore(m, o, annotations),
    );
    return later ? lend(m, later) : m;
  });
  return twice.map((m) => {
    if (isDated(m)) return m;
    const twin = twice.find((o) => o !== m && isDated(o) && !o.background && sameFact(m, o));
    return twin ? lend(m, twin) : m;
  });
}

function isDated(m: Mention): boolean {
  return m.date.timex !== null || m.date.edtf !== null;
}

function sameFact(a: Mention, b: Mention): boolean {
  const key = (m: Mention): string =>
    [m.kind, m.status, m.source[0]?.code, m.target[0]?.code, m.target[0]?.office ?? m.source[0]?.office].join(' ');
  return a.source[0]?.code != null && a.target[0]?.code != null && key(a) === key(b);
}

/** Whether the clause of `before` is introduced by "hours after" (or "minutes after") under the predicate of `main`. */
function hoursBefore(before: Mention, main: Mention, annotations: Annotations): boolean {
  const s = annotations.sentences.find(
    (x) => x.span.start === before.sentence.start && x.span.in === before.sentence.in,
  );
  if (!s) return false;
  const token = s.tokens.findIndex((t) => t.start === before.trigger.start);
  const other = s.tokens.findIndex((t) => t.start === main.trigger.start);
  if (token < 0 || s.tokens[token].head !== other) return false;
  const after = dependents(s, token, 'mark', 'case').some((c) => s.tokens[c].text.toLowerCase() === 'after');
  if (!after) return false;
  return s.tokens.slice(Math.min(token, other), Math.max(token, other)).some((t) => /^(hour|minute)$/.test(t.lemma));
}

const ANSWER_NOUNS = new Set(['response', 'retaliation', 'reply', 'reprisal', 'answer', 'reciprocity']);
const ANSWER_WORDS = new Set(['reciprocally', 'tit-for-tat', 'reciprocal', 'retaliatory', 'retaliate']);

/** Links a counter-measure to the latest earlier fact with the parties changed over, by the phrase that says so. */
export function answerAll(mentions: readonly Mention[], annotations: Annotations): Mention[] {
  return mentions.map((m, i) => {
    const s = annotations.sentences.find((x) => x.span.start === m.sentence.start && x.span.in === m.sentence.in);
    const token = s?.tokens.findIndex((t) => t.start === m.trigger.start) ?? -1;
    const phrase = s && token >= 0 ? answerPhrase(s, token) : null;
    if (!s || phrase === null) return m;
    const earlier = mentions
      .slice(0, i)
      .findLast(
        (o) =>
          o.source[0]?.code != null &&
          o.source[0].code === m.target[0]?.code &&
          o.target[0]?.code === m.source[0]?.code,
      );
    if (!earlier) return m;
    const span = spanOf(s, phrase);
    return {
      ...m,
      answers: { id: earlier.id, span },
      date: between(m.date, earlier.date, annotations.report.date.edtf),
    };
  });
}

function answerPhrase(s: Sentence, token: number): number[] | null {
  for (let at = token, steps = 0; at >= 0 && steps < 3; at = s.tokens[at].head, steps++) {
    for (const c of dependents(s, at, 'obl', 'advmod', 'amod', 'advcl', 'nmod')) {
      const t = s.tokens[c];
      if (ANSWER_NOUNS.has(t.lemma) && caseOf(s, c) === 'in') return [...dependents(s, c, 'case'), c];
      if (ANSWER_WORDS.has(t.lemma) || ANSWER_WORDS.has(t.text.toLowerCase())) return [c];
    }
    if (ANSWER_WORDS.has(s.tokens[at].lemma)) return [at];
  }
  return null;
}

/** An undated answer lies between what it answers and the report that tells of it. */
function between(own: MentionDate, answered: MentionDate, published: string | null): MentionDate {
  const day = /^\d{4}-\d\d-\d\d$/;
  if (own.edtf !== null || own.timex !== null || answered.edtf === null || published === null) return own;
  if (!day.test(answered.edtf) || !day.test(published) || answered.edtf > published) return own;
  const same = answered.edtf === published;
  return {
    edtf: same ? published : `${answered.edtf}/${published}`,
    precision: same ? 'day' : 'interval',
    basis: 'narrative',
    span: answered.span,
    timex: null,
  };
}
