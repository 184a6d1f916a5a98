/**
 * `npm run bench [-- --data FOLDER] [NAME…]`: measures the program on this machine and prints a table. Labelled data
 * is looked for in FOLDER, else beside the project; what needs data that is not there is skipped and says so.
 */
import { parseArgs } from 'node:util';
import { apiSpeed } from './bench/api.ts';
import { codingSpeed, pipelineSpeed } from './bench/coding.ts';
import { findData } from './bench/corpora.ts';
import { exportSpeed } from './bench/export.ts';
import { killedAdd } from './bench/kill.ts';
import { layerSpeed } from './bench/layers.ts';
import { type Bench, table } from './bench/measure.ts';
import { firstSentence, readFew, readMany } from './bench/process.ts';
import { storeSpeed } from './bench/store.ts';
import { parserSize, parserSpeed, syntaxAccuracy } from './bench/syntax.ts';
import { webSpeed } from './bench/web.ts';

const BENCHES: Readonly<Record<string, Bench>> = {
  accuracy: syntaxAccuracy,
  speed: parserSpeed,
  size: parserSize,
  layers: layerSpeed,
  coding: codingSpeed,
  pipeline: pipelineSpeed,
  load: firstSentence,
  read: readFew,
  many: readMany,
  store: storeSpeed,
  kill: killedAdd,
  export: exportSpeed,
  api: apiSpeed,
  web: webSpeed,
};

const { values, positionals } = parseArgs({ options: { data: { type: 'string' } }, allowPositionals: true });
const unknown = positionals.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  process.stderr.write(`bench: there is no ${unknown.join(', ')}; use any of: ${Object.keys(BENCHES).join(', ')}\n`);
  process.exitCode = 2;
} else {
  const data = findData(values.data);
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (positionals.length === 0 || positionals.includes(name)) process.stdout.write(table(await bench({ data })));
  }
}
