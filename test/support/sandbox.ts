import { createContext, runInContext } from 'node:vm';
// comes with Vitest, which builds on it
import { rolldown } from 'rolldown';

/** What browsers and workers have beside the language itself; nothing of Node. */
const BROWSER = {
  TextEncoder,
  TextDecoder,
  crypto,
  console,
  performance,
  structuredClone,
  queueMicrotask,
  URL,
  atob,
  btoa,
};

/** What must not be there, for the sandbox to prove anything. */
const NODE = ['process', 'require', 'module', 'Buffer', 'global', 'setImmediate', '__dirname', '__filename'] as const;

/** A realm with its own built-ins, where only what a browser's worker has is defined. */
export interface Sandbox {
  /** Runs code as a script and gives its last value, which is awaited. Values of the sandbox have other prototypes. */
  run<T>(code: string): Promise<T>;
  /** Defines a global. Byte arrays are copied into arrays of the sandbox's own, as a fetch there would make them. */
  define(name: string, value: unknown): void;
  /** Runs a function of the sandbox and gives its result as plain JSON data of this realm. */
  json<T>(code: string): Promise<T>;
}

/**
 * Bundles a module of the project with all that it imports into one script that sets the global `bundle`, and
 * runs that in a bare realm. A module that imports anything of Node's fails here.
 *
 * @param entry path of a TypeScript module.
 */
export async function startSandbox(entry: string): Promise<Sandbox> {
  const code = await bundleForBrowser(entry);
  const context = createContext({ ...BROWSER }, { codeGeneration: { strings: false, wasm: true } });
  for (const name of NODE) {
    if (runInContext(`typeof ${name}`, context) !== 'undefined') throw new Error(`The sandbox has ${name}.`);
  }
  runInContext('var self = globalThis;', context);
  runInContext(code, context);
  const run = async <T>(script: string): Promise<T> => (await runInContext(script, context)) as T;
  return {
    run,
    define(name, value) {
      const own =
        value instanceof Uint8Array ? runInContext('(bytes) => new Uint8Array(bytes)', context)(value) : value;
      Object.assign(context, { [name]: own });
    },
    async json<T>(script: string) {
      return JSON.parse(await run<string>(`(async () => JSON.stringify(await (${script})))()`)) as T;
    },
  };
}

/** One script with everything that a module needs; throws when it needs something that browsers lack. */
async function bundleForBrowser(entry: string): Promise<string> {
  const outside: string[] = [];
  const build = await rolldown({
    input: entry,
    platform: 'browser',
    external: (id) => {
      if (id.startsWith('node:')) outside.push(id);
      return false;
    },
    onLog: (_level, log) => {
      if (log.code === 'UNRESOLVED_IMPORT') outside.push(log.message);
    },
  });
  const { output } = await build.generate({ format: 'iife', name: 'bundle' });
  await build.close();
  if (outside.length > 0) throw new Error(`${entry} needs what browsers lack: ${outside.join(', ')}`);
  return output[0].code;
}
