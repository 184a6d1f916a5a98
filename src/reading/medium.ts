/** Through what something is said, and to whom: read off the words around the cue. */
import type { ActorMention } from '../actors/types.ts';
import { textOf } from '../coding/annotations.ts';
import { caseOf } from '../language/clause.ts';
import { dependents, phraseSpan, relation, subtree } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Report, Span } from '../report/types.ts';
import { covers } from '../speech/span-index.ts';
import { tokenSpan } from '../speech/spans.ts';
import type { Attribution } from '../speech/types.ts';
import { ACCOUNTS, AUDIENCES, COMPOUNDS, MEDIA, type Medium, TELLING, THROUGH, VERBS } from './medium-words.ts';
import type { Scene } from './scene.ts';

/** Through what: the medium with the words that say it, null where only the verb does. */
export interface Through {
  readonly medium: Medium;
  readonly span: Span | null;
  /** The noun in `sentence`, -1 where only the verb says it. */
  readonly token: number;
}

/** The token of an attribution's cue in its sentence; -1 where the cue is no word of it. */
export function cueToken(s: Sentence, a: Attribution): number {
  return s.tokens.findIndex((t) => t.start === a.cue.start);
}

/** Through what an attribution's words were said; null where the report does not say. */
export function throughOf(scene: Scene, s: Sentence, a: Attribution): Through | null {
  const cue = cueToken(s, a);
  if (cue < 0) return null;
  for (const t of aroundCue(s, a, cue)) {
    const medium = nounMedium(s, t);
    if (medium && (THROUGH.has(caseOf(s, t).split(' ')[0]) || isIssued(s, t)))
      return { medium, span: phraseSpan(s, t), token: t };
  }
  if (a.sourceToken >= 0 && nounMedium(s, a.sourceToken) === 'document')
    return { medium: 'document', span: a.phrase, token: a.sourceToken };
  // "issued a statement calling it unlawful"
  const above = s.tokens[cue].head;
  if (above >= 0 && relation(s.tokens[cue]) === 'acl' && nounMedium(s, above))
    return { medium: nounMedium(s, above) ?? 'document', span: phraseSpan(s, above), token: above };
  const own = VERBS.get(s.tokens[cue].lemma.toLowerCase());
  if (own) return { medium: own, span: null, token: -1 };
  const told = toldTo(scene, s, a);
  if (told) return { medium: 'interview', span: told.span, token: told.head };
  if (!TELLING.has(s.tokens[cue].lemma.toLowerCase())) return null;
  for (const t of dependents(s, cue, 'obj', 'iobj')) {
    const heard = nounMedium(s, t) ?? (AUDIENCES.has(s.tokens[t].lemma.toLowerCase()) ? 'speech' : null);
    if (heard !== null && heard !== 'post') return { medium: heard, span: phraseSpan(s, t), token: t };
  }
  return null;
}

/** The outlet that it was told; one that only passes it on ("according to", "quoted by") or carries it was not told. */
export function toldTo(scene: Scene, s: Sentence, a: Attribution): ActorMention | null {
  const cue = cueToken(s, a);
  const verb = s.tokens[cue]?.lemma.toLowerCase() ?? '';
  if (VERBS.has(verb)) return null;
  const { medium } = a;
  if (medium === null) return verb === 'tell' ? outletAfter(scene, s, cue) : null;
  const between = s.tokens.filter((t) => t.start >= a.cue.end && t.end <= medium.span.start);
  return between.some((t) => t.lemma === ',' || /^(accord|according|by|on|via)$/i.test(t.lemma)) ? null : medium;
}

/** The outlet right behind a verb, whichever way the parser hangs it. */
function outletAfter(scene: Scene, s: Sentence, verb: number): ActorMention | null {
  const next = s.tokens[verb + 1]?.upos === 'DET' ? verb + 2 : verb + 1;
  return scene.annotations.actors.find((m) => m.sentence === s.index && m.kind === 'outlet' && m.from === next) ?? null;
}

/** The words that hang on a cue and are no part of what is said, in text order. */
function aroundCue(s: Sentence, a: Attribution, cue: number): number[] {
  const under = dependents(s, cue, 'obl', 'nmod', 'obj', 'advcl', 'xcomp', 'advmod').flatMap((c) => subtree(s, c));
  return under.filter((t) => !a.content.some((c) => covers(c, tokenSpan(s, t)))).toSorted((x, y) => x - y);
}

/** "issued a statement": the document is the object of what stands for speaking. */
function isIssued(s: Sentence, t: number): boolean {
  return relation(s.tokens[t]) === 'obj' && MEDIA.get(s.tokens[t].lemma.toLowerCase()) === 'document';
}

function nounMedium(s: Sentence, t: number): Medium | null {
  const { upos, lemma, text } = s.tokens[t];
  if (upos !== 'NOUN' && upos !== 'PROPN' && !(text === 'X')) return null;
  const word = lemma.toLowerCase();
  const before = s.tokens[t - 1]?.lemma.toLowerCase() ?? '';
  const two = COMPOUNDS.get(`${before} ${word}`) ?? COMPOUNDS.get(`${before} ${text.toLowerCase()}`);
  if (two) return two;
  // "its Telegram channel", "his X account"
  if (ACCOUNTS.has(word) && (before === 'x' || MEDIA.get(before) === 'post')) return 'post';
  // The letter alone is a platform only as a name of its own.
  if (word === 'x') return text === 'X' && dependents(s, t, 'nummod', 'compound').length === 0 ? 'post' : null;
  return MEDIA.get(word) ?? null;
}

/** Media that have somebody at the other end ("a call with", "a letter to"). */
const TWO_SIDED: ReadonlySet<string> = new Set(['call', 'meeting', 'document', 'interview']);

const NAME_KEPT_BACK =
  /^\s*(?:that (?:he|she|they) )?(?:not (?:to )?be |to (?:not )?be |to remain |for )(?:named|identified|quoted|anonym)/i;

/** "who asked not to be named": a wish about the telling, which itself tells nothing. */
export function keepsNameBack(report: Report, a: Attribution): boolean {
  return NAME_KEPT_BACK.test(textOf(report, { ...a.cue, start: a.cue.end, end: a.cue.end + 60 }));
}

/** Whom it was said to, when that is a known actor: the object of a verb of telling, who is said to or spoken with. */
export function hearerOf(scene: Scene, s: Sentence, a: Attribution, through: Through | null): ActorMention | null {
  const cue = cueToken(s, a);
  if (cue < 0) return null;
  const known = (t: number): ActorMention | null => {
    const m = scene.index.at(s, t);
    const apart = m !== null && !a.content.some((c) => covers(c, m.span)) && m !== a.speaker;
    return apart ? m : null;
  };
  const objects = TELLING.has(s.tokens[cue].lemma) ? dependents(s, cue, 'obj', 'iobj') : [];
  const addressed = dependents(s, cue, 'obl').filter((t) => caseOf(s, t) === 'to');
  const noun = through?.token ?? -1;
  const beside = through !== null && TWO_SIDED.has(through.medium);
  const withs = beside && noun >= 0 ? dependents(s, noun, 'nmod').filter((t) => /^(with|to)$/.test(caseOf(s, t))) : [];
  const found = [...objects, ...addressed, ...withs].map(known).find((m) => m !== null);
  return found ?? toldTo(scene, s, a);
}
