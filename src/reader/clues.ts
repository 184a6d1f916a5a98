/** From a sentence and two parties in it to what speaks for one type or another. */
import { caseOf } from '../language/clause.ts';
import { predicateAt } from '../language/predicates.ts';
import { ancestors, path, relation, subtree } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { statusOf } from '../speech/status.ts';
import type { Lexicon } from './lexicon.ts';
import { type Clues, type End, TYPES } from './types.ts';

const CONTENT = new Set(['VERB', 'NOUN', 'ADJ', 'ADV']);
/** Words that say nothing of what was done. */
const LIGHT = new Set(
  'be have do say tell state add report accord official government country minister president'.split(' '),
);

/** The role of a party at a predicate: a slot's name, with "<" when the party stands inside what fills it. */
function roleAt(s: Sentence, predicate: number, party: number): string {
  const { slots } = predicateAt(s, predicate);
  for (const [name, tokens] of slots) if (tokens.includes(party)) return name;
  const above = new Set(ancestors(s, party));
  if (!above.has(predicate)) return '';
  for (const [name, tokens] of slots) if (tokens.some((t) => above.has(t))) return `<${name}`;
  return '<';
}

/** Lemma with its particle, as the codebook writes it. */
function lemmaAt(s: Sentence, token: number): string {
  const p = predicateAt(s, token);
  return p.form === 'verb' ? p.lemma : (s.tokens[token]?.lemma ?? '').toLowerCase();
}

/**
 * Reads the clues for an ordered pair of parties.
 *
 * @param source who would be the source; `target` likewise. Both stand in this sentence.
 */
export function cluesOf(s: Sentence, source: End, target: End, lexicon: Lexicon): Clues {
  const inside = (t: number, end: End): boolean => t >= end.from && t < end.to;
  const isParty = (t: number): boolean => inside(t, source) || inside(t, target);
  const isContent = (t: number): boolean => CONTENT.has(s.tokens[t]?.upos ?? '') && !isParty(t);
  const way = path(s, source.token, target.token);
  const marks: string[] = [];

  // Predicates of both: those at which each party has a role, directly or inside an argument.
  const joint: { token: number; rs: string; rt: string }[] = [];
  for (const t of s.tokens) {
    if (!isContent(t.index) || (t.upos !== 'VERB' && t.upos !== 'NOUN')) continue;
    const rs = roleAt(s, t.index, source.token);
    const rt = roleAt(s, t.index, target.token);
    const direct = (rs !== '' && !rs.startsWith('<')) || (rt !== '' && !rt.startsWith('<'));
    if ((direct && rs !== rt && rs !== '' && rt !== '') || way.includes(t.index))
      joint.push({ token: t.index, rs, rt });
    else if (direct) marks.push(`1:${lemmaAt(s, t.index)}/${rs}|${rt}`);
  }
  const first = new Set(joint.map((j) => j.token));
  const second = new Set<number>();
  for (const t of way) {
    if (isContent(t) && !first.has(t)) second.add(t);
    for (const c of s.children[t] ?? []) {
      const rel = relation(s.tokens[c] as Sentence['tokens'][number]);
      if (isContent(c) && !first.has(c) && rel !== 'conj' && rel !== 'parataxis') second.add(c);
    }
  }
  // What governs the meeting point, up to the root ("agreed to", "vowed to").
  const top = joint[0]?.token ?? way[0] ?? source.token;
  for (const t of ancestors(s, top)) if (isContent(t) && !first.has(t)) second.add(t);
  // The head of a party told by an event noun ("a court decision") and what stands before it.
  const own: number[] = [];
  for (const end of [source, target]) {
    for (let t = end.from; t < end.to; t++) if (CONTENT.has(s.tokens[t]?.upos ?? '')) own.push(t);
  }
  const third = new Set<number>();
  for (const t of [...first, ...second]) {
    for (const c of s.children[t] ?? []) if (isContent(c) && !first.has(c) && !second.has(c)) third.add(c);
  }
  const rest = s.tokens
    .map((t) => t.index)
    .filter((t) => isContent(t) && !first.has(t) && !second.has(t) && !third.has(t));

  const triggers = new Float32Array(TYPES);
  const words = new Float32Array(TYPES);
  // What the triggers would mean, were it done.
  const deeds = new Float32Array(TYPES);
  const statuses = new Set<string>();
  for (const { token, rs, rt } of joint) {
    const lemma = lemmaAt(s, token);
    const { form, passive } = predicateAt(s, token);
    const { status } = statusOf(s, token);
    if (LIGHT.has(lemma)) continue;
    statuses.add(status ?? 'open');
    const known = lexicon.addTrigger(lemma, form, 'happened', deeds) ? lemma : (lemma.split(' ')[0] as string);
    lexicon.addTrigger(known, form, status, triggers);
    marks.push(`1:${lemma}/${rs}|${rt}`, `1:${lemma}|${rt}`, `roles:${rs}|${rt}`, `rs:${rs}`, `rt:${rt}`);
    marks.push(`1:${lemma}=${status}`);
    if (passive) marks.push('passive');
    for (const c of s.children[token] ?? []) {
      if (!isContent(c)) continue;
      marks.push(`${lemma}>${lemmaAt(s, c)}`);
    }
    for (const name of predicateAt(s, token).slots.keys()) marks.push(`${lemma}+${name}`);
  }
  for (const t of second) {
    const { form } = predicateAt(s, t);
    const share = new Float32Array(TYPES);
    if (!LIGHT.has(lemmaAt(s, t))) marks.push(`2:${lemmaAt(s, t)}=${statusOf(s, t).status}`);
    if (!LIGHT.has(lemmaAt(s, t)) && lexicon.addTrigger(lemmaAt(s, t), form, statusOf(s, t).status, share))
      for (let i = 0; i < TYPES; i++) triggers[i] = (triggers[i] as number) + 0.5 * (share[i] as number);
  }
  for (const t of [...second, ...third, ...own]) lexicon.addWord(lemmaAt(s, t), words);
  for (const status of statuses) marks.push(`st:${status}`);
  const topStatus = statusOf(s, top).status;
  marks.push(`top:${topStatus}`);
  const best = triggers.indexOf(Math.max(...triggers));
  if ((triggers[best] as number) > 0) marks.push(`top:${topStatus}/${best}`, `best:${best}`);
  const deed = deeds.indexOf(Math.max(...deeds));
  if ((deeds[deed] as number) > 0) for (const status of [...statuses, 'any']) marks.push(`deed:${deed}=${status}`);
  marks.push(`ks:${source.kind}`, `kt:${target.kind}`, `sector-s:${source.role}`, `sector-t:${target.role}`);
  marks.push(`cs:${caseOf(s, source.token)}`, `ct:${caseOf(s, target.token)}`);
  marks.push(`ds:${s.tokens[source.token]?.deprel}`, `dt:${s.tokens[target.token]?.deprel}`);
  marks.push(source.token < target.token ? 'order:st' : 'order:ts', `steps:${Math.min(8, way.length)}`);
  marks.push(
    `shape:${way
      .slice(1, -1)
      .slice(0, 4)
      .map((t) => s.tokens[t]?.upos)
      .join(' ')}`,
  );
  const [from, to] = [Math.min(source.to, target.to), Math.max(source.from, target.from)];
  for (let t = from; t < to; t++) {
    const text = s.tokens[t]?.lemma.toLowerCase() ?? '';
    if (!isParty(t)) marks.push(`b:${text}`);
  }
  for (const t of s.tokens) {
    if (t.upos === 'AUX' || t.upos === 'PART' || t.upos === 'SCONJ') marks.push(`f:${t.lemma.toLowerCase()}`);
  }
  for (const t of subtree(s, target.token)) if (inside(t, target)) marks.push(`t:${s.tokens[t]?.lemma.toLowerCase()}`);
  const lemmas = (tokens: Iterable<number>): string[] =>
    [...tokens].map((t) => lemmaAt(s, t)).filter((l) => !LIGHT.has(l));
  return {
    near: [lemmas(first), lemmas(second), lemmas([...third, ...own]), lemmas(rest)],
    marks,
    triggers,
    words,
  };
}
