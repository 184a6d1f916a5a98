import { type CommandDef, defineCommand } from 'citty';
import { DemarcheError } from '../errors.ts';
import { hasScreen, openBrowser } from './open-browser.ts';
import { STORE } from './store-option.ts';

/** `demarche serve`: the workbench and the API of a store. */
export const serve = defineCommand({
  meta: {
    name: 'serve',
    description: 'Serve the workbench and the HTTP API of a store on this machine, until Ctrl-C.',
  },
  args: {
    ...STORE,
    port: { type: 'string', description: 'The port (4173 if left out; 0 for any that is free)', valueHint: 'N' },
    host: {
      type: 'string',
      description: 'The address to listen on (127.0.0.1 if left out, which only this machine reaches)',
      valueHint: 'ADDRESS',
    },
    open: { type: 'boolean', description: 'Show the workbench in a browser, where somebody sits at this machine' },
    token: {
      type: 'string',
      description:
        'What must be shown to write, and to ask at all on another address than 127.0.0.1 (else DEMARCHE_TOKEN, else a new one at each start)',
      valueHint: 'TOKEN',
    },
  },
  async run({ args }) {
    const port = portOf(args.port ?? '4173');
    const { serveStore } = await import('../server/serve.ts');
    const token = args.token ?? process.env.DEMARCHE_TOKEN ?? null;
    const serving = await serveStore(args.store, { port, host: args.host ?? '127.0.0.1', token });
    // What stands behind # is never sent: the page takes the token from there, and drops it from the address.
    const address = `${serving.url}/#token=${serving.token}`;
    process.stderr.write(`${address} serves ${args.store}; Ctrl-C ends it\n`);
    if (args.open === true && hasScreen()) openBrowser(address);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void serving.close());
  },
}) as CommandDef;

/** @throws DemarcheError E_USAGE for what is no port */
function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65_536) return port;
  throw new DemarcheError('E_USAGE', `--port ${text} is no port`, 'give a number from 0 to 65535', 2);
}
