import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadResources } from '../../src/node/resources.ts';
import { readText } from '../../src/report/read.ts';
import { pipeline } from '../support/pipeline.ts';
import { startSandbox } from '../support/sandbox.ts';

const text = 'ACCRA (Reuters) - Ghana expelled two Togolese diplomats on Monday, the foreign ministry said.';

describe('the whole coder in a realm without Node', () => {
  it('gives the same rows as in Node, and explains them alike', async () => {
    const sandbox = await startSandbox(fileURLToPath(new URL('../../src/index.ts', import.meta.url)));
    sandbox.define('resources', await loadResources());
    sandbox.define('text', text);
    const rows = await sandbox.json(
      'bundle.createPipeline(resources).then((p) => p.rows(bundle.readText(text, { date: "2022-03-09" })))',
    );
    const p = await pipeline();
    expect(rows).toEqual(JSON.parse(JSON.stringify(p.rows(readText(text, { date: '2022-03-09' })))));
    expect(rows).toHaveLength(1);
    const explained = await sandbox.json(
      'bundle.createPipeline(resources).then((p) => p.explain(p.annotate(bundle.readText(text, { date: "2022-03-09" }))))',
    );
    const annotations = p.annotate(readText(text, { date: '2022-03-09' }));
    expect(explained).toEqual(JSON.parse(JSON.stringify(p.explain(annotations))));
  });

  it('refuses to start without a layer, and names it', async () => {
    const sandbox = await startSandbox(fileURLToPath(new URL('../../src/index.ts', import.meta.url)));
    const message = await sandbox.json<string>(
      'bundle.createPipeline({ model: new Uint8Array(1) }).catch((e) => e.code + " " + e.message)',
    );
    expect(message).toBe('E_RESOURCES the pipeline has no kernel');
  });
});
