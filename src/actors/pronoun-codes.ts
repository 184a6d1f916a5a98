import { caseOf } from '../language/clause.ts';
import { subjectsOf } from '../language/roles.ts';
import { dependents, relation } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { pronounSort } from './anaphors.ts';
import type { Background } from './coreference.ts';
import type { Discourse } from './discourse.ts';
import type { Draft, Settled } from './draft.ts';
import { otherOwner } from './group-codes.ts';
import { pronounMeant, relativeAntecedent } from './pronouns.ts';
import { speakerOf } from './speakers.ts';

/** What the words of a draft say by themselves. */
export function asSaid(d: Draft): Settled {
  const { codes, post, person, office, organ, role } = d;
  return { codes, basis: 'stated', antecedent: null, post, person, office, organ, role };
}

/** "its embassy", "his country", "whose ambassador". */
export function possessed(background: Background, settle: (d: Draft) => Settled, d: Draft, token: number): Settled {
  const { discourse } = background;
  const own = asSaid(d);
  const text = discourse.scene(d.sentence).sentence.tokens[token].text.toLowerCase();
  const sort = pronounSort(text);
  const before = discourse.scene(d.sentence).sentence.tokens[token - 1]?.text.toLowerCase();
  if (text === 'other' && before === 'the') return otherOwner(background, settle, d, token);
  const meant =
    text === 'my' || text === 'our'
      ? [speakerOf(discourse, d.sentence, token)].filter((x) => x !== null)
      : text === 'whose'
        ? [relativeAntecedent(discourse, d.sentence, token)].filter((x) => x !== null)
        : sort
          ? pronounMeant(discourse, d.sentence, token, {
              sort,
              skip: d,
              refuse: (x) => isHost(settle, d, x) || isSummoner(discourse, d, x),
            })
          : [];
  const found = refer(settle, own, meant);
  // "his ministry": the one that he heads.
  const organ = meant[0] ? settle(meant[0]).organ : null;
  return d.kind === 'organ' && isShortFor(own.organ, organ) ? { ...found, organ } : found;
}

/** "ordered Peru to cut its staff and summoned its envoy": nobody summons an envoy of his own, except home. */
function isSummoner(discourse: Discourse, d: Draft, x: Draft): boolean {
  if (d.kind !== 'envoy' || x.sentence !== d.sentence || d.post?.host) return false;
  const { sentence } = discourse.scene(d.sentence);
  const t = sentence.tokens[discourse.head(d)];
  const verb = sentence.tokens[t.head];
  if (t.deprel !== 'obj' || !/^(summon|expel|convoke)$/i.test(verb?.lemma ?? '')) return false;
  if (sentence.tokens.some((w) => w.index > t.index && w.head === verb.index && /^(home|back|from)$/i.test(w.text)))
    return false;
  if (dependents(sentence, verb.index, 'obl').some((o) => HOMEWARD.test(caseWord(sentence, o)))) return false;
  return subjectsOf(sentence, verb.index).includes(discourse.head(x));
}

/** A preposition with its noun, as far as it tells a recall: "from" anywhere, "for" only consultations. */
function caseWord(s: Sentence, o: number): string {
  return `${caseOf(s, o)} ${s.tokens[o].lemma.toLowerCase()}`;
}

const HOMEWARD = /^(from |for (consultation|talks|discussion))/;

/** Whether a draft is of the state where an envoy, a mission or nationals are, which is not the one they belong to. */
export function isHost(settle: (d: Draft) => Settled, d: Draft, x: Draft): boolean {
  const host = d.post?.host ?? d.at;
  return host !== null && host !== undefined && settle(x).codes.includes(host);
}

function refer(settle: (d: Draft) => Settled, own: Settled, meant: readonly Draft[]): Settled {
  const codes = [...new Set(meant.flatMap((x) => settle(x).codes))];
  const [first] = meant;
  if (codes.length === 0 || !first) return own;
  return { ...own, codes, basis: 'resolved', antecedent: origin(settle, first) };
}

/** The words behind a pronoun that stands for another pronoun. */
export function origin(settle: (d: Draft) => Settled, d: Draft): Draft {
  const before = d.need.type === 'pronoun' ? settle(d).antecedent : null;
  return before ?? d;
}

/** Verbs whose "it" is nobody. */
const IMPERSONAL = new Set(['take', 'cost', 'seem', 'appear', 'happen', 'turn', 'emerge', 'matter', 'rain', 'follow']);

/** What is done to plans, papers and meetings: the "it" to which it is done is no state or body. */
const DONE_TO_THINGS = new Set(
  'adopt announce approve cancel complete delay draft file hold initial issue postpone print publish ratify release reschedule schedule send shelve sign submit write'.split(
    ' ',
  ),
);

/** Whether a pronoun is the subject of a predicate noun ("it is a measure") or of a clause put after ("it was not known who"). */
function isImpersonal(sentence: Sentence, token: number): boolean {
  const t = sentence.tokens[token];
  const verb = sentence.tokens[t.head];
  if (!verb || relation(t) !== 'nsubj') return false;
  // Some parsers take the auxiliary of a verb between quotation marks for a copula.
  if (verb.xpos !== 'VBG' && dependents(sentence, t.head, 'cop').length > 0) return !isMember(sentence, t.head);
  const clause = dependents(sentence, t.head, 'ccomp', 'csubj').some((c) => c > t.head);
  if (t.text.toLowerCase() !== 'it') return false;
  const passive = t.deprel === 'nsubj:pass';
  return (passive && (clause || DONE_TO_THINGS.has(verb.lemma))) || IMPERSONAL.has(verb.lemma);
}

/** "It was one of seven states": of whom it is told is one of those named. */
function isMember(s: Sentence, token: number): boolean {
  const of = dependents(s, token, 'nmod').some(
    (n) => caseOf(s, n) === 'of' && STATES.has(s.tokens[n].lemma.toLowerCase()),
  );
  return of && s.tokens[token].text.toLowerCase() === 'one';
}

const STATES = new Set(['state', 'country', 'nation', 'government', 'neighbour', 'neighbor', 'power']);

/** Whether a draft has been given a number ("two diplomats" for "the two"). */
function isCounted(discourse: Discourse, x: Draft, count: string): boolean {
  const { tokens } = discourse.scene(x.sentence).sentence;
  return tokens.slice(x.from, x.to).some((t) => t.upos === 'NUM' && t.text.toLowerCase() === count);
}

/** "it", "they", "he"; an impersonal pronoun is left open. */
export function pronoun({ discourse }: Background, settle: (d: Draft) => Settled, d: Draft, own: Settled): Settled {
  if (d.need.type !== 'pronoun') return own;
  const { sentence } = discourse.scene(d.sentence);
  const t = sentence.tokens[d.key];
  if (!d.need.animate && isImpersonal(sentence, t.index)) return own;
  // "its embassy in Tehran": the pronoun means what the phrase around it was found to mean.
  const around = discourse.inSentence(d.sentence).find((x) => x.need.type === 'possessor' && x.need.token === d.key);
  const { count } = d.need;
  const refuse = (x: Draft): boolean =>
    (around !== undefined && isHost(settle, around, x)) || (count !== undefined && !isCounted(discourse, x, count));
  const meant = pronounMeant(discourse, d.sentence, d.key, { sort: d.need, skip: around ?? d, refuse });
  const [first] = meant;
  if (!first) return own;
  const found = settle(first);
  const codes = [...new Set(meant.flatMap((x) => settle(x).codes))];
  if (codes.length === 0 && found.person === null) return own;
  // "its" of an envoy or a place is of the state, which holds no office.
  const held = isThing(d) && (HELD.has(first.kind) || first.kind === 'place');
  const one = meant.length === 1 && !held ? found : own;
  return {
    ...own,
    codes,
    basis: 'resolved',
    antecedent: origin(settle, first),
    person: one.person,
    office: one.office,
    organ: one.organ,
    role: one.role,
  };
}

const HELD = new Set(['person', 'office', 'envoy']);

/** Whether a draft is "it" or "its". */
export function isThing({ need }: Draft): boolean {
  return need.type === 'pronoun' && !need.animate && need.number === 'singular';
}

/** "the ministry" for the foreign ministry. */
export function isShortFor(short: string | null, organ: string | null): boolean {
  return short !== null && organ !== null && organ.endsWith(` ${short}`);
}
