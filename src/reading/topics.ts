/** What a claim is about: an event noun or verb with its words of place, so that two reports' claims can be set together. */
import { caseOf } from '../language/clause.ts';
import { dependents, relation, subtree } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { compatible, DULL, EVENT_CLASSES, type EventClass } from './position-words.ts';
import type { Scene } from './scene.ts';

/** An event as a place in a report names it. */
export interface Topic {
  readonly sentence: Sentence;
  /** The noun or verb; -1 where the words name none. */
  readonly token: number;
  readonly of: EventClass | null;
  /** Lower-case lemmas, the event's own first; states by their names. */
  readonly words: readonly string[];
  /** The row told by the same word, or by the one that it takes up. */
  readonly mention: string | null;
}

/** Mentions whose word stands for a state, whatever its form ("Kenyan", "Kenya"). */
const NAMED: ReadonlySet<string> = new Set(['state', 'place', 'nationals', 'organ', 'organisation']);
/** Most words that a topic keeps. */
const MOST = 8;
/** From how many words beside its own an event noun says by itself which one it is. */
const ENOUGH = 2;

/** The class of an event that a token names; null where it names none. */
export function classAt(s: Sentence, token: number): EventClass | null {
  const { lemma, upos, xpos } = s.tokens[token];
  const key = lemma.toLowerCase();
  if (upos !== 'NOUN' && !xpos.startsWith('VB')) return null;
  return EVENT_CLASSES.get(key) ?? null;
}

const made = new WeakMap<Scene, Topics>();

/** The topics of a report, read once. */
export function topicsOf(scene: Scene): Topics {
  const topics = made.get(scene) ?? new Topics(scene);
  made.set(scene, topics);
  return topics;
}

/** Topics of one report: each event noun by its own words, and filled up from where the report tells it in full. */
export class Topics {
  private readonly scene: Scene;
  private readonly rows: ReadonlyMap<string, string>;
  private readonly told: readonly Topic[];

  constructor(scene: Scene) {
    this.scene = scene;
    this.rows = new Map(scene.mentions.map((m) => [`${m.trigger.in ?? ''}${m.trigger.start}`, m.id]));
    this.told = scene.annotations.sentences.flatMap((s) =>
      s.tokens.flatMap(({ index }) => (classAt(s, index) === null ? [] : [this.own(s, index)])),
    );
  }

  /** The topic of an event's word; a bare one ("the blast") by the words of the nearest fuller one before it, else after. */
  at(s: Sentence, token: number): Topic {
    const own = this.own(s, token);
    if (own.words.length > ENOUGH || isOther(s, token)) return own;
    const fuller = this.fuller(own, s, token);
    if (fuller === null) return own;
    const words = [...new Set([...own.words, ...fuller.words])].slice(0, MOST);
    return { ...own, words, mention: own.mention ?? fuller.mention };
  }

  /** The event that a report tells last before a place, where the words there name none. */
  before(s: Sentence): Topic | null {
    const last = this.told.findLast((t) => t.sentence.index <= s.index && t.words.length > ENOUGH && isEvent(t));
    return last === undefined ? null : { ...last, token: -1 };
  }

  private fuller(own: Topic, s: Sentence, token: number): Topic | null {
    const fits = (t: Topic): boolean =>
      t.words.length > own.words.length &&
      t.words.length > ENOUGH - 1 &&
      own.of !== null &&
      t.of !== null &&
      isEvent(t) &&
      (t.of === own.of || (own.of === 'incident' && compatible(own.of, t.of)));
    const here = (t: Topic): number => t.sentence.index * 1000 + t.token;
    const at = s.index * 1000 + token;
    return this.told.findLast((t) => here(t) < at && fits(t)) ?? this.told.find((t) => here(t) > at && fits(t)) ?? null;
  }

  private own(s: Sentence, token: number): Topic {
    const lemma = s.tokens[token].lemma.toLowerCase();
    const words = [lemma];
    for (const t of this.around(s, token)) {
      const word = this.word(s, t);
      if (word !== null && !words.includes(word)) words.push(word);
    }
    const day = dayBeside(s, token);
    if (day !== null) words.push(day);
    const { start } = s.tokens[token];
    const mention = this.rows.get(`${s.span.in ?? ''}${start}`) ?? null;
    return { sentence: s, token, of: classAt(s, token), words: words.slice(0, MOST), mention };
  }

  /** The words that say which: modifiers and phrases of place; of a verb its object and phrases, not who does it. */
  private around(s: Sentence, token: number): number[] {
    const isVerb = s.tokens[token].xpos.startsWith('VB');
    const parts = isVerb
      ? dependents(s, token, 'obj', 'obl', 'nsubj:pass')
      : dependents(s, token, 'amod', 'compound', 'nmod', 'obl');
    const kept = parts.filter(
      (c) => !/^(?:by|after|before|since|despite|amid|for|over|according to|as)$/.test(caseOf(s, c)),
    );
    const { head } = s.tokens[token];
    // "an explosion at the port": a phrase just behind the noun may hang on the verb.
    const last = Math.max(token, ...kept.flatMap((c) => subtree(s, c)));
    const next =
      isVerb || head < 0
        ? []
        : dependents(s, head, 'obl').filter(
            (c) =>
              c > last &&
              Math.min(...subtree(s, c)) === last + 1 &&
              /^(?:at|in|on|near|outside|inside|off)$/.test(caseOf(s, c)),
          );
    return [...kept, ...next]
      .flatMap((c) => withoutClauses(s, c))
      .filter((t) => t !== token)
      .toSorted((a, b) => a - b);
  }

  private word(s: Sentence, t: number): string | null {
    const { upos, lemma, text } = s.tokens[t];
    if (!/^(?:NOUN|PROPN|ADJ)$/.test(upos) || text.length < 3) return null;
    const low = lemma.toLowerCase();
    if (DULL.has(low)) return null;
    const m = this.scene.index.at(s, t);
    const name = m !== null && NAMED.has(m.kind) ? m.name.toLowerCase().split(' ')[0] : low;
    return name.slice(0, 4) === low.slice(0, 4) ? name : low;
  }
}

const MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** A day that stands beside an event ("the October 7 attack", "the raid of 3 May"), as "october 7". */
function dayBeside(s: Sentence, token: number): string | null {
  for (const { index, text } of s.tokens.slice(Math.max(0, token - 3), token + 8)) {
    if (!MONTHS.test(text)) continue;
    const number = [s.tokens[index + 1], s.tokens[index - 1]].find((t) => t !== undefined && /^[0-3]?\d$/.test(t.text));
    if (number !== undefined) return `${text.toLowerCase()} ${number.text}`;
  }
  return null;
}

/** Whether a phrase names an event anew rather than one told before: with "a", an owner, a doer, a day of its own. */
function isOther(s: Sentence, token: number): boolean {
  return dependents(s, token).some((c) => {
    const { text, deprel, upos } = s.tokens[c];
    return (
      /^(?:an?|another)$/i.test(text) ||
      deprel === 'nmod:poss' ||
      deprel === 'nummod' ||
      (upos === 'PROPN' && subtree(s, c).some((k) => s.tokens[k].upos === 'NUM')) ||
      (deprel.startsWith('nmod') && caseOf(s, c) === 'by')
    );
  });
}

/** Whether a topic is of something that befell, rather than of a deed in general ("support"). */
function isEvent(t: Topic): boolean {
  return t.of !== null && t.of !== 'backing' && t.of !== 'meddling';
}

/** A phrase without its relative clauses and further conjuncts that are verbs. */
function withoutClauses(s: Sentence, t: number): number[] {
  const out = [t];
  for (const c of s.children[t] ?? []) {
    if (!/^(?:acl|advcl|parataxis|punct|case|det|cc|appos)$/.test(relation(s.tokens[c])))
      out.push(...withoutClauses(s, c));
  }
  return out;
}
