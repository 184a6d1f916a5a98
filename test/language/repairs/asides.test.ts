import { describe, expect, test } from 'vitest';
import { repair, repairs } from '../../../src/language/repair.ts';
import { datelines } from '../../../src/language/repairs/datelines.ts';
import { tags } from '../../../src/language/repairs/tags.ts';
import { arcs, changed, tree } from '../support/tree.ts';

describe('datelines', () => {
  test('a place before a dash is no subject', () => {
    const written = `NAIROBI/PROPN/NNP/6/nsubj ,/PUNCT/,/1/punct Kenya/PROPN/NNP/1/appos —/PUNCT/,/1/punct Uganda/PROPN/NNP/6/nsubj
      left/VERB/VBD/0/root ./PUNCT/./6/punct`;
    expect(changed(datelines, written)).toEqual(['NAIROBI -parataxis-> left']);
  });

  test('a place before a colon is not the main word', () => {
    const written = `Suva/PROPN/NNP/0/root :/PUNCT/:/1/punct Fiji/PROPN/NNP/4/nsubj left/VERB/VBD/1/parataxis today/NOUN/NN/4/obl:tmod ./PUNCT/./1/punct`;
    expect(changed(datelines, written)).toEqual(['Suva -parataxis-> left', 'left -root-> ROOT', '. -punct-> left']);
  });

  test('the subject after it, drawn into the dateline, is given back', () => {
    const written = `ANKARA/PROPN/NNP/6/nsubj ,/PUNCT/,/1/punct Turkey/PROPN/NNP/1/appos —/PUNCT/,/1/punct Mali/PROPN/NNP/1/appos
      left/VERB/VBD/0/root ./PUNCT/./6/punct`;
    expect(changed(datelines, written)).toEqual(['ANKARA -parataxis-> left', 'Mali -nsubj-> left']);
  });

  test.each([
    [
      'a speaker before a colon',
      `Minister/PROPN/NNP/4/nsubj :/PUNCT/:/1/punct We/PRON/PRP/4/nsubj left/VERB/VBD/0/root ./PUNCT/./4/punct`,
    ],
    [
      'a hyphen in a name',
      `Bissau/PROPN/NNP/4/nsubj -/PUNCT/HYPH/1/punct Guinea/PROPN/NNP/1/flat left/VERB/VBD/0/root ./PUNCT/./4/punct`,
    ],
    [
      'a dash inside a sentence',
      `Mali/PROPN/NNP/5/nsubj left/VERB/VBD/0/root —/PUNCT/:/2/punct it/PRON/PRP/5/nsubj said/VERB/VBD/2/parataxis`,
    ],
  ])('%s is none', (_, written) => expect(changed(datelines, written)).toEqual([]));
});

/** Words with the tags that the rule gives them. */
function retagged(written: string): string[] {
  const { words, parse } = tree(written);
  const mended = repair(words, parse, [tags]);
  return words.map((word, i) => `${word} ${mended.upos[i]} ${mended.xpos[i]}`);
}

describe('tags', () => {
  test('what has an object is a verb whatever its other tag says', () => {
    expect(retagged('He/PRON/PRP/2/nsubj hosts/NOUN/VBZ/0/root talks/NOUN/NNS/2/obj')[1]).toBe('hosts VERB VBZ');
  });

  test('what has an article is none', () => {
    expect(retagged('a/DET/DT/2/det visit/VERB/NN/0/root')[1]).toBe('visit NOUN NN');
  });

  test('an infinitive is no object of "to"', () => {
    expect(
      changed(tags, 'Qatar/PROPN/NNP/2/nsubj offered/VERB/VBD/0/root to/ADP/IN/4/case mediate/VERB/VB/2/obl'),
    ).toEqual(['to -mark-> mediate', 'mediate -xcomp-> offered']);
  });
});

describe('all rules', () => {
  test('their names are a fixed list in a fixed order', () => {
    expect(repairs.map((rule) => rule.name)).toEqual([
      'tags',
      'lost-verbs',
      'set-phrases',
      'joined-names',
      'infinitives',
      'intransitives',
      'datelines',
      'dated-openings',
      'run-ons',
      'clipped',
      'crossings',
      'openings',
      'perfects',
      'floated',
      'bare-nouns',
      'times',
      'interrupted',
      'quantities',
      'titles',
      'subjects',
      'name-lists',
      'ditransitives',
      'cores',
      'roots',
      'subordinates',
      'judgements',
      'dummy-subjects',
      'relatives',
      'split-reports',
      'attributions',
      'conditions',
      'inversion',
      'reduced',
      'gerunds',
      'denied-deeds',
      'particles',
      'shares',
      'out-of',
      'voice',
      'deed-nouns',
      'agents',
      'complements',
      'participles',
      'control',
      'conjuncts',
      'according',
    ]);
  });

  test('a sound tree passes through unchanged', () => {
    const sound =
      tree(`Kenya/PROPN/NNP/2/nsubj expelled/VERB/VBD/0/root two/NUM/CD/5/nummod Ugandan/ADJ/JJ/5/amod diplomats/NOUN/NNS/2/obj
      on/ADP/IN/7/case Monday/PROPN/NNP/2/obl ./PUNCT/./2/punct`);
    expect(arcs({ words: sound.words, parse: repair(sound.words, sound.parse) })).toEqual(arcs(sound));
  });

  test('the parse that comes in is not changed', () => {
    const written = tree('He/PRON/PRP/2/nsubj:pass called/VERB/VBD/0/root Monday/PROPN/NNP/2/obj ./PUNCT/./2/punct');
    const before = arcs(written);
    repair(written.words, written.parse);
    expect(arcs(written)).toEqual(before);
  });
});
