/** What the rows of one report say about one another's dates: the same fact told twice, and answers to earlier facts. */
import { caseOf } from '../language/clause.ts';
import { dependents } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { spanOf } from './annotations.ts';
import { placeKey } from './ids.ts';
import type { Mention, MentionDate } from './types.ts';

/** The sentences of a report by where they begin, as `placeKey` gives it. */
export type Places = ReadonlyMap<string, Sentence>;

/**
 * Lends dates inside one report: an undated telling of a fact takes the date of a dated telling of the same fact, and
 * "hours after X" puts X on the day of what it precedes.
 */
export function shareDates(mentions: readonly Mention[], places: Places): Mention[] {
  const once = lendTwins(mentions);
  const bySentence = Map.groupBy(once, (m) => placeKey(m.sentence));
  const twice = once.map((m) => {
    if (isDated(m)) return m;
    const later = bySentence
      .get(placeKey(m.sentence))
      ?.find((o) => o !== m && o.date.precision === 'day' && hoursBefore(m, o, places));
    return later ? lend(m, later) : m;
  });
  return lendTwins(twice);
}

function lend(m: Mention, from: Mention): Mention {
  return { ...m, date: { ...from.date, basis: 'narrative' } };
}

/** Gives each undated telling of a fact the date of the first dated one. */
function lendTwins(mentions: readonly Mention[]): Mention[] {
  const dated = new Map<string, Mention>();
  for (const m of mentions) {
    const key = factOf(m);
    if (key !== null && isDated(m) && !m.background && !dated.has(key)) dated.set(key, m);
  }
  return mentions.map((m) => {
    const twin = isDated(m) ? undefined : dated.get(factOf(m) ?? '');
    return twin ? lend(m, twin) : m;
  });
}

function isDated(m: Mention): boolean {
  return m.date.timex !== null || m.date.edtf !== null;
}

/** What two tellings of one fact have in common; null where a side is open. */
function factOf(m: Mention): string | null {
  const [source, target] = [m.source[0], m.target[0]];
  if (source?.code == null || target?.code == null) return null;
  return [m.kind, m.status, source.code, target.code, target.office ?? source.office].join(' ');
}

/** The token that tells a row; null where its sentence is not known. */
function triggerOf(m: Mention, places: Places): { readonly s: Sentence; readonly token: number } | null {
  const s = places.get(placeKey(m.sentence));
  const token = s?.tokens.findIndex((t) => t.start === m.trigger.start) ?? -1;
  return s && token >= 0 ? { s, token } : null;
}

/** Whether the clause of `before` is introduced by "hours after" (or "minutes after") under the predicate of `main`. */
function hoursBefore(before: Mention, main: Mention, places: Places): boolean {
  const told = triggerOf(before, places);
  const other = triggerOf(main, places)?.token ?? -1;
  if (!told || told.s.tokens[told.token].head !== other) return false;
  const { s, token } = told;
  const after = dependents(s, token, 'mark', 'case').some((c) => s.tokens[c].text.toLowerCase() === 'after');
  if (!after) return false;
  return s.tokens.slice(Math.min(token, other), Math.max(token, other)).some((t) => /^(hour|minute)$/.test(t.lemma));
}

const ANSWER_NOUNS = new Set([
  'response',
  'retaliation',
  'reply',
  'reprisal',
  'answer',
  'reciprocity',
  'return',
  'kind',
]);
const ANSWER_WORDS = new Set(['reciprocally', 'tit-for-tat', 'reciprocal', 'retaliatory', 'retaliate']);

/**
 * Links a counter-measure to the latest earlier fact with the parties changed over, by the phrase that says so.
 *
 * @param mentions rows in text order.
 * @param published the report's date, EDTF; null where it is not known.
 */
export function answerAll(mentions: readonly Mention[], places: Places, published: string | null): Mention[] {
  const last = new Map<string, Mention>();
  return mentions.map((m) => {
    const [source, target] = [m.source[0]?.code ?? null, m.target[0]?.code ?? null];
    if (source === null || target === null) return m;
    const before = last.get(`${target} ${source}`);
    last.set(`${source} ${target}`, m);
    const told = triggerOf(m, places);
    const phrase = told && answerPhrase(told.s, told.token);
    if (!told || !phrase) return m;
    // "in retaliation for X": X itself, where it is a row, and not what was told before.
    const inside = answeredTokens(told.s, phrase[phrase.length - 1]);
    const named = mentions.find((o) => {
      if (o === m || o.source[0]?.code !== target || o.target[0]?.code !== source) return false;
      const place = triggerOf(o, places);
      return place !== null && place.s === told.s && inside.includes(place.token);
    });
    const earlier = named ?? before;
    if (!earlier) return m;
    const answers = { id: earlier.id, span: spanOf(told.s, phrase) };
    return { ...m, answers, date: between(m.date, earlier.date, published) };
  });
}

/**
 * The words for what is answered, behind a noun of answering ("in retaliation FOR THE SEIZURE OF TWO BOATS"): by their
 * order up to a comma or a finite verb, for parsers hang them on whatever comes before; none where the noun stands alone.
 */
export function answeredTokens(s: Sentence, noun: number): number[] {
  if (!/^(?:for|to|against)$/.test(s.tokens[noun + 1]?.text.toLowerCase() ?? '')) return [];
  const rest = s.tokens.slice(noun + 2);
  const end = rest.findIndex((t) => /^(?:[,;:.()–—]|and|but)$/.test(t.text) || /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos));
  return (end < 0 ? rest : rest.slice(0, end)).map((t) => t.index);
}

/** Whether its own words tell a row as an answer to another deed ("in return", "retaliated"). */
export function isAnswer(m: Mention, places: Places): boolean {
  const told = triggerOf(m, places);
  return told !== null && answerPhrase(told.s, told.token) !== null;
}

function answerPhrase(s: Sentence, token: number): number[] | null {
  for (let at = token, steps = 0; at >= 0 && steps < 3; at = s.tokens[at].head, steps++) {
    for (const c of dependents(s, at, 'obl', 'advmod', 'amod', 'advcl', 'nmod')) {
      const t = s.tokens[c];
      // "in return for": what one gives, the other pays for.
      const isPrice = t.lemma === 'return' && dependents(s, c, 'nmod').some((n) => caseOf(s, n) === 'for');
      // "in response to X": X is what is answered.
      if (answeredTokens(s, c).includes(token)) return null;
      if (ANSWER_NOUNS.has(t.lemma) && caseOf(s, c) === 'in' && !isPrice) return [...dependents(s, c, 'case'), c];
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
