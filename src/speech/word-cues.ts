/** Attributions by a noun ("his claim that"), an adjective ("is sure that") or a word for hearsay ("reportedly"). */
import { subjectsOf } from '../language/roles.ts';
import { dependents, phraseSpan, relation, spanOf, subtree, yieldOf } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { cueAdjectives, cueNouns, impersonalAdjectives } from '../language/words/cues.ts';
import type { Span } from '../report/types.ts';
import { introducer, isToInfinitive, NOBODY, type Source, subjectOf, wholePhrase } from './arguments.ts';
import type { Draft } from './drafts.ts';
import { bareSpan, reach, sideSpan, stretch, tokenSpan, without } from './spans.ts';
import * as words from './words.ts';

/** "his claim that Chad had closed it", "calls for talks", "a decision to leave": a noun with its content. */
export function nounDraft(s: Sentence, n: number): Draft | null {
  const lemma = s.tokens[n].lemma.toLowerCase();
  const leads = s.tokens[n + 1]?.text === ':' && words.issued.has(lemma) ? leadingDraft(s, n) : null;
  const cues = leads ? undefined : cueNouns.get(lemma);
  if (!cues) return leads;
  for (const cue of cues) {
    for (const c of s.children[n] ?? []) {
      if (c < n) continue;
      const rel = relation(s.tokens[c]);
      const clausal = rel === 'acl' || rel === 'ccomp' || rel === 'xcomp' || rel === 'advcl';
      const takes =
        (clausal && cue.shapes.has('s') && isThatClause(s, c)) ||
        (clausal && cue.shapes.has('i') && isToInfinitive(s, c)) ||
        ((clausal || rel === 'nmod' || rel === 'obl') && cue.shapes.has(introducer(s, c)));
      if (!takes) continue;
      const source = holderOf(s, n);
      return {
        sentence: s,
        kind: cue.kind,
        cue: n,
        cueSpan: tokenSpan(s, n),
        subject: source.token,
        phrase: source.phrase,
        content: [rel === 'nmod' || rel === 'obl' ? bareSpan(s, c) : sideSpan(s, c, n)],
        vouched: false,
        quotes: false,
      };
    }
  }
  return null;
}

/** "issued the following statement: “…”": a noun that a quotation may follow. */
function leadingDraft(s: Sentence, n: number): Draft | null {
  const source = holderOf(s, n);
  if (source.token < 0) return null;
  const { token: subject, phrase } = source;
  const cueSpan = tokenSpan(s, n);
  return { sentence: s, kind: 'speech', cue: n, cueSpan, subject, phrase, content: [], vouched: true, quotes: true };
}

function isThatClause(s: Sentence, c: number): boolean {
  if (relation(s.tokens[c]) === 'ccomp') return true;
  const that = (s.children[c] ?? []).find((k) => k < c && s.tokens[k].text.toLowerCase() === 'that');
  if (that === undefined) return false;
  return relation(s.tokens[that]) === 'mark' || dependents(s, c, 'nsubj').some((k) => k > that);
}

/** Whose a claim or a plan is: its possessor, the one after "by" or "from", else the subject of the verb above. */
function holderOf(s: Sentence, n: number): Source {
  for (const c of s.children[n] ?? []) {
    const rel = s.tokens[c].deprel;
    if (rel === 'nmod:poss') return { token: c, phrase: wholePhrase(s, c, n) };
    if (rel === 'nmod' && /^(by|from|among)$/.test(introducer(s, c))) return { token: c, phrase: bareSpan(s, c) };
  }
  // "Estonia fears that": a verb that was taken for a noun has its subject before it.
  const before = dependents(s, n, 'nsubj', 'compound').find((c) => c < n && s.tokens[c].upos === 'PROPN');
  if (before !== undefined && s.tokens[n].head < 0) return { token: before, phrase: wholePhrase(s, before, n) };
  const { head } = s.tokens[n];
  const rel = relation(s.tokens[n]);
  if (head < 0 || rel !== 'obj') return NOBODY;
  const token = subjectsOf(s, head)[0] ?? -1;
  return token < 0 || token === n ? NOBODY : { token, phrase: phraseSpan(s, token) };
}

/** "is sure that", "was worried about", "it is unclear whether". */
export function adjectiveDraft(s: Sentence, a: number): Draft | null {
  const word = s.tokens[a].text.toLowerCase();
  const impersonal = impersonalAdjectives.has(word);
  const cues = cueAdjectives.get(word);
  if (!cues && !impersonal) return null;
  const own = dependents(s, a, 'nsubj')[0] ?? -1;
  const content = (span: Span): Omit<Draft, 'kind' | 'subject' | 'phrase'> => ({
    sentence: s,
    cue: a,
    cueSpan: tokenSpan(s, a),
    content: [span],
    vouched: false,
    quotes: false,
  });
  if (impersonal) {
    const clause = dependents(s, a, 'ccomp', 'csubj', 'advcl').find(
      (c) => c > a && (relation(s.tokens[c]) !== 'advcl' || /^(whether|that|if)$/.test(introducer(s, c))),
    );
    const anon = own < 0 || /^it$/i.test(s.tokens[own].text);
    return clause !== undefined && anon
      ? { ...content(sideSpan(s, clause, a)), kind: 'thought', subject: -1, phrase: null }
      : null;
  }
  const source = subjectOf(s, a, own);
  if (source.token < 0) return null;
  for (const cue of cues ?? []) {
    for (const c of s.children[a] ?? []) {
      if (c < a) continue;
      const rel = relation(s.tokens[c]);
      const marker = introducer(s, c);
      const takes =
        (cue.shapes.has('s') && (rel === 'ccomp' || (rel === 'advcl' && marker === 'that'))) ||
        (cue.shapes.has('i') && (rel === 'xcomp' || rel === 'advcl') && isToInfinitive(s, c)) ||
        ((rel === 'obl' || rel === 'advcl') && cue.shapes.has(marker));
      if (!takes) continue;
      const span = rel === 'obl' ? bareSpan(s, c) : sideSpan(s, c, a);
      return { ...content(span), kind: cue.kind, subject: source.token, phrase: source.phrase };
    }
  }
  return null;
}

/** "reportedly left", "the alleged expulsion": words that somebody says who is left open. */
export function hearsayDraft(s: Sentence, word: number): Draft | null {
  const { text, deprel, head } = s.tokens[word];
  const name = text.toLowerCase();
  const marks =
    (deprel === 'advmod' && words.hearsayAdverbs.has(name)) ||
    (deprel === 'amod' && words.hearsayAttributes.has(name) && head > word);
  if (!marks || head < 0) return null;
  // What is set beside the clause ("…, the ministry said") is no part of the hearsay.
  const beside = new Set(dependents(s, head, 'parataxis').flatMap((c) => subtree(s, c)));
  const inside = yieldOf(s, head).filter((t) => !beside.has(t));
  return {
    sentence: s,
    kind: 'hearsay',
    cue: word,
    cueSpan: tokenSpan(s, word),
    subject: -1,
    phrase: null,
    content: [spanOf(s, inside)],
    vouched: true,
    quotes: false,
  };
}

/** "according to X": X is the noun whose preposition "according to" is, whichever way the parser hangs the words. */
export function accordingDraft(s: Sentence, word: number): Draft | null {
  const t = s.tokens[word];
  let noun = t.deprel === 'case' || t.deprel === 'mark' ? t.head : -1;
  if (noun < 0) noun = dependents(s, word, 'obl', 'nmod')[0] ?? -1;
  if (noun < 0 || !/^to$/i.test(s.tokens[word + 1]?.text ?? '')) return null;
  const top = s.tokens[noun].head === word ? word : noun;
  const governor = clauseRoot(s, s.tokens[top].head);
  if (governor < 0) return null;
  const cue = tokenSpan(s, word);
  return {
    sentence: s,
    kind: 'speech',
    cue: word,
    cueSpan: { ...cue, end: s.tokens[word + 1].end },
    subject: noun,
    phrase: bareSpan(s, noun),
    content: wholeSentence(s, word, top) ?? without(s, governor, top),
    vouched: true,
    quotes: true,
  };
}

/**
 * "…, according to X.", "According to X, …": set off by a comma at either end of a sentence, the phrase is about all of
 * it. Null where it stands elsewhere.
 */
function wholeSentence(s: Sentence, word: number, top: number): Span[] | null {
  const [, end] = reach(s, top);
  const last = s.tokens.length - 1;
  const rest = s.tokens.slice(end + 1).filter((t) => t.upos !== 'PUNCT').length;
  const parts = (from: number, to: number): Span[] => [stretch(s, from, to)];
  if (rest === 0 && word > 1 && s.tokens[word - 1].text === ',') {
    let from = word - 1;
    while (from > 0 && s.tokens[from - 1].text !== ';') from--;
    return parts(s.tokens[from].upos === 'CCONJ' ? from + 1 : from, word - 1);
  }
  return word === 0 && s.tokens[end + 1]?.text === ',' ? parts(end + 1, last) : null;
}

/** From where the parser hung a phrase up to the finite clause that it is about. */
function clauseRoot(s: Sentence, token: number): number {
  let at = token;
  while (at >= 0 && /^(xcomp|advcl|acl|obj|obl|nmod|conj|advmod|nsubj)(:|$)/.test(s.tokens[at].deprel))
    at = s.tokens[at].head;
  return at;
}
