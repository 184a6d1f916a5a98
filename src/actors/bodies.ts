import { type Draft, draft, type Scene, wordsOf } from './draft.ts';
import { isCapitalised } from './fold.ts';
import type { Reading } from './reader.ts';
import { BODY_WORDS, THING_WORDS } from './words.ts';

/**
 * Takes states out of the names of bodies and things: "the Bank of China" is a body that the gazetteer does not know,
 * "the Gulf of Oman" is nobody. Works on what stands before "of": a word of bodies or things with a capital, or another
 * capitalised name.
 *
 * @returns the drafts to drop and those that take their place.
 */
export function namedAfterStates(
  scene: Scene,
  readings: readonly Reading[],
): { readonly dropped: ReadonlySet<Draft>; readonly added: readonly Draft[] } {
  const { tokens } = scene.sentence;
  const dropped = new Set<Draft>();
  const added: Draft[] = [];
  for (const [k, { tail, phrase, drafts }] of readings.entries()) {
    const before = readings[k - 1];
    const [first] = drafts;
    if (!first || !before || (first.kind !== 'state' && first.kind !== 'place')) continue;
    const noun = before.phrase.to - 1;
    const of = tokens[noun + 1];
    if (of?.text.toLowerCase() !== 'of' || phrase.from !== noun + 2 || first.from > phrase.from + 1) continue;
    if (scene.matchAt[noun] >= 0 || !isCapitalised(tokens[noun].text)) continue;
    const word = tokens[noun].text.toLowerCase();
    const thing = THING_WORDS.has(word);
    if (!thing && !BODY_WORDS.has(word) && (scene.titleCase || noun === 0 || tokens[noun].upos !== 'PROPN')) continue;
    const own = before.drafts.find((d) => d.to === before.phrase.to);
    // "Foreign Minister Kurt Maaler of Austria" is a person.
    if (own && own.office !== null && own.person !== null && !BODY_WORDS.has(word)) continue;
    dropped.add(first);
    if (own) dropped.add(own);
    if (thing || tail !== first) continue;
    const from = own ? own.from : noun;
    const words = wordsOf(scene, from, first.to);
    const role = BODY_WORDS.get(word) ?? null;
    added.push(
      draft({
        sentence: scene.sentence.index,
        from,
        to: first.to,
        key: noun,
        kind: 'organisation',
        name: words,
        role,
        state: first.codes[0] ?? null,
      }),
    );
  }
  return { dropped, added };
}
