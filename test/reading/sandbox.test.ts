import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadResources } from '../../src/node/resources.ts';
import { startSandbox } from '../support/sandbox.ts';
import { reading } from './read.ts';

const text =
  'ACCRA (Reuters) - Ghana expelled two Togolese diplomats on Monday, the foreign ministry said in a statement. ' +
  '“We regret it,” a source who asked not to be named told AFP.';

it('a reading is the same in a realm without Node', { timeout: 120_000 }, async () => {
  const sandbox = await startSandbox(fileURLToPath(new URL('../../src/index.ts', import.meta.url)));
  sandbox.define('resources', await loadResources());
  sandbox.define('text', text);
  const there = await sandbox.json(
    'bundle.createPipeline(resources).then((p) => p.reading(bundle.readText(text, { date: "2022-03-09" })))',
  );
  const here = reading(text, { date: '2022-03-09' });
  expect(there).toEqual(JSON.parse(JSON.stringify(here)));
  expect([here.rows, here.quotes, here.statements].map((list) => list.length)).toEqual([1, 1, 2]);
});
