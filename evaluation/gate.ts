/**
 * `node evaluation/gate.ts [--data FOLDER]`: what a gate before the parser could save. A sentence that holds no form of
 * any frame's trigger gives no row of its own and need not be parsed for one. Prints, over the labelled news texts, how
 * many sentences and words that is, how many of these name nobody either (no capital, pronoun or number, so that the
 * rest of the report cannot lean on them), and how many rows stand in them, which must be none.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Codebook } from '../src/coding/codebook.ts';
import { lemmaOf } from '../src/language/lemmas.ts';
import type { Sentence } from '../src/language/types.ts';
import { loadResources } from '../src/node/resources.ts';
import { createPipeline } from '../src/pipeline.ts';
import { readText } from '../src/report/read.ts';
import { findData } from './bench/corpora.ts';

/** Tags under which a form can have a lemma that is not the form itself. */
const TAGS = (
  'VERB/VB VERB/VBD VERB/VBN VERB/VBG VERB/VBZ AUX/VBD AUX/VBZ NOUN/NN NOUN/NNS PROPN/NNP PROPN/NNPS ADJ/JJ ADJ/JJR ' +
  'ADJ/JJS ADV/RB ADV/RBR ADV/RBS'
)
  .split(' ')
  .map((pair) => pair.split('/') as [string, string]);

const NAMING =
  /\p{Lu}|\p{Nd}|^(?:i|we|us|our|ours|he|him|his|she|her|hers|they|them|their|theirs|it|its|who|whose|whom|which|that|this|these|those|one|both|each|other|another|some|many|others)$/u;

/** Tells, for a word, whether it can be a form of the first word of any trigger. */
function triggerTest(codebook: Codebook): (word: string) => boolean {
  const triggers = new Set(
    codebook.kinds.flatMap((kind) => kind.frames.flatMap((f) => [...f.verb, ...f.noun].map((w) => w.split(' ')[0]))),
  );
  const known = new Map<string, boolean>();
  return (word) => {
    let can = known.get(word);
    if (can === undefined) {
      const forms = [word, ...TAGS.map(([upos, xpos]) => lemmaOf(word, upos, xpos))];
      // What the parser reads in a headline is written small where running text would write it so.
      forms.push(...TAGS.map(([upos, xpos]) => lemmaOf(word.toLowerCase(), upos, xpos)));
      can = forms.some((form) => triggers.has(form.toLowerCase()));
      known.set(word, can);
    }
    return can;
  };
}

interface Tally {
  sentences: number;
  words: number;
}

function count(tally: Tally, s: Sentence): void {
  tally.sentences += 1;
  tally.words += s.tokens.length;
}

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const data = findData(values.data);
const files = ['time/timebank.jsonl', 'attribution/polnear.jsonl', 'identity/ecb.jsonl'].map((f) =>
  join(data ?? '', f),
);
if (data === null || !files.every((file) => existsSync(file))) {
  process.stdout.write('skipped: there is no labelled data; name its folder with --data\n');
} else {
  const resources = await loadResources();
  const pipeline = await createPipeline(resources);
  const mayTrigger = triggerTest(resources.codebook);
  for (const file of files) {
    const [all, quiet, nameless]: Tally[] = Array.from({ length: 3 }, () => ({ sentences: 0, words: 0 })) as [
      Tally,
      Tally,
      Tally,
    ];
    let lost = 0;
    for (const line of (await readFile(file, 'utf8')).trim().split('\n')) {
      const item = JSON.parse(line) as { text?: string; sentences?: string[][] };
      const text = item.text ?? (item.sentences ?? []).map((words) => words.join(' ')).join('\n');
      const annotations = pipeline.annotate(readText(text, {}));
      const skipped = new Set<string>();
      for (const s of annotations.sentences) {
        count(all, s);
        if (s.tokens.some((t) => mayTrigger(t.text))) continue;
        count(quiet, s);
        skipped.add(JSON.stringify(s.span));
        // A capital on a sentence's first word says nothing unless the word keeps it elsewhere.
        if (!s.tokens.some((t, i) => NAMING.test(i === 0 ? t.text.toLowerCase() : t.text))) count(nameless, s);
      }
      lost += pipeline.codeAnnotated(annotations).filter((m) => skipped.has(JSON.stringify(m.sentence))).length;
    }
    const share = (part: Tally): string =>
      `${((100 * part.sentences) / all.sentences).toFixed(1)} % of sentences, ${((100 * part.words) / all.words).toFixed(1)} % of words`;
    process.stdout.write(
      `${file.slice(data.length + 1)}: ${all.sentences} sentences; no trigger: ${share(quiet)}; ` +
        `nor anybody named: ${share(nameless)}; rows in them: ${lost}\n`,
    );
  }
}
