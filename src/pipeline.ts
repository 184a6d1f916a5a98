import { type Actors, createActors } from './actors/actors.ts';
import { locatorOf } from './actors/coordinates.ts';
import type { Gazetteer } from './actors/gazetteer.ts';
import type { Annotations } from './coding/annotations.ts';
import type { Codebook } from './coding/codebook.ts';
import { createCoder } from './coding/coder.ts';
import type { Explanation } from './coding/explain/types.ts';
import { type CoderVersions, type Row, rowMaker } from './coding/row.ts';
import type { Second } from './coding/second.ts';
import type { Mention } from './coding/types.ts';
import { DemarcheError } from './errors.ts';
import { findFigures } from './figures/find.ts';
import { createParser } from './language/parser/parser.ts';
import { createLanguage } from './language/read.ts';
import { endOf } from './reader/ends.ts';
import { createReader, type Reader } from './reader/reader.ts';
import { outletsByName } from './reading/outlets.ts';
import { read } from './reading/reading.ts';
import type { Reading } from './reading/types.ts';
import type { Report } from './report/types.ts';
import { findSpeech } from './speech/attribution.ts';
import { findTimes } from './time/find.ts';

/** Everything the pipeline needs from outside, as bytes and parsed data, so that it runs in a browser as in Node. */
export interface Resources {
  /** Weights of the tagger and parser (models/en.bin). */
  readonly model: Uint8Array;
  /** The parser's inner loops (models/kernel.wasm). */
  readonly kernel: Uint8Array<ArrayBuffer>;
  /** Weights of the second reader (models/reader.bin); without them the pipeline has none. */
  readonly reader?: Uint8Array;
  readonly gazetteer: Gazetteer;
  readonly codebook: Codebook;
  readonly versions: CoderVersions;
}

/** The way from a report to its coded rows. Each step needs what the one before gives. */
export interface Pipeline {
  readonly versions: CoderVersions;
  /** Sentences, actors, times, speech and figures of a report. */
  annotate(report: Report): Annotations;
  /** The facts that the codebook finds in a report, in text order. */
  code(report: Report, options?: CodeOptions): Mention[];
  /** The same for annotations that were made, or changed, before. */
  codeAnnotated(annotations: Annotations, options?: CodeOptions): Mention[];
  /** How each row of a report was made, and why its other verbs and event nouns in scope gave none. */
  explain(annotations: Annotations): Explanation;
  /** What passes between two parties of a sentence where no frame says; null without its weights. */
  readonly reader: Reader | null;
  /** The gazetteer's look-up: states, organisations, names. */
  readonly actors: Actors;
  /** The same as rows of the contract, offsets in code points. */
  rows(report: Report, options?: CodeOptions): Row[];
  /** Everything that the report gives to the record, its rows among it, in one pass. */
  reading(report: Report, options?: CodeOptions): Reading;
}

/** How to code. */
export interface CodeOptions {
  /**
   * The probability, from 0 to 1, from which on the second reader decides where no frame does; left out, only frames
   * decide. Such rows have kinds `other.*`, and say so with their probability.
   */
  readonly reader?: number;
}

/**
 * Starts a pipeline.
 *
 * @throws DemarcheError E_RESOURCES naming the layer whose data is missing; E_MODEL for weights that cannot be used.
 */
export async function createPipeline(resources: Resources): Promise<Pipeline> {
  for (const name of ['model', 'kernel', 'gazetteer', 'codebook'] as const) {
    if (!resources[name]) {
      throw new DemarcheError(
        'E_RESOURCES',
        `the pipeline has no ${name}`,
        `hand in all of model, kernel, gazetteer and codebook`,
      );
    }
  }
  const parser = await createParser(resources.model, resources.kernel);
  const language = createLanguage(parser);
  const actors = createActors(resources.gazetteer);
  const coder = createCoder(resources.codebook, {
    scales: resources.gazetteer.scales,
    nameOf: (code) => actors.nameOf(code) ?? code,
    locate: locatorOf(resources.gazetteer.coordinates),
  });
  const outletCode = outletsByName(resources.gazetteer.outlets);
  const reader = resources.reader ? createReader(resources.reader, resources.model, resources.codebook) : null;
  const annotate = (report: Report): Annotations => {
    const sentences = language.annotate(report);
    const mentions = actors.find(report, sentences);
    const speech = findSpeech(report, sentences, mentions);
    return {
      report,
      sentences,
      actors: mentions,
      times: findTimes(sentences, report.date),
      speech,
      figures: findFigures(report, sentences, mentions, speech),
    };
  };
  const codeAnnotated = (annotations: Annotations, options: CodeOptions = {}): Mention[] =>
    coder.code(annotations, secondOf(reader, options));
  const code = (report: Report, options?: CodeOptions): Mention[] => codeAnnotated(annotate(report), options);
  return {
    versions: resources.versions,
    annotate,
    code,
    codeAnnotated,
    explain: (annotations) => coder.explain(annotations),
    reader,
    actors,
    reading: (report, options) => {
      const annotations = annotate(report);
      return read(annotations, codeAnnotated(annotations, options), { outletCode });
    },
    rows: (report, options) => code(report, options).map(rowMaker(report, resources.versions)),
  };
}

/** The reader as coding asks it. */
function secondOf(reader: Reader | null, { reader: from }: CodeOptions): Second | undefined {
  if (from === undefined) return undefined;
  if (reader === null)
    throw new DemarcheError('E_RESOURCES', 'the pipeline has no second reader', 'hand in its weights as reader');
  return {
    from,
    read: (s, source, target) => {
      const [best] = reader.read(s, endOf(source), endOf(target));
      return best && best.label !== 'none' ? { type: best.label, p: best.p } : null;
    },
  };
}
