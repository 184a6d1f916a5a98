/** Numbers of people, and of what is counted like them. */
import type { ActorMention } from '../actors/types.ts';
import type { Sentence } from '../language/types.ts';
import { type Amount, withLate } from './amounts.ts';
import { bareNumber, type Last, listedBefore, verbBefore } from './bare.ts';
import type { Draft } from './draft.ts';
import { described, governed, livesTaken } from './govern.ts';
import type { FigureWhat } from './types.ts';
import { type Unit, unitAfter } from './unit.ts';
import { DEEDS, DONE_BY, STATES_OF } from './words/classes.ts';
import { isPeople, isThing } from './words/people.ts';

/** Finds the mention headed by a token. */
export type MentionAt = (token: number) => ActorMention | null;

/** A count, and what the sentence's other figures need to know of it. */
export interface Count {
  readonly draft: Draft | null;
  readonly unit: Unit;
}

/** Reads what a number counts and what has become of it. `draft` is null when it counts nobody. */
export function countAt(
  s: Sentence,
  words: readonly string[],
  amounts: readonly Amount[],
  at: Amount,
  mentionAt: MentionAt,
  before: Last | null,
): Count {
  const unit = unitAfter(s, words, amounts, at);
  const a = withLate(at, words, unit.next ? unit.next.token + 1 : unit.end);
  const end = Math.max(unit.end, unit.next ? unit.next.token + 1 : 0, a.late);
  const draft = (what: FigureWhat, noun: number, predicate: number, changed = false): Draft => ({
    from: a.from,
    to: a.to,
    what,
    min: a.min,
    max: a.max,
    modifier: a.modifier,
    unit: what === 'level' ? 'level' : noun < 0 || isDeed(s, noun) ? 'people' : unitText(s, noun),
    noun: noun >= 0 && isDeed(s, noun) ? -1 : noun,
    predicate,
    end,
    changed,
  });
  if (unit.noun < 0) {
    const found = bareNumber(s, words, a, unit, before);
    return { unit, draft: found === null ? null : draft(found.what, found.noun, found.token, found.changed) };
  }
  const { noun } = unit;
  // "50,000 march in Santiago", "six die": verbs that a headline's parse may take for nouns.
  const first = words[a.to] === 'more' ? a.to + 1 : a.to;
  const verb = noun === first && s.tokens[noun].xpos !== 'NNS' ? DONE_BY.get(words[noun]) : undefined;
  if (verb !== undefined && verb !== 'votes' && !/^(?:NOUN|PROPN)$/.test(s.tokens[noun + 1]?.upos ?? 'PUNCT'))
    return { unit, draft: draft(verb, -1, noun) };
  const said = saidOf(s, words, a, unit, mentionAt);
  return { unit, draft: said === null ? null : draft(said.what, noun, said.token) };
}

/** A noun as written, with what hyphens join to it ("passer-by", "asylum-seekers"). */
export function unitText(s: Sentence, noun: number): string {
  const glued = (i: number): boolean =>
    /^[-–]$/.test(s.tokens[i]?.text ?? '') &&
    s.tokens[i - 1]?.end === s.tokens[i].start &&
    s.tokens[i + 1]?.start === s.tokens[i].end;
  let from = noun;
  let to = noun;
  while (glued(from - 1) && s.tokens[from - 2].upos !== 'NUM') from -= 2;
  while (glued(to + 1)) to += 2;
  return s.tokens
    .slice(from, to + 1)
    .map((t) => t.text)
    .join('');
}

/** "12 deaths" counts people. */
function isDeed(s: Sentence, noun: number): boolean {
  const lemma = s.tokens[noun].lemma.toLowerCase();
  return lemma !== 'case' && DEEDS.has(lemma);
}

/** What is said of those whom a noun names. */
function saidOf(
  s: Sentence,
  words: readonly string[],
  a: Amount,
  unit: Unit,
  mentionAt: MentionAt,
): { what: FigureWhat; token: number } | null {
  const { noun } = unit;
  const lemma = s.tokens[noun].lemma.toLowerCase();
  const lives = livesTaken(s, noun);
  if (lives !== null) return lives;
  const state = STATES_OF.get(lemma);
  if (isWarMachine(s, words, noun)) return { what: 'weapons', token: -1 };
  if (state === 'weapons' || state === 'votes') return { what: state, token: -1 };
  const deed = DEEDS.get(lemma);
  if (deed !== undefined) return lemma === 'case' && !isDisease(s, words, noun) ? null : { what: deed, token: noun };
  const people = isPeople(lemma) || isPeople(words[noun]) || isMention(s, noun, mentionAt);
  if (isThing(lemma) && !people) return null;
  // "three of the 12 envoys", "dozens of workers": the number heads the phrase.
  const above = (unit.of >= 0 ? governed(s, a.end - 1, a.from) : null) ?? governed(s, noun, a.from);
  // "withdraw 1,000 soldiers": only envoys are recalled.
  if (
    (above?.what === 'recalled' || (above?.what === 'rescued' && words[above.token].startsWith('pull'))) &&
    state === 'troops'
  )
    return { what: state, token: above.token };
  if (above !== null && (people || (!above.weak && isLiving(s, noun)))) return above;
  const before = people ? verbBefore(s, words, a) : null;
  if (before !== null) return before;
  if (!people) return unit.next !== null && isLiving(s, noun) ? unit.next : null;
  if (unit.next !== null) return unit.next;
  const clause = described(s, noun);
  if (clause !== null) return clause;
  const listed = listedBefore(s, words, a.from);
  if (listed !== null) return listed;
  if (unit.said !== null) return unit.said;
  return { what: state ?? 'people', token: -1 };
}

/** "fighter jets", "armoured vehicles": things that only their first word makes weapons. */
function isWarMachine(s: Sentence, words: readonly string[], noun: number): boolean {
  if (/^jets?$/.test(words[noun]) && noun > 0 && /^\p{Lu}/u.test(s.tokens[noun - 1].text)) return true;
  return (
    /^(?:jets?|planes?|aircraft|vehicles?|ships?|boats?|helicopters?|systems?|carriers?)$/.test(words[noun]) &&
    /^(?:fighter|combat|military|attack|armou?red|war|patrol|missile|defen[cs]e|fighting|gunship|bomber)$/.test(
      words[noun - 1] ?? '',
    )
  );
}

/** Names of people ("Kenyans", "envoys") that the actors layer knows. */
function isMention(s: Sentence, noun: number, mentionAt: MentionAt): boolean {
  const kind = mentionAt(noun)?.kind;
  if (kind === 'nationals' || kind === 'envoy') return true;
  return s.tokens[noun].xpos === 'NNPS' && kind !== 'state' && kind !== 'organisation' && kind !== 'place';
}

/** A common noun in the plural that is none of the things we know: beside "killed" it is taken for people. */
function isLiving(s: Sentence, noun: number): boolean {
  const { upos, xpos } = s.tokens[noun];
  return upos === 'NOUN' || xpos === 'NNPS' ? xpos !== 'NN' : false;
}

const DISEASE =
  /^(?:cholera|virus|viruses|coronavirus|covid|outbreak|infections?|infected|measles|ebola|flu|influenza|diseases?|dengue|polio|malaria|mpox|monkeypox|plague|fever|typhoid|epidemic|pandemic|health|meningitis|diphtheria|zika|sars|mers|marburg|tuberculosis|patients?|hospitals?|sickened)$/;

function isDisease(s: Sentence, words: readonly string[], noun: number): boolean {
  return (
    words.some((w) => DISEASE.test(w)) ||
    (/^(?:confirmed|new|active|suspected)$/.test(words[noun - 1] ?? '') && s.tokens[noun].xpos === 'NNS')
  );
}
