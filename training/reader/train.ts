/**
 * `npm run reader`: fits the second reader to the codebook's examples and writes models/reader.bin. `--check` measures
 * by cross-validation only. Deterministic: the same codebook, model and code give the same bytes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseCodebook } from '../../src/coding/codebook-parse.ts';
import { packageRoot } from '../../src/node/package.ts';
import { compileData } from '../../src/node/source-data.ts';
import { createPipeline } from '../../src/pipeline.ts';
import { createLexicon } from '../../src/reader/lexicon.ts';
import { writeWeights } from '../../src/reader/network.ts';
import { readVectors } from '../../src/reader/vectors.ts';
import { crossValidate } from './check.ts';
import { lessonsOf, wordLessons } from './examples.ts';
import { fitSeveral, NETWORKS, SETTINGS } from './fit.ts';
import { randomFrom } from './random.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean' }, folds: { type: 'string', default: '3' } } });
const root = packageRoot();
const read = async (name: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(join(root, 'models', name)));
const [model, kernel, data] = await Promise.all([read('en.bin'), read('kernel.wasm'), compileData(root)]);
const codebook = parseCodebook(data.codebook);
const versions = { version: '', codebook: '', gazetteer: '', model: '' };
const pipeline = await createPipeline({ model, kernel, gazetteer: data.gazetteer, codebook, versions });
const lexicon = createLexicon(codebook);
const vectors = readVectors(model);

const told = lessonsOf(codebook, pipeline, lexicon, vectors);
const words = wordLessons(codebook, lexicon, vectors, randomFrom(3));
process.stderr.write(`${told.length} pairs of examples, ${words.length} lessons from words of frames\n`);

const { temperature, lines } = crossValidate(told, words, Number(values.folds));
process.stdout.write(`${lines.join('\n')}\n`);
if (!values.check) {
  const weights = { ...fitSeveral([...told, ...words], SETTINGS, NETWORKS), temperature };
  const bytes = writeWeights(weights);
  await writeFile(join(root, 'models', 'reader.bin'), bytes);
  process.stderr.write(`models/reader.bin: ${Math.round(bytes.length / 1024)} KiB\n`);
}
