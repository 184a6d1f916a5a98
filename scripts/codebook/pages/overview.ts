/** The first page: how to read the others, and an index of all kinds. */
import { examplesByType } from '../lint/use.ts';
import type { CodebookSource } from '../source.ts';
import { linksOf, title } from './family.ts';
import { SLOTS } from './speak.ts';
import { count, MADE, plain, table } from './text.ts';

const NATURES = [
  ['hostile', 'a plan of it is a threat'],
  ['friendly', 'a plan of it is a promise'],
  ['neutral', 'a plan of it is an agreement to do it, without a score'],
  ['verbal', 'words: what is said stays what it is, planned or done'],
];

/** The whole page. */
export function overviewPage(source: CodebookSource): string {
  const { codebook, families } = source;
  const links = linksOf(source);
  const sum = (of: (k: (typeof codebook.kinds)[number]) => number): number =>
    codebook.kinds.reduce((n, k) => n + of(k), 0);
  const names = new Set(families.map((f) => f.family));
  const types = examplesByType(codebook);
  return `${[
    MADE,
    '# The codebook, page by page',
    `What Demarche codes: ${count(codebook.kinds.length, 'kind')} of event in ${count(names.size, 'family', 'families')}, with ${count(
      sum((k) => k.frames.length),
      'way',
    )} of saying them, ${count(
      sum((k) => k.examples.length),
      'example',
    )} and ${count(
      sum((k) => k.counter.length),
      'counter-example',
    )}. The pages are made from the YAML in [codebook/](../../codebook/), which the coder reads and which [its README](../../codebook/README.md) explains to those who write it.`,
    'See also: [how kinds become PLOVER and CAMEO codes](crosswalk.md) and [the word sets](sets.md).',
    '## How to read a page',
    'A **kind** is one sort of event, named `family.verb`, from a **source** (who does it) to a **target** (to whom): `envoy.expel` goes from the host to the state whose envoy must leave. Its *nature* says what a plan of it becomes:',
    NATURES.map(([name, what]) => `- *${name}*: ${what}`).join('\n'),
    '**Examples** stand with the rows that come out: `KEN → SOM` is a row of the kind itself, from Kenya to Somalia; a row of another kind begins with its name; `?` is a side that the text leaves open; in brackets stands a status other than `happened`. Every example and counter-example is a test. **Not of this kind** are look-alikes, each with the reason.',
    '**Ways to say it** are frames. A frame begins with the verbs or nouns that call it up; “expelled”, “was expelled by”, “the expulsion of” and “decided to expel” are all one to it. Then come the tests on what stands around the word, each named by its place:',
    Object.entries(SLOTS)
      .map(([, what]) => `- ${what}`)
      .concat('- **after *in*, *from*, …**: what that preposition brings in')
      .join('\n'),
    'A place that *may be left open* can be empty or hold a pronoun, but nothing that fails the test; every other place must be filled. *Anyone who acts* is a state or one of its organs, offices, persons, envoys and missions, an organisation, a group or an outlet; *a country* is a state or a place in one. “not” before a test means that nothing of the sort may stand there. *Source* and *target* are looked for in turn until one names a state or body; *object › host state* is the host of the envoy found as object. Of two frames that fit the same word, the one with more weight wins, then the one with more tests.',
    '## Kinds',
    ...families.map((f) => {
      const own = codebook.kinds.filter((k) => f.kinds.some((raw) => raw.kind === k.kind));
      return [
        `### [${title(f.name)}](${f.name}.md)`,
        table(
          ['kind', 'means', 'PLOVER', 'ways', 'examples', 'counter'],
          own.map((k) => [
            `[${k.kind}](${links.get(k.kind) ?? ''})`,
            plain(k.means),
            k.plover.type === null ? 'none' : [k.plover.type, k.plover.mode].filter(Boolean).join(' / '),
            String(k.frames.length),
            String(k.examples.length),
            String(k.counter.length),
          ]),
        ),
      ].join('\n\n');
    }),
    '## Examples by PLOVER type',
    'How many different texts give a row of each type, by kind and status; the second reader learns from them.',
    table(
      ['type', 'texts'],
      Object.keys(source.crosswalk.plover).map((type) => [type, String(types.get(type) ?? 0)]),
    ),
  ].join('\n\n')}\n`;
}
