import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { frontCode, frontDecode } from '../../src/language/lemmas/front-code.ts';
import { undoubled } from '../../src/language/lemmas/morphology.ts';
import { canonicalLemma, knownVerbs, lemmaOf } from '../../src/language/lemmas.ts';

describe('lemmas', () => {
  test.each([
    ['expelled', 'VERB', 'VBD', 'expel'],
    ['ordered', 'VERB', 'VBN', 'order'],
    ['withdrew', 'VERB', 'VBD', 'withdraw'],
    ['hoping', 'VERB', 'VBG', 'hope'],
    ['barred', 'VERB', 'VBN', 'bar'],
    ['says', 'VERB', 'VBZ', 'say'],
    ['lay', 'VERB', 'VBD', 'lie'],
    ['lay', 'VERB', 'VB', 'lay'],
    ['re-elected', 'VERB', 'VBD', 'reelect'],
    ['googled', 'VERB', 'VBD', 'google'],
    ['embassies', 'NOUN', 'NNS', 'embassy'],
    ['attachés', 'NOUN', 'NNS', 'attaché'],
    ['crises', 'NOUN', 'NNS', 'crisis'],
    ['viruses', 'NOUN', 'NNS', 'virus'],
    ['spokesmen', 'NOUN', 'NNS', 'spokesman'],
    ['people', 'NOUN', 'NNS', 'people'],
    ['headquarters', 'NOUN', 'NNS', 'headquarters'],
    ['1990s', 'NOUN', 'NNS', '1990s'],
    ['worst', 'ADJ', 'JJS', 'bad'],
    ['larger', 'ADJ', 'JJR', 'large'],
    ['earlier', 'ADV', 'RBR', 'early'],
    ['him', 'PRON', 'PRP', 'he'],
    ['her', 'PRON', 'PRP', 'she'],
    ['her', 'PRON', 'PRP$', 'her'],
    ['those', 'DET', 'DT', 'that'],
    ['n’t', 'PART', 'RB', 'not'],
    ['’s', 'PART', 'POS', "'s"],
    ['’s', 'AUX', 'VBZ', 'be'],
    ['’d', 'AUX', 'MD', 'would'],
    ['wo', 'AUX', 'MD', 'will'],
    ['1,400', 'NUM', 'CD', '1400'],
    ['Sept.', 'PROPN', 'NNP', 'September'],
    ['bn', 'NUM', 'CD', 'billion'],
  ])('%s as %s %s is %s', (form, upos, xpos, lemma) => expect(lemmaOf(form, upos, xpos)).toBe(lemma));

  test('names keep their capitals, common words lose them', () => {
    expect(lemmaOf('Ankara', 'PROPN', 'NNP')).toBe('Ankara');
    expect(lemmaOf('Palestinians', 'PROPN', 'NNPS')).toBe('Palestinian');
    expect(lemmaOf('Netherlands', 'PROPN', 'NNPS')).toBe('Netherlands');
    expect(lemmaOf('Peruvian', 'ADJ', 'JJ')).toBe('Peruvian');
    expect(lemmaOf('Turkish', 'ADJ', 'JJ')).toBe('Turkish');
    expect(lemmaOf('Temporary', 'ADJ', 'JJ')).toBe('temporary');
    expect(lemmaOf('Embassy', 'NOUN', 'NN')).toBe('embassy');
    expect(lemmaOf('EU', 'NOUN', 'NN')).toBe('EU');
    expect(lemmaOf('WAR', 'NOUN', 'NN')).toBe('war');
  });
});

describe('one lemma for British and American spelling', () => {
  test.each([
    ['organised', 'organized'],
    ['travelled', 'traveled'],
    ['cancelled', 'canceled'],
    ['analysed', 'analyzed'],
    ['normalising', 'normalizing'],
    ['criticised', 'criticized'],
    ['honoured', 'honored'],
    ['fulfilled', 'fulfilled'],
  ])('verbs: %s and %s', (british, american) => {
    const tag = british.endsWith('ing') ? 'VBG' : 'VBD';
    expect(lemmaOf(british, 'VERB', tag)).toBe(lemmaOf(american, 'VERB', tag));
  });

  test.each([
    ['organisations', 'organizations'],
    ['neighbours', 'neighbors'],
    ['defences', 'defenses'],
    ['centres', 'centers'],
    ['programmes', 'programs'],
    ['travellers', 'travelers'],
  ])('nouns: %s and %s', (british, american) => {
    expect(lemmaOf(british, 'NOUN', 'NNS')).toBe(lemmaOf(american, 'NOUN', 'NNS'));
  });

  test.each([
    'advise',
    'compromise',
    'exercise',
    'promise',
    'raise',
    'revise',
    'supervise',
    'surprise',
    'precise',
    'hour',
    'four',
    'tour',
  ])('%s is no variant of anything', (word) => expect(canonicalLemma(word)).toBe(word));

  test('the canonical form of a canonical form is itself', () => {
    for (const verb of knownVerbs()) expect(canonicalLemma(canonicalLemma(verb))).toBe(canonicalLemma(verb));
  });
});

describe('the table and the lemmatizer it was made from', () => {
  const require = createRequire(import.meta.url);
  const wink = require('wink-lemmatizer') as Record<'verb' | 'noun' | 'adjective', (word: string) => string>;
  const exceptions = (kind: string): string[] =>
    Object.keys(require(`wink-lexicon/src/wn-${kind}-exceptions.js`) as object).filter((word) => /^[a-z]+$/.test(word));

  test('verbs agree on every irregular and every regular form that it resolves', () => {
    const regular = [...knownVerbs()].flatMap((verb) => {
      const stem = verb.replace(/e$/, '');
      return [`${verb}s`, `${stem}ed`, `${stem}ing`];
    });
    const differing: string[] = [];
    for (const form of new Set([...exceptions('verb'), ...regular])) {
      const wanted = wink.verb(form);
      const got = lemmaOf(form, 'VERB', form.endsWith('ing') ? 'VBG' : form.endsWith('s') ? 'VBZ' : 'VBD');
      // Morphy takes "hoping" for "hop": one short syllable without a doubled consonant.
      const morphy = undoubled.test(wanted) && got === `${wanted}e`;
      if (wanted !== form && got !== canonicalLemma(wanted) && !morphy)
        differing.push(`${form}: ${got}, not ${wanted}`);
    }
    // Auxiliary-like forms ("is", "had") and "'s" are settled by their part of speech.
    expect(differing.filter((line) => !/^(?:gon|wan|let)/.test(line))).toEqual([]);
  });

  test('nouns agree on every irregular plural that it resolves', () => {
    const differing = exceptions('noun').filter((form) => {
      const wanted = wink.noun(form);
      return wanted !== form && lemmaOf(form, 'NOUN', 'NNS') !== canonicalLemma(wanted);
    });
    const kept = differing.filter((form) => lemmaOf(form, 'NOUN', 'NNS') !== form);
    // "soles" of shoes rather than WordNet's coin, the sol.
    expect(kept).toEqual(['soles']);
    // Left in the plural on purpose: their plural is the word that news uses.
    expect(differing.length).toBeLessThan(8);
  });

  test('adjectives agree on every irregular degree that it resolves', () => {
    const differing = exceptions('adjective').filter((form) => {
      const wanted = wink.adjective(form);
      return wanted !== form && lemmaOf(form, 'ADJ', form.endsWith('t') ? 'JJS' : 'JJR') !== canonicalLemma(wanted);
    });
    expect(differing).toEqual([]);
  });
});

test('front-coded words come back as they were', () => {
  const words = ['abase', 'abashed', 'b', 'barter', 'barterer zz', 'zoom'];
  expect(frontDecode(frontCode(words))).toEqual(words);
});
