/**
 * Builds models/kernel.wasm from kernel/assembly. The result is committed, so that users need no compiler;
 * `--check` compiles and fails when the committed file differs.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = new URL('../models/kernel.wasm', import.meta.url);

const FLAGS =
  'kernel/assembly/index.ts --outFile kernel.wasm --runtime stub --enable simd --noAssert ' +
  '--optimizeLevel 3 --shrinkLevel 0 --converge --use abort=';

/** Compiles the kernel and gives the bytes of the WebAssembly module. */
async function compile(): Promise<Uint8Array> {
  let bytes: Uint8Array | undefined;
  const { error, stderr } = await asc.main([...FLAGS.split(' '), '--baseDir', root], {
    writeFile: (_name: string, contents: string | Uint8Array) => {
      if (typeof contents !== 'string') bytes = contents;
    },
  });
  if (error !== null || bytes === undefined) throw new Error(`The kernel does not compile.\n${stderr.toString()}`);
  return bytes;
}

const bytes = await compile();
if (process.argv.includes('--check')) {
  const committed = await readFile(target);
  if (!committed.equals(bytes)) {
    process.stderr.write('models/kernel.wasm is not what kernel/assembly compiles to: run `npm run kernel`.\n');
    process.exitCode = 1;
  }
} else {
  await writeFile(target, bytes);
  process.stdout.write(`models/kernel.wasm: ${bytes.length} bytes\n`);
}
