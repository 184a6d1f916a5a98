/** Numbers of people, and of what is counted like them. */
import type { ActorMention } from '../actors/types.ts';
import { bounded } from '../language/number-bounds.ts';
import type { Sentence } from '../language/types.ts';
import { type Amount, withLate } from './amounts.ts';
import { bareNumber, type Last, listedBefore, verbBefore } from './bare.ts';
import type { Draft } from './draft.ts';
import { described, governed } from './govern.ts';
import { nearVerb } from './near.ts';
import type { FigureWhat } from './types.ts';
import { type Unit, unitAfter } from './unit.ts';
import { injuredAt, livesTaken } from './verbs.ts';
import { DEEDS, DONE_BY, FORCES, STATES_OF } from './words/classes.ts';
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
  const group = wholeGroup(s, words, a);
  if (group !== null) return { unit, draft: draft(group.what, group.noun, -1) };
  if (unit.noun < 0) {
    const found = bareNumber(s, words, a, unit, before);
    if (found === null) return { unit, draft: null };
    const { from, min, max, modifier } = passed(words, a, found.token);
    return { unit, draft: { ...draft(found.what, found.noun, found.token, found.changed), from, min, max, modifier } };
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
  return lemma === 'life' || DEEDS.has(lemma);
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
  if (isWarMachine(s, words, noun) || isRound(words, noun) || isBesideWeapons(s, noun))
    return isConveyance(s, words, a, noun) ? null : { what: 'weapons', token: -1 };
  if (state === 'weapons' || state === 'votes') return { what: state, token: -1 };
  const deed = DEEDS.get(lemma);
  if (deed !== undefined) return lemma === 'case' && !isDisease(s, words, noun) ? null : { what: deed, token: noun };
  const people = isPeople(lemma) || isPeople(words[noun]) || isMention(s, noun, mentionAt);
  if (isThing(lemma) && !people) return null;
  // "three of the 12 envoys", "dozens of workers": the number heads the phrase.
  const above = (unit.of >= 0 ? governed(s, a.end - 1, a.from) : null) ?? governed(s, noun, a.from);
  // "withdraw 1,000 soldiers": only envoys are recalled.
  if (
    (above?.what === 'recalled' ||
      (/^(?:rescued|evacuated)$/.test(above?.what ?? '') && above !== null && words[above.token].startsWith('pull'))) &&
    state === 'troops'
  )
    return { what: state, token: above.token };
  // "moved 300 troops into the city": those who go somewhere to serve.
  if (above !== null && state === 'troops' && above.what === 'evacuated' && isSent(s, above.token))
    return { what: state, token: above.token };
  // "500 soldiers crossed the border": what they are says more than that they moved.
  if (above !== null && state === 'troops' && /^(?:displaced|protesters|expelled)$/.test(above.what))
    return { what: state, token: -1 };
  // "holding 87 bodies", "dug out 36 survivors and 112 bodies"
  if (above !== null && state === 'killed') return { what: state, token: above.what === state ? above.token : -1 };
  const injured = injuredAt(s, a.from);
  if (injured !== null && people) return injured;
  // "left nobody dead but 11 families homeless"
  if (above !== null && people && unit.next !== null && s.tokens[above.token].lemma === 'leave') return unit.next;
  // "free 2,000 inmates"
  const freeing = a.from - 1;
  if (people && /^(?:free[ds]?|freeing|release[ds]?|releasing)$/.test(words[freeing] ?? ''))
    return { what: 'people', token: freeing };
  if (above === null && isMilitary(words, noun)) return { what: 'troops', token: -1 };
  if (above === null && people && isSought(s, words, a.from) && state === undefined && !WANTED.test(lemma))
    return { what: 'missing', token: a.from - 2 };
  // "with 5 soldiers dead and 8 captured": a word right behind the noun goes before one further off.
  if (above !== null && people && unit.next?.what === 'killed' && words[a.from - 1] === 'with') return unit.next;
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
  const near = state === undefined ? nearVerb(s, a.from, Math.max(noun + 1, unit.end)) : null;
  return near ?? { what: state ?? 'people', token: -1 };
}

const GROUPED = /^(?:member|strong|man|person|people|woman)$/;

/** "a 30-member delegation", "its 1,500-strong force": how many a group has. */
function wholeGroup(s: Sentence, words: readonly string[], a: Amount): { what: FigureWhat; noun: number } | null {
  if (words[a.to] !== '-' || !GROUPED.test(words[a.to + 1] ?? '') || a.min < 2) return null;
  for (let i = a.to + 2; i < a.to + 8 && i < s.tokens.length; i++) {
    if (FORCES.test(words[i])) return { what: 'troops', noun: -1 };
    if (/^(?:delegation|team|crew|mission|group|party|convoy|staff)$/.test(words[i]))
      return { what: 'people', noun: words[a.to + 1] === 'member' ? a.to + 1 : -1 };
    if (!/^(?:ADJ|NOUN|PROPN|PUNCT)$/.test(s.tokens[i].upos)) return null;
  }
  return null;
}

/** "the toll passes 40,000": a verb right before the number that makes it a lower bound. */
function passed(words: readonly string[], a: Amount, token: number): Amount {
  if (token < 0 || token >= a.from - 1 || a.max === null || a.modifier !== null) return a;
  if (!/^(?:pass|passes|passed|passing|cross|crosses|crossed|crossing|top|exceed)$/.test(words[a.from - 1])) return a;
  return { ...a, ...bounded(a, ['more']), modifier: words[a.from - 1], from: a.from - 1 };
}

/** "fighter jets", "armoured vehicles": things that only their first word makes weapons. */
function isWarMachine(s: Sentence, words: readonly string[], noun: number): boolean {
  if (/^jets?$/.test(words[noun]) && noun > 0 && /^\p{Lu}/u.test(s.tokens[noun - 1].text)) return true;
  return (
    /^(?:jets?|planes?|aircraft|vehicles?|ships?|boats?|helicopters?|systems?|carriers?)$/.test(words[noun]) &&
    /^(?:fighter|combat|military|attack|armou?red|war|patrol|missile|defen[cs]e|fighting|gunship|bomber|naval|navy|assault|reconnaissance|surveillance|stealth|transport|missiles)$/.test(
      words[noun - 1] ?? '',
    )
  );
}

/** "moved into", "shifted from the coast to the border": verbs of sending, unless it is out of danger. */
function isSent(s: Sentence, verb: number): boolean {
  const after = s.tokens.slice(verb + 1).map((t) => t.text.toLowerCase());
  return (
    /^(?:move|shift|rush|send|bring|take|fly|bus)$/.test(s.tokens[verb].lemma) &&
    !after.some(
      (w, i) => /^(?:safety|shelters?|hospitals?|safer|higher)$/.test(w) || (w === 'out' && after[i + 1] === 'of'),
    )
  );
}

const CONVEYING =
  /^(?:evacuate|fly|bring|carry|take|airlift|ferry|transport|move|rescue|leave|arrive|travel|return|escape|flee|sail|repatriate|lift|transfer|pick|deliver|board|send)$/;

/** "evacuated aboard two navy ships", "two army helicopters rescued 40": ships and aircraft that only carry people. */
function isConveyance(s: Sentence, words: readonly string[], a: Amount, noun: number): boolean {
  if (!CRAFT.test(words[noun])) return false;
  const link = words[a.from - 1] ?? '';
  if (/^(?:aboard|onto)$/.test(link) || (link === 'board' && words[a.from - 2] === 'on')) return true;
  const { head, deprel } = s.tokens[noun];
  if (deprel.startsWith('nsubj') && head >= 0) return deprel === 'nsubj' && carries(s, head);
  if (!/^(?:on|in|by|with|using)$/.test(link)) return false;
  const above = head >= 0 && s.tokens[head].upos === 'NOUN' ? s.tokens[head].head : head;
  const strike = /^(?:strike|attack|raid|airstrike|fire|assault)$/.test(s.tokens[a.from - 2]?.lemma ?? '');
  return !strike && above >= 0 && CONVEYING.test(s.tokens[above].lemma);
}

function carries(s: Sentence, verb: number): boolean {
  const object = s.tokens.findIndex((t) => t.head === verb && t.deprel === 'obj');
  return CONVEYING.test(s.tokens[verb].lemma) && object >= 0 && isPeople(s.tokens[object].lemma);
}

const CRAFT =
  /^(?:(?:war)?(?:ships?|planes?)|aircraft|helicopters?|jets?|boats?|vessels?|carriers?|frigates?|destroyers?)$/;

/** "900 military personnel" */
function isMilitary(words: readonly string[], noun: number): boolean {
  return (
    /^(?:personnel|men|advis[eo]rs|reinforcements)$/.test(words[noun]) &&
    /^(?:military|army|naval|armed|defen[cs]e|combat|nato|un)$/.test(words[noun - 1] ?? '')
  );
}

/** Those that are looked for since they did something, rather than since they are lost. */
const WANTED =
  /^(?:suspect|gunman|attacker|assailant|fugitive|robber|kidnapper|terrorist|criminal|escapee|culprit|worker|volunteer|candidate|member|militant|soldier)$/;

/** "still looking for 14 hikers" */
function isSought(s: Sentence, words: readonly string[], from: number): boolean {
  return words[from - 1] === 'for' && /^(?:look|search|hunt|comb)$/.test(s.tokens[from - 2]?.lemma ?? '');
}

/** "30,000 rounds of ammunition", "artillery rounds". */
function isRound(words: readonly string[], noun: number): boolean {
  if (!/^rounds?$/.test(words[noun])) return false;
  const ammunition = words[noun + 1] === 'of' && /^(?:ammunition|artillery|live)$/.test(words[noun + 2] ?? '');
  return ammunition || /^(?:artillery|mortar|ammunition|tank|rocket|live)$/.test(words[noun - 1] ?? '');
}

/** "18 tanks and 40 Marder vehicles": machines that are listed with weapons. */
function isBesideWeapons(s: Sentence, noun: number): boolean {
  const { lemma, deprel, head } = s.tokens[noun];
  if (!/^(?:vehicle|helicopter|ship|vessel|aircraft|plane|jet|boat|carrier|system|battery)$/.test(lemma)) return false;
  const beside = deprel === 'conj' ? [head] : (s.children[noun] ?? []).filter((c) => s.tokens[c].deprel === 'conj');
  return beside.some((c) => STATES_OF.get(s.tokens[c].lemma.toLowerCase()) === 'weapons');
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
