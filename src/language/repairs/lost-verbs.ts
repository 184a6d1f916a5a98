import { attach, type Draft, retag, swap } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { hasSubject, isFinite, isNoun } from './common.ts';

/**
 * Verbs that a parser took for the words they look like: "Kigali arms the rebels" and "Mongolian PM arrives in Seoul" for
 * nouns, "Yemen's Houthis suspended attacks" for an adjective, "Visiting Danish minister held talks" for a clause.
 */
export const lostVerbs: Repair = {
  name: 'lost-verbs',
  apply(draft) {
    for (const { index } of draft.tokens) {
      nounWithSubject(draft, index);
      goes(draft, index);
      adjectiveWithSubject(draft, index);
      visitor(draft, index);
    }
  },
};

const clauses = new Set(['root', 'ccomp', 'advcl', 'acl', 'parataxis', 'conj']);

/** A noun in -s with a subject and an object, and nothing that nouns have, is a verb. */
function nounWithSubject(draft: Draft, index: number): void {
  const token = draft.tokens[index];
  if (token?.xpos !== 'NNS' || !clauses.has(relation(token))) return;
  if (!hasSubject(draft, index) || dependents(draft, index, 'obj').length === 0) return;
  if (dependents(draft, index, 'cop', 'det', 'case', 'nmod:poss', 'nummod').length > 0) return;
  retag(draft, index, 'VERB', 'VBZ');
}

/** Forms of verbs of going and meeting that are hardly ever nouns; headlines end in them. */
const going = new Set('arrives departs meets hosts seeks urges vows slams orders recalls expels summons'.split(' '));

/** The words before such a form that hang on it as on a noun are its subject. */
function goes(draft: Draft, index: number): void {
  const token = draft.tokens[index];
  if (token?.xpos !== 'NNS' || token.head >= 0 || !going.has(token.low)) return;
  if (draft.tokens.some((t) => isFinite(draft, t.index))) return;
  const before = (draft.children[index] ?? []).filter((i) => i < index);
  const subject = index - 1;
  if (!before.includes(subject) || !isNoun(draft, subject)) return;
  for (const i of before) {
    const own = draft.tokens[i]?.deprel ?? '';
    if (i !== subject && !/^(amod|compound|det|nummod|nmod:poss)$/.test(own)) return;
  }
  for (const i of before) if (i !== subject) attach(draft, i, subject, draft.tokens[i]?.deprel ?? 'dep');
  retag(draft, index, 'VERB', 'VBZ');
  attach(draft, subject, index, 'nsubj');
  for (const i of dependents(draft, index, 'nmod')) attach(draft, i, index, 'obl');
}

/** A form in -ed that has a subject governs the noun after it. */
function adjectiveWithSubject(draft: Draft, index: number): void {
  const token = draft.tokens[index];
  if (!token || !/^VB[DN]$/.test(token.xpos) || token.deprel !== 'amod' || token.head <= index) return;
  const subject = dependents(draft, index, 'nsubj')[0];
  if (subject === undefined || subject > index) return;
  const noun = token.head;
  const deprel = draft.tokens[noun]?.deprel ?? '';
  if (!clauses.has(deprel) || hasSubject(draft, noun)) return;
  const owners = (draft.children[noun] ?? []).filter(
    (i) => i < subject && /^(nmod:poss|amod|compound|det)$/.test(draft.tokens[i]?.deprel ?? ''),
  );
  for (const i of owners) attach(draft, i, subject, draft.tokens[i]?.deprel ?? 'dep');
  const own = (child: number): boolean => child > index && draft.tokens[child]?.upos !== 'PUNCT';
  if (swap(draft, index, noun, 'obj', own)) retag(draft, index, 'VERB', 'VBD');
}

/** "Visiting" at the start, right before a noun phrase and a verb without subject, describes that verb's subject. */
function visitor(draft: Draft, index: number): void {
  const token = draft.tokens[index];
  if (index !== 0 || token?.low !== 'visiting' || token.deprel !== 'advcl') return;
  const guest = dependents(draft, index, 'obj')[0];
  const verb = token.head;
  if (guest === undefined || guest > verb || hasSubject(draft, verb)) return;
  for (let i = guest + 1; i < verb; i++) if (draft.tokens[i]?.upos === 'PUNCT') return;
  if (!attach(draft, guest, verb, 'nsubj')) return;
  attach(draft, index, guest, 'amod');
}
