import { subjectsOf } from '../language/roles.ts';
import type { Discourse } from './discourse.ts';
import type { Draft } from './draft.ts';
import { SPEECH_VERBS } from './words.ts';

/** "my country", "our ambassador": whoever says the words, when the sentence has them as subject of a verb of speech. */
export function speakerOf(discourse: Discourse, sentence: number, token: number): Draft | null {
  const { sentence: s } = discourse.scene(sentence);
  for (let at = token, steps = 0; at >= 0 && steps < 24; at = s.tokens[at].head, steps++) {
    const around = [at, ...(s.children[at] ?? []).filter((c) => s.tokens[c].deprel.startsWith('parataxis'))];
    for (const verb of around) {
      if (verb === token || !SPEECH_VERBS.has(s.tokens[verb].lemma.toLowerCase())) continue;
      for (const h of subjectsOf(s, verb)) {
        const d = discourse.at(sentence, h);
        if (d && !(d.from <= token && token < d.to)) return d;
      }
    }
  }
  return null;
}
