import type { StorySettings } from './types.ts';

/** Settings fitted on half of the topics of ECB+ (docs/stories.md). */
export const SETTINGS: StorySettings = {
  threshold: 0.12,
  name: 2,
  number: 3,
  namePair: 1.2,
  opening: 2,
  fadeWords: 40,
  leadWords: 20,
  leadShare: 0.6,
  nameShare: 0.4,
  rarity: 1,
  background: 200,
  closerBackground: 100,
  closerLeast: 4,
  alone: 0.1,
  nearest: 3,
  expected: 0.4,
  expectedPairs: 5,
  contrast: 1,
};
