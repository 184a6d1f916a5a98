import { expect, test } from 'vitest';
import { framesFor, indexFrames, isTrigger } from '../../src/coding/triggers.ts';
import { predicateAt } from '../../src/language/predicates.ts';
import { loadResources } from '../../src/node/resources.ts';
import { annotate } from '../support/annotate.ts';

const TEXT =
  'Kenya threw two envoys out of Nairobi on Monday and called its own home. Talks between Peru and Chile broke down, ' +
  "and the expulsion was condemned by Ghana's parliament. Sanctions followed. Where the river bends there is grass.";

test('passes over no token that begins a trigger, and over some that do not', async () => {
  const frames = indexFrames((await loadResources()).codebook);
  const tokens = annotate(TEXT).sentences.flatMap((s) => s.tokens.map((t) => ({ s, token: t.index })));
  const tried = tokens.filter(({ s, token }) => isTrigger(frames, s, token));
  const found = tokens.filter(({ s, token }) => framesFor(frames, predicateAt(s, token)).length > 0);
  expect(found.length).toBeGreaterThan(5);
  expect(tried.length).toBeLessThan(tokens.length / 2);
  expect(tried).toEqual(expect.arrayContaining(found));
});
