/** What came after what, by the report's own words: as an answer to it, or just after it. */
import { type Annotations, spanOf } from '../coding/annotations.ts';
import { answeredTokens } from '../coding/answers.ts';
import type { Mention } from '../coding/types.ts';
import { dependents, yieldOf } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Span } from '../report/types.ts';

/** A link between two mentions of a report, with the words that make it. */
export interface Link {
  readonly how: 'stated' | 'sequenced';
  readonly later: string;
  readonly earlier: string;
  readonly span: Span;
}

/** Nouns of answering, after a preposition ("in retaliation", "as a reprisal"). */
const ANSWER_NOUNS = new Set('response retaliation reply reprisal answer reciprocity return riposte'.split(' '));
const BEFORE_NOUN = new Set(['in', 'as', 'by way of']);
/** Words that call a deed an answer, and verbs of answering. */
const ANSWER_WORDS = new Set(
  'reciprocally reciprocal tit-for-tat tit tat retaliatory counter-measure countermeasure'.split(' '),
);
const ANSWER_VERBS = new Set('retaliate reciprocate retort respond'.split(' '));
/** Verbs that say so with "back" ("fired back"). */
const WITH_BACK = new Set(['fire', 'hit', 'strike', 'shoot', 'punch', 'hit', 'snap', 'push']);
/** What says that a deed came after another, before a clause or a noun. */
const AFTER = new Set(['after', 'following']);
/** What stands between a length of time and "after" ("just hours after"). */
const LENGTH =
  /^(second|minute|hour|day|week|month|shortly|soon|immediately|just|only|less|than|a|an|few|several|some|two|three|four|five|six|seven|one|\d+)$/i;
/** How far back lies what an answer without an object answers, in sentences. */
const BACK = 3;
/** How far behind "after" its deed may be told, in words. */
const REACH = 10;

interface Placed {
  readonly m: Mention;
  readonly s: Sentence;
  readonly token: number;
}

/** The links that a report's words make between its mentions, in text order; offsets are UTF-16 code units. */
export function linksOf(annotations: Annotations, mentions: readonly Mention[]): Link[] {
  const placed = mentions.flatMap((m): Placed[] => {
    const s = annotations.sentences.find((x) => x.span.start === m.sentence.start && x.span.in === m.sentence.in);
    const token = s?.tokens.findIndex((t) => t.start === m.trigger.start) ?? -1;
    return s === undefined || token < 0 || m.status === 'denied' ? [] : [{ m, s, token }];
  });
  const out = new Map<string, Link>();
  for (const later of placed) {
    const deeds = placed.filter((o) => o.s === later.s && turned(o.m, later.m)).map((o) => o.token);
    for (const cue of [
      ...cuesOf(later),
      ...afterCues(
        later.s,
        later.token,
        deeds.toSorted((a, b) => a - b),
      ),
    ]) {
      const earlier = answered(later, cue, placed);
      if (earlier === undefined) continue;
      const key = `${later.m.id} ${earlier.m.id}`;
      // An answer stated outright says more than an order of time.
      if (out.get(key)?.how === 'stated') continue;
      out.set(key, { how: cue.how, later: later.m.id, earlier: earlier.m.id, span: spanOf(later.s, cue.tokens) });
    }
  }
  return [...out.values()];
}

interface Cue {
  readonly how: Link['how'];
  readonly tokens: readonly number[];
  /** Tokens among which the earlier deed is told; null where it is to be found in the sentences before. */
  readonly within: readonly number[] | null;
}

function cuesOf({ s, token }: Placed): Cue[] {
  const out: Cue[] = [];
  for (let at = token, steps = 0; at >= 0 && steps < 4; at = s.tokens[at].head, steps++) {
    const t = s.tokens[at];
    if (at !== token && ANSWER_NOUNS.has(t.lemma)) break;
    if (ANSWER_VERBS.has(t.lemma) && at !== token) out.push({ how: 'stated', tokens: [at], within: null });
    for (const c of dependents(s, at, 'obl', 'nmod', 'advmod', 'amod', 'compound', 'advcl', 'acl', 'nsubj', 'obj')) {
      out.push(...cueAt(s, token, at, c));
    }
    if (t.lemma === 'follow') out.push(...followCues(s, token, at));
    // What is told inside "after ..." came before what stands above it.
    if (dependents(s, at, 'case', 'mark').some((k) => AFTER.has(s.tokens[k].text.toLowerCase()))) break;
  }
  return out;
}

/** Cues at a dependent of a word above the deed. */
function cueAt(s: Sentence, deed: number, head: number, c: number): Cue[] {
  const word = s.tokens[c].text.toLowerCase();
  const cases = dependents(s, c, 'case', 'mark');
  const inside = yieldOf(s, c);
  if (ANSWER_NOUNS.has(word) && cases.some((k) => BEFORE_NOUN.has(s.tokens[k].text.toLowerCase()))) {
    const object = [...new Set([...inside.filter((i) => i > c), ...answeredTokens(s, c)])];
    // "in retaliation for X": X is answered, and no answer itself.
    if (answeredTokens(s, c).includes(deed)) return [];
    const within = object.length > 1 && !object.includes(deed) ? object : null;
    return [{ how: 'stated', tokens: [...cases, c], within }];
  }
  if (word === 'back' && WITH_BACK.has(s.tokens[head].lemma)) {
    return [{ how: 'stated', tokens: [head, c], within: null }];
  }
  if (word === 'later' && c < deed && LENGTH.test(s.tokens[c - 1]?.lemma ?? '')) {
    return [{ how: 'sequenced', tokens: withLength(s, c), within: null }];
  }
  // "in a tit-for-tat move", "a reciprocal step": the word stands beside the noun of the deed or of the step.
  const called = inside.length > 8 ? [] : inside.filter((i) => ANSWER_WORDS.has(s.tokens[i].text.toLowerCase()));
  return called.length === 0 ? [] : [{ how: 'stated', tokens: called, within: null }];
}

/**
 * Deeds told after "after" or "following", with the deed that they came before in front of it, or behind the comma where
 * the sentence begins with it. By the order of words: parsers hang "a day after" on whatever noun comes before it.
 */
function afterCues(s: Sentence, deed: number, deeds: readonly number[]): Cue[] {
  const out: Cue[] = [];
  for (const [at, t] of s.tokens.entries()) {
    if (!AFTER.has(t.text.toLowerCase()) || t.deprel === 'advmod') continue;
    const next = deeds.find((d) => d > at && d - at <= REACH);
    const tokens = withLength(s, at);
    const begins = tokens[0] <= 1;
    const fits = begins ? next !== undefined && deed > next : deed < at;
    if (next !== undefined && fits) out.push({ how: 'sequenced', tokens, within: [next] });
  }
  return out;
}

/** "X was followed by Y" puts Y after X; "Y followed X" as well. */
function followCues(s: Sentence, deed: number, verb: number): Cue[] {
  const under = (c: number): boolean => yieldOf(s, c).includes(deed);
  const by = dependents(s, verb, 'obl').find((c) => dependents(s, c, 'case').some((k) => s.tokens[k].lemma === 'by'));
  const subject = dependents(s, verb, 'nsubj')[0];
  const object = dependents(s, verb, 'obj')[0];
  if (by !== undefined && under(by) && subject !== undefined) {
    return [{ how: 'sequenced', tokens: [verb, ...dependents(s, by, 'case')], within: yieldOf(s, subject) }];
  }
  if (by === undefined && subject !== undefined && object !== undefined && under(subject)) {
    return [{ how: 'sequenced', tokens: [verb], within: yieldOf(s, object) }];
  }
  return [];
}

/** A word with the length of time before it ("just hours after", "a day later"). */
function withLength(s: Sentence, at: number): [number, number] {
  let from = at;
  while (from > 0 && LENGTH.test(s.tokens[from - 1].lemma)) from--;
  return [from, at];
}

/** The deed that a later one follows: told inside the cue's own words, else the last one shortly before done to its doer. */
function answered(later: Placed, cue: Cue, placed: readonly Placed[]): Placed | undefined {
  const all = placed.filter((o) => o !== later && o.m.id !== later.m.id);
  const others = all.filter((o) => turned(o.m, later.m));
  if (cue.within !== null) {
    const here = (o: Placed): boolean => o.s === later.s && cue.within?.includes(o.token) === true;
    // "in retaliation for the seizure of its boats": whose deed it was is left to be understood.
    const inside =
      others.find(here) ?? (cue.how === 'stated' ? all.find((o) => here(o) && befell(o.m, later.m)) : undefined);
    if (inside !== undefined || cue.how === 'sequenced') return inside;
  }
  return others.findLast(
    (o) =>
      o.s.span.in === later.s.span.in &&
      later.s.index - o.s.index <= BACK &&
      (o.s.index < later.s.index || (o.s === later.s && o.token !== later.token)),
  );
}

const codes = (side: Mention['source']): string[] => side.flatMap((p) => p.code ?? []);

/** Whether a deed without a doer was done to the doer of another. */
function befell(a: Mention, b: Mention): boolean {
  return codes(a.source).length === 0 && codes(a.target).some((code) => codes(b.source).includes(code));
}

/** Whether the doer of the one is who the other was done to, and the other way round. */
function turned(a: Mention, b: Mention): boolean {
  const meets = (x: readonly string[], y: readonly string[]): boolean => x.some((code) => y.includes(code));
  return meets(codes(a.source), codes(b.target)) && meets(codes(a.target), codes(b.source));
}
