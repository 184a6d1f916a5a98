import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repair } from '../../../src/language/repair.ts';

const forms =
  `the President Ana Ruiz said , “ ” told ordered called on out of Mali envoys to leave Monday night at least 40 people
  which was blamed by and . According more than accused bribing officials — : NAIROBI home orders expelled`.split(
    /\s+/,
  );
const upos = ['NOUN', 'PROPN', 'VERB', 'AUX', 'ADJ', 'ADV', 'ADP', 'PART', 'PRON', 'DET', 'NUM', 'PUNCT', 'CCONJ'];
const xpos = [
  'NN',
  'NNS',
  'NNP',
  'VB',
  'VBD',
  'VBN',
  'VBG',
  'VBZ',
  'VBP',
  'JJ',
  'RB',
  'IN',
  'TO',
  'WDT',
  'CD',
  ',',
  '.',
  'HYPH',
  'CC',
];
const deprels =
  `nsubj nsubj:pass obj iobj obl obl:agent obl:unmarked nmod nmod:poss nmod:desc appos conj cc case mark det amod advmod advcl acl
  acl:relcl xcomp ccomp parataxis flat compound compound:prt aux aux:pass cop nummod punct dep fixed`.split(/\s+/);

/** Any words with any tags under any single-rooted tree. */
const parsed = fc.integer({ min: 2, max: 14 }).chain((size) =>
  fc.tuple(
    fc.array(fc.constantFrom(...forms), { minLength: size, maxLength: size }),
    fc.array(fc.tuple(fc.constantFrom(...upos), fc.constantFrom(...xpos), fc.constantFrom(...deprels), fc.nat()), {
      minLength: size,
      maxLength: size,
    }),
    fc.shuffledSubarray(
      Array.from({ length: size }, (_, i) => i),
      { minLength: size, maxLength: size },
    ),
  ),
);

test('whatever the tree, repairs end and leave one tree over the same words', () => {
  fc.assert(
    fc.property(parsed, ([words, labels, order]) => {
      const heads = new Int32Array(words.length).fill(-1);
      for (const [k, token] of order.entries()) if (k > 0) heads[token] = order[(labels[token]?.[3] ?? 0) % k] ?? -1;
      const parse = {
        upos: labels.map((label) => label[0]),
        xpos: labels.map((label) => label[1]),
        heads,
        deprels: labels.map((label, i) => (heads[i] === -1 ? 'root' : label[2])),
      };
      const mended = repair(words, parse);
      expect(mended.heads.filter((head) => head === -1)).toHaveLength(1);
      for (let i = 0; i < words.length; i++) {
        let at = i;
        for (let steps = 0; at >= 0; steps++) {
          expect(steps).toBeLessThanOrEqual(words.length);
          at = mended.heads[at] ?? -1;
        }
        expect(mended.deprels[i] === 'root').toBe(mended.heads[i] === -1);
      }
    }),
    { numRuns: 3000 },
  );
});
