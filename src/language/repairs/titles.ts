import { attach, type Draft, dominates, swap } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { isTitleNoun, trailingTitles } from '../words/people.ts';
import { months, weekdays } from '../words/times.ts';
import { isName, isNoun, lower } from './common.ts';

/** Relations by which parsers join a title and a name in either direction. */
const joined = new Set([
  'flat',
  'compound',
  'nmod',
  'appos',
  'dep',
  'amod',
  'nsubj',
  'obj',
  'obl',
  'conj',
  'list',
  'parataxis',
  'iobj',
  'vocative',
]);

/**
 * A title and the name that directly follows it are one party: "Turkish President Recep Tayyip Erdogan", "consul general
 * Ana Ruiz", "Zambia Foreign Minister Stanley Kakubo". The name is the head and the title its description (`nmod:desc`);
 * with an article or a possessive pronoun the title is the head and the name in apposition ("his brother Raúl").
 */
export const titles: Repair = {
  name: 'titles',
  apply(draft) {
    for (let i = 1; i < draft.tokens.length; i++) keepTrailing(draft, i);
    for (let i = 0; i + 1 < draft.tokens.length; i++) {
      const name = i + 1;
      if (!isTitle(draft, i) || !isPersonName(draft, name)) continue;
      gatherName(draft, name);
      join(draft, titleHead(draft, i), name);
    }
  },
};

/** "the consul general" read as two phrases: the adjective belongs to the title before it. */
function keepTrailing(draft: Draft, index: number): void {
  const token = draft.tokens[index];
  const title = draft.tokens[index - 1];
  if (!token || !title || lower(draft, index) !== 'general' || !isNoun(draft, title.index) || !isTitleNoun(title.lemma))
    return;
  if (token.head === title.head && token.head >= 0 && dependents(draft, index).every((i) => i > index))
    attach(draft, index, title.index, 'amod');
}

function isTitle(draft: Draft, index: number): boolean {
  const token = draft.tokens[index];
  if (!token || token.xpos.endsWith('S')) return false;
  // "Ahmed Sheikh Khalil": a title inside a name is part of it.
  const inName = token.deprel === 'flat' && isName(draft, token.head) && !isTitleNoun(lower(draft, token.head));
  if (inName) return false;
  if (trailingTitles.has(lower(draft, index))) return isNoun(draft, index - 1) && isTitleNoun(lower(draft, index - 1));
  const conjunct = token.deprel === 'conj' && isTitleNoun(draft.tokens[token.head]?.lemma ?? '');
  return (
    isNoun(draft, index) && token.upos !== 'ADJ' && token.deprel !== 'amod' && !conjunct && isTitleNoun(token.lemma)
  );
}

/** A capitalised name that is no further title, no date and no part of a title ("Foreign", "General"). */
function isPersonName(draft: Draft, index: number): boolean {
  const token = draft.tokens[index];
  if (!token || !isName(draft, index) || !/^\p{Lu}/u.test(token.text)) return false;
  const word = token.text.toLowerCase();
  return !weekdays.has(word) && !months.has(word) && !trailingTitles.has(word) && !isTitleNoun(word);
}

/** "consul general": the noun, not the adjective after it. */
function titleHead(draft: Draft, index: number): number {
  const before = index - 1;
  return trailingTitles.has(lower(draft, index)) && isNoun(draft, before) && isTitleNoun(lower(draft, before))
    ? before
    : index;
}

/** Makes the words of a name one: the first is the head, the others are flat under it. */
function gatherName(draft: Draft, first: number): void {
  for (let i = first + 1; isName(draft, i) && draft.tokens[i]?.deprel !== 'nmod:desc'; i++) {
    const token = draft.tokens[i];
    if (!token || token.head === first || !/^\p{Lu}/u.test(token.text) || weekdays.has(lower(draft, i))) break;
    const head = draft.tokens[first]?.head;
    const sisters = token.head === head && relation(token) === relation(draft.tokens[first] ?? token);
    if (head === i) swap(draft, first, i, 'flat', () => false);
    else if (sisters || (token.head > first && token.head < i)) attach(draft, i, first, 'flat');
  }
}

function join(draft: Draft, title: number, name: number): void {
  const t = draft.tokens[title];
  const n = draft.tokens[name];
  if (!t || !n) return;
  const definite = isDefinite(draft, title);
  if (n.head === title && joined.has(relation(n))) {
    if (definite) n.deprel = 'appos';
    else swap(draft, name, title, 'nmod:desc', (child) => belongs(draft, child, title));
  } else if (t.head === name) {
    if (joined.has(relation(t)) && t.deprel !== 'nmod:poss') t.deprel = 'nmod:desc';
  } else if (t.head === n.head && sameRole(t.deprel, n.deprel)) {
    joinSisters(draft, title, name, definite);
  } else if (n.head >= 0 && t.head >= 0 && !dominates(draft, title, name) && !dominates(draft, name, title)) {
    joinStrangers(draft, title, name, definite);
  }
}

/** Both depend on the same verb in the same role: two subjects, two objects. */
function joinSisters(draft: Draft, title: number, name: number, definite: boolean): void {
  if (definite) {
    attach(draft, name, title, 'appos');
    return;
  }
  for (const child of dependents(draft, title)) {
    if (!belongs(draft, child, title)) attach(draft, child, name, draft.tokens[child]?.deprel ?? 'dep');
  }
  attach(draft, title, name, 'nmod:desc');
}

/** One is a stray: the name was taken for another verb's subject, or the title hangs on the word before it. */
function joinStrangers(draft: Draft, title: number, name: number, definite: boolean): void {
  const t = draft.tokens[title];
  const n = draft.tokens[name];
  if (!t || !n) return;
  const role = relation(n);
  if (
    (role === 'nsubj' || role === 'obj') &&
    ['dep', 'compound', 'list', 'parataxis', 'vocative', 'obl', 'nmod'].includes(relation(t))
  ) {
    if (dependents(draft, title, 'case').length === 0) attach(draft, title, name, 'nmod:desc');
  } else if (['dep', 'list', 'parataxis', 'vocative', 'appos', 'flat', 'compound'].includes(role)) {
    attach(draft, name, title, definite ? 'appos' : 'flat');
    if (!definite) swap(draft, name, title, 'nmod:desc', (child) => belongs(draft, child, title));
  }
}

function sameRole(a: string, b: string): boolean {
  return (
    a === b ||
    (a.startsWith('nsubj') && b.startsWith('nsubj')) ||
    (/^(?:obj|iobj)$/.test(a) && /^(?:obj|iobj)$/.test(b))
  );
}

function isDefinite(draft: Draft, title: number): boolean {
  return dependents(draft, title, 'det', 'nmod').some((i) =>
    ['DT', 'PRP$', 'WP$'].includes(draft.tokens[i]?.xpos ?? ''),
  );
}

/** What goes on describing the title rather than the person in the sentence: everything before it but prepositions. */
function belongs(draft: Draft, child: number, title: number): boolean {
  const token = draft.tokens[child];
  return (
    (token !== undefined && child < title && !['case', 'cc', 'mark', 'punct'].includes(relation(token))) ||
    trailingTitles.has(lower(draft, child))
  );
}
