import type { Sentence } from '../language/types.ts';
import { isCapitalised } from './fold.ts';
import type { Judge, Match } from './scan.ts';
import { type Sense, senseOf } from './senses.ts';
import { joined } from './tree.ts';
import { ATTITUDE_PREFIXES, GOVERNMENT_VERBS, LOCATIVES, PLACE_VERBS, TIME_WORDS } from './words.ts';

/** Codes that a report names by a form that nothing else shares, by which its ambiguous names are read. */
export type Support = ReadonlySet<string>;

/** Gathers the support that the matches of a report give, and the place of its dateline. */
export function supportOf(matches: Iterable<Match>, dateline: string | null): Support {
  const out = new Set<string>();
  if (dateline !== null) out.add(nearness(dateline));
  for (const match of matches) {
    for (const sense of match.senses)
      if (sense.type === 'city' || sense.type === 'region') out.add(nearness(sense.name));
    if (match.before !== null && ATTITUDE_PREFIXES.has(match.before)) continue;
    for (const sense of match.senses) {
      if (match.careful.includes(sense)) continue;
      const code = codeOf(sense);
      if (code !== null) out.add(code);
    }
  }
  return out;
}

/** How the presence of a place's name is kept among the codes. */
function nearness(name: string): string {
  return `near ${name.toLowerCase()}`;
}

function codeOf(sense: Sense): string | null {
  if ('entry' in sense) return 'code' in sense.entry ? sense.entry.code : null;
  return 'code' in sense ? sense.code : null;
}

/** Words of the gazetteer in lower case are nouns; the same letters as verb or adjective are another word. */
const COMMON: readonly Sense['type'][] = ['organ', 'office', 'envoy', 'mission', 'people'];

/**
 * Decides which matches of a sentence count. A name that means something else as well needs support: another form of
 * the same state or body in the report, or the state that a body is based in. A word of a personal name is no state, a
 * name after "pro-" or "anti-" is nobody, and of several states by one name only those with support are kept.
 */
export function judgeFor(sentence: Sentence, loud: boolean, support: Support): Judge {
  return (match) => {
    if (match.before !== null && ATTITUDE_PREFIXES.has(match.before)) return null;
    if (!isNounHere(sentence, match) || holdsPreposition(sentence, match)) return null;
    if (endsPersonalName(sentence, match) || lacksArticle(sentence, match)) return null;
    if (match.careful.length === 0) return match;
    const senses = match.senses.filter(
      (sense) => !match.careful.includes(sense) || isSupported(sense, match, support, { sentence, loud }),
    );
    const near = senses.find((s) => s.type === 'region' && s.near.some((name) => support.has(nearness(name))));
    if (near && !senses.some((s) => s.type === 'state' && support.has(s.code))) return { ...match, senses: [near] };
    const solid = senses.filter((sense) => support.has(codeOf(sense) ?? ''));
    const kept =
      solid.length > 0
        ? senses.filter(
            (s) => solid.includes(s) || !match.careful.includes(s) || isDisputed(s) || isOnlyState(s, solid),
          )
        : senses;
    const usual = USUAL.get(sentence.tokens[match.from].text);
    if (usual && kept.length > 1 && kept.some((s) => codeOf(s) === usual))
      return { ...match, senses: kept.filter((s) => codeOf(s) === usual) };
    if (kept.length === match.senses.length) return match;
    return kept.length === 0 ? null : { ...match, senses: kept };
  };
}

/** A name of two states that without more means the one, because news gives the other its full name. */
const USUAL: ReadonlyMap<string, string> = new Map(['Korea', 'Korean', 'Koreans'].map((name) => [name, 'KOR']));

/** "Georgia": that its namesake lies in a state that the report names does not take the name from a state. */
function isOnlyState(sense: Sense, solid: readonly Sense[]): boolean {
  return sense.type === 'state' && !solid.some((s) => s.type === 'state');
}

/** A place that is given as no state's keeps that sense, whatever else its name stands for. */
function isDisputed(sense: Sense): boolean {
  return (sense.type === 'city' || sense.type === 'region') && sense.code === null;
}

/** "Hague told the Commons": the city never goes without its article. */
function lacksArticle({ tokens }: Sentence, match: Match): boolean {
  if (match.to - match.from > 1 || !ARTICLED.has(tokens[match.from].text)) return false;
  return tokens[match.from - 1]?.text.toLowerCase() !== 'the' && match.before === null && match.after === null;
}

const ARTICLED = new Set(['Hague']);

function isNounHere(sentence: Sentence, match: Match): boolean {
  if (senseOf(match.senses, ...COMMON) === null || match.senses.some((s) => !COMMON.includes(s.type))) return true;
  const last = sentence.tokens[match.to - 1];
  // "at 6 PM" is a time.
  if (/^[AP]M$/.test(last.text) && sentence.tokens[match.from - 1]?.upos === 'NUM') return false;
  // "France's National Front": the first word of a name.
  if (isCapitalised(last.text))
    return last.upos !== 'ADJ' || senseOf(match.senses, 'people') === null || match.from === 0;
  if (last.upos === 'VERB' || last.upos === 'AUX' || last.upos === 'ADP' || last.upos === 'ADV')
    return last.xpos.startsWith('NN');
  return last.upos !== 'ADJ' || match.to - match.from > 1 || last.deprel !== 'amod';
}

/** "ambassador to the EU": read as an ambassador and a host, so that the host is not lost. */
function holdsPreposition(sentence: Sentence, match: Match): boolean {
  if (senseOf(match.senses, 'envoy') === null) return false;
  return sentence.tokens.slice(match.from, match.to).some((t) => t.text.toLowerCase() === 'to');
}

/** "the North" beside South Korea: a point of the compass that stands for a state only beside its twin. */
function isCompass({ tokens }: Sentence, match: Match, support: Support): boolean {
  const next = tokens[match.to];
  if (!/^the$/i.test(tokens[match.from - 1]?.text ?? '') || match.before !== null || match.after !== null) return false;
  if (next && (/^(of|and)$/.test(next.text) || (next.upos === 'PROPN' && isCapitalised(next.text)))) return false;
  return TWINS.some((code) => support.has(code));
}

const COMPASS = /^(North|South)$/;
const TWINS = ['PRK', 'KOR'];

function isSupported(
  sense: Sense,
  match: Match,
  support: Support,
  where: { readonly sentence: Sentence; readonly loud: boolean },
): boolean {
  const { sentence } = where;
  const code = codeOf(sense);
  switch (sense.type) {
    case 'state':
      if (match.to - match.from === 1 && COMPASS.test(sentence.tokens[match.from].text))
        return isCompass(sentence, match, support);
      return !isInPersonalName(sentence, match);
    case 'adjective':
    case 'demonym':
    case 'prefix':
    case 'epithet':
      return code !== null && (support.has(code) || !isShared(match, code));
    case 'seat':
    case 'city':
    case 'region':
      if (isInPersonalName(sentence, match)) return false;
      if (code === null) return true;
      if (support.has(code)) return true;
      // Of several places by one name the capital is meant, as embassies and governments are there.
      if (isShared(match, code) && !(sense.type === 'seat' && sense.isCity)) return false;
      return isAfterLocative(sentence, match) || isGoneTo(sentence, match) || isActing(sentence, match);
    case 'organisation':
    case 'org-adjective':
    case 'member':
    case 'org-organ': {
      if (isInPersonalName(sentence, match)) return false;
      const { base } = sense.entry;
      if (code !== null && support.has(code)) return true;
      return base === null ? !where.loud : support.has(base);
    }
    case 'outlet':
      return code !== null && (support.has(code) || support.has(sense.entry.state) || !where.loud);
    case 'organ':
    case 'office':
      return code !== null && support.has(code);
    case 'envoy':
      // A word that names no post ("envoy") is somebody sent, whatever the sender; "charge" and "attaches" are also others.
      return sense.entry.post === null || isOwned(sentence, match);
    case 'mission':
      return isMissionHere(sentence, match);
    case 'people':
      return true;
  }
}

/** Whether another careful sense gives another state by the same name. */
function isShared(match: Match, code: string): boolean {
  return match.senses.some((s) => {
    const other = codeOf(s);
    return other !== null && other !== code;
  });
}

/** "Michael Jordan", "Chad Smith": joined to another capitalised word in the tree. */
function isInPersonalName(sentence: Sentence, match: Match): boolean {
  if (match.to - match.from > 1) return false;
  const { tokens } = sentence;
  return [match.from - 1, match.to].some((i) => {
    const t = tokens[i];
    if (!t || t.upos !== 'PROPN' || !isCapitalised(t.text) || TIME_WORDS.has(t.text.toLowerCase())) return false;
    const inName = t.deprel === 'flat' || tokens[match.from].deprel === 'flat';
    return inName && joined(sentence, i, match.from);
  });
}

/** "Michael Jordan": the last part of a name that begins with a word that is no name of the gazetteer's or a title. */
function endsPersonalName({ tokens }: Sentence, match: Match): boolean {
  if (match.to - match.from > 1) return false;
  const t = tokens[match.from];
  const before = tokens[match.from - 1];
  // "Dayton King": a title hangs before its name, never after it.
  if (senseOf(match.senses, 'office') && t.deprel === 'flat' && before?.upos === 'PROPN') return isCapitalised(t.text);
  if (senseOf(match.senses, 'state', 'seat', 'city', 'region') === null) return false;
  if (t.deprel !== 'flat' || before?.upos !== 'PROPN' || t.head !== before.index) return false;
  return before.deprel !== 'flat' && tokens[before.index - 1]?.upos !== 'PROPN' && GIVEN_NAME.test(before.text);
}

const GIVEN_NAME = /^\p{Lu}\p{Ll}+$/u;

function isAfterLocative(sentence: Sentence, match: Match): boolean {
  return LOCATIVES.has(sentence.tokens[match.from - 1]?.text.toLowerCase() ?? '');
}

/** The token before the plain adjectives and participles that stand before a noun ("Fiji's new high commissioner"). */
function beforeModifiers(tokens: Sentence['tokens'], noun: number): number {
  let i = noun - 1;
  while (i > 0 && !isCapitalised(tokens[i].text) && isPlainModifier(tokens[i])) i--;
  return i;
}

/** A number, adjective or participle that says nothing of whose the noun is; "diplomatic" and its like say what it is. */
function isPlainModifier(t: Sentence['tokens'][number]): boolean {
  if (POSTED.test(t.text)) return false;
  return (
    t.upos === 'ADJ' ||
    t.upos === 'ADV' ||
    t.upos === 'NUM' ||
    ((t.upos === 'VERB' || t.upos === 'NOUN') && (t.deprel === 'amod' || t.xpos === 'VBN'))
  );
}

const POSTED = /^(diplomatic|permanent|foreign|consular|special|top|senior)$/i;

/** "left Tripoli": the object of a verb of going. */
function isGoneTo(sentence: Sentence, match: Match): boolean {
  const t = sentence.tokens[match.to - 1];
  return t.deprel === 'obj' && PLACE_VERBS.has(sentence.tokens[t.head].lemma.toLowerCase());
}

/** The subject of what governments do ("Tripoli summoned the envoy"). */
function isActing(sentence: Sentence, match: Match): boolean {
  const t = sentence.tokens[match.to - 1];
  return t.deprel === 'nsubj' && GOVERNMENT_VERBS.has(sentence.tokens[t.head].lemma.toLowerCase());
}

/** "its mission" may be a task; with a place after it, or an adjective of a state before it, it is a post. */
function isMissionHere(sentence: Sentence, match: Match): boolean {
  const { tokens } = sentence;
  const before = tokens[match.from - 1];
  const possessed = before !== undefined && (before.xpos === 'PRP$' || before.xpos === 'POS');
  if (!possessed) return isOwned(sentence, match);
  const after = tokens[match.to];
  const place = tokens[match.to + 1]?.upos === 'DET' ? tokens[match.to + 2] : tokens[match.to + 1];
  return after !== undefined && /^(to|in)$/i.test(after.text) && isCapitalised(place?.text ?? '');
}

/** A word that is a post or an envoy only among others ("charge"): something before it or after it tells. */
function isOwned(sentence: Sentence, match: Match): boolean {
  const { tokens } = sentence;
  const before = tokens[beforeModifiers(tokens, match.from)];
  const after = tokens[match.to];
  if (before && (before.xpos === 'PRP$' || before.xpos === 'POS')) return true;
  if (before && POSTED.test(before.text)) return true;
  if (before && isCapitalised(before.text) && (before.upos === 'ADJ' || before.upos === 'PROPN')) return true;
  if (after === undefined || !/^(to|in|of|at)$/i.test(after.text)) return false;
  // "first secretary at the Croatian embassy"
  const next = tokens[match.to + 1];
  return isCapitalised(next?.text ?? '') || (next?.upos === 'DET' && isCapitalised(tokens[match.to + 2]?.text ?? ''));
}
