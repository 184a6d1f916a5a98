/** Cues set beside what they bring: “…, the ministry said”, “The dam, Mali insists, is full”. */
import { dependents } from '../language/tree.ts';
import type { Sentence, Token } from '../language/types.ts';
import type { Span } from '../report/types.ts';
import { type Arguments, introducer, type Source } from './arguments.ts';
import { isDay } from './clause-ends.ts';
import { reach, sideSpan, stretch, without } from './spans.ts';
import * as words from './words.ts';

/** What a verb of speech is set beside: "…, the ministry said", "…, a source told Reuters". */
export function appended(s: Sentence, v: number, source: Source, lemma: string): Span[] {
  const { deprel, head, xpos } = s.tokens[v];
  const busy = !words.telling.has(lemma) && dependents(s, v, 'obj').some((o) => !isDay(s, o));
  if (busy) return [];
  if (head >= 0) {
    const unsure = words.ambiguous.has(lemma);
    const bare = dependents(s, v, 'mark', 'cc', 'case').length === 0;
    // "expelled the consul, recalled its chargé": what follows such a verb is its object, whatever the parser says.
    const before = !unsure || source.token < v;
    const beside =
      (deprel === 'parataxis' && !isDivided(s, v)) ||
      (deprel === 'ccomp' && head < v && isSetOff(s, v, source.token)) ||
      (!unsure && /^(advcl|conj)$/.test(deprel) && head < v && /^VB[DZP]$/.test(xpos) && bare);
    if (before && beside) return without(s, head, v);
    // "As the minister said, …"
    if (deprel === 'advcl' && introducer(s, v) === 'as') return without(s, head, v);
  }
  const tail = tailOf(s, v);
  if (tail.length > 0) return tail;
  return dependents(s, v, 'parataxis')
    .filter((c) => isOpened(s, c))
    .map((c) => sideSpan(s, c, v));
}

/** "The test, the army said, was its biggest": a subject and a verb between two commas. */
export function isParenthesis(s: Sentence, v: number, args: Arguments): boolean {
  const { ownSubject } = args;
  if (ownSubject < 0 || ownSubject > v || s.tokens[v + 1]?.text !== ',') return false;
  return s.tokens[reach(s, ownSubject)[0] - 1]?.text === ',' && !args.clauses.some((c) => introducer(s, c) === 'that');
}

/** "…, other studies have shown.": a subject after a comma and a verb that nothing follows, however they are hung. */
export function tailOf(s: Sentence, v: number): Span[] {
  const subject = dependents(s, v, 'nsubj')[0] ?? -1;
  if (subject < 0 || subject > v || !/^VB[DZPN]$/.test(s.tokens[v].xpos)) return [];
  const from = reach(s, subject)[0];
  if (from < 2 || s.tokens[from - 1].text !== ',') return [];
  const start = s.tokens[0].upos === 'CCONJ' ? 1 : 0;
  const verb = (t: Token): boolean => /^(VB[DZP]|MD)$/.test(t.xpos);
  if (s.tokens[v + 1]?.text === ',' && s.tokens.slice(v + 2).some(verb)) {
    return [stretch(s, start, from - 1), stretch(s, v + 1, s.tokens.length - 1)];
  }
  if (s.tokens.slice(v + 1).some((t) => t.upos !== 'PUNCT')) return [];
  return s.tokens.slice(0, from).some(verb) ? [stretch(s, start, from - 1)] : [];
}

/** Whether a comma or a closing mark stands before a verb and its subject. */
function isSetOff(s: Sentence, v: number, subject: number): boolean {
  const own = dependents(s, v, 'nsubj')[0] ?? subject;
  const first = Math.min(v, own >= 0 ? reach(s, own)[0] : v);
  return s.tokens[first - 1]?.upos === 'PUNCT';
}

/** Whether a clause beside a verb can be what it reports: not one after a semicolon, nor a report of its own. */
function isOpened(s: Sentence, clause: number): boolean {
  if (isDivided(s, clause)) return false;
  return !words.reporting.has(s.tokens[clause].lemma.toLowerCase()) || dependents(s, clause, 'ccomp', 'obj').length > 0;
}

/** Whether a semicolon parts a clause from the words before it. */
function isDivided(s: Sentence, clause: number): boolean {
  let first = clause;
  for (const c of s.children[clause] ?? []) first = Math.min(first, c);
  return [first, first - 1].some((i) => s.tokens[i]?.text === ';');
}
