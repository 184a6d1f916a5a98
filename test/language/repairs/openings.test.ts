import { describe, expect, test } from 'vitest';
import { bareNouns } from '../../../src/language/repairs/bare-nouns.ts';
import { deniedDeeds } from '../../../src/language/repairs/denied-deeds.ts';
import { joinedName } from '../../../src/language/repairs/joined-names.ts';
import { openings } from '../../../src/language/repairs/openings.ts';
import { changed } from '../support/tree.ts';

describe('a clause whose verb the tree has lost', () => {
  test('the past form between a name and a noun that was read as an attribute is the verb', () => {
    const written = `Albania/PROPN/NNP/3/compound severed/ADJ/JJ/3/amod ties/NOUN/NNS/0/root with/ADP/IN/5/case Iran/PROPN/NNP/3/nmod
      ./PUNCT/./3/punct`;
    expect(changed(openings, written)).toEqual([
      'Albania -nsubj-> severed',
      'severed -root-> ROOT',
      'ties -obj-> severed',
      '. -punct-> severed',
    ]);
  });

  test('a name that was read as the verb is the subject', () => {
    const written = `Honduras/VERB/VBZ/0/root severed/VERB/VBN/3/amod relations/NOUN/NNS/1/obj with/ADP/IN/5/case Chile/PROPN/NNP/1/obl
      on/ADP/IN/7/case Monday/PROPN/NNP/1/obl ./PUNCT/./1/punct`;
    expect(changed(openings, written)).toEqual([
      'Honduras -nsubj-> severed',
      'severed -root-> ROOT',
      'relations -obj-> severed',
      'Chile -obl-> severed',
      'Monday -obl-> severed',
      '. -punct-> severed',
    ]);
  });

  test('a name of two words whose first hangs on the object is gathered', () => {
    const written = `South/PROPN/NNP/4/compound Sudan/PROPN/NNP/3/nsubj suspended/VERB/VBD/0/root ties/NOUN/NNS/3/obj`;
    expect(changed(openings, written)).toEqual(['South -compound-> Sudan']);
  });

  test('a form in -s is the verb only of a line without another', () => {
    const written = `Jordan/PROPN/NNP/4/compound airlifts/NOUN/NNS/4/compound embassy/NOUN/NN/4/compound staff/NOUN/NN/0/root`;
    expect(changed(openings, written)).toEqual([
      'Jordan -nsubj-> airlifts',
      'airlifts -root-> ROOT',
      'staff -obj-> airlifts',
    ]);
    const other = `${written.replace('0/root', '5/nsubj')} left/VERB/VBD/0/root`;
    expect(changed(openings, other)).toEqual([]);
  });

  test('a form in -s before "to" and an infinitive is the verb', () => {
    const written = `Nauru/PROPN/NNP/2/compound plans/NOUN/NNS/0/root to/PART/TO/4/mark open/VERB/VB/2/acl missions/NOUN/NNS/4/obj`;
    expect(changed(openings, written)).toEqual(['Nauru -nsubj-> plans', 'open -xcomp-> plans']);
  });

  test('a base form after a plural is the verb of a line without one', () => {
    const written = `Protesters/NOUN/NNS/4/compound storm/NOUN/NN/4/compound Danish/ADJ/JJ/4/amod consulate/NOUN/NN/0/root`;
    expect(changed(openings, written)).toEqual([
      'Protesters -nsubj-> storm',
      'storm -root-> ROOT',
      'consulate -obj-> storm',
    ]);
  });
});

describe('what only looks like such a clause stays', () => {
  test.each([
    [
      'an attribute of a later verb’s subject',
      `Iran/PROPN/NNP/3/nmod backed/VERB/VBN/3/amod militias/NOUN/NNS/4/nsubj attacked/VERB/VBD/0/root bases/NOUN/NNS/4/obj`,
    ],
    [
      'a reduced relative clause',
      `Envoys/NOUN/NNS/5/nsubj expelled/VERB/VBN/1/acl by/ADP/IN/4/case Mali/PROPN/NNP/2/obl returned/VERB/VBD/0/root`,
    ],
    [
      'a participle at the start',
      `Expelled/VERB/VBN/2/amod diplomats/NOUN/NNS/3/nsubj left/VERB/VBD/0/root Lima/PROPN/NNP/3/obj`,
    ],
    [
      'a plural before a past form',
      `Oil/NOUN/NN/2/compound companies/NOUN/NNS/0/root evacuated/VERB/VBN/4/amod sites/NOUN/NNS/2/dep`,
    ],
    ['an imperative', `Stop/VERB/VB/0/root armed/ADJ/JJ/3/amod groups/NOUN/NNS/1/obj now/ADV/RB/1/advmod`],
    ['an adverb before a participle', `Well/ADV/RB/2/advmod kept/VERB/VBN/3/amod rooms/NOUN/NNS/0/root`],
    ['a noun in -s before a noun', `Kenya/PROPN/NNP/3/compound arms/NOUN/NNS/3/compound embargo/NOUN/NN/0/root`],
  ])('%s', (_, written) => {
    expect(changed(openings, written)).toEqual([]);
  });
});

describe('a name with "and" in it', () => {
  const written = (first: string, second: string): string =>
    `${first}/PROPN/NNP/4/nsubj and/CCONJ/CC/3/cc ${second}/PROPN/NNP/1/conj left/VERB/VBD/0/root`;

  test('is one name', () => {
    expect(changed(joinedName, written('Trinidad', 'Tobago'))).toEqual([
      'and -flat-> Trinidad',
      'Tobago -flat-> Trinidad',
    ]);
  });

  test('two names stay two', () => {
    expect(changed(joinedName, written('Mali', 'Tobago'))).toEqual([]);
  });
});

describe('a plural verb right after a verb', () => {
  const written = (verb: string): string =>
    `Greece/PROPN/NNP/2/nsubj ${verb}/VERB/VBZ/0/root work/VERB/VBP/2/xcomp at/ADP/IN/5/case ports/NOUN/NNS/3/obl`;

  test('is a noun and its object', () => {
    expect(changed(bareNouns, written('pauses'))).toEqual(['work -obj-> pauses', 'ports -nmod-> work']);
  });

  test('is an infinitive after verbs that take one', () => {
    expect(changed(bareNouns, written('helps'))).toEqual([]);
  });
});

describe('a form in -ing right after a verb', () => {
  const written = (verb: string): string =>
    `Serbia/PROPN/NNP/2/nsubj ${verb}/VERB/VBD/0/root cutting/VERB/VBG/4/compound staff/NOUN/NN/2/obj at/ADP/IN/6/case posts/NOUN/NNS/2/obl`;

  test('is the deed that is denied', () => {
    const found = ['cutting -xcomp-> denied', 'staff -obj-> cutting', 'posts -obl-> cutting'];
    expect(changed(deniedDeeds, written('denied'))).toEqual(found);
  });

  test('is an attribute after other verbs', () => {
    expect(changed(deniedDeeds, written('bought'))).toEqual([]);
  });
});
